/** Choices for which a written case has « unknown » among the choices; in a version it is the answer's state (decision D5). */
export const choicesWithUnknown: readonly string[] = ["protectionMeasure", "endOfLifePointer"];

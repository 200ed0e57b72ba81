import { interviewFields } from "../templates/index.ts";
import type { Answer, Field, LegalId, Section, Template } from "../templates/schema.ts";

/** One question of the interview with its place. `chapter`, `position` and `of` count from 1, as they are read aloud. */
export interface Step {
  readonly field: Field;
  readonly section: Section;
  readonly chapter: number;
  readonly position: number;
  readonly of: number;
  /** Written by the team inside the person's chapters: treatment, allergies, other illnesses. */
  readonly byTeam: boolean;
}

/** Answers by field id, as a draft holds them. */
export type Answers = Readonly<Record<string, { readonly answer: Answer } | undefined>>;

/** The small mark of a question: shape, not colour, tells the state (decision D5). */
export type Mark = "said" | "none" | "unsure" | "not" | "later" | "unseen";

export interface Progress {
  readonly seen: number;
  readonly of: number;
  readonly later: number;
}

export interface Chapter extends Progress {
  readonly section: Section;
  readonly number: number;
  readonly steps: readonly Step[];
}

const notAsked: Answer = { state: "notAsked" };

export const answerTo = (answers: Answers, fieldId: string): Answer => answers[fieldId]?.answer ?? notAsked;

/** Every question put in the interview, in the template's order. Identity is known from the person: shown, not asked. */
export function interviewSteps(template: Template): readonly Step[] {
  const inInterview = new Set(interviewFields(template));
  return template.sections
    .filter((section) => section.fields.some((field) => inInterview.has(field)))
    .flatMap((section, index) => {
      const asked = section.fields.filter((field) => inInterview.has(field));
      return asked.map((field, place) => ({
        field,
        section,
        chapter: index + 1,
        position: place + 1,
        of: asked.length,
        byTeam: field.who === "staff",
      }));
    });
}

export function markOf(answer: Answer): Mark {
  switch (answer.state) {
    case "given":
      return "said";
    case "none":
      return "none";
    case "unknown":
      return "unsure";
    case "preferNot":
      return "not";
    case "notAsked":
      return answer.later ? "later" : "unseen";
  }
}

/** Seen means met with: answered in any state, or put off on purpose. */
export const isSeen = (answer: Answer): boolean => markOf(answer) !== "unseen";

export function progressOf(steps: readonly Step[], answers: Answers): Progress {
  const marks = steps.map((step) => markOf(answerTo(answers, step.field.id)));
  return {
    seen: marks.filter((mark) => mark !== "unseen").length,
    of: steps.length,
    later: marks.filter((mark) => mark === "later").length,
  };
}

/** The interview by chapter, each with its own progress. */
export function chaptersOf(template: Template, answers: Answers): readonly Chapter[] {
  const bySection = Map.groupBy(interviewSteps(template), (step) => step.section);
  return [...bySection].map(([section, steps], index) => ({ section, number: index + 1, steps, ...progressOf(steps, answers) }));
}

export const stepOf = (steps: readonly Step[], fieldId: string): Step | undefined => steps.find((step) => step.field.id === fieldId);

/** The question before (`-1`) or after (`1`), across chapters. Undefined at both ends. */
export function neighbourOf(steps: readonly Step[], fieldId: string, direction: 1 | -1): Step | undefined {
  const place = steps.findIndex((step) => step.field.id === fieldId);
  return place < 0 ? undefined : steps[place + direction];
}

/** Where to take up again: the question last worked on, else the first one not seen, else the first. */
export function resumeAt(steps: readonly Step[], answers: Answers, lastFieldId?: string): Step | undefined {
  const last = lastFieldId === undefined ? undefined : stepOf(steps, lastFieldId);
  return last ?? steps.find((step) => !isSeen(answerTo(answers, step.field.id))) ?? steps[0];
}

/** The texts of the law shown beside a question. L8 only when someone represents the person: the template says which answers mean so. */
export function legalBeside(field: Field, represented: boolean): readonly LegalId[] {
  return (field.legal ?? []).filter((id) => id !== "L8" || represented);
}

/** Whether the answers say that someone represents the person for personal matters. */
export function isRepresented(answers: Answers, rule: { readonly fieldId: string; readonly choices: readonly string[] }): boolean {
  const answer = answerTo(answers, rule.fieldId);
  const value = answer.state === "given" ? answer.value : undefined;
  const chosen = typeof value === "object" && value !== null && "choice" in value ? value.choice : undefined;
  return typeof chosen === "string" && rule.choices.includes(chosen);
}

/** What `version.prepare` answers. */
export interface Prepared {
  readonly unprintable: readonly { readonly fieldId: string; readonly characters: readonly string[] }[];
  readonly notReadBack: readonly string[];
  readonly toChange: readonly string[];
  readonly capacityNote: boolean;
  readonly pairComplete: boolean;
}

/** What the host refuses to freeze without, in the order one does it. The pair and the recipients may stay open. */
export type Missing = "note" | "toChange" | "notReadBack" | "unprintable";

export function missingBeforeFreeze(prepared: Prepared, unprintableSeen: boolean): readonly Missing[] {
  const missing: readonly (Missing | false)[] = [
    !prepared.capacityNote && "note",
    prepared.toChange.length > 0 && "toChange",
    prepared.notReadBack.length > 0 && "notReadBack",
    prepared.unprintable.length > 0 && !unprintableSeen && "unprintable",
  ];
  return missing.filter((each) => each !== false);
}

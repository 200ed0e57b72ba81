/** Lets what is offered beside the question become words of the answer, in one press. */
export interface Takes<T> {
  readonly take: (offered: T) => void;
}

import type { Answer, Field } from "../../templates/schema.ts";

/** What every editor gets. It starts from `answer` once and tells each change; `step` is an act of its own for the undo. */
export interface EditorProps {
  readonly field: Field;
  readonly answer: Answer;
  readonly onChange: (answer: Answer, step?: boolean) => void;
  /** Id of the heading that asks the question. */
  readonly labelledBy: string;
  /** Whose words these are: the corner says it. */
  readonly look: "words" | "team";
}

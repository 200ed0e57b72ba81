import type { Answer, Field } from "../../templates/schema.ts";
import { listIn, medicinesIn, peopleIn } from "./values.ts";

/** What a change did to an answer, as one says it. `what`: the row, when there is one and it is short enough to be said. */
export type Change =
  | { readonly kind: "added" | "removed"; readonly what: string | undefined }
  | { readonly kind: "order" | "words" | "choice" | "cleared" };

/** Longer words are not repeated beside the answer. */
const LONGEST = 60;

interface Named {
  readonly name: string;
  /** Everything the row says: two rows are the same when this is. */
  readonly all: string;
}

function rowsOf(field: Pick<Field, "type">, answer: Answer): readonly Named[] | undefined {
  const named = (row: { readonly name: string }): Named => ({ name: row.name, all: JSON.stringify(row) });
  switch (field.type) {
    case "list":
      return listIn(answer).map((name) => ({ name, all: name }));
    case "people":
      return peopleIn(answer).map(named);
    case "medicines":
      return medicinesIn(answer).map(named);
    default:
      return undefined;
  }
}

/** `rows` without one of each of `others`. */
function without(rows: readonly Named[], others: readonly Named[]): readonly Named[] {
  const left = others.map((row) => row.all);
  return rows.filter((row) => {
    const at = left.indexOf(row.all);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const sayable = (name: string): string | undefined => (name.trim() !== "" && name.length <= LONGEST ? name : undefined);

/** What led from some rows to others. */
export function changeOfRows(from: readonly Named[], to: readonly Named[]): Change {
  const [gone, ...moreGone] = without(from, to);
  const [come, ...moreCome] = without(to, from);
  if (!gone && !come) return { kind: "order" };
  if (!gone && come && moreCome.length === 0) return { kind: "added", what: sayable(come.name) };
  if (!come && gone && moreGone.length === 0) return { kind: "removed", what: sayable(gone.name) };
  return { kind: "words" };
}

/** What led from one answer to another, or undefined when nothing did. */
export function changeBetween(field: Pick<Field, "type">, before: Answer, after: Answer): Change | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const isState = (answer: Answer) => answer.state !== "given" && (answer.state !== "notAsked" || answer.later === true);
  if (isState(before) || isState(after) || field.type === "choice") return { kind: "choice" };
  const from = rowsOf(field, before);
  const to = rowsOf(field, after);
  if (from && to) return changeOfRows(from, to);
  return { kind: after.state === "given" ? "words" : "cleared" };
}

import { changes, restored } from "../../templates/ui/interview.fr.ts";
import type { Change } from "./changes.ts";

type Words = typeof changes | typeof restored;

function inWords(change: Change, words: Words): string {
  switch (change.kind) {
    case "added":
      return change.what === undefined ? words.addedLong : words.added(change.what);
    case "removed":
      return change.what === undefined ? words.removedLong : words.removed(change.what);
    default:
      return words[change.kind];
  }
}

/** What an undo would take back. */
export const sayChange = (change: Change): string => inWords(change, changes);
/** What an undo brought back. */
export const sayBroughtBack = (change: Change): string => inWords(change, restored);

import type { Copy, Input } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import { sayDay } from "../../dates.ts";

/** What may become of a copy. */
export type Fate = Input<"copy.note">["what"];
type Event = Copy["events"][number];

/** What may be noted next of a copy, but for a mistake. */
export function fatesOf({ state, given }: Copy): readonly Fate[] {
  if (state === "mistaken") return ["given"];
  if (state === "takenBack" || state === "destroyed") return [];
  const fates: readonly Fate[] = given ? ["takenBack", "destroyed", "couldNot"] : ["given", "destroyed", "couldNot"];
  return fates.filter((fate) => fate !== state);
}

/** A copy that could not be taken back, or, before it was given, is not to be given. */
const keyOf = (fate: Fate, given: boolean): Fate | "notGiven" => (fate === "couldNot" && !given ? "notGiven" : fate);

export const fateLabel = (fate: Fate, { given, state }: Copy): string => (state === "mistaken" ? words.again : words[keyOf(fate, given)]);
export const fateTitle = (fate: Fate, { given }: Copy): string => words.noteTitle[keyOf(fate, given)];

/** « Imprimé le 14 octobre 2026, pas encore donné ». */
export function sayEvent({ what, on }: Event, { given, medium }: Pick<Copy, "given" | "medium">): string {
  if (what === "printed" && medium === "pdf") return words.state.saved(sayDay(on));
  return words.state[what === "couldNot" && !given ? "notGiven" : what](sayDay(on));
}

/** When a copy was given and by whom: what holds, else what was said by mistake. */
export function givingOf({ events, state }: Copy): Event | undefined {
  const givings = events.filter(({ what }) => what === "given");
  return givings.findLast(({ undone }) => !undone) ?? (state === "mistaken" ? givings.at(-1) : undefined);
}

/** What a copy's row says last: the event that holds, and the one just struck out if a mistake came after. */
export function lastOf({ events }: Copy): {
  readonly holds: Event | undefined;
  readonly mistake: Event | undefined;
  readonly struck: Event | undefined;
} {
  const held: Event[] = [];
  let mistake: Event | undefined;
  let struck: Event | undefined;
  for (const event of events) {
    mistake = event.what === "mistaken" ? event : undefined;
    struck = mistake && held.pop();
    if (!mistake) held.push(event);
  }
  return { holds: held.at(-1), mistake, struck };
}

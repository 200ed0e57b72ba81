import type { CopyEvent, CopyRow } from "../db/copies.ts";
import { CommandError } from "./command-error.ts";
import type { Copy } from "./contract.ts";

/** The events that hold: each `mistaken` takes the one before it away. */
function holding(events: readonly CopyEvent[]): readonly CopyEvent[] {
  const held: CopyEvent[] = [];
  for (const event of events) {
    if (event.what === "mistaken") held.pop();
    else held.push(event);
  }
  return held;
}

const wasGiven = (held: readonly CopyEvent[]): boolean => held.some(({ what }) => what === "given");
const stateOf = (held: readonly CopyEvent[]): Copy["state"] => held.at(-1)?.what ?? "mistaken";

/** A copy with its computed state: what last happened to it. */
export function copyOut(copy: CopyRow): Copy {
  const held = holding(copy.events);
  const events = copy.events.map((event) => (event.what === "mistaken" || held.includes(event) ? event : { ...event, undone: true }));
  return { ...copy, events, state: stateOf(held), given: wasGiven(held) };
}

/** The refusal of what cannot come next, after what holds already. */
function refusal(what: CopyEvent["what"], held: readonly CopyEvent[]) {
  const state = stateOf(held);
  if (what === "mistaken") return held.length === 0 ? "nothingToUndo" : undefined;
  if (state === "takenBack" || state === "destroyed") return "copyClosed";
  if (what === "given") return wasGiven(held) ? "copyAlreadyGiven" : undefined;
  if (state === "mistaken" || (what === "takenBack" && !wasGiven(held))) return "copyNotGiven";
  return undefined;
}

/** Throws when `event` cannot follow what is noted: `copyClosed`, `copyAlreadyGiven`, `copyNotGiven`, `nothingToUndo`, `dateBeforeEvent`. */
export function checkNext(copy: CopyRow, event: Pick<CopyEvent, "what" | "on">): void {
  const held = holding(copy.events);
  const code = refusal(event.what, held);
  if (code) throw new CommandError(code);
  if (event.on < (held.at(-1)?.on ?? event.on)) throw new CommandError("dateBeforeEvent", "on");
}

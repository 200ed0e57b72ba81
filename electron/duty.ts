import { type DutyUse, dutyUsesOf, newestDutySlot } from "../db/duty.ts";
import { readBy } from "../db/emergencies.ts";
import type { OwedRow } from "../db/owed.ts";
import type { Store } from "../db/store.ts";
import type { Context } from "./context.ts";
import { readerOf } from "./emergency-reader.ts";
import { actsIn } from "./rights.ts";

/** The code of the envelope opens for so long after its first use, in milliseconds. */
const OPENS_FOR = 24 * 60 * 60 * 1_000;

/** The first opening with a slot's code: the one noted in the store, or still owed to it. */
export function firstUse(db: Store["db"], owed: readonly OwedRow[], slotId: string): string | undefined {
  const waiting = owed.flatMap(({ table, row }) => (table === "duty_uses" && row.slot_id === slotId ? [String(row.at)] : []));
  return [...dutyUsesOf(db, slotId).map(({ at }) => at), ...waiting].sort()[0];
}

/** Whether a code first used then still opens now. */
export const stillOpens = (first: string | undefined, now: string): boolean =>
  first === undefined || Date.parse(now) < Date.parse(first) + OPENS_FOR;

/** What to tell of an envelope that was opened and holds no new code: its last opening. */
export function envelopeTold(context: Context) {
  const { store, administrator } = context.session();
  const slotId = newestDutySlot(store.db);
  const uses = slotId === undefined ? [] : dutyUsesOf(store.db, slotId);
  const last = uses.at(-1);
  if (!last || !(administrator || uses.some((use) => readOurs(context, use)))) return undefined;
  return {
    openedAt: last.at,
    reader: readerOf(store.db, last.professionalId, last.role),
    stillOpens: stillOpens(uses[0]?.at, context.now()),
  };
}

/** Whether a duty reader read a file that the open session leads. */
const readOurs = (context: Context, { professionalId }: DutyUse): boolean =>
  readBy(context.session().store.db, professionalId).some((personId) => actsIn(context, personId).has("lead"));

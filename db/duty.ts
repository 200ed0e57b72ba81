import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** The sealed envelope was opened: when, by whom (a professional's id), and what they do, as typed. */
export interface DutyUse {
  readonly slotId: string;
  readonly at: string;
  readonly professionalId: string;
  readonly role: string;
}
interface DutyUseRow {
  readonly slot_id: string;
  readonly at: string;
  readonly professional_id: string;
  readonly role: string;
}

/** A new code is in the envelope: the slot it opens. */
export function addDutyCode(writer: Writer, slotId: string, stamp: Stamp): void {
  writer.insert("duty_codes", { id: randomUUID(), slot_id: slotId, ...stamp });
}

export function addDutyUse(writer: Writer, use: Omit<DutyUse, "at">, stamp: Stamp): void {
  writer.insert("duty_uses", { id: randomUUID(), slot_id: use.slotId, professional_id: use.professionalId, role: use.role, ...stamp });
}

/** The openings with the code of a slot, the first one first. */
export const dutyUsesOf = (db: Database, slotId: string): DutyUse[] =>
  db
    .prepare<[string], DutyUseRow>("SELECT slot_id, at, professional_id, role FROM duty_uses WHERE slot_id = ? ORDER BY seq")
    .all(slotId)
    .map((row) => ({ slotId: row.slot_id, at: row.at, professionalId: row.professional_id, role: row.role }));

/** The slot of the newest code; nothing while no envelope was ever prepared. */
export const newestDutySlot = (db: Database): string | undefined =>
  db.prepare<[], { slot_id: string }>("SELECT slot_id FROM duty_codes ORDER BY seq DESC LIMIT 1").get()?.slot_id;

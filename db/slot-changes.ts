import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";
import { digestOfSlot, digestOfSlots, type Slot, type SlotsFile } from "./slots.ts";

/**
 * Remembers in the store which slots it has: `begun` before the file is written, `done` once it is. After a cut between the two
 * the file is the one before or the one begun; any other is an older file put back, or a changed one.
 */
export function noteSlots(writer: Writer, file: SlotsFile, state: "begun" | "done", stamp: Stamp): void {
  writer.insert("slot_changes", {
    id: randomUUID(),
    state,
    file: digestOfSlots(file),
    slots: JSON.stringify(file.slots.map(digestOfSlot)),
    ...stamp,
  });
}

interface Change {
  readonly state: string;
  readonly file: string;
  readonly slots: string;
}
const newest = (db: Database): Change[] =>
  db
    .prepare<[], Change>(
      "SELECT state, file, slots FROM slot_changes WHERE seq >= (SELECT max(seq) FROM slot_changes WHERE state = 'done') ORDER BY seq DESC",
    )
    .all();

/** Whether the file is the one the store remembers; `begun`: it is, and the change that wrote or failed to write it is to be ended. */
export function judgeSlots(db: Database, file: SlotsFile): "sound" | "begun" | "slotsBehind" {
  const changes = newest(db);
  if (!changes.some((change) => change.file === digestOfSlots(file))) return "slotsBehind";
  return changes[0]?.state === "done" ? "sound" : "begun";
}

/** Whether the store remembers this very slot: a passphrase that was replaced opens nothing, even from an older file. */
export const isKnownSlot = (db: Database, slot: Slot): boolean => {
  const digest = digestOfSlot(slot);
  return newest(db).some(({ slots }) => slots.includes(JSON.stringify(digest)));
};

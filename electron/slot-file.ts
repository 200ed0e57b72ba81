import type { Stamp, Writer } from "../db/ledger.ts";
import { isKnownSlot, judgeSlots, noteSlots } from "../db/slot-changes.ts";
import { readSlots, type Slot, type SlotsFile, writeSlots } from "../db/slots.ts";
import { StoreError } from "../db/store-error.ts";
import type { Context } from "./context.ts";

/** The slots, as the store remembers them: a change starts from nothing else. Fails with `slotsBehind`. */
export function currentSlots(context: Context): SlotsFile {
  const file = readSlots(context.deps.folder);
  if (judgeSlots(context.session().store.db, file) === "slotsBehind") throw new StoreError("slotsBehind");
  return file;
}

/**
 * Changes the slots and, with `work`, what the store says of them. The store hears first: a cut leaves the slots before or after, and
 * both are known until the change is ended, here or at the next opening.
 */
export function changeSlots(
  context: Context,
  next: SlotsFile,
  work: (writer: Writer, stamp: Stamp) => void,
  trace: { readonly action: string; readonly subject?: string },
): void {
  context.write((writer, stamp) => {
    work(writer, stamp);
    noteSlots(writer, next, "begun", stamp);
  }, trace);
  writeSlots(context.deps.folder, next);
  context.write((writer, stamp) => noteSlots(writer, next, "done", stamp));
}

/** The file with `slot` in the place of the one of the same id, or added. */
export const withSlot = (file: SlotsFile, slot: Slot): SlotsFile => ({
  ...file,
  slots: [...file.slots.filter(({ id }) => id !== slot.id), slot],
});

/** The slots that the store remembers, and no other, become the file again; the session may then write. */
export function keepKnownSlots(context: Context): void {
  const session = context.session();
  const file = readSlots(context.deps.folder);
  const known = { ...file, slots: file.slots.filter((slot) => isKnownSlot(session.store.db, slot)) };
  const { verdict } = session.store.check();
  if (verdict !== "sound") throw new StoreError(verdict === "running" ? "stillChecking" : verdict);
  context.renew({ ...session, slotsBehind: false });
  try {
    changeSlots(context, known, () => {}, { action: "account.keepKnownSlots" });
  } catch (error) {
    context.renew(session);
    throw error;
  }
}

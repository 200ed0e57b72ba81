import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { filesOf, syncFolder } from "./files.ts";
import { headOf, openHead, readHead } from "./head.ts";
import { digestOf, type LedgerState, plus, type Row, readLedger, shareOf, startWriting, type Tally, type Writer } from "./ledger.ts";
import { openDatabase, rekeyCopy } from "./open.ts";
import { afterRotation, type OpenedSlot, type SlotsFile, withoutNext, writeSlots } from "./slots.ts";
import { StoreError } from "./store-error.ts";
import { subkey } from "./subkey.ts";
import { contentTables, rowsOf, verify, verifySteps } from "./verify.ts";

export interface RotationProgress {
  readonly done: number;
  readonly total: number;
}

interface CopyAsked {
  readonly folder: string;
  readonly store: { readonly id: string; readonly db: Database };
  readonly secret: Uint8Array;
  readonly next: Uint8Array;
  /** What the copy says that the store does not: the removal itself. */
  readonly work: (writer: Writer) => void;
}

/**
 * Makes, beside the store, its copy under the `next` secret, with its head: copied, given the other key, every row checked, on the
 * disk. Nothing else changes: `swapIn` puts it in place. The store must not be written meanwhile. Fails with `storeDamaged`, `diskFull`.
 */
export function* copyUnderNextKey({ folder, store, secret, next, work }: CopyAsked): Generator<RotationProgress, void> {
  const { nextDatabase, nextHead } = filesOf(folder);
  dropNext(folder);
  let whole = false;
  try {
    store.db.prepare("VACUUM INTO ?").run(nextDatabase);
    const copy = openDatabase(folder, Buffer.from(secret), false, { database: nextDatabase });
    try {
      const before = readLedger(copy, subkey(secret, "tally"));
      if (!before.whole) throw new StoreError("storeDamaged");
      rekeyCopy(copy, next);
      const rows = verifySteps(before.ledger);
      let done = 0;
      const progress = (): RotationProgress => ({ done: Math.min(++done, 2 * rows), total: 2 * rows });
      const key = subkey(next, "tally");
      const tallies = yield* retally(copy, before.ledger, { before: subkey(secret, "tally"), after: key }, progress);
      const writing = startWriting(copy, key, { ...before.ledger, tallies }, true);
      const ledger = copy
        .transaction(() => {
          work(writing.writer);
          return writing.finish();
        })
        .immediate();
      const steps = verify(copy, key, ledger);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done && step.value !== "sound") throw new StoreError(step.value);
        if (step.done) break;
        yield progress();
      }
      copy.pragma("wal_checkpoint(TRUNCATE)");
      const head = openHead(folder, subkey(next, "head"), nextHead);
      head.write(headOf(store.id, ledger));
      head.close();
    } finally {
      copy.close();
    }
    syncFile(nextDatabase);
    syncFolder(folder);
    whole = true;
  } finally {
    if (!whole) dropNext(folder);
  }
}

/** Every table's sum under the next key. The rows must still add up under the key before: no damage is taken over. */
function* retally(
  db: Database,
  ledger: LedgerState,
  keys: { readonly before: Uint8Array; readonly after: Uint8Array },
  progress: () => RotationProgress,
): Generator<RotationProgress, ReadonlyMap<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const table of contentTables(db)) {
    let before: Tally = { rows: 0, sum: 0n };
    let after = before;
    for (const { salt, ...row } of rowsOf<Row & { salt: Buffer; seq: number }>(db, table)) {
      const digest = digestOf(table, row, salt);
      before = plus(before, shareOf(keys.before, digest), 1);
      after = plus(after, shareOf(keys.after, digest), 1);
      yield progress();
    }
    const noted = ledger.tallies.get(table);
    if ((noted?.rows ?? 0) !== before.rows || (noted?.sum ?? 0n) !== before.sum) throw new StoreError("storeDamaged");
    if (noted) tallies.set(table, after);
  }
  return tallies;
}

/**
 * Puts the copy in the place of the store, which is closed. `file` has the next secret in the slots that stay, and is already
 * written: whatever is cut, `settleRotation` tells by the files which of the two secrets is the good one.
 */
export function swapIn(folder: string, file: SlotsFile): void {
  const { wal, database, head, nextDatabase, nextHead } = filesOf(folder);
  if (existsSync(wal) && statSync(wal).size > 0) throw new StoreError("diskFull");
  rmSync(wal, { force: true });
  renameSync(nextDatabase, database);
  syncFolder(folder);
  renameSync(nextHead, head);
  syncFolder(folder);
  writeSlots(folder, afterRotation(file));
}

/**
 * What a cut left of a rotation: forward once the copy is in place, else back. Gives the slots as they will be, and the secret that
 * opens the store; `finish` writes them, once the store is open and nobody else's. Who has no part in a rotation that took place gets
 * `wrongPassphrase`.
 */
export function settleRotation(
  folder: string,
  file: SlotsFile,
  { slot, secret, next }: OpenedSlot,
): { readonly file: SlotsFile; readonly secret: Buffer; readonly finish: () => void } {
  const { nextDatabase, nextHead, head } = filesOf(folder);
  if (file.slots.every((one) => one.next === undefined)) return { file, secret, finish: () => dropNext(folder) };
  const waiting = existsSync(nextDatabase);
  if (!waiting && next === undefined) throw new StoreError(slot.kind === "recovery" ? "wrongRecoveryCode" : "wrongPassphrase");
  const swapped = !waiting && next !== undefined && [nextHead, head].some((path) => headHolds(folder, next, path));
  const settled = swapped ? afterRotation(file) : withoutNext(file);
  if (swapped && existsSync(nextHead)) {
    renameSync(nextHead, head);
    syncFolder(folder);
  }
  (swapped ? secret : next)?.fill(0);
  return {
    file: settled,
    secret: swapped ? next : secret,
    finish() {
      writeSlots(folder, settled);
      dropNext(folder);
    },
  };
}

/** Whether a head file was written under this secret. */
export function headHolds(folder: string, secret: Uint8Array, path = filesOf(folder).head): boolean {
  const key = subkey(secret, "head");
  return existsSync(path) && readHead(folder, key, path).head !== undefined;
}

function dropNext(folder: string): void {
  const { nextDatabase, nextHead, slots } = filesOf(folder);
  for (const path of [nextDatabase, `${nextDatabase}-wal`, `${nextDatabase}-journal`, nextHead, `${slots}.next`])
    rmSync(path, { force: true });
}

function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

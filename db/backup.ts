import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { BACKUP_FILES, backupProblem, copyFile, PARTIAL, publish, reach, Stopped, sameSum, sumFile, sweep } from "./backup-files.ts";
import { type BackupKind, type Counts, countStore, nameOfStore, writeManifest } from "./backup-manifest.ts";
import { checkCopy, copyStore, type Progress } from "./copy-store.ts";
import { filesOf, renameDurably, syncFiles } from "./files.ts";
import { StoreError } from "./store-error.ts";
import type { Verdict } from "./verify.ts";

export type Step = "checking" | "writing";
/** Told what is done, in rows checked or bytes moved; asked whether to stop. */
export interface Work {
  readonly tell: (step: Step, progress: Progress) => void;
  readonly stopped: () => boolean;
}
/** Rows checked between two turns of the event loop: commands are answered meanwhile. */
const SLICE = 1_000;

/** Runs a check to its end, a slice at a time. */
export async function checkInSlices(steps: Generator<Progress, Verdict>, work: Work): Promise<Verdict> {
  try {
    for (let step = steps.next(), count = 1; ; step = steps.next(), count++) {
      if (step.done) return step.value;
      if (count % SLICE !== 0) continue;
      work.tell("checking", step.value);
      await turn();
      if (work.stopped()) throw new Stopped();
    }
  } finally {
    steps.return("storeDamaged");
  }
}

/** Tells bytes moved so far, of all there are. */
export function countBytes(total: number, work: Work) {
  let done = 0;
  return {
    stopped: work.stopped,
    moved: (bytes: number) => {
      done += bytes;
      work.tell("writing", { done: Math.min(done, total), total });
    },
  };
}

interface Wanted {
  readonly store: { readonly id: string; readonly db: Database };
  readonly secret: Uint8Array;
  /** The folder of the store. */
  readonly folder: string;
  /** Where backups go; made when `isOwn`, else it must be there: a share that is not mounted must not be made on the disk. */
  readonly target: string;
  readonly isOwn: boolean;
  /** The backup's name, free in `target`. */
  readonly name: string;
  readonly kind: BackupKind;
  readonly at: string;
}

/** A copy of the store beside it, with its slots: the work before the place of backups is asked anything. */
function startCopy({ store, secret, folder }: Pick<Wanted, "store" | "secret" | "folder">): string {
  const scratch = join(folder, `backup${PARTIAL}`);
  rmSync(scratch, { recursive: true, force: true });
  copyStore(store, secret, scratch);
  copyFileSync(filesOf(folder).slots, filesOf(scratch).slots);
  return scratch;
}

/**
 * Makes a verified backup: a copy beside the store, its full check, then its files sent to `target` under a temporary name, read
 * back, and named. Only the copy itself holds the process; a place that does not answer holds nothing. Fails with
 * `backupUnreachable`, `backupFull`, `storeDamaged`, and with `Stopped`.
 */
export async function makeBackup(wanted: Wanted, work: Work): Promise<Counts> {
  const { store, secret, target, name, isOwn } = wanted;
  let scratch: string | undefined;
  try {
    if (isOwn) await mkdir(target, { recursive: true, mode: 0o700 });
    await reach(sweep(target, nameOfStore(store.id)));
    if (work.stopped()) throw new Stopped();
    scratch = startCopy(wanted);
    const found: { counts?: Counts } = {};
    const verdict = await checkInSlices(
      checkCopy(scratch, store.id, secret, (db) => {
        found.counts = countStore(db);
      }),
      work,
    );
    if (verdict !== "sound" || !found.counts) throw new StoreError("storeDamaged");
    const quiet = { moved: () => {}, stopped: work.stopped };
    const sums = new Map<string, Awaited<ReturnType<typeof sumFile>>>();
    for (const file of BACKUP_FILES) sums.set(file, await sumFile(join(scratch, file), quiet));
    const partial = join(target, name + PARTIAL);
    await reach(mkdir(partial, { mode: 0o700 }));
    const bytes = [...sums.values()].reduce((sum, one) => sum + one.bytes, 0);
    const watch = countBytes(2 * bytes, work);
    for (const file of BACKUP_FILES) {
      await copyFile(join(scratch, file), join(partial, file), watch);
      if (!sameSum(await sumFile(join(partial, file), watch), sums.get(file))) throw new StoreError("backupUnreachable");
    }
    writeManifest(scratch, secret, wanted, { store: store.id, counts: found.counts, files: Object.fromEntries(sums) });
    await copyFile(join(scratch, "backup.json"), join(partial, "backup.json"), quiet);
    await reach(publish(partial, join(target, name)));
    return found.counts;
  } catch (error) {
    throw backupProblem(error);
  } finally {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same at once, beside the store, before its shape changes: the store is not in use yet. Fails as `makeBackup` does. */
export function makeBackupNow(wanted: Omit<Wanted, "isOwn">): void {
  const { store, secret, folder, target, name } = wanted;
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const scratch = startCopy({ store, secret, folder });
    const found: { counts?: Counts } = {};
    const steps = checkCopy(scratch, store.id, secret, (db) => {
      found.counts = countStore(db);
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    if (step.value !== "sound" || !found.counts) throw new StoreError("storeDamaged");
    writeManifest(scratch, secret, wanted, { store: store.id, counts: found.counts, files: sumFiles(scratch) });
    syncFiles(scratch);
    renameDurably(scratch, join(target, name));
  } catch (error) {
    throw backupProblem(error);
  }
}

const sumFiles = (folder: string) =>
  Object.fromEntries(
    BACKUP_FILES.map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }];
    }),
  );

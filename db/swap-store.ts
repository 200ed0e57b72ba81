import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Sqlite from "better-sqlite3";
import { filesOf, renameDurably, syncFiles, syncFolder } from "./files.ts";

/** A store being made ready beside the present one; swept when a cut left it. */
export const preparingFolder = (folder: string): string => join(folder, "next.partial");
/** A finished store that takes the present one's place. Once it has this name, the swap will be done, whatever is cut. */
const readyFolder = (folder: string): string => join(folder, "next.ready");
const FORMER = "former-name";

/**
 * Lets the sound, closed store in `preparingFolder` take the place of the present one, which must be closed and is kept whole in
 * `folder`/`formerName`. The one rename is the moment of decision: before it the present store is there, after it the new one.
 */
export function swapStore(folder: string, formerName: string): void {
  const preparing = preparingFolder(folder);
  writeFileSync(join(preparing, FORMER), formerName);
  syncFiles(preparing);
  renameDurably(preparing, readyFolder(folder));
  finishSwap(folder);
}

/** Ends a swap that a cut left half done. Nothing to do most of the time. Called before the store's folder is looked at or opened. */
export function finishSwap(folder: string): void {
  const ready = readyFolder(folder);
  if (!existsSync(ready)) return;
  alone(folder, () => {
    if (!existsSync(ready)) return;
    const [present, next] = [filesOf(folder), filesOf(ready)];
    const former = join(folder, basename(readFileSync(join(ready, FORMER), "utf8")));
    mkdirSync(former, { recursive: true, mode: 0o700 });
    const kept = filesOf(former);
    const move = (from: string, to: string) => existsSync(from) && renameSync(from, to);
    // While the next database waits, the log is still the former store's; afterwards it may be the next one's.
    if (existsSync(next.database)) {
      move(present.wal, kept.wal);
      move(present.keptWal, kept.keptWal);
      move(present.failures, kept.failures);
    }
    // The database goes last: while it waits, the files moved so far are known to be the next store's.
    for (const name of ["slots", "head", "database"] as const) {
      if (!existsSync(next[name])) continue;
      move(present[name], kept[name]);
      renameSync(next[name], present[name]);
    }
    syncFolder(former);
    syncFolder(folder);
    rmSync(ready, { recursive: true });
    syncFolder(folder);
  });
}

/** One process at a time: the lock is SQLite's own on a file of its own, so that a killed process leaves none behind. */
function alone(folder: string, work: () => void): void {
  const lock = new Sqlite(join(folder, "next.lock"), { timeout: 1_500 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    work();
  } finally {
    lock.close();
    rmSync(join(folder, "next.lock"), { force: true });
    rmSync(join(folder, "next.lock-journal"), { force: true });
  }
}

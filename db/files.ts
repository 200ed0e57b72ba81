import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of one store. All lie in one folder, on one local disk. */
export const filesOf = (folder: string) => ({
  database: join(folder, "store.db"),
  wal: join(folder, "store.db-wal"),
  slots: join(folder, "slots.json"),
  /** The log as it was found, until the store is known to be sound: closing a damaged store empties the log. */
  keptWal: join(folder, "store.db-wal.kept"),
  head: join(folder, "head"),
  /** The store under its next key, until it takes the place of the other (removal of a person). */
  nextDatabase: join(folder, "store.db.next"),
  nextHead: join(folder, "head.next"),
  failures: join(folder, "failed-unlocks.json"),
  /** What could not be written in the store when a sheet was read in a crisis, sealed, until it can be. */
  owed: join(folder, "owed"),
});

/** Makes a folder's entries durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder's files durable, then its entries. */
export function syncFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const handle = openSync(join(folder, name), "r+");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
  syncFolder(folder);
}

/** Gives a finished file or folder its name, durably: after a cut it has it or has it not. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Replaces a file as a whole: after a cut, either the old or the new content is there. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.next`;
  try {
    const handle = openSync(next, "w", 0o600);
    try {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

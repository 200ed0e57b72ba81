import { createHash } from "node:crypto";
import { type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoreError } from "./store-error.ts";

/** The files of a store that a backup keeps, by their names in both. */
export const BACKUP_FILES = ["store.db", "slots.json", "head"] as const;
/** Ends the name of what is not finished: never taken for a backup, swept at the next one. */
export const PARTIAL = ".partial";

/** Told after each piece of work; asked whether to stop. */
export interface Watch {
  readonly moved: (bytes: number) => void;
  readonly stopped: () => boolean;
}
export interface FileSum {
  readonly bytes: number;
  readonly sha256: string;
}

/** Thrown by work that was asked to stop: the store was locked meanwhile. */
export class Stopped extends Error {}

/** Nothing that a backup's place can answer may hold the app up: a share that went may take minutes to say so. */
const PATIENCE_MS = 5_000;
const SYNC_PATIENCE_MS = 60_000;

/** The answer of a backup's place, or `backupUnreachable`. */
export async function reach<T>(asked: Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, refuse) => {
    timer = setTimeout(() => refuse(new StoreError("backupUnreachable")), patience);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

const PIECE = 1 << 18;

async function pieces(handle: FileHandle, watch: Watch, take: (piece: Buffer) => Promise<unknown> | unknown): Promise<FileSum> {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(PIECE);
  for (let bytes = 0; ; ) {
    if (watch.stopped()) throw new Stopped();
    const { bytesRead } = await reach(handle.read(buffer, 0, PIECE, bytes));
    if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await take(piece);
    bytes += bytesRead;
    watch.moved(bytesRead);
  }
}

/** Reads a file through, outside the event loop's time. */
export async function sumFile(path: string, watch: Watch): Promise<FileSum> {
  const handle = await open(path, "r");
  try {
    return await pieces(handle, watch, () => undefined);
  } finally {
    await handle.close();
  }
}

/** Copies a file piece by piece, durably, and gives the sum of what was read. */
export async function copyFile(from: string, to: string, watch: Watch): Promise<FileSum> {
  const source = await open(from, "r");
  try {
    const target = await open(to, "w", 0o600);
    try {
      const sum = await pieces(source, watch, async (piece) => {
        for (let done = 0; done < piece.length; ) done += (await reach(target.write(piece, done))).bytesWritten;
      });
      await reach(target.sync(), SYNC_PATIENCE_MS);
      return sum;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export const sameSum = (one: FileSum | undefined, other: FileSum | undefined): boolean =>
  one !== undefined && other !== undefined && one.bytes === other.bytes && one.sha256 === other.sha256;

/** A share may not know how to make its entries durable: the files themselves are. */
async function syncEntries(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && /^(EINVAL|ENOTSUP|ENOSYS)$/.test(String(error.code)))) throw error;
  } finally {
    await handle.close();
  }
}

/** Gives a finished backup its name: before, it is none; after, it is whole. */
export async function publish(partial: string, finished: string): Promise<void> {
  await syncEntries(partial);
  await rename(partial, finished);
  await syncEntries(dirname(finished));
}

/** Takes a backup away: a cut meanwhile leaves no half of one. */
export async function discard(backup: string): Promise<void> {
  const going = `${backup}${PARTIAL}`;
  await rename(backup, going);
  await rm(going, { recursive: true, force: true });
}

/** Sweeps what cuts left of this store's backups. */
export async function sweep(folder: string, ours: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith(PARTIAL) && name.includes(ours)) await rm(join(folder, name), { recursive: true, force: true });
}

/** How many bytes each kept file of a backup has; nothing for one that is missing. */
export async function sizesOf(backup: string): Promise<ReadonlyMap<string, number>> {
  const sizes = await Promise.all(
    BACKUP_FILES.map((name) =>
      stat(join(backup, name)).then(
        ({ size }) => [[name, size] as const],
        () => [],
      ),
    ),
  );
  return new Map(sizes.flat());
}

/** Says of an error at a backup's place what it means there. */
export function backupProblem(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_WRITE|diskFull)/.test(code)) return new StoreError("backupFull");
  const gone = /^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|EIO|EHOSTDOWN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ESTALE|EBUSY|ENODEV|ENOTCONN)/;
  return gone.test(code) ? new StoreError("backupUnreachable") : error;
}

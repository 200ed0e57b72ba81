import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { checkInSlices, countBytes, type Work } from "./backup.ts";
import { BACKUP_FILES, backupProblem, copyFile, sameSum } from "./backup-files.ts";
import { type BackupContent, openManifest, readManifest } from "./backup-manifest.ts";
import { checkCopy } from "./copy-store.ts";
import { eraseDraft } from "./drafts.ts";
import { filesOf } from "./files.ts";
import type { Writer } from "./ledger.ts";
import { openStore, type Store } from "./store.ts";
import { problemOf, StoreError } from "./store-error.ts";
import { preparingFolder } from "./swap-store.ts";

/** What a backup was found to hold, once all of it was read and checked. */
export interface LookedAt extends BackupContent {
  readonly at: string;
}

/**
 * Copies a backup beside the present store, and checks the copy in full: sums of the sealed manifest, pages, rows, chain. Nothing of
 * the present store is touched. `judge` sees the open copy and refuses by throwing. Fails with `backupDamaged`, `backupOtherPhrase`,
 * `backupUnreachable`, `backupFull`, `storeNewer`.
 */
export async function prepareRestore(
  folder: string,
  backup: string,
  secret: Uint8Array,
  work: Work,
  judge: (db: Database) => void = () => {},
): Promise<LookedAt> {
  const preparing = preparingFolder(folder);
  try {
    const manifest = await readManifest(backup);
    const content = openManifest(manifest, secret);
    rmSync(preparing, { recursive: true, force: true });
    mkdirSync(preparing, { recursive: true, mode: 0o700 });
    const watch = countBytes(
      Object.values(content.files).reduce((sum, { bytes }) => sum + bytes, 0),
      work,
    );
    for (const file of BACKUP_FILES)
      if (!sameSum(await copyFile(join(backup, file), join(preparing, file), watch), content.files[file]))
        throw new StoreError("backupDamaged");
    if ((await checkInSlices(checkCopy(preparing, content.store, secret, judge), work)) !== "sound") throw new StoreError("backupDamaged");
    return { ...content, at: manifest.at };
  } catch (error) {
    forgetRestore(folder);
    throw backupProblem(error);
  }
}

/** Takes away a copy that was looked at and is not wanted. */
export const forgetRestore = (folder: string): void => rmSync(preparingFolder(folder), { recursive: true, force: true });

/** Drafts that were erased from a store: the chain still knows them. */
export const erasedDrafts = (db: Database): readonly string[] =>
  db
    .prepare<[], { row_id: string }>("SELECT row_id FROM chain WHERE table_name = 'drafts' AND row_id NOT IN (SELECT id FROM drafts)")
    .all()
    .map(({ row_id }) => row_id);

/**
 * Last work on the prepared store, before it takes the present one's place: what was erased since the backup is erased again
 * (decision D16), and `note` traces the restore. Gives how many drafts were erased.
 */
export async function completeRestore(
  folder: string,
  id: string,
  secret: Uint8Array,
  work: Work,
  { erased, note }: { readonly erased: readonly string[]; readonly note: (writer: Writer) => void },
): Promise<number> {
  const again = await eraseAgain(openStore(preparingFolder(folder), id, Buffer.from(secret)), work, { erased, note });
  // A log that could not be brought into the database has no place in the swap.
  if (existsSync(filesOf(preparingFolder(folder)).wal)) throw new StoreError("backupFull");
  return again;
}

async function eraseAgain(
  store: Store,
  work: Work,
  { erased, note }: { readonly erased: readonly string[]; readonly note: (writer: Writer) => void },
): Promise<number> {
  try {
    const verdict = await checkInSlices(openingSteps(store), work);
    if (verdict !== "sound") throw new StoreError("backupDamaged");
    return store.write((writer) => {
      const back = erased.filter((draftId) => writer.db.prepare("SELECT 1 FROM drafts WHERE id = ?").get(draftId) !== undefined);
      for (const draftId of back) eraseDraft(writer, draftId);
      note(writer);
      return back.length;
    });
  } catch (error) {
    throw problemOf(error) === "storeDamaged" ? new StoreError("backupDamaged") : backupProblem(error);
  } finally {
    store.close();
  }
}

function* openingSteps(store: Store): Generator<{ done: number; total: number }, "sound" | "storeDamaged" | "storeBehind"> {
  while (store.checkSome(1)) yield store.check();
  const { verdict } = store.check();
  return verdict === "running" ? "storeDamaged" : verdict;
}

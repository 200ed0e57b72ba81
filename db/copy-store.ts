import { mkdirSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { filesOf } from "./files.ts";
import { headOf, openHead, readHead } from "./head.ts";
import { readLedger } from "./ledger.ts";
import { openCopy } from "./open.ts";
import { problemOf } from "./store-error.ts";
import { subkey } from "./subkey.ts";
import { compareWithHead, type Verdict, verify, verifySteps } from "./verify.ts";

/** Steps done and to do. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * A backup, a rotated store and a restored one are made the same way: copy into a folder of a temporary name, check, `syncFiles`,
 * `renameDurably` (security guide, database rule 3). This is the copy: the database by VACUUM INTO, under the same key and salt,
 * and its head. The open store must be sound (`query_only` refuses the copy). One call, which holds the process meanwhile.
 */
export function copyStore(store: { readonly id: string; readonly db: Database }, secret: Uint8Array, target: string): void {
  const tallyKey = subkey(secret, "tally");
  const headKey = subkey(secret, "head");
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    store.db.prepare("VACUUM INTO ?").run(filesOf(target).database);
    const head = openHead(target, headKey);
    try {
      head.write(headOf(store.id, readLedger(store.db, tallyKey).ledger));
    } finally {
      head.close();
    }
  } finally {
    tallyKey.fill(0);
    headKey.fill(0);
  }
}

/**
 * The full check of a copy, in slices: its head against its own count, every page, every row, the chain, every table's sum. The copy
 * is opened to be read only. `look` sees the open database of a sound copy before it is closed.
 */
export function* checkCopy(
  folder: string,
  id: string,
  secret: Uint8Array,
  look: (db: Database) => void = () => {},
): Generator<Progress, Verdict> {
  const tallyKey = subkey(secret, "tally");
  const headKey = subkey(secret, "head");
  try {
    const db = openCopy(folder, Buffer.from(secret));
    try {
      const known = readHead(folder, headKey);
      const read = readLedger(db, tallyKey);
      const compared = compareWithHead(db, known.head?.store === id ? known : { head: undefined, spoilt: true }, read);
      if (compared !== "sound") return compared;
      const total = verifySteps(read.ledger);
      const steps = verify(db, tallyKey, read.ledger);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          if (step.value === "sound") look(db);
          return step.value;
        }
        yield { done: step.value, total };
      }
    } finally {
      db.close();
    }
  } catch (error) {
    if (problemOf(error) === "storeDamaged") return "storeDamaged";
    throw error;
  } finally {
    tallyKey.fill(0);
    headKey.fill(0);
  }
}

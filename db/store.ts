import { copyFileSync, existsSync, rmSync, statSync } from "node:fs";
import type { Database, Statement } from "better-sqlite3";
import { filesOf } from "./files.ts";
import { type HeadFile, headOf, openHead, readHead } from "./head.ts";
import { type LedgerState, readLedger, startWriting, type Writer } from "./ledger.ts";
import { openDatabase } from "./open.ts";
import { problemOf, StoreError } from "./store-error.ts";
import { subkey } from "./subkey.ts";
import { compareWithHead, type Verdict, verify, verifySteps } from "./verify.ts";

export interface Check {
  readonly done: number;
  readonly total: number;
  readonly verdict: "running" | Verdict;
}

/** An open store. Reading goes through `db`; writing only through `write`. */
export interface Store {
  readonly id: string;
  readonly db: Database;
  /** The opening check so far. Writing starts once it is `sound`. */
  readonly check: () => Check;
  /** Does a slice of the opening check; true while there is more. */
  readonly checkSome: (rows: number) => boolean;
  /**
   * One command, one transaction. Returns only once the commit and the head file are on the disk (decision D15). On any failure
   * nothing is kept. Fails with `stillChecking`, `storeDamaged`, `storeBehind`, `diskFull`, `storeReadOnly`.
   */
  readonly write: <T>(work: (writer: Writer) => T) => T;
  /** Brings the head to the last commit, if it is not there yet: before saying of something that it is already kept. */
  readonly settle: () => void;
  readonly close: () => void;
}

/** Keeps the log as found until the store is known to be sound. A disk without room for it opens all the same. */
function keepLog(folder: string): void {
  const { wal, keptWal } = filesOf(folder);
  if (!existsSync(wal) || statSync(wal).size === 0 || existsSync(keptWal)) return;
  try {
    copyFileSync(wal, keptWal);
  } catch (error) {
    rmSync(keptWal, { force: true });
    if (problemOf(error) === undefined) throw error;
  }
}

/** Prepares each SQL text once: a save runs a dozen, and preparing one costs more than running it. */
function rememberStatements(db: Database): Database {
  const prepare = db.prepare.bind(db);
  const known = new Map<string, Statement>();
  const remember = (sql: string): Statement => {
    const statement = known.get(sql) ?? prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  return Object.assign(db, { prepare: remember });
}

/** Opens the store of `folder`, or makes it when `isNew`, with the unwrapped secret (zeroed). `beforeMigration` as in `openDatabase`. */
export function openStore(folder: string, id: string, secret: Buffer, isNew = false, beforeMigration?: (db: Database) => void): Store {
  const headKey = subkey(secret, "head");
  const tallyKey = subkey(secret, "tally");
  if (!isNew) keepLog(folder);
  const db = rememberStatements(openDatabase(folder, secret, isNew, { beforeMigration }));
  try {
    return startStore(folder, id, db, { headKey, tallyKey, isNew });
  } catch (error) {
    db.close();
    throw error;
  }
}

function startStore(
  folder: string,
  id: string,
  db: Database,
  { headKey, tallyKey, isNew }: { readonly headKey: Buffer; readonly tallyKey: Buffer; readonly isNew: boolean },
): Store {
  const read = readLedger(db, tallyKey);
  let ledger: LedgerState = read.ledger;
  const known = existsSync(filesOf(folder).head) ? readHead(folder, headKey) : { head: undefined, spoilt: false };
  const ours = known.head?.store === id ? known : { head: undefined, spoilt: true };
  const compared = isNew ? "sound" : compareWithHead(db, ours, read);
  let verdict: Check["verdict"] = compared === "sound" && !isNew ? "running" : compared;
  let done = isNew ? 1 : 0;
  const total = isNew ? 1 : verifySteps(ledger);
  const steps = verify(db, tallyKey, ledger);
  let headFile: HeadFile | undefined;
  let headBehind = true;

  const bringHead = (): void => {
    headFile ??= openHead(folder, headKey);
    headFile.write(headOf(id, ledger));
    headBehind = false;
  };
  db.pragma(`query_only = ${verdict === "sound" ? "OFF" : "ON"}`);

  return {
    id,
    db,
    check: () => ({ done, total, verdict }),
    checkSome(rows) {
      for (let left = rows; verdict === "running" && left > 0; left--) {
        let step: IteratorResult<number, Verdict>;
        try {
          step = steps.next();
        } catch (error) {
          if (problemOf(error) === undefined) throw error;
          step = { done: true, value: "storeDamaged" };
        }
        if (step.done) {
          verdict = step.value;
          done = total;
          if (verdict === "sound") {
            db.pragma("query_only = OFF");
            rmSync(filesOf(folder).keptWal, { force: true });
          }
        } else done = step.value;
      }
      return verdict === "running";
    },
    write(work) {
      if (verdict === "running") throw new StoreError("stillChecking");
      if (verdict !== "sound") throw new StoreError(verdict);
      if (headBehind) bringHead();
      const writing = startWriting(db, tallyKey, ledger);
      const [result, after] = db
        .transaction(() => {
          const value = work(writing.writer);
          return [value, writing.finish()] as const;
        })
        .immediate();
      ledger = after;
      headBehind = true;
      bringHead();
      return result;
    },
    settle() {
      if (verdict === "sound" && headBehind) bringHead();
    },
    close() {
      headFile?.close();
      headFile = undefined;
      db.close();
      headKey.fill(0);
      tallyKey.fill(0);
    },
  };
}

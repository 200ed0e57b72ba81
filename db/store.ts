import { hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { filesOf } from "./files.ts";
import { type Head, type HeadFile, openHead, readHead } from "./head.ts";
import { type LedgerState, readLedger, startWriting, sumText, type Writer } from "./ledger.ts";
import { openDatabase } from "./open.ts";
import { problemOf, StoreError } from "./store-error.ts";
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
  readonly close: () => void;
}

const subkey = (secret: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret.subarray(0, 32), secret.subarray(32), `paroles-d-avance ${info} v1`, 32));

/** Opens the store of `folder`, new or existing, with the unwrapped secret (zeroed). */
export function openStore(folder: string, id: string, secret: Buffer): Store {
  const headKey = subkey(secret, "head");
  const tallyKey = subkey(secret, "tally");
  const isNew = !existsSync(filesOf(folder).database);
  const db = openDatabase(folder, secret);
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
  let ledger: LedgerState = readLedger(db);
  const known = existsSync(filesOf(folder).head) ? readHead(folder, headKey) : undefined;
  const compared = isNew ? "sound" : compareWithHead(known?.store === id ? known : undefined, ledger);
  let verdict: Check["verdict"] = compared === "sound" && !isNew ? "running" : compared;
  let done = isNew ? 1 : 0;
  const total = isNew ? 1 : verifySteps(db, ledger);
  const steps = verify(db, tallyKey, ledger);
  let headFile: HeadFile | undefined;
  let headBehind = true;

  const headOf = (state: LedgerState): Head => ({
    format: 1,
    store: id,
    commit: state.commit,
    revisions: state.revisions,
    tip: { seq: state.tip.seq, link: state.tip.link.toString("hex") },
    tables: Object.fromEntries([...state.tallies].map(([table, tally]) => [table, { rows: tally.rows, sum: sumText(tally) }])),
  });
  const bringHead = (): void => {
    headFile ??= openHead(folder, headKey);
    headFile.write(headOf(ledger));
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
          if (verdict === "sound") db.pragma("query_only = OFF");
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
    close() {
      headFile?.close();
      db.close();
      headKey.fill(0);
      tallyKey.fill(0);
    },
  };
}

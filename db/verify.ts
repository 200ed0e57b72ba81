import type { Database } from "better-sqlite3";
import type { Head } from "./head.ts";
import {
  bookkeeping,
  digestOf,
  GENESIS,
  type LedgerState,
  linkOf,
  plus,
  REVISIONS,
  type Row,
  shareOf,
  sumText,
  type Tally,
} from "./ledger.ts";

export type Verdict = "sound" | "storeDamaged" | "storeBehind";

/**
 * The first check, at once: the head against the database's own count. The store may be one commit ahead (a cut between the
 * commit and the head, or while writing it); behind means that an older database was put back (decision D15).
 */
export function compareWithHead(
  db: Database,
  { head, spoilt }: { readonly head: Head | undefined; readonly spoilt: boolean },
  { ledger, whole }: { readonly ledger: LedgerState; readonly whole: boolean },
): Verdict {
  if (!head) return "storeDamaged";
  if (ledger.commit < head.commit) return "storeBehind";
  if (!whole || ledger.commit > head.commit + 1) return "storeDamaged";
  const link = db.prepare<[number], { link: Buffer }>("SELECT link FROM chain WHERE seq = ?").get(head.tip.seq)?.link;
  if ((link ?? GENESIS).toString("hex") !== head.tip.link || ledger.revisions < head.revisions) return "storeDamaged";
  if (ledger.commit === head.commit) {
    const same =
      !spoilt &&
      head.revisions === ledger.revisions &&
      head.tip.seq === ledger.tip.seq &&
      head.tip.link === ledger.tip.link.toString("hex") &&
      Object.keys(head.tables).length === ledger.tallies.size &&
      [...ledger.tallies].every(([table, tally]) => head.tables[table]?.rows === tally.rows && head.tables[table]?.sum === sumText(tally));
    if (!same) return "storeDamaged";
  }
  return "sound";
}

export const contentTables = (db: Database): readonly string[] =>
  db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((row) => row.name)
    .filter((name) => !bookkeeping.has(name));

/** A table's rows in order, a page at a time: the check may rest between two rows, and holds little in memory. */
export function* rowsOf<T extends { readonly seq: number }>(db: Database, table: string): Generator<T> {
  const page = db.prepare<[number], T>(`SELECT * FROM ${table} WHERE seq > ? ORDER BY seq LIMIT 500`);
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.seq ?? 0)) yield* rows;
}

/** How many steps `verify` will take. */
export const verifySteps = (ledger: LedgerState): number =>
  [...ledger.tallies.values()].reduce((sum, tally) => sum + tally.rows, ledger.tip.seq) + 1;

/**
 * The full check, row by row: every page through SQLite's own check and the cipher's page MAC, every row against its digest,
 * the chain from its first link, every table against its keyed sum. Yields the steps done; tables come from sqlite_master.
 */
export function* verify(db: Database, key: Uint8Array, ledger: LedgerState): Generator<number, Verdict> {
  let done = 0;
  const tables = contentTables(db);
  if (db.pragma("integrity_check", { simple: true }) !== "ok") return "storeDamaged";
  yield ++done;
  let link: Uint8Array = GENESIS;
  let seq = 0;
  const digests = new Map<number, { readonly table: string; readonly digest: Buffer }>();
  for (const row of rowsOf<{ seq: number; table_name: string; digest: Buffer; link: Buffer }>(db, "chain")) {
    link = linkOf(link, row.digest);
    if (row.seq !== ++seq || !row.link.equals(link)) return "storeDamaged";
    digests.set(row.seq, { table: row.table_name, digest: row.digest });
    yield ++done;
  }
  if (seq !== ledger.tip.seq) return "storeDamaged";
  for (const table of tables) {
    let tally: Tally = plus(plus(undefined, 0n, 1), 0n, -1);
    for (const { salt, ...row } of rowsOf<Row & { salt: Buffer; seq: number }>(db, table)) {
      const digest = digestOf(table, row, salt);
      if (table !== REVISIONS) {
        const chained = digests.get(row.seq);
        if (chained?.table !== table || !chained.digest.equals(digest)) return "storeDamaged";
      }
      tally = plus(tally, shareOf(key, digest), 1);
      yield ++done;
    }
    const noted = ledger.tallies.get(table);
    if ((noted?.rows ?? 0) !== tally.rows || (noted?.sum ?? 0n) !== tally.sum) return "storeDamaged";
  }
  return "sound";
}

import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";

/** A row's content: what SQLite stores, by column. */
export type Row = Readonly<Record<string, string | number | null>>;
/** Who writes (a professional's id; nothing before there is one) and when, UTC. Every row carries it. */
export type Stamp = { readonly at: string; readonly by: string | null };
/** The one table outside the chain: typing makes many revisions, and those that are not frozen are purged. */
export const REVISIONS = "answer_revisions";
/** Tables of bookkeeping, not of content. */
export const bookkeeping: ReadonlySet<string> = new Set(["chain", "bookmark", "tally", "erasure_permits"]);

export interface Tally {
  readonly rows: number;
  /** Sum modulo 2^256 of a keyed hash of each row: whatever the order, no row can be added, taken or changed unseen. */
  readonly sum: bigint;
}
export interface LedgerState {
  readonly commit: number;
  readonly revisions: number;
  readonly tip: { readonly seq: number; readonly link: Buffer };
  readonly tallies: ReadonlyMap<string, Tally>;
}

const MODULUS = 1n << 256n;
const empty: Tally = { rows: 0, sum: 0n };
export const GENESIS = Buffer.alloc(32);

/** Digest of a row: over its salt and its columns that are not null, by name, so that a later column changes no old digest. */
export function digestOf(table: string, row: Row, salt: Uint8Array): Buffer {
  const columns = Object.entries(row)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(salt)
    .update(JSON.stringify([table, columns]), "utf8")
    .digest();
}

export const linkOf = (before: Uint8Array, digest: Uint8Array): Buffer => createHash("sha256").update(before).update(digest).digest();

/** One row's share of its table's sum. */
export const shareOf = (key: Uint8Array, digest: Uint8Array): bigint =>
  BigInt(`0x${createHmac("sha256", key).update(digest).digest("hex")}`);

export const plus = (tally: Tally | undefined, share: bigint, rows: 1 | -1): Tally => ({
  rows: (tally ?? empty).rows + rows,
  sum: ((tally ?? empty).sum + BigInt(rows) * share + MODULUS) % MODULUS,
});

export const sumText = (tally: Tally): string => tally.sum.toString(16).padStart(64, "0");

/** Binds the counts, the tip and every table's sum together: no page of them can be put back alone. */
function bookmarkMac(key: Uint8Array, { commit, revisions, tip, tallies }: LedgerState): Buffer {
  const sums = [...tallies]
    .map(([table, tally]) => [table, tally.rows, sumText(tally)])
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
  return createHmac("sha256", key)
    .update(JSON.stringify([commit, revisions, tip.seq, tip.link.toString("hex"), sums]), "utf8")
    .digest();
}

/** What the bookkeeping says, and whether its parts belong together. */
export function readLedger(db: Database, key: Uint8Array): { readonly ledger: LedgerState; readonly whole: boolean } {
  const mark = db.prepare<[], { commits: number; revisions: number; mac: Buffer }>("SELECT commits, revisions, mac FROM bookmark").get();
  const tip = db.prepare<[], { seq: number; link: Buffer }>("SELECT seq, link FROM chain ORDER BY seq DESC LIMIT 1").get();
  const tallies = db.prepare<[], { table_name: string; rows: number; sum: string }>("SELECT table_name, rows, sum FROM tally").all();
  const ledger = {
    commit: mark?.commits ?? 0,
    revisions: mark?.revisions ?? 0,
    tip: tip ?? { seq: 0, link: GENESIS },
    tallies: new Map(tallies.map((row) => [row.table_name, { rows: row.rows, sum: BigInt(`0x${row.sum}`) }])),
  };
  return { ledger, whole: mark ? mark.mac.equals(bookmarkMac(key, ledger)) : ledger.tip.seq === 0 && ledger.tallies.size === 0 };
}

/** What a command writes with, inside its one transaction. */
export interface Writer {
  readonly db: Database;
  /** Inserts a row, chained and counted. The columns `seq` and `salt` are the ledger's. */
  readonly insert: (table: string, row: Row & { readonly id: string }) => void;
  /** Erases rows of one draft, content and salt; their digests stay in the chain (decision D15). */
  readonly erase: (table: string, draftId: string, where: string, parameters: readonly (string | number)[]) => void;
}

/**
 * Starts from `before`; `finish` writes the bookkeeping and gives the state to keep once it is committed. `allTables`: the sums of
 * `before` are not written yet (another key).
 */
export function startWriting(
  db: Database,
  key: Uint8Array,
  before: LedgerState,
  allTables = false,
): { readonly writer: Writer; readonly finish: () => LedgerState } {
  let { revisions, tip } = before;
  const tallies = new Map(before.tallies);
  const touched = new Set<string>(allTables ? tallies.keys() : []);
  const count = (table: string, digest: Uint8Array, rows: 1 | -1): void => {
    tallies.set(table, plus(tallies.get(table), shareOf(key, digest), rows));
    touched.add(table);
  };
  const writer: Writer = {
    db,
    insert(table, content) {
      const chained = table !== REVISIONS;
      if (!chained) revisions += 1;
      if (Object.values(content).some((value) => typeof value === "string" && !value.isWellFormed())) throw new Error("ill-formed text");
      const row: Row = { ...content, seq: chained ? tip.seq + 1 : revisions };
      const salt = randomBytes(16);
      const digest = digestOf(table, row, salt);
      const names = Object.keys(row);
      db.prepare(`INSERT INTO ${table} (${names.join(", ")}, salt) VALUES (${names.map(() => "?").join(", ")}, ?)`).run(
        ...Object.values(row),
        salt,
      );
      if (chained) {
        tip = { seq: tip.seq + 1, link: linkOf(tip.link, digest) };
        db.prepare("INSERT INTO chain (seq, table_name, row_id, digest, link) VALUES (?, ?, ?, ?, ?)").run(
          tip.seq,
          table,
          content.id,
          digest,
          tip.link,
        );
      }
      count(table, digest, 1);
    },
    erase(table, draftId, where, parameters) {
      const rows = db.prepare<unknown[], Row & { salt: Buffer }>(`SELECT * FROM ${table} WHERE ${where}`).all(...parameters);
      for (const { salt, ...row } of rows) count(table, digestOf(table, row, salt), -1);
      db.prepare("INSERT OR IGNORE INTO erasure_permits (draft_id) VALUES (?)").run(draftId);
      db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...parameters);
      db.prepare("DELETE FROM erasure_permits").run();
    },
  };
  const finish = (): LedgerState => {
    const after = { commit: before.commit + 1, revisions, tip, tallies };
    db.prepare("INSERT OR REPLACE INTO bookmark (id, commits, revisions, mac) VALUES (1, ?, ?, ?)").run(
      after.commit,
      revisions,
      bookmarkMac(key, after),
    );
    const setTally = db.prepare(
      "INSERT INTO tally (table_name, rows, sum) VALUES (?, ?, ?) ON CONFLICT (table_name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
    );
    for (const table of touched) {
      const tally = tallies.get(table) ?? empty;
      setTally.run(table, tally.rows, sumText(tally));
    }
    return after;
  };
  return { writer, finish };
}

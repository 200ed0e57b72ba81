import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { filesOf, replaceFile } from "./files.ts";
import type { Row, Writer } from "./ledger.ts";

/** A row that could not be written in the store yet. */
const OwedRow = z.strictObject({
  table: z.string(),
  row: z.looseObject({ id: z.string() }).and(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
export type OwedRow = { readonly table: string; readonly row: Row & { readonly id: string } };

const keyOf = (secret: Uint8Array): Buffer => Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), "paroles-d-avance owed v1", 32));

/** Runs `work` with a writer that keeps the rows aside instead of writing them. It erases nothing. */
export function recordRows<T>(db: Writer["db"], work: (writer: Writer) => T): { readonly value: T; readonly rows: readonly OwedRow[] } {
  const rows: OwedRow[] = [];
  const erase = (): never => {
    throw new Error("only rows to add can be owed");
  };
  return { value: work({ db, insert: (table, row) => rows.push({ table, row }), erase }), rows };
}

/** Writes rows kept aside; those already there are passed over, so that a cut between writing and forgetting doubles nothing. */
export function writeRows(writer: Writer, rows: readonly OwedRow[]): void {
  for (const { table, row } of rows) {
    const known = writer.db.prepare<[string], { id: string }>(`SELECT id FROM ${table} WHERE id = ?`).get(row.id);
    if (!known) writer.insert(table, row);
  }
}

/** What is owed to the store, opened with its secret. A file that does not open is nothing. */
export function readOwed(folder: string, secret: Uint8Array): readonly OwedRow[] {
  const { owed } = filesOf(folder);
  if (!existsSync(owed)) return [];
  const key = keyOf(secret);
  try {
    const sealed = readFileSync(owed);
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8");
    return z.array(OwedRow).parse(JSON.parse(text));
  } catch {
    return [];
  } finally {
    key.fill(0);
  }
}

/** Seals what is owed with the store's secret; nothing owed removes the file. Fails like any write. */
export function writeOwed(folder: string, secret: Uint8Array, rows: readonly OwedRow[]): void {
  const { owed } = filesOf(folder);
  if (rows.length === 0) {
    rmSync(owed, { force: true });
    return;
  }
  const key = keyOf(secret);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(rows), "utf8"), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  replaceFile(owed, sealed);
}

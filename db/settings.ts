import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** Adds a value of a pole setting (decision D17); the newest counts, the older ones stay. `value` is kept as JSON. */
export function setSetting(writer: Writer, key: string, value: unknown, stamp: Stamp): void {
  writer.insert("pole_settings", { id: randomUUID(), key, value: JSON.stringify(value), ...stamp });
}

/** Every setting's newest value, parsed from JSON, by key. */
export function readSettings(db: Database): ReadonlyMap<string, unknown> {
  const rows = db.prepare<[], { key: string; value: string }>("SELECT key, value FROM pole_settings ORDER BY seq").all();
  return new Map(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** Who decided of a setting, and when: a day, not the instant it was typed. */
export interface Decision {
  readonly decidedBy: string;
  readonly decidedOn: string;
}

/** Adds a value of a pole setting (decision D17); the newest counts, the older ones stay. `value` is kept as JSON. */
export function setSetting(writer: Writer, key: string, value: unknown, stamp: Stamp, decision?: Decision): void {
  writer.insert("pole_settings", {
    id: randomUUID(),
    key,
    value: JSON.stringify(value),
    decided_by: decision?.decidedBy ?? null,
    decided_on: decision?.decidedOn ?? null,
    ...stamp,
  });
}

/** Every setting's newest value, parsed from JSON, by key. */
export function readSettings(db: Database): ReadonlyMap<string, unknown> {
  const rows = db.prepare<[], { key: string; value: string }>("SELECT key, value FROM pole_settings ORDER BY seq").all();
  return new Map(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

/** One value a setting once had. `by` is the professional who typed it. */
export interface SettingChange extends Partial<Decision> {
  readonly key: string;
  readonly value: unknown;
  readonly at: string;
  readonly by: string | null;
}

/** Every value ever set, newest first. */
export const settingChanges = (db: Database): SettingChange[] =>
  db
    .prepare<[], { key: string; value: string; at: string; by: string | null; decidedBy: string | null; decidedOn: string | null }>(
      "SELECT key, value, at, by, decided_by AS decidedBy, decided_on AS decidedOn FROM pole_settings ORDER BY seq DESC",
    )
    .all()
    .map(({ value, decidedBy, decidedOn, ...row }) => ({
      ...row,
      value: JSON.parse(value),
      ...(decidedBy === null || decidedOn === null ? {} : { decidedBy, decidedOn }),
    }));

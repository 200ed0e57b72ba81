import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** Someone read a person's text in a crisis (decision D11). */
export interface Reading {
  readonly id: string;
  readonly personId: string;
  readonly versionId: string;
  readonly at: string;
  /** A professional's id. */
  readonly by: string;
  /** What they do, as typed when the sealed envelope was opened. */
  readonly dutyRole: string | undefined;
  /** The last one said. */
  readonly reason: { readonly kind: string; readonly words: string | undefined } | undefined;
}
interface ReadingRow {
  readonly id: string;
  readonly person_id: string;
  readonly version_id: string;
  readonly at: string;
  readonly by: string;
  readonly duty_role: string | null;
  readonly kind: string | null;
  readonly words: string | null;
}

export function addReading(writer: Writer, reading: { readonly personId: string; readonly versionId: string }, stamp: Stamp): string {
  const id = randomUUID();
  writer.insert("emergency_readings", { id, person_id: reading.personId, version_id: reading.versionId, ...stamp });
  return id;
}

export function addReason(
  writer: Writer,
  readingId: string,
  reason: { readonly kind: string; readonly words?: string | undefined },
  stamp: Stamp,
): void {
  writer.insert("emergency_reasons", {
    id: randomUUID(),
    reading_id: readingId,
    kind: reason.kind,
    words: reason.words ?? null,
    ...stamp,
  });
}

/** Whoever writes this row has seen that the text was read. */
export function addSeen(writer: Writer, readingId: string, stamp: Stamp): void {
  writer.insert("emergency_seen", { id: randomUUID(), reading_id: readingId, ...stamp });
}

const readings = `SELECT emergency_readings.id, person_id, version_id, emergency_readings.at, emergency_readings.by,
    (SELECT role FROM duty_uses WHERE professional_id = emergency_readings.by) AS duty_role, reasons.kind, reasons.words
  FROM emergency_readings LEFT JOIN emergency_reasons AS reasons ON reasons.seq =
    (SELECT max(seq) FROM emergency_reasons WHERE reading_id = emergency_readings.id)`;
const fromRow = (row: ReadingRow): Reading => ({
  id: row.id,
  personId: row.person_id,
  versionId: row.version_id,
  at: row.at,
  by: row.by,
  dutyRole: row.duty_role ?? undefined,
  reason: row.kind === null ? undefined : { kind: row.kind, words: row.words ?? undefined },
});

/** Every reading of a file, joined ones included; newest first. */
export const readingsOf = (db: Database, personId: string): Reading[] =>
  db
    .prepare<[string], ReadingRow>(
      `${readings} WHERE person_id IN (SELECT person_id FROM file_members WHERE file_id = ?) ORDER BY emergency_readings.seq DESC`,
    )
    .all(personId)
    .map(fromRow);

/** The readings by others that a professional has not said they saw; newest first. */
export const unseenReadings = (db: Database, professionalId: string): Reading[] =>
  db
    .prepare<[string, string], ReadingRow>(
      `${readings} WHERE emergency_readings.by <> ? AND NOT EXISTS
       (SELECT 1 FROM emergency_seen WHERE reading_id = emergency_readings.id AND emergency_seen.by = ?) ORDER BY emergency_readings.seq DESC`,
    )
    .all(professionalId, professionalId)
    .map(fromRow);

export function findReading(db: Database, readingId: string): Reading | undefined {
  const row = db.prepare<[string], ReadingRow>(`${readings} WHERE emergency_readings.id = ?`).get(readingId);
  return row && fromRow(row);
}

/** The people whose text a professional read in a crisis. */
export const readBy = (db: Database, professionalId: string): string[] =>
  db
    .prepare<[string], { person_id: string }>("SELECT DISTINCT person_id FROM emergency_readings WHERE by = ?")
    .all(professionalId)
    .map((row) => row.person_id);

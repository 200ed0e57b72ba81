import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { CopyKind, CopyMedium, CopyPlace } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

const CopyEvent = z.strictObject({
  what: z.enum(["printed", "given", "takenBack", "destroyed", "couldNot", "mistaken"]),
  on: z.string(),
  by: z.string(),
  note: z.string().optional(),
});
export type CopyEvent = z.infer<typeof CopyEvent>;

const CopyRow = z.strictObject({
  id: z.string(),
  versionId: z.string(),
  versionNumber: z.number().optional(),
  kind: CopyKind,
  medium: CopyMedium,
  place: CopyPlace,
  holder: z.string().optional(),
  agreed: z.boolean(),
  disagreementReason: z.string().optional(),
  events: z.array(CopyEvent),
});
export type CopyRow = z.infer<typeof CopyRow>;

const select = `SELECT copies.id, copies.version_id AS versionId, number AS versionNumber, kind, medium, place, holder, agreed,
  disagreement_reason AS disagreementReason FROM copies LEFT JOIN version_numbers ON version_numbers.version_id = copies.version_id`;

const withoutNulls = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

function fromRow(db: Database, row: Readonly<Record<string, unknown>>): CopyRow {
  const events = db
    .prepare<[unknown], Record<string, unknown>>(
      'SELECT what, on_day AS "on", by_name AS "by", note FROM copy_events WHERE copy_id = ? ORDER BY seq',
    )
    .all(row.id);
  return CopyRow.parse({ ...withoutNulls(row), agreed: row.agreed === 1, events: events.map(withoutNulls) });
}

/** Notes a copy in the register (decision D10). What happens to it are events. */
export function addCopy(
  writer: Writer,
  copy: Omit<CopyRow, "id" | "versionNumber" | "events">,
  stamp: Stamp,
  id: string = randomUUID(),
): string {
  writer.insert("copies", {
    id,
    version_id: copy.versionId,
    kind: copy.kind,
    medium: copy.medium,
    place: copy.place,
    holder: copy.holder ?? null,
    agreed: copy.agreed ? 1 : 0,
    disagreement_reason: copy.disagreementReason ?? null,
    ...stamp,
  });
  return id;
}

export function addCopyEvent(writer: Writer, copyId: string, event: CopyEvent, stamp: Stamp, id: string = randomUUID()): void {
  writer.insert("copy_events", {
    id,
    copy_id: copyId,
    what: event.what,
    on_day: event.on,
    by_name: event.by,
    note: event.note ?? null,
    ...stamp,
  });
}

export const hasCopyEvent = (db: Database, id: string): boolean =>
  db.prepare<[string], { one: number }>("SELECT 1 AS one FROM copy_events WHERE id = ?").get(id) !== undefined;

export function findCopy(db: Database, copyId: string): CopyRow | undefined {
  const row = db.prepare<[string], Record<string, unknown>>(`${select} WHERE copies.id = ?`).get(copyId);
  return row && fromRow(db, row);
}

/** Every copy of a person's versions, newest version first. */
export const copiesOf = (db: Database, personId: string): CopyRow[] =>
  db
    .prepare<[string], Record<string, unknown>>(
      `${select} JOIN versions ON versions.id = copies.version_id WHERE versions.person_id IN (SELECT person_id FROM file_members WHERE file_id = ?)
       ORDER BY versions.seq DESC, copies.seq`,
    )
    .all(personId)
    .map((row) => fromRow(db, row));

export const copiesOfVersion = (db: Database, versionId: string): CopyRow[] =>
  db
    .prepare<[string], Record<string, unknown>>(`${select} WHERE copies.version_id = ? ORDER BY copies.seq`)
    .all(versionId)
    .map((row) => fromRow(db, row));

/** Notes that a paper left the app: printed so many times, or saved as a file. */
export function addPaperOut(
  writer: Writer,
  paper: { readonly versionId: string; readonly kind: CopyKind; readonly how: "print" | "save"; readonly count: number },
  stamp: Stamp,
  id: string = randomUUID(),
): void {
  writer.insert("papers_out", {
    id,
    version_id: paper.versionId,
    kind: paper.kind,
    how: paper.how,
    count: paper.count,
    ...stamp,
  });
}

export const hasPaperOut = (db: Database, id: string): boolean =>
  db.prepare<[string], { one: number }>("SELECT 1 AS one FROM papers_out WHERE id = ?").get(id) !== undefined;

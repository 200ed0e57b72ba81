import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { VersionContent } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

/** A frozen version with the dated facts since, from which its state is computed. */
export interface VersionRow {
  readonly id: string;
  readonly personId: string;
  readonly draftId: string;
  readonly content: VersionContent;
  readonly hash: string;
  readonly number: number | null;
  readonly signedOn: string | null;
  /** Opened again as another draft. */
  readonly reopened: boolean;
  /** A later version of the person has a number. */
  readonly superseded: boolean;
}
interface StoredVersion {
  readonly id: string;
  readonly person_id: string;
  readonly draft_id: string;
  readonly content: string;
  readonly hash: string;
  readonly number: number | null;
  readonly signed_on: string | null;
  readonly reopened: number;
  readonly superseded: number;
}

const signedOn = (of: string) => `SELECT on_day FROM signed_days WHERE version_id = ${of} ORDER BY seq DESC LIMIT 1`;
const fileOf = (person: string) => `coalesce((SELECT into_id FROM merged_persons WHERE person_id = ${person}), ${person})`;

/** Of one person, the higher number replaces; between files that were joined, the later signature does. */
const select = `SELECT versions.id, versions.person_id, versions.draft_id, content, hash, mine.number,
  (${signedOn("versions.id")}) AS signed_on,
  EXISTS (SELECT 1 FROM reopenings WHERE version_id = versions.id) AS reopened,
  mine.number IS NOT NULL AND EXISTS (SELECT 1 FROM version_numbers AS later
    WHERE later.person_id IN (SELECT person_id FROM file_members WHERE file_id = ${fileOf("versions.person_id")})
    AND CASE WHEN later.person_id = mine.person_id THEN later.number > mine.number
        ELSE ((${signedOn("later.version_id")}), later.seq) > ((${signedOn("versions.id")}), mine.seq) END) AS superseded
  FROM versions LEFT JOIN version_numbers AS mine ON mine.version_id = versions.id`;

const fromRow = (row: StoredVersion): VersionRow => ({
  id: row.id,
  personId: row.person_id,
  draftId: row.draft_id,
  content: VersionContent.parse(JSON.parse(row.content)),
  hash: row.hash,
  number: row.number,
  signedOn: row.signed_on,
  reopened: row.reopened === 1,
  superseded: row.superseded === 1,
});

/** Keeps a version: `content` is the very text that was hashed. */
export function addVersion(
  writer: Writer,
  version: { readonly personId: string; readonly draftId: string; readonly content: string; readonly hash: string },
  stamp: Stamp,
): string {
  const id = randomUUID();
  writer.insert("versions", {
    id,
    person_id: version.personId,
    draft_id: version.draftId,
    content: version.content,
    hash: version.hash,
    ...stamp,
  });
  return id;
}

export function findVersion(db: Database, versionId: string): VersionRow | undefined {
  const row = db.prepare<[string], StoredVersion>(`${select} WHERE versions.id = ?`).get(versionId);
  return row && fromRow(row);
}

/** Every version of a file, joined ones included; newest first. */
export const versionsOf = (db: Database, personId: string): VersionRow[] =>
  db
    .prepare<[string], StoredVersion>(
      `${select} WHERE versions.person_id IN (SELECT person_id FROM file_members WHERE file_id = ?) ORDER BY versions.seq DESC`,
    )
    .all(personId)
    .map(fromRow);

/** The text that holds now: signed, and replaced by none. */
export const currentOf = (versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find((version) => version.number !== null && !version.superseded);

/** The frozen text that still waits for a signature. */
export const unsignedOf = (versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find((version) => version.number === null && !version.reopened);

export function addReopening(writer: Writer, versionId: string, draftId: string, stamp: Stamp): void {
  writer.insert("reopenings", { id: randomUUID(), version_id: versionId, draft_id: draftId, ...stamp });
}

/** Gives a version the file's next number, and the day it was signed. */
export function addNumber(
  writer: Writer,
  version: { readonly id: string; readonly personId: string; readonly signedOn: string },
  stamp: Stamp,
): void {
  const highest = writer.db
    .prepare<[string, string], { number: number | null }>(
      `SELECT max(number) AS number FROM version_numbers WHERE person_id IN (SELECT person_id FROM file_members WHERE file_id = ${fileOf("?")})`,
    )
    .get(version.personId, version.personId);
  writer.insert("version_numbers", {
    id: randomUUID(),
    version_id: version.id,
    person_id: version.personId,
    number: (highest?.number ?? 0) + 1,
    ...stamp,
  });
  setSignedOn(writer, version.id, version.signedOn, stamp);
}

/** The day of the signature that made the text the person's; a corrected one is another row. */
export function setSignedOn(writer: Writer, versionId: string, day: string, stamp: Stamp): void {
  writer.insert("signed_days", { id: randomUUID(), version_id: versionId, on_day: day, ...stamp });
}

/** Versions whose hash starts so (lower-case hexadecimal): their files' people, newest first. */
export const versionsByHash = (db: Database, start: string): { readonly id: string; readonly fileId: string }[] =>
  db
    .prepare<[string, string], { id: string; file_id: string }>(
      `SELECT versions.id, ${fileOf("versions.person_id")} AS file_id FROM versions WHERE substr(hash, 1, length(?)) = ? ORDER BY seq DESC`,
    )
    .all(start, start)
    .map((row) => ({ id: row.id, fileId: row.file_id }));

import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { Signature, VersionContent } from "../templates/version-schema.ts";
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

const select = `SELECT versions.id, versions.person_id, versions.draft_id, content, hash, number, signed_on,
  EXISTS (SELECT 1 FROM reopenings WHERE version_id = versions.id) AS reopened,
  EXISTS (SELECT 1 FROM version_numbers AS later WHERE later.person_id = versions.person_id AND later.number > version_numbers.number) AS superseded
  FROM versions LEFT JOIN version_numbers ON version_id = versions.id`;

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

/** Newest first. */
export const versionsOf = (db: Database, personId: string): VersionRow[] =>
  db.prepare<[string], StoredVersion>(`${select} WHERE versions.person_id = ? ORDER BY versions.seq DESC`).all(personId).map(fromRow);

export function addReopening(writer: Writer, versionId: string, draftId: string, stamp: Stamp): void {
  writer.insert("reopenings", { id: randomUUID(), version_id: versionId, draft_id: draftId, ...stamp });
}

/** Gives a version the person's next number. */
export function addNumber(
  writer: Writer,
  version: { readonly id: string; readonly personId: string; readonly signedOn: string },
  stamp: Stamp,
): void {
  const highest = writer.db
    .prepare<[string], { number: number | null }>("SELECT max(number) AS number FROM version_numbers WHERE person_id = ?")
    .get(version.personId);
  writer.insert("version_numbers", {
    id: randomUUID(),
    version_id: version.id,
    person_id: version.personId,
    number: (highest?.number ?? 0) + 1,
    signed_on: version.signedOn,
    ...stamp,
  });
}

export function addSignature(writer: Writer, signature: Omit<Signature, "id">, stamp: Stamp): void {
  writer.insert("signatures", {
    id: randomUUID(),
    version_id: signature.versionId,
    hash: signature.hash,
    signer: signature.signer,
    professional_id: signature.professionalId ?? null,
    name: signature.name,
    role: signature.role ?? null,
    kind: signature.kind,
    on_day: signature.on,
    place: signature.place,
    original: signature.original,
    ...stamp,
  });
}

export function signaturesOf(db: Database, versionId: string): Signature[] {
  const rows = db
    .prepare<[string], Record<string, string | null>>(
      `SELECT id, version_id AS versionId, hash, signer, name, professional_id AS professionalId, role, kind, on_day AS "on", place, original FROM signatures WHERE version_id = ? ORDER BY seq`,
    )
    .all(versionId);
  return rows.map((row) => Signature.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))));
}

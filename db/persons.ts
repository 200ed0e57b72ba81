import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { Identity } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

export interface Person {
  readonly id: string;
  readonly identity: Identity;
  readonly addedAt: string;
  /** A professional's id. */
  readonly addedBy: string | null;
}

interface IdentityRow {
  readonly person_id: string;
  readonly birth_name: string;
  readonly used_name: string | null;
  readonly given_names: string;
  readonly birth_date: string;
  readonly birth_place: string;
  readonly hospital_number: string | null;
  readonly added_at: string;
  readonly added_by: string | null;
}

const newest = `SELECT identities.*, persons.at AS added_at, persons.by AS added_by FROM identities JOIN persons ON persons.id = person_id
  WHERE identities.seq = (SELECT max(seq) FROM identities AS other WHERE other.person_id = identities.person_id)`;
const notMerged = "person_id NOT IN (SELECT person_id FROM merged_persons)";

const fromRow = (row: IdentityRow): Person => ({
  id: row.person_id,
  addedAt: row.added_at,
  addedBy: row.added_by,
  identity: Identity.parse({
    birthName: row.birth_name,
    ...(row.used_name === null ? {} : { usedName: row.used_name }),
    givenNames: JSON.parse(row.given_names),
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    ...(row.hospital_number === null ? {} : { hospitalNumber: row.hospital_number }),
  }),
});

/** Adds a person with a first identity. */
export function addPerson(writer: Writer, identity: Identity, stamp: Stamp, personId: string = randomUUID()): string {
  writer.insert("persons", { id: personId, ...stamp });
  setIdentity(writer, personId, identity, stamp);
  return personId;
}

/** Another identity of a person, from now on; earlier ones are kept. */
export function setIdentity(writer: Writer, personId: string, identity: Identity, stamp: Stamp): void {
  writer.insert("identities", {
    id: randomUUID(),
    person_id: personId,
    birth_name: identity.birthName,
    used_name: identity.usedName ?? null,
    given_names: JSON.stringify(identity.givenNames),
    birth_date: identity.birthDate,
    birth_place: identity.birthPlace,
    hospital_number: identity.hospitalNumber ?? null,
    ...stamp,
  });
}

/** A person by the id of their file, or of a file that was joined to it. */
export function findPerson(db: Database, personId: string): Person | undefined {
  const row = db
    .prepare<[string, string], IdentityRow>(
      `${newest} AND person_id = coalesce((SELECT into_id FROM merged_persons WHERE person_id = ?), ?)`,
    )
    .get(personId, personId);
  return row && fromRow(row);
}

export const listPersons = (db: Database): Person[] =>
  db.prepare<[], IdentityRow>(`${newest} AND ${notMerged} ORDER BY persons.seq`).all().map(fromRow);

export const bornOn = (db: Database, birthDate: string): Person[] =>
  db.prepare<[string], IdentityRow>(`${newest} AND ${notMerged} AND birth_date = ?`).all(birthDate).map(fromRow);

/** Names of joined files, each under the id of the file that keeps them: whoever knew the other name finds the person. */
export const joinedNames = (db: Database): Person[] =>
  db
    .prepare<[], IdentityRow & { readonly into_id: string }>(
      `SELECT newest.*, into_id FROM merged_persons JOIN (${newest}) AS newest ON newest.person_id = merged_persons.person_id`,
    )
    .all()
    .map((row) => ({ ...fromRow(row), id: row.into_id }));

/** A file joined to another: whose it was, when, and by whom (a professional's id). */
export interface MergedPerson extends Person {
  readonly at: string;
  readonly by: string | null;
}

/** The files joined to this one, the last joined first. */
export const mergedInto = (db: Database, personId: string): MergedPerson[] =>
  db
    .prepare<[string], IdentityRow & { readonly merged_at: string; readonly merged_by: string | null }>(
      `SELECT newest.*, merged_persons.at AS merged_at, merged_persons.by AS merged_by FROM merged_persons
       JOIN (${newest}) AS newest ON newest.person_id = merged_persons.person_id WHERE into_id = ? ORDER BY merged_persons.at DESC`,
    )
    .all(personId)
    .map((row) => ({ ...fromRow(row), at: row.merged_at, by: row.merged_by }));

/** The files that came along with this one when it was joined: they had been joined to it before, and were not taken out since. */
export const broughtBy = (db: Database, personId: string): string[] =>
  db
    .prepare<[string], { id: string }>(
      `SELECT person_id AS id FROM merged_persons WHERE EXISTS (SELECT 1 FROM person_merges AS own
       WHERE own.person_id = merged_persons.person_id AND own.into_id = ? AND own.seq >
         coalesce((SELECT max(seq) FROM person_merges AS out WHERE out.person_id = own.person_id AND out.into_id IS NULL), 0))`,
    )
    .all(personId)
    .map(({ id }) => id);

/** Joins a file to another (`into`), or takes it out again (nothing): decision D3. */
export function mergePerson(writer: Writer, personId: string, into: string | null, stamp: Stamp): void {
  writer.insert("person_merges", { id: randomUUID(), person_id: personId, into_id: into, ...stamp });
}

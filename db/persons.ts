import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { Identity } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

export interface Person {
  readonly id: string;
  readonly identity: Identity;
  readonly addedAt: string;
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
}

const newest = `SELECT identities.*, persons.at AS added_at FROM identities JOIN persons ON persons.id = person_id
  WHERE identities.seq = (SELECT max(seq) FROM identities AS other WHERE other.person_id = identities.person_id)`;

const fromRow = (row: IdentityRow): Person => ({
  id: row.person_id,
  addedAt: row.added_at,
  identity: Identity.parse({
    birthName: row.birth_name,
    ...(row.used_name === null ? {} : { usedName: row.used_name }),
    givenNames: JSON.parse(row.given_names),
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    ...(row.hospital_number === null ? {} : { hospitalNumber: row.hospital_number }),
  }),
});

/** Adds a person with a first identity; a later correction is another identity row. */
export function addPerson(writer: Writer, identity: Identity, stamp: Stamp): string {
  const personId = randomUUID();
  writer.insert("persons", { id: personId, ...stamp });
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
  return personId;
}

export function findPerson(db: Database, personId: string): Person | undefined {
  const row = db.prepare<[string], IdentityRow>(`${newest} AND person_id = ?`).get(personId);
  return row && fromRow(row);
}

export const listPersons = (db: Database): Person[] => db.prepare<[], IdentityRow>(`${newest} ORDER BY persons.seq`).all().map(fromRow);

export const bornOn = (db: Database, birthDate: string): Person[] =>
  db.prepare<[string], IdentityRow>(`${newest} AND birth_date = ?`).all(birthDate).map(fromRow);

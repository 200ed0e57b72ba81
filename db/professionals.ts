import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { Professional } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

interface ProfessionalRow {
  readonly id: string;
  readonly family_name: string;
  readonly given_names: string;
  readonly role: string;
}
const columns = "id, family_name, given_names, role";
const fromRow = (row: ProfessionalRow): Professional =>
  Professional.parse({ id: row.id, familyName: row.family_name, givenNames: JSON.parse(row.given_names), role: row.role });

/** Adds a professional who helps write. An account, with which one opens the app, is another thing. */
export function addProfessional(writer: Writer, who: Omit<Professional, "id">, stamp: Stamp, id: string = randomUUID()): Professional {
  const professional = { id, ...who };
  writer.insert("professionals", { id: professional.id, ...stamp });
  setProfessional(writer, professional, stamp);
  return professional;
}

/** Another name or role from now on. Texts already frozen and signatures keep theirs. */
export function setProfessional(writer: Writer, who: Professional, stamp: Stamp): void {
  writer.insert("professional_identities", {
    id: randomUUID(),
    professional_id: who.id,
    family_name: who.familyName,
    given_names: JSON.stringify(who.givenNames),
    role: who.role,
    ...stamp,
  });
}

/** Colleagues: whoever only opened the sealed envelope is not among them. */
export const listProfessionals = (db: Database): Professional[] =>
  db
    .prepare<[], ProfessionalRow>(
      `SELECT ${columns} FROM known_professionals WHERE id NOT IN (SELECT professional_id FROM duty_uses) ORDER BY family_name COLLATE NOCASE, seq`,
    )
    .all()
    .map(fromRow);

export function findProfessional(db: Database, id: string): Professional | undefined {
  const row = db.prepare<[string], ProfessionalRow>(`SELECT ${columns} FROM known_professionals WHERE id = ?`).get(id);
  return row && fromRow(row);
}

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
const columns = "professionals.id, family_name, given_names, role";
const fromRow = (row: ProfessionalRow): Professional =>
  Professional.parse({ id: row.id, familyName: row.family_name, givenNames: JSON.parse(row.given_names), role: row.role });

/** Adds a professional who helps write. An account, with which one opens the app, is another thing. */
export function addProfessional(writer: Writer, who: Omit<Professional, "id">, stamp: Stamp): Professional {
  const professional = { id: randomUUID(), ...who };
  writer.insert("professionals", {
    id: professional.id,
    family_name: who.familyName,
    given_names: JSON.stringify(who.givenNames),
    role: who.role,
    ...stamp,
  });
  return professional;
}

export const listProfessionals = (db: Database): Professional[] =>
  db.prepare<[], ProfessionalRow>(`SELECT ${columns} FROM professionals ORDER BY family_name COLLATE NOCASE, seq`).all().map(fromRow);

export function findProfessional(db: Database, id: string): Professional | undefined {
  const row = db.prepare<[string], ProfessionalRow>(`SELECT ${columns} FROM professionals WHERE id = ?`).get(id);
  return row && fromRow(row);
}

/** Gives a professional an account: the slot that opens the store for them. */
export function addAccount(
  writer: Writer,
  account: { readonly professionalId: string; readonly slotId: string; readonly login: string; readonly administrator: boolean },
  stamp: Stamp,
): void {
  writer.insert("accounts", {
    id: randomUUID(),
    professional_id: account.professionalId,
    slot_id: account.slotId,
    login: account.login,
    administrator: account.administrator ? 1 : 0,
    ...stamp,
  });
}

/** Whose account a slot opens. A new passphrase keeps the slot's id. */
export function professionalOfSlot(db: Database, slotId: string): Professional | undefined {
  const row = db
    .prepare<[string], ProfessionalRow>(
      `SELECT ${columns} FROM accounts JOIN professionals ON professionals.id = professional_id WHERE slot_id = ? ORDER BY accounts.seq DESC`,
    )
    .get(slotId);
  return row && fromRow(row);
}

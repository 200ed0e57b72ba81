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
export function addProfessional(writer: Writer, who: Omit<Professional, "id">, stamp: Stamp, id: string = randomUUID()): Professional {
  const professional = { id, ...who };
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

/** What opens the store for a professional, and whether they look after it. */
export interface Account {
  readonly professional: Professional;
  readonly slotId: string;
  readonly login: string;
  readonly administrator: boolean;
}
interface AccountRow extends ProfessionalRow {
  readonly slot_id: string;
  readonly login: string;
  readonly administrator: number;
}
const accounts = `SELECT ${columns}, slot_id, login, administrator FROM accounts JOIN professionals ON professionals.id = professional_id`;
const accountFrom = (row: AccountRow): Account => ({
  professional: fromRow(row),
  slotId: row.slot_id,
  login: row.login,
  administrator: row.administrator === 1,
});

/** The account that a slot opens. A new passphrase keeps the slot's id. */
export function accountOfSlot(db: Database, slotId: string): Account | undefined {
  const row = db.prepare<[string], AccountRow>(`${accounts} WHERE slot_id = ? ORDER BY accounts.seq DESC`).get(slotId);
  return row && accountFrom(row);
}

/** A professional's newest account. */
export function accountOf(db: Database, professionalId: string): Account | undefined {
  const row = db.prepare<[string], AccountRow>(`${accounts} WHERE professional_id = ? ORDER BY accounts.seq DESC`).get(professionalId);
  return row && accountFrom(row);
}

import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** What opens the store for a professional, and whether they look after it (decision D11). */
export interface Account {
  readonly professionalId: string;
  readonly slotId: string;
  readonly login: string;
  readonly administrator: boolean;
  readonly state: "active" | "suspended" | "removed";
}

/** Adds a professional's account, or what it is from now on; earlier rows are kept. */
export function setAccount(writer: Writer, account: Account, stamp: Stamp): void {
  writer.insert("accounts", {
    id: randomUUID(),
    professional_id: account.professionalId,
    slot_id: account.slotId,
    login: account.login,
    administrator: account.administrator ? 1 : 0,
    state: account.state,
    ...stamp,
  });
}

type AccountRow = Omit<Account, "administrator"> & { readonly administrator: number };
const newest = `SELECT professional_id AS professionalId, slot_id AS slotId, login, administrator, state FROM accounts
  WHERE seq = (SELECT max(seq) FROM accounts AS later WHERE later.professional_id = accounts.professional_id)`;
const fromRow = (row: AccountRow): Account => ({ ...row, administrator: row.administrator === 1 });

/** The account that a slot opens. A new passphrase keeps the slot's id. */
export function accountOfSlot(db: Database, slotId: string): Account | undefined {
  const row = db.prepare<[string], AccountRow>(`${newest} AND slot_id = ?`).get(slotId);
  return row && fromRow(row);
}

export function accountOf(db: Database, professionalId: string): Account | undefined {
  const row = db.prepare<[string], AccountRow>(`${newest} AND professional_id = ?`).get(professionalId);
  return row && fromRow(row);
}

/** Everyone's account as it is now, removed ones included. */
export const listAccounts = (db: Database): Account[] => db.prepare<[], AccountRow>(newest).all().map(fromRow);

/** Tells a professional, at their next opening, what someone did to their account; `seen` is their own answer. */
export const addNotice = (writer: Writer, professionalId: string, what: "passphraseReset" | "seen", stamp: Stamp): void =>
  writer.insert("account_notices", { id: randomUUID(), professional_id: professionalId, what, ...stamp });

/** What a professional was not yet shown: when, and by whom (a professional's id). */
export const unseenNotices = (db: Database, professionalId: string): { readonly at: string; readonly by: string }[] =>
  db
    .prepare<[string, string], { at: string; by: string }>(
      `SELECT at, by FROM account_notices WHERE professional_id = ? AND what = 'passphraseReset'
       AND seq > (SELECT coalesce(max(seq), 0) FROM account_notices WHERE professional_id = ? AND what = 'seen') ORDER BY seq`,
    )
    .all(professionalId, professionalId);

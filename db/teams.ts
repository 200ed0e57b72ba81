import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** Someone invited to a file, and the day on which the person agreed to it (decision D11). */
export interface Invitation {
  readonly professionalId: string;
  readonly agreedOn: string;
}

/** Invites a professional, or ends it (`agreedOn` absent). */
export function setInvitation(
  writer: Writer,
  { personId, professionalId, agreedOn }: { readonly personId: string; readonly professionalId: string; readonly agreedOn?: string },
  stamp: Stamp,
): void {
  writer.insert("invitations", {
    id: randomUUID(),
    person_id: personId,
    professional_id: professionalId,
    agreed_on: agreedOn ?? null,
    ...stamp,
  });
}

/** Who is invited to a file, joined ones included. What was said last of someone holds. */
export const invitationsOf = (db: Database, personId: string): Invitation[] =>
  db
    .prepare<[string], { professionalId: string; agreedOn: string | null }>(
      `SELECT professional_id AS professionalId, agreed_on AS agreedOn, max(seq) FROM invitations
       WHERE person_id IN (SELECT person_id FROM file_members WHERE file_id = ?) GROUP BY professional_id`,
    )
    .all(personId)
    .flatMap(({ professionalId, agreedOn }) => (agreedOn === null ? [] : [{ professionalId, agreedOn }]));

export const isInvited = (db: Database, personId: string, professionalId: string): boolean =>
  invitationsOf(db, personId).some((one) => one.professionalId === professionalId);

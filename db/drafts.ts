import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { LegalMode, Recipient, Setting } from "../templates/version-schema.ts";
import { REVISIONS, type Stamp, type Writer } from "./ledger.ts";

export interface DraftRow {
  readonly id: string;
  readonly personId: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly facilitatorId: string;
  readonly setting: Setting;
  readonly legalMode: LegalMode;
  readonly fromVersionId: string | null;
  readonly earlierDocument: string | null;
  readonly startedAt: string;
}
export interface SessionHeld {
  readonly on: string;
  readonly minutes: number;
  readonly place: string;
}
export interface DraftPair {
  readonly pair: readonly string[];
  readonly peerWorkerId: string | null;
  /** The day the person agreed that a médiateur de santé pair takes part. */
  readonly peerAgreedOn: string | null;
}

interface StoredDraft {
  readonly id: string;
  readonly person_id: string;
  readonly template_id: string;
  readonly template_version: number;
  readonly facilitator_id: string;
  readonly setting: string;
  readonly legal_mode: string;
  readonly from_version_id: string | null;
  readonly earlier_document: string | null;
  readonly at: string;
}
const fromRow = (row: StoredDraft): DraftRow => ({
  id: row.id,
  personId: row.person_id,
  template: { id: row.template_id, version: row.template_version },
  facilitatorId: row.facilitator_id,
  setting: Setting.parse(row.setting),
  legalMode: LegalMode.parse(row.legal_mode),
  fromVersionId: row.from_version_id,
  earlierDocument: row.earlier_document,
  startedAt: row.at,
});

const Ids = z.array(z.string());
const open = "SELECT * FROM drafts WHERE NOT EXISTS (SELECT 1 FROM versions WHERE draft_id = drafts.id)";

export function addDraft(writer: Writer, draft: Omit<DraftRow, "id" | "startedAt">, stamp: Stamp, id: string = randomUUID()): string {
  writer.insert("drafts", {
    id,
    person_id: draft.personId,
    template_id: draft.template.id,
    template_version: draft.template.version,
    facilitator_id: draft.facilitatorId,
    setting: draft.setting,
    legal_mode: draft.legalMode,
    earlier_document: draft.earlierDocument,
    from_version_id: draft.fromVersionId,
    ...stamp,
  });
  return id;
}

/** A draft that is neither frozen nor erased. */
export function findOpenDraft(db: Database, draftId: string): DraftRow | undefined {
  const row = db.prepare<[string], StoredDraft>(`${open} AND id = ?`).get(draftId);
  return row && fromRow(row);
}

/** A draft, frozen or not. */
export function findDraft(db: Database, draftId: string): DraftRow | undefined {
  const row = db.prepare<[string], StoredDraft>("SELECT * FROM drafts WHERE id = ?").get(draftId);
  return row && fromRow(row);
}

/** Whether this draft became a version. */
export const isFrozen = (db: Database, draftId: string): boolean =>
  db.prepare<[string], { one: number }>("SELECT 1 AS one FROM versions WHERE draft_id = ?").get(draftId) !== undefined;

export function openDraftOf(db: Database, personId: string): DraftRow | undefined {
  const row = db
    .prepare<[string], StoredDraft>(`${open} AND person_id IN (SELECT person_id FROM file_members WHERE file_id = ?)`)
    .get(personId);
  return row && fromRow(row);
}

export function setPair(writer: Writer, draftId: string, pair: DraftPair, stamp: Stamp): void {
  writer.insert("draft_pairs", {
    id: randomUUID(),
    draft_id: draftId,
    pair: JSON.stringify(pair.pair),
    peer_worker_id: pair.peerWorkerId,
    peer_agreed_on: pair.peerAgreedOn,
    ...stamp,
  });
}

export function readPair(db: Database, draftId: string): DraftPair {
  const row = db
    .prepare<[string], { pair: string; peer_worker_id: string | null; peer_agreed_on: string | null }>(
      "SELECT pair, peer_worker_id, peer_agreed_on FROM draft_pairs WHERE draft_id = ? ORDER BY seq DESC",
    )
    .get(draftId);
  return {
    pair: row ? Ids.parse(JSON.parse(row.pair)) : [],
    peerWorkerId: row?.peer_worker_id ?? null,
    peerAgreedOn: row?.peer_agreed_on ?? null,
  };
}

/** Notes which question is on screen: after a cut, the interview goes on there. */
export function setPlace(writer: Writer, draftId: string, fieldId: string, stamp: Stamp): void {
  writer.insert("draft_places", { id: randomUUID(), draft_id: draftId, field_id: fieldId, ...stamp });
}

/** The question that was last on screen, and when. */
export const lastPlace = (db: Database, draftId: string): { readonly fieldId: string; readonly at: string } | undefined =>
  db
    .prepare<[string], { fieldId: string; at: string }>(
      "SELECT field_id AS fieldId, at FROM draft_places WHERE draft_id = ? ORDER BY seq DESC LIMIT 1",
    )
    .get(draftId);

/** Forgets where the interview was, once it is over. */
export const forgetPlaces = (writer: Writer, draftId: string): void => writer.erase("draft_places", draftId, "draft_id = ?", [draftId]);

export function addSession(writer: Writer, draftId: string, session: SessionHeld, stamp: Stamp, id: string = randomUUID()): void {
  writer.insert("sessions_held", {
    id,
    draft_id: draftId,
    on_day: session.on,
    minutes: session.minutes,
    place: session.place,
    ...stamp,
  });
}

export const hasSession = (db: Database, id: string): boolean =>
  db.prepare<[string], { one: number }>("SELECT 1 AS one FROM sessions_held WHERE id = ?").get(id) !== undefined;

export const readSessions = (db: Database, draftId: string): SessionHeld[] =>
  db
    .prepare<[string], SessionHeld>('SELECT on_day AS "on", minutes, place FROM sessions_held WHERE draft_id = ? ORDER BY on_day, seq')
    .all(draftId);

export function setRecipients(writer: Writer, draftId: string, recipients: readonly Recipient[], stamp: Stamp): void {
  writer.insert("recipient_lists", { id: randomUUID(), draft_id: draftId, recipients: JSON.stringify(recipients), ...stamp });
}

export function readRecipients(db: Database, draftId: string): Recipient[] {
  const row = db
    .prepare<[string], { recipients: string }>("SELECT recipients FROM recipient_lists WHERE draft_id = ? ORDER BY seq DESC")
    .get(draftId);
  return row ? z.array(Recipient).parse(JSON.parse(row.recipients)) : [];
}

/**
 * Erases a draft with all its words and everything noted about it, the version it became if nobody made it theirs, and the unsigned
 * version that it reopened, if any (decision D7). The signed ones stay, and what was opened again from it.
 */
export function eraseDraft(writer: Writer, draftId: string): void {
  const reopened = writer.db
    .prepare<[string], { draft_id: string }>(
      `SELECT versions.draft_id FROM reopenings JOIN versions ON versions.id = version_id
       WHERE reopenings.draft_id = ? AND version_id NOT IN (SELECT version_id FROM version_numbers)`,
    )
    .get(draftId);
  if (reopened) {
    writer.erase("reopenings", draftId, "draft_id = ?", [draftId]);
    eraseDraft(writer, reopened.draft_id);
  }
  const openedAgain = writer.db
    .prepare<[string], { draft_id: string }>(
      "SELECT reopenings.draft_id FROM reopenings JOIN versions ON versions.id = version_id WHERE versions.draft_id = ?",
    )
    .all(draftId);
  for (const later of openedAgain) writer.erase("reopenings", later.draft_id, "draft_id = ?", [later.draft_id]);
  const ofDraft = [
    "signatures",
    "unsigned_answers",
    "versions",
    REVISIONS,
    "sheet_choices",
    "read_backs",
    "recipient_lists",
    "draft_places",
  ];
  for (const table of [...ofDraft, "sessions_held", "draft_pairs"]) writer.erase(table, draftId, "draft_id = ?", [draftId]);
  writer.erase("drafts", draftId, "id = ?", [draftId]);
}

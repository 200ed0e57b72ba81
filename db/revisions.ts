import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { Answer, Mode } from "../templates/schema.ts";
import { REVISIONS, type Stamp, type Writer } from "./ledger.ts";

/** One revision of one answer (decision D4). */
export interface Revision {
  readonly id: string;
  readonly fieldId: string;
  readonly answer: Answer;
  readonly author: "person" | "team";
  readonly mode: Mode;
  /** The revision an undo goes back to; nothing when the question was not asked before. */
  readonly basis: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly readBack: "yes" | "change" | null;
}
interface StoredRevision {
  readonly id: string;
  readonly field_id: string;
  readonly answer: string;
  readonly author: string;
  readonly mode: string;
  readonly basis: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly read_back: string | null;
}

/** The basis of an answer that a draft began with: there is nothing before it to go back to. */
export const BEGINNING = "beginning";

/** Whether an undo has somewhere to go. */
export const canUndo = ({ basis, answer }: Pick<Revision, "basis" | "answer">): boolean =>
  basis !== BEGINNING && (basis !== null || answer.state !== "notAsked" || answer.later === true);

/** An answer that was there and was taken away: the person is told so at read-back. */
export const isErased = ({ basis, answer }: Pick<Revision, "basis" | "answer">): boolean =>
  basis !== null && basis !== BEGINNING && answer.state === "notAsked" && answer.later !== true;

const Author = z.enum(["person", "team"]);
const Verdict = z.enum(["yes", "change"]).nullable();
const columns = `revision.id, field_id, answer, author, mode, basis, revision.at, revision.by,
  (SELECT verdict FROM read_backs WHERE revision_id = revision.id
    AND seq > coalesce((SELECT max(seq) FROM sheet_choices AS choice WHERE choice.draft_id = revision.draft_id AND choice.field_id = revision.field_id), 0)
    ORDER BY seq DESC LIMIT 1) AS read_back`;

const fromRow = (row: StoredRevision): Revision => ({
  id: row.id,
  fieldId: row.field_id,
  answer: Answer.parse(JSON.parse(row.answer)),
  author: Author.parse(row.author),
  mode: Mode.parse(row.mode),
  basis: row.basis,
  at: row.at,
  by: row.by,
  readBack: Verdict.parse(row.read_back),
});

export function addRevision(
  writer: Writer,
  draftId: string,
  revision: Pick<Revision, "fieldId" | "answer" | "author" | "mode" | "basis">,
  stamp: Stamp,
): string {
  const id = randomUUID();
  writer.insert(REVISIONS, {
    id,
    draft_id: draftId,
    field_id: revision.fieldId,
    answer: JSON.stringify(revision.answer),
    author: revision.author,
    mode: revision.mode,
    basis: revision.basis,
    ...stamp,
  });
  return id;
}

/** The newest revision of each field of a draft. */
export const currentRevisions = (db: Database, draftId: string): Revision[] =>
  db
    .prepare<[string], StoredRevision>(
      `SELECT ${columns} FROM ${REVISIONS} AS revision
       WHERE draft_id = ? AND seq = (SELECT max(seq) FROM ${REVISIONS} AS other WHERE other.draft_id = revision.draft_id AND other.field_id = revision.field_id)
       ORDER BY seq`,
    )
    .all(draftId)
    .map(fromRow);

export function currentRevision(db: Database, draftId: string, fieldId: string): Revision | undefined {
  const row = db
    .prepare<[string, string], StoredRevision>(
      `SELECT ${columns} FROM ${REVISIONS} AS revision WHERE draft_id = ? AND field_id = ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(draftId, fieldId);
  return row && fromRow(row);
}

export function findRevision(db: Database, draftId: string, revisionId: string): Revision | undefined {
  const row = db
    .prepare<[string, string], StoredRevision>(`SELECT ${columns} FROM ${REVISIONS} AS revision WHERE draft_id = ? AND id = ?`)
    .get(draftId, revisionId);
  return row && fromRow(row);
}

/** Purges the revisions of a draft that are not in its version (decision D4). */
export function purgeRevisions(writer: Writer, draftId: string): void {
  writer.erase(
    REVISIONS,
    draftId,
    `draft_id = ? AND seq <> (SELECT max(seq) FROM ${REVISIONS} AS other WHERE other.draft_id = ${REVISIONS}.draft_id AND other.field_id = ${REVISIONS}.field_id)`,
    [draftId],
  );
}

/** Notes what the person said of one revision at read-back. */
export function addReadBack(writer: Writer, draftId: string, revisionId: string, verdict: "yes" | "change", stamp: Stamp): void {
  writer.insert("read_backs", { id: randomUUID(), draft_id: draftId, revision_id: revisionId, verdict, ...stamp });
}

export function setOnSheet(writer: Writer, draftId: string, fieldId: string, onSheet: boolean, stamp: Stamp): void {
  writer.insert("sheet_choices", { id: randomUUID(), draft_id: draftId, field_id: fieldId, on_sheet: onSheet ? 1 : 0, ...stamp });
}

/** The person's newest choice of what the crisis sheet shows, by field. */
export function sheetChoices(db: Database, draftId: string): ReadonlyMap<string, boolean> {
  const rows = db
    .prepare<[string], { field_id: string; on_sheet: number }>(
      "SELECT field_id, on_sheet FROM sheet_choices WHERE draft_id = ? ORDER BY seq",
    )
    .all(draftId);
  return new Map(rows.map((row) => [row.field_id, row.on_sheet === 1]));
}

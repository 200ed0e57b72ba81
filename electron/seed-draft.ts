import { readRecipients, setRecipients } from "../db/drafts.ts";
import type { Stamp, Writer } from "../db/ledger.ts";
import { addRevision, BEGINNING, currentRevisions, setOnSheet, sheetChoices } from "../db/revisions.ts";
import type { VersionRow } from "../db/versions.ts";
import { knownFields } from "../templates/known-fields.ts";
import { parisDay } from "./paris-time.ts";

/**
 * Fills a new draft with a version's answers: same words, same authors, same instants, to be read back again; what the person
 * chose for the crisis sheet and the recipients too. A capacity note is of its day: an older one is written anew.
 */
export function seedFrom(writer: Writer, version: VersionRow, draftId: string, stamp: Stamp): void {
  const { db } = writer;
  const today = parisDay(new Date(stamp.at));
  for (const revision of currentRevisions(db, version.draftId)) {
    const stale = revision.fieldId === knownFields.capacityNote && parisDay(new Date(revision.at)) !== today;
    if (!stale) addRevision(writer, draftId, { ...revision, basis: BEGINNING }, { at: revision.at, by: revision.by });
  }
  for (const [fieldId, onSheet] of sheetChoices(db, version.draftId)) setOnSheet(writer, draftId, fieldId, onSheet, stamp);
  const recipients = readRecipients(db, version.draftId);
  if (recipients.length > 0) setRecipients(writer, draftId, recipients, stamp);
}

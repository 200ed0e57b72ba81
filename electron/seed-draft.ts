import type { Writer } from "../db/ledger.ts";
import { addRevision, currentRevisions } from "../db/revisions.ts";
import type { VersionRow } from "../db/versions.ts";

/** Fills a new draft with a version's answers: same words, same authors, same instants. They are read back again. */
export function seedFrom(writer: Writer, version: VersionRow, draftId: string): void {
  for (const revision of currentRevisions(writer.db, version.draftId))
    addRevision(writer, draftId, { ...revision, basis: null }, { at: revision.at, by: revision.by });
}

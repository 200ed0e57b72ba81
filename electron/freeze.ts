import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import canonicalize from "canonicalize";
import { type DraftRow, readPair, readRecipients, readSessions } from "../db/drafts.ts";
import { findPerson } from "../db/persons.ts";
import { findProfessional } from "../db/professionals.ts";
import { currentRevisions, type Revision, sheetChoices } from "../db/revisions.ts";
import { currentOf, versionsOf } from "../db/versions.ts";
import { teamCommitment } from "../templates/directive-v1/legal.ts";
import { poles } from "../templates/labels.fr.ts";
import type { Field } from "../templates/schema.ts";
import { type FrozenField, VersionContent } from "../templates/version-schema.ts";
import { found } from "./command-error.ts";
import { isOnSheet, personName, templateOf, writerName } from "./draft-out.ts";
import { settingsOf } from "./settings.ts";

/** The whole wording and every answer of a draft, as they are when frozen at `frozenAt` (decisions D7 to D9). */
export function contentOf(db: Database, draft: DraftRow, frozenAt: string): VersionContent {
  const { id: fileId, identity } = found(findPerson(db, draft.personId));
  const template = templateOf(draft);
  const { pole, documentTitle, letterhead, teamCommitment: commits } = settingsOf(db);
  const { pair, peerWorkerId } = readPair(db, draft.id);
  const choices = sheetChoices(db, draft.id);
  const revisions = new Map(currentRevisions(db, draft.id).map((revision) => [revision.fieldId, revision]));
  const previous = currentOf(versionsOf(db, fileId));
  const freezeField = (field: Field) => frozenField(db, field, revisions.get(field.id), isOnSheet(field, choices), personName(identity));

  return VersionContent.parse({
    format: 1,
    documentTitle,
    pole: { id: pole, name: poles[pole].name, letterhead, teamCommitment: commits },
    template: draft.template,
    person: identity,
    pair: pair.map((id) => found(findProfessional(db, id))),
    ...(peerWorkerId === null ? {} : { peerWorker: found(findProfessional(db, peerWorkerId)) }),
    setting: draft.setting,
    legalMode: draft.legalMode,
    ...(draft.earlierDocument === null ? {} : { earlierDocument: draft.earlierDocument }),
    sessions: readSessions(db, draft.id),
    sections: template.sections.map(({ id, title, part, fields }) => ({ id, title, part, fields: fields.map(freezeField) })),
    legal: { ...template.legal, ...(commits ? { teamCommitment } : {}) },
    recipients: readRecipients(db, draft.id),
    ...(previous?.number && previous.signedOn ? { replaces: { number: previous.number, signedOn: previous.signedOn } } : {}),
    frozenAt,
  });
}

function frozenField(db: Database, field: Field, revision: Revision | undefined, onSheet: boolean, person: string): FrozenField {
  const asked = revision && revision.answer.state !== "notAsked" ? revision : undefined;
  return {
    id: field.id,
    question: field.question,
    type: field.type,
    who: field.who,
    sheet: field.sheet,
    onSheet,
    ...(field.sheetLabel === undefined ? {} : { sheetLabel: field.sheetLabel }),
    ...(field.options === undefined ? {} : { options: field.options.map(({ id, label }) => ({ id, label })) }),
    ...(field.noneLabel === undefined ? {} : { noneLabel: field.noneLabel }),
    ...(field.beside === undefined ? {} : { beside: field.beside }),
    answer: asked?.answer ?? { state: "notAsked" },
    ...(asked ? { words: { author: asked.author, typedBy: writerName(db, asked, person), mode: asked.mode, at: asked.at } } : {}),
  };
}

/** The RFC 8785 text of a version and its SHA-256 in hexadecimal, over exact code points (decision D8). */
export function seal(content: VersionContent): { readonly text: string; readonly hash: string } {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("not JSON");
  return { text, hash: createHash("sha256").update(text, "utf8").digest("hex") };
}

import {
  addDraft,
  addSession,
  type DraftRow,
  openDraftOf,
  readPair,
  readRecipients,
  readSessions,
  setPair,
  setRecipients,
} from "../../db/drafts.ts";
import { currentRevisions, purgeRevisions, setOnSheet, sheetChoices } from "../../db/revisions.ts";
import { addReopening, addVersion, findVersion, signaturesOf, versionsOf } from "../../db/versions.ts";
import { interviewFields } from "../../templates/index.ts";
import { knownFields } from "../../templates/known-fields.ts";
import { fieldsOf } from "../../templates/schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import { draftOut, templateOf } from "../draft-out.ts";
import { contentOf, seal } from "../freeze.ts";
import type { Handlers } from "../host.ts";
import { unprintable } from "../pdf/paper.ts";
import { seedFrom } from "../seed-draft.ts";
import { versionOut } from "../version-out.ts";
import { openDraft } from "./drafts.ts";

/** Every text in a JSON value. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];

function prepare(context: Context, draft: DraftRow) {
  const { db } = context.session().store;
  const template = templateOf(draft);
  const revisions = new Map(currentRevisions(db, draft.id).map((revision) => [revision.fieldId, revision]));
  const said = interviewFields(template).flatMap((field) => {
    const revision = revisions.get(field.id);
    return revision && revision.answer.state !== "notAsked" ? [revision] : [];
  });
  return {
    unprintable: fieldsOf(template).flatMap(({ id }) => {
      const answer = revisions.get(id)?.answer;
      const characters = answer?.state === "given" ? unprintable(textsOf(answer.value).join("\n")) : [];
      return characters.length > 0 ? [{ fieldId: id, characters: [...characters] }] : [];
    }),
    notReadBack: said.filter((revision) => revision.readBack === null).map((revision) => revision.fieldId),
    toChange: said.filter((revision) => revision.readBack === "change").map((revision) => revision.fieldId),
    capacityNote: revisions.get(knownFields.capacityNote)?.answer.state === "given",
    pairComplete: readPair(db, draft.id).pair.length === 2,
  };
}

export const versions = {
  "version.prepare": (context, { draftId }) => prepare(context, openDraft(context, draftId)),

  "version.freeze": (context, { draftId, acceptUnprintable }) => {
    const { db } = context.session().store;
    const draft = openDraft(context, draftId);
    const ready = prepare(context, draft);
    if (!ready.capacityNote) throw new CommandError("capacityNoteMissing");
    if (ready.notReadBack.length > 0 || ready.toChange.length > 0)
      throw new CommandError("notReadBack", ready.toChange[0] ?? ready.notReadBack[0]);
    if (ready.unprintable.length > 0 && !acceptUnprintable) throw new CommandError("unprintable", ready.unprintable[0]?.fieldId);
    const { text, hash } = seal(contentOf(db, draft, context.now()));
    const versionId = context.write(
      (writer, stamp) => {
        const id = addVersion(writer, { personId: draft.personId, draftId, content: text, hash }, stamp);
        purgeRevisions(writer, draftId);
        return id;
      },
      { action: "version.freeze", subject: draft.personId },
    );
    return versionOut(db, found(findVersion(db, versionId)));
  },

  "version.open": (context, { versionId }) => {
    const { db } = context.session().store;
    return versionOut(db, found(findVersion(db, versionId)));
  },

  "version.reopen": (context, { versionId }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    if (version.number !== null || signaturesOf(db, versionId).length > 0) throw new CommandError("alreadySigned");
    if (version.reopened) throw new CommandError("versionReopened");
    if (openDraftOf(db, version.personId)) throw new CommandError("draftExists");
    const { content } = version;
    const draftId = context.write(
      (writer, stamp) => {
        const id = addDraft(
          writer,
          {
            personId: version.personId,
            template: content.template,
            facilitatorId: stamp.by ?? "",
            setting: content.setting,
            legalMode: content.legalMode,
            fromVersionId: versionsOf(db, version.personId).find(({ number }) => number !== null)?.id ?? null,
          },
          stamp,
        );
        setPair(writer, id, { pair: content.pair.map((one) => one.id), peerWorkerId: content.peerWorker?.id ?? null }, stamp);
        seedFrom(writer, version, id);
        for (const session of readSessions(db, version.draftId)) addSession(writer, id, session, stamp);
        for (const [fieldId, onSheet] of sheetChoices(db, version.draftId)) setOnSheet(writer, id, fieldId, onSheet, stamp);
        setRecipients(writer, id, readRecipients(db, version.draftId), stamp);
        addReopening(writer, versionId, id, stamp);
        return id;
      },
      { action: "version.reopen", subject: version.personId },
    );
    return draftOut(db, openDraft(context, draftId));
  },
} satisfies Partial<Handlers>;

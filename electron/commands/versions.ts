import {
  addDraft,
  addSession,
  type DraftRow,
  eraseDraft,
  forgetPlaces,
  openDraftOf,
  readPair,
  readSessions,
  setPair,
} from "../../db/drafts.ts";
import { findPerson } from "../../db/persons.ts";
import { purgeRevisions } from "../../db/revisions.ts";
import { addReopening, addVersion, currentOf, findVersion, versionsOf } from "../../db/versions.ts";
import { partOf } from "../../templates/schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import { draftOut, templateOf } from "../draft-out.ts";
import { contentOf, seal } from "../freeze.ts";
import type { Handlers } from "../host.ts";
import { readinessOf } from "../readiness.ts";
import { noteReading } from "../reading.ts";
import { actsIn } from "../rights.ts";
import { seedFrom } from "../seed-draft.ts";
import { versionOut } from "../version-out.ts";
import { openDraft } from "./drafts.ts";

/** What stands before a freeze, of what the session may read: a médiateur is not told what the team wrote (decision D11). */
function readyFor(context: Context, draft: DraftRow) {
  const ready = readinessOf(context.session().store.db, draft, context.now());
  if (actsIn(context, draft.personId).has("readTeamPart")) return ready;
  const template = templateOf(draft);
  return { ...ready, unprintable: ready.unprintable.filter(({ fieldId }) => partOf(template, fieldId) !== "team") };
}

export const versions = {
  "version.prepare": (context, { draftId }) => readyFor(context, openDraft(context, draftId)),

  "version.freeze": (context, { draftId, acceptUnprintable }) => {
    const { db } = context.session().store;
    const draft = openDraft(context, draftId);
    const ready = readyFor(context, draft);
    if (!ready.capacityNote) throw new CommandError("capacityNoteMissing");
    if (ready.notReadBack.length > 0 || ready.toChange.length > 0)
      throw new CommandError("notReadBack", ready.toChange[0] ?? ready.notReadBack[0]);
    if (ready.unprintable.length > 0 && !acceptUnprintable) throw new CommandError("unprintable", ready.unprintable[0]?.fieldId);
    const { text, hash } = seal(contentOf(db, draft, context.now()));
    const versionId = context.write(
      (writer, stamp) => {
        const id = addVersion(writer, { personId: draft.personId, draftId, content: text, hash }, stamp);
        purgeRevisions(writer, draftId);
        forgetPlaces(writer, draftId);
        return id;
      },
      { action: "version.freeze", subject: draft.personId },
    );
    return versionOut(context, found(findVersion(db, versionId)));
  },

  "version.open": (context, { versionId }) => {
    const version = found(findVersion(context.session().store.db, versionId));
    noteReading(context, version.personId);
    return { ...versionOut(context, version), may: [...actsIn(context, version.personId)] };
  },

  "version.reopen": (context, { versionId }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    if (version.number !== null) throw new CommandError("alreadySigned");
    if (version.reopened) throw new CommandError("versionReopened");
    const fileId = found(findPerson(db, version.personId)).id;
    if (openDraftOf(db, fileId)) throw new CommandError("draftExists");
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
            earlierDocument: content.earlierDocument ?? null,
            fromVersionId: currentOf(versionsOf(db, fileId))?.id ?? null,
          },
          stamp,
        );
        setPair(writer, id, readPair(db, version.draftId), stamp);
        seedFrom(writer, version, id, stamp);
        for (const session of readSessions(db, version.draftId)) addSession(writer, id, session, stamp);
        addReopening(writer, versionId, id, stamp);
        return id;
      },
      { action: "version.reopen", subject: version.personId },
    );
    return draftOut(context, openDraft(context, draftId));
  },

  "version.erase": (context, { versionId }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    if (version.number !== null) throw new CommandError("alreadySigned");
    context.write((writer) => eraseDraft(writer, version.draftId), { action: "version.erase", subject: version.personId });
    return {};
  },
} satisfies Partial<Handlers>;

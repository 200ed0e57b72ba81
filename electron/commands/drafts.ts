import {
  addDraft,
  addSession,
  eraseDraft,
  findOpenDraft,
  hasSession,
  isFrozen,
  lastPlace,
  openDraftOf,
  readPair,
  setPair,
  setPlace,
} from "../../db/drafts.ts";
import { findPerson } from "../../db/persons.ts";
import { findProfessional } from "../../db/professionals.ts";
import { currentOf, unsignedOf, versionsOf } from "../../db/versions.ts";
import { currentTemplate } from "../../templates/index.ts";
import { partOf } from "../../templates/schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import { draftOut, templateOf } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { noteReading } from "../reading.ts";
import { facilitators } from "../rights.ts";
import { seedFrom } from "../seed-draft.ts";
import { settingsOf } from "../settings.ts";

/** The open draft, or why it cannot be worked on: `draftFrozen`, `notFound`. */
export function openDraft(context: Context, draftId: string) {
  const { db } = context.session().store;
  if (isFrozen(db, draftId)) throw new CommandError("draftFrozen");
  return found(findOpenDraft(db, draftId));
}

function checkPair(context: Context, pair: readonly string[], peerWorkerId: string | undefined): void {
  const { db } = context.session().store;
  if (pair.some((id) => ["peerWorker", "crisisReader"].includes(found(findProfessional(db, id)).role)))
    throw new CommandError("malformedCommand", "pair");
  if (peerWorkerId !== undefined && found(findProfessional(db, peerWorkerId)).role !== "peerWorker")
    throw new CommandError("malformedCommand", "peerWorkerId");
  if (new Set(pair).size !== pair.length) throw new CommandError("malformedCommand", "pair");
}

/** The day of the person's agreement to a médiateur de santé pair who takes part; without it they do not (decision D11). */
function peerAgreement(context: Context, takesPart: boolean, agreed: boolean | undefined): string | null {
  if (takesPart && !settingsOf(context.session().store.db).peerWorkers) throw new CommandError("noPeerWorkers", "peerWorkerId");
  if (takesPart && agreed !== true) throw new CommandError("agreementMissing", "peerAgreed");
  return takesPart ? context.today() : null;
}

const outOf = (context: Context, draftId: string) => draftOut(context, openDraft(context, draftId));

export const drafts = {
  "draft.start": (
    context,
    { requestId, personId: asked, facilitatorId, pair, peerWorkerId, peerAgreed, setting, legalMode, earlierDocument },
  ) => {
    const { db } = context.session().store;
    const { id: personId } = found(findPerson(db, asked));
    if (requestId && findOpenDraft(db, requestId)?.personId === personId) return outOf(context, requestId);
    const facilitator = found(findProfessional(db, facilitatorId));
    if (!facilitators.has(facilitator.role)) throw new CommandError("malformedCommand", "facilitatorId");
    checkPair(context, pair, peerWorkerId);
    const peerAgreedOn = peerAgreement(context, facilitator.role === "peerWorker" || peerWorkerId !== undefined, peerAgreed);
    if (openDraftOf(db, personId)) throw new CommandError("draftExists");
    const known = versionsOf(db, personId);
    if (unsignedOf(known)) throw new CommandError("unsignedWaits");
    const previous = currentOf(known);
    const draftId = context.write(
      (writer, stamp) => {
        const id = addDraft(
          writer,
          {
            personId,
            template: { id: currentTemplate.id, version: currentTemplate.version },
            facilitatorId,
            setting,
            legalMode,
            fromVersionId: previous?.id ?? null,
            earlierDocument: earlierDocument ?? null,
          },
          stamp,
          requestId,
        );
        setPair(writer, id, { pair, peerWorkerId: peerWorkerId ?? null, peerAgreedOn }, stamp);
        if (previous) seedFrom(writer, previous, id, stamp);
        return id;
      },
      { action: "draft.start", subject: personId },
    );
    return outOf(context, draftId);
  },

  "draft.open": (context, { draftId }) => {
    noteReading(context, openDraft(context, draftId).personId);
    return outOf(context, draftId);
  },

  "draft.at": (context, { draftId, fieldId }) => {
    const draft = openDraft(context, draftId);
    if (partOf(templateOf(draft), fieldId) === undefined) throw new CommandError("wrongAnswer", "fieldId");
    if (lastPlace(context.session().store.db, draftId)?.fieldId !== fieldId)
      context.write((writer, stamp) => setPlace(writer, draftId, fieldId, stamp));
    return {};
  },

  "draft.setPair": (context, { draftId, pair, peerWorkerId, peerAgreed }) => {
    openDraft(context, draftId);
    checkPair(context, pair, peerWorkerId);
    const before = readPair(context.session().store.db, draftId);
    const kept = (peerWorkerId ?? null) === before.peerWorkerId ? before.peerAgreedOn : null;
    const peerAgreedOn = kept ?? peerAgreement(context, peerWorkerId !== undefined, peerAgreed);
    context.write((writer, stamp) => setPair(writer, draftId, { pair, peerWorkerId: peerWorkerId ?? null, peerAgreedOn }, stamp));
    return outOf(context, draftId);
  },

  "session.add": (context, { requestId, draftId, ...session }) => {
    openDraft(context, draftId);
    if (requestId && hasSession(context.session().store.db, requestId)) return outOf(context, draftId);
    if (session.on > context.today()) throw new CommandError("dateInFuture", "on");
    context.write((writer, stamp) => addSession(writer, draftId, session, stamp, requestId));
    return outOf(context, draftId);
  },

  "draft.erase": (context, { draftId }) => {
    const { personId } = openDraft(context, draftId);
    context.write((writer) => eraseDraft(writer, draftId), { action: "draft.erase", subject: personId });
    return {};
  },
} satisfies Partial<Handlers>;

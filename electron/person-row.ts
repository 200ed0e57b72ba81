import { copiesOf } from "../db/copies.ts";
import { lastPlace, openDraftOf } from "../db/drafts.ts";
import type { Person } from "../db/persons.ts";
import { currentRevisions } from "../db/revisions.ts";
import { currentOf, unsignedOf, versionsOf } from "../db/versions.ts";
import { currentTemplate, findTemplate, interviewFields } from "../templates/index.ts";
import { knownFields } from "../templates/known-fields.ts";
import type { Context } from "./context.ts";
import type { PersonRow } from "./contract.ts";
import { copyOut } from "./copy-life.ts";
import { actsIn } from "./rights.ts";

/** A person's file on one line: what state it is in, computed from dated facts (domain guide §5). */
export function personRow(context: Context, { id, identity, addedAt }: Person): PersonRow {
  const { db } = context.session().store;
  const draft = openDraftOf(db, id);
  const versions = versionsOf(db, id);
  const current = currentOf(versions);
  const unsigned = unsignedOf(versions);
  const copies = copiesOf(db, id).filter((copy) => copy.versionId === current?.id && copyOut(copy).given).length;
  const row = {
    personId: id,
    identity,
    copies,
    may: [...actsIn(context, id)],
    ...(current ? { versionId: current.id, currentNumber: current.number ?? 0, currentSignedOn: current.signedOn ?? "" } : {}),
  };
  const preferred = current?.content.sections
    .flatMap((section) => section.fields)
    .find((field) => field.id === knownFields.preferredName)?.answer;
  const named = preferred?.state === "given" ? { preferredName: String(preferred.value) } : {};
  if (draft) {
    const revisions = currentRevisions(db, draft.id);
    const fields = interviewFields(findTemplate(draft.template.id, draft.template.version) ?? currentTemplate);
    const seen = new Set(
      revisions.filter(({ answer }) => answer.state !== "notAsked" || answer.later === true).map((revision) => revision.fieldId),
    );
    const touchedAt = [draft.startedAt, ...revisions.map((revision) => revision.at)].sort().at(-1) ?? draft.startedAt;
    const answered = fields.filter((field) => seen.has(field.id)).length;
    const begun = lastPlace(db, draft.id) !== undefined || answered > 0;
    return { ...row, ...named, state: "drafting", draftId: draft.id, begun, answered, asked: fields.length, touchedAt };
  }
  if (unsigned) return { ...row, ...named, state: "toSign", versionId: unsigned.id, touchedAt: unsigned.content.frozenAt };
  if (current) return { ...row, ...named, state: "active", touchedAt: current.content.frozenAt };
  return { ...row, ...named, state: "nothing", touchedAt: addedAt };
}

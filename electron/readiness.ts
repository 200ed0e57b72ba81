import type { Database } from "better-sqlite3";
import { type DraftRow, readPair } from "../db/drafts.ts";
import { currentRevisions, isErased } from "../db/revisions.ts";
import { interviewFields } from "../templates/index.ts";
import { knownFields } from "../templates/known-fields.ts";
import { type Answer, Capacity, fieldsOf } from "../templates/schema.ts";
import type { Output } from "./contract.ts";
import { templateOf } from "./draft-out.ts";
import { contentOf } from "./freeze.ts";
import { unprintable } from "./pdf/paper.ts";

/** Every text in a JSON value. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];

/** Whether a value is a text with something to read in it: not only blanks and signs that cannot be seen. */
export const shows = (value: unknown): value is string => typeof value === "string" && /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);

/** A given answer of which a row has nothing to read: only blanks, a medicine or a person without a name, no option at all. */
function saysNothing(answer: Answer): boolean {
  if (answer.state !== "given") return false;
  const { value } = answer;
  if (typeof value === "string") return !shows(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((row) => !shows(typeof row === "object" && row !== null && "name" in row ? row.name : row));
  if ("choice" in value) return Array.isArray(value.choice) && value.choice.length === 0;
  return "name" in value && !shows(value.name);
}

/** What stands between a draft and its freeze (decision D7), and what paper cannot print in it. */
export function readinessOf(db: Database, draft: DraftRow, now: string): Output<"version.prepare"> {
  const template = templateOf(draft);
  const revisions = new Map(currentRevisions(db, draft.id).map((revision) => [revision.fieldId, revision]));
  const said = interviewFields(template).flatMap((field) => {
    const revision = revisions.get(field.id);
    return revision && (revision.answer.state !== "notAsked" || isErased(revision)) ? [revision] : [];
  });
  const toChange = said.filter((revision) => revision.readBack === "change" || saysNothing(revision.answer));
  const note = revisions.get(knownFields.capacityNote)?.answer;
  return {
    unprintable: unprintableIn(db, draft, now),
    notReadBack: said.filter((revision) => revision.readBack === null && !toChange.includes(revision)).map((revision) => revision.fieldId),
    toChange: toChange.map((revision) => revision.fieldId),
    capacityNote: note?.state === "given" && Capacity.safeParse(note.value).success,
    pairComplete: readPair(db, draft.id).pair.length === 2,
  };
}

/** Characters that no font of the paper has, by field; those of names and places under the field of identity. */
function unprintableIn(db: Database, draft: DraftRow, now: string): Output<"version.prepare">["unprintable"] {
  const { person, pair, peerWorker, recipients, sessions, earlierDocument, sections } = contentOf(db, draft, now);
  const identity = fieldsOf(templateOf(draft)).find(({ type }) => type === "identity")?.id ?? "";
  const rows = [
    [identity, { person, pair, peerWorker, recipients, sessions, earlierDocument }] as const,
    ...sections.flatMap(({ fields }) => fields.map(({ id, answer }) => [id, answer.state === "given" ? answer.value : ""] as const)),
  ];
  return rows.flatMap(([fieldId, value]) => {
    const characters = unprintable(textsOf(value).join("\n"));
    return characters.length > 0 ? [{ fieldId, characters: [...characters] }] : [];
  });
}

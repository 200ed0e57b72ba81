import type { Database } from "better-sqlite3";
import { type DraftRow, lastPlace, readPair, readRecipients, readSessions } from "../db/drafts.ts";
import { findPerson } from "../db/persons.ts";
import { findProfessional } from "../db/professionals.ts";
import { canUndo, currentRevisions, isErased, type Revision, sheetChoices } from "../db/revisions.ts";
import { findTemplate } from "../templates/index.ts";
import { type Field, fieldsOf, partOf, type Template } from "../templates/schema.ts";
import type { Identity, Professional } from "../templates/version-schema.ts";
import { found } from "./command-error.ts";
import type { Context } from "./context.ts";
import type { Act, Draft, FieldAnswer } from "./contract.ts";
import { actsIn } from "./rights.ts";

export const templateOf = (draft: DraftRow): Template => found(findTemplate(draft.template.id, draft.template.version));

export const fullName = ({ givenNames, familyName }: Pick<Professional, "givenNames" | "familyName">): string =>
  `${givenNames[0] ?? ""} ${familyName}`.trim();

/** The person's name as they use it: first given name and used (else birth) name. */
export const personName = ({ givenNames, usedName, birthName }: Identity): string =>
  `${givenNames[0] ?? ""} ${usedName ?? birthName}`.trim();

/** Whether an answer goes to the crisis sheet: the template says, or the person where the template lets them decide. */
export function isOnSheet(field: Field, choices: ReadonlyMap<string, boolean>): boolean {
  if (field.sheet === "patientDecides") return choices.get(field.id) ?? field.sheetByDefault === true;
  return field.sheet !== "no";
}

/** Who wrote a revision: the person, or the professional who typed. */
export function writerName(db: Database, revision: Revision, person: string): string {
  if (revision.mode === "self" && revision.author === "person") return person;
  const professional = revision.by === null ? undefined : findProfessional(db, revision.by);
  return professional ? fullName(professional) : person;
}

/** What is said of every answer of a draft: the person's name, what they chose for the sheet, what the session may do in the file. */
interface Reading {
  readonly person: string;
  readonly choices: ReadonlyMap<string, boolean>;
  readonly may: ReadonlySet<Act>;
}

export function fieldAnswer(
  context: Context,
  field: Field,
  revision: Revision | undefined,
  { person, choices, may }: Reading,
): FieldAnswer {
  const { store, professional } = context.session();
  // Whoever only takes dictation takes back their own last writing (decision D11).
  const takesBack = may.has("lead") || may.has("teamPart") || revision?.by === professional.id;
  const onSheet = field.sheet === "patientDecides" ? { onSheet: isOnSheet(field, choices) } : {};
  if (!revision) return { answer: { state: "notAsked" }, canUndo: false, ...onSheet };
  return {
    answer: revision.answer,
    revisionId: revision.id,
    mode: revision.mode,
    author: revision.author,
    typedBy: writerName(store.db, revision, person),
    at: revision.at,
    canUndo: takesBack && canUndo(revision),
    ...(isErased(revision) ? { erased: true } : {}),
    ...(revision.readBack ? { readBack: revision.readBack } : {}),
    ...onSheet,
  };
}

/** A draft as the pages may show it, with the newest revision of each answer; the team's part only to whom it is open (D11). */
export function draftOut(context: Context, draft: DraftRow): Draft {
  const { db } = context.session().store;
  const template = templateOf(draft);
  const may = actsIn(context, draft.personId);
  const { identity } = found(findPerson(db, draft.personId));
  const person = personName(identity);
  const choices = sheetChoices(db, draft.id);
  const open = fieldsOf(template).filter(({ id }) => may.has("readTeamPart") || partOf(template, id) !== "team");
  const fields = new Map(open.map((field) => [field.id, field]));
  const revisions = currentRevisions(db, draft.id);
  const { pair, peerWorkerId } = readPair(db, draft.id);
  const written = revisions.findLast(({ fieldId }) => fields.has(fieldId));
  const shown = lastPlace(db, draft.id);
  const last = shown && shown.at >= (written?.at ?? "") ? shown.fieldId : written?.fieldId;
  const touched = new Map(revisions.map((revision) => [revision.fieldId, revision]));
  const answers = [...fields.values()].flatMap((field) =>
    touched.has(field.id) || choices.has(field.id) || field.sheet === "patientDecides"
      ? [[field.id, fieldAnswer(context, field, touched.get(field.id), { person, choices, may })] as const]
      : [],
  );
  return {
    id: draft.id,
    personId: draft.personId,
    identity,
    template: draft.template,
    setting: draft.setting,
    legalMode: draft.legalMode,
    facilitator: found(findProfessional(db, draft.facilitatorId)),
    pair: pair.map((id) => found(findProfessional(db, id))),
    ...(peerWorkerId === null ? {} : { peerWorker: found(findProfessional(db, peerWorkerId)) }),
    sessions: readSessions(db, draft.id),
    answers: Object.fromEntries(answers),
    recipients: readRecipients(db, draft.id),
    ...(draft.earlierDocument === null ? {} : { earlierDocument: draft.earlierDocument }),
    startedAt: draft.startedAt,
    ...(last === undefined ? {} : { lastFieldId: last }),
    may: [...may],
  };
}

import { setRecipients } from "../../db/drafts.ts";
import { findPerson } from "../../db/persons.ts";
import {
  addReadBack,
  addRevision,
  canUndo,
  currentRevision,
  findRevision,
  type Revision,
  setOnSheet,
  sheetChoices,
} from "../../db/revisions.ts";
import { type Answer, answerValue, type Field, fieldsOf, partOf } from "../../templates/schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import type { FieldAnswer } from "../contract.ts";
import { fieldAnswer, personName, templateOf } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { actsIn } from "../rights.ts";
import { openDraft } from "./drafts.ts";

const notAsked: Answer = { state: "notAsked" };

function fieldOf(context: Context, draftId: string, fieldId: string): Field {
  const field = fieldsOf(templateOf(openDraft(context, draftId))).find(({ id }) => id === fieldId);
  if (!field || ["identity", "signatures", "witnesses"].includes(field.type)) throw new CommandError("wrongAnswer", fieldId);
  return field;
}

/** Whose words an answer holds: the team's in its own part and in what only staff answer, else the person's. */
const authorOf = (context: Context, draftId: string, field: Field): Revision["author"] =>
  field.who === "staff" || partOf(templateOf(openDraft(context, draftId)), field.id) === "team" ? "team" : "person";

/** Checks the value against the schema that the template gives its field. */
function checkAnswer(field: Field, answer: Answer): void {
  if (answer.state !== "given") return;
  const parsed = answerValue(field).safeParse(answer.value);
  if (!parsed.success) throw new CommandError("wrongAnswer", [field.id, ...(parsed.error.issues[0]?.path ?? [])].join("."));
}

function answerOut(context: Context, draftId: string, field: Field, revision: Revision | undefined): FieldAnswer {
  const { db } = context.session().store;
  const { id, identity } = found(findPerson(db, openDraft(context, draftId).personId));
  const reading = { person: personName(identity), choices: sheetChoices(db, draftId), may: actsIn(context, id) };
  return fieldAnswer(context, field, revision, reading);
}

const sameAnswer = (one: Answer, other: Answer): boolean => JSON.stringify(one) === JSON.stringify(other);

export const answers = {
  "answer.save": (context, { draftId, fieldId, answer, mode, continues }) => {
    const { db } = context.session().store;
    const field = fieldOf(context, draftId, fieldId);
    checkAnswer(field, answer);
    const before = currentRevision(db, draftId, fieldId);
    if (!sameAnswer(before?.answer ?? notAsked, answer)) {
      const basis = continues && before ? before.basis : (before?.id ?? null);
      const author = authorOf(context, draftId, field);
      context.write((writer, stamp) => addRevision(writer, draftId, { fieldId, answer, author, mode, basis }, stamp));
    } else context.session().store.settle();
    return answerOut(context, draftId, field, currentRevision(db, draftId, fieldId));
  },

  "answer.undo": (context, { draftId, fieldId }) => {
    const { db } = context.session().store;
    const field = fieldOf(context, draftId, fieldId);
    const current = currentRevision(db, draftId, fieldId);
    if (!current || !canUndo(current)) throw new CommandError("nothingToUndo");
    const target = current.basis === null ? undefined : findRevision(db, draftId, current.basis);
    const restored = target ?? { ...current, answer: notAsked, basis: null };
    context.write((writer, stamp) => addRevision(writer, draftId, restored, stamp));
    return answerOut(context, draftId, field, currentRevision(db, draftId, fieldId));
  },

  "answer.setOnSheet": (context, { draftId, fieldId, onSheet }) => {
    const field = fieldOf(context, draftId, fieldId);
    if (field.sheet !== "patientDecides") throw new CommandError("wrongAnswer", fieldId);
    context.write((writer, stamp) => setOnSheet(writer, draftId, fieldId, onSheet, stamp));
    return answerOut(context, draftId, field, currentRevision(context.session().store.db, draftId, fieldId));
  },

  "readBack.mark": (context, { draftId, revisionId, verdict }) => {
    const { db } = context.session().store;
    const revision = found(findRevision(db, draftId, revisionId));
    const field = fieldOf(context, draftId, revision.fieldId);
    if (currentRevision(db, draftId, revision.fieldId)?.id !== revisionId) throw new CommandError("notFound");
    context.write((writer, stamp) => addReadBack(writer, draftId, revisionId, verdict, stamp));
    return answerOut(context, draftId, field, currentRevision(db, draftId, revision.fieldId));
  },

  "recipients.save": (context, { draftId, recipients }) => {
    openDraft(context, draftId);
    context.write((writer, stamp) => setRecipients(writer, draftId, recipients, stamp));
    return recipients;
  },
} satisfies Partial<Handlers>;

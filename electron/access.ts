import type { z } from "zod";
import { findCopy } from "../db/copies.ts";
import { findDraft } from "../db/drafts.ts";
import { findReading } from "../db/emergencies.ts";
import { findPerson } from "../db/persons.ts";
import { currentRevision, findRevision } from "../db/revisions.ts";
import { versionOfSignature } from "../db/signatures.ts";
import { findVersion } from "../db/versions.ts";
import { crisisReaders, envelopeKeepers } from "../templates/crisis.ts";
import { knownFields } from "../templates/known-fields.ts";
import { partOf } from "../templates/schema.ts";
import { CommandError } from "./command-error.ts";
import type { Context } from "./context.ts";
import type { Act, CommandName, Contract } from "./contract.ts";
import { templateOf } from "./draft-out.ts";
import { actsIn, mayFacilitate } from "./rights.ts";

/** Says yes or no to a command with its input. Throws `notFound` for what is not there. */
type Rule<Name extends CommandName> = (context: Context, input: z.output<Contract[Name]["input"]>) => boolean;

const db = (context: Context) => context.session().store.db;
const found = (personId: string | undefined): string => {
  if (personId === undefined) throw new CommandError("notFound");
  return personId;
};

const anyone = (): boolean => true;
const administrator = (context: Context): boolean => context.session().administrator;
/** Also where there is no store that could be used: its commands refuse while there is one. */
const looksAfterStore = (context: Context): boolean => !context.isOpen() || administrator(context);
/** Colleagues: a duty reader has « Urgence » and nothing else. */
const staff = (context: Context): boolean => context.session().professional.role !== "crisisReader" || administrator(context);
const emergencyReader = (context: Context): boolean => crisisReaders.has(context.session().professional.role);

const inFile = (context: Context, act: Act, personId: string | undefined): boolean => actsIn(context, found(personId)).has(act);
const onPerson =
  (act: Act) =>
  (context: Context, { personId }: { readonly personId: string }): boolean =>
    inFile(context, act, findPerson(db(context), personId)?.id);
const onDraft =
  (act: Act) =>
  (context: Context, { draftId }: { readonly draftId: string }): boolean =>
    inFile(context, act, findDraft(db(context), draftId)?.personId);
const onVersion =
  (act: Act) =>
  (context: Context, { versionId }: { readonly versionId: string }): boolean =>
    inFile(context, act, findVersion(db(context), versionId)?.personId);

/**
 * Who may write in a question: in the team's part, the pair, or whoever has remarks where nobody else wrote, the capacity note apart;
 * in the person's, who leads, or who only takes dictation. `mode` absent: taking back one's own last writing.
 */
function mayAnswer(
  context: Context,
  { draftId, fieldId, mode }: { readonly draftId: string; readonly fieldId: string; readonly mode?: string },
): boolean {
  const draft = findDraft(db(context), draftId);
  const may = actsIn(context, found(draft?.personId));
  const last = currentRevision(db(context), draftId, fieldId);
  const own = last?.by === context.session().professional.id;
  if (draft && partOf(templateOf(draft), fieldId) === "team")
    return may.has("teamPart") || (may.has("remark") && fieldId !== knownFields.capacityNote && (own || !last));
  return may.has("lead") || (may.has("dictate") && (mode === undefined ? own : mode === "dictated"));
}

/** Leads, and may read the answer that is read back: who marks it is shown it. */
function mayReadBack(context: Context, { draftId, revisionId }: { readonly draftId: string; readonly revisionId: string }): boolean {
  const draft = findDraft(db(context), draftId);
  const revision = findRevision(db(context), draftId, revisionId);
  const ofTeam = draft && revision && partOf(templateOf(draft), revision.fieldId) === "team";
  return onDraft("lead")(context, { draftId }) && (!ofTeam || onDraft("readTeamPart")(context, { draftId }));
}

/** Decision D11 for every command: enforced by the data process before any work (decision D12). */
export const access: { readonly [Name in CommandName]: Rule<Name> } = {
  "app.state": anyone,
  "firstStart.draw": anyone,
  "firstStart.create": anyone,
  "passphrase.judge": anyone,
  "store.unlock": anyone,
  "store.recover": anyone,
  "store.lock": anyone,

  "settings.open": staff,
  "settings.change": administrator,
  "settings.history": staff,
  "professional.list": staff,
  "professional.add": (context) => mayFacilitate(context) || administrator(context),
  "passphrase.draw": staff,
  "account.create": administrator,
  "professional.correct": administrator,
  "account.changePassphrase": staff,
  "account.reset": administrator,
  "account.update": administrator,
  "account.remove": administrator,
  "account.removal": administrator,
  "account.seeNotices": staff,
  "account.keepKnownSlots": administrator,
  "recovery.confirm": staff,

  "backup.list": looksAfterStore,
  "backup.make": administrator,
  "backup.progress": looksAfterStore,
  "backup.chooseFolder": administrator,
  "restore.look": looksAfterStore,
  "restore.do": looksAfterStore,
  "restore.forget": looksAfterStore,

  "home.open": staff,
  "person.search": staff,
  "person.add": mayFacilitate,
  "person.open": onPerson("read"),
  "person.correct": onPerson("lead"),
  "person.merge": (context, { keptId, mergedId }) => [keptId, mergedId].every((personId) => onPerson("lead")(context, { personId })),
  "person.unmerge": onPerson("lead"),

  "team.open": (context, input) => onPerson("read")(context, input) || administrator(context),
  "team.invite": (context, input) => onPerson("invite")(context, input) || administrator(context),
  "team.end": (context, input) => onPerson("invite")(context, input) || administrator(context),

  "draft.start": onPerson("lead"),
  "draft.open": onDraft("read"),
  "draft.at": (context, input) => onDraft("lead")(context, input) || onDraft("dictate")(context, input),
  "draft.setPair": onDraft("lead"),
  "session.add": onDraft("lead"),
  "draft.erase": onDraft("lead"),
  "answer.save": mayAnswer,
  "answer.undo": mayAnswer,
  "answer.setOnSheet": onDraft("lead"),
  "readBack.mark": mayReadBack,
  "recipients.save": onDraft("lead"),

  "version.prepare": onDraft("read"),
  "version.freeze": onDraft("lead"),
  "version.open": onVersion("read"),
  "version.reopen": onVersion("lead"),
  "version.noteUnsigned": onVersion("lead"),
  "version.erase": onVersion("lead"),
  "signature.notePaper": onVersion("lead"),
  "signature.draw": onVersion("lead"),
  "signature.correct": (context, { signatureId }) =>
    onVersion("lead")(context, { versionId: versionOfSignature(db(context), signatureId) ?? "" }),

  "emergency.search": emergencyReader,
  "emergency.open": emergencyReader,
  "emergency.read": emergencyReader,
  "emergency.reason": emergencyReader,
  "emergency.told": staff,
  "emergency.seen": (context, { openingId }) => inFile(context, "lead", findReading(db(context), openingId)?.personId),
  "duty.open": anyone,
  "duty.prepare": (context) => envelopeKeepers.has(context.session().professional.role) || administrator(context),

  "paper.make": (context, input) =>
    onVersion("print")(context, input) && (input.kind !== "full" || onVersion("readTeamPart")(context, input)),
  "paper.note": onVersion("print"),
  "copy.add": onVersion("register"),
  "copy.note": (context, { copyId }) => onVersion("register")(context, { versionId: findCopy(db(context), copyId)?.versionId ?? "" }),
};

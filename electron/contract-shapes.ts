import { z } from "zod";
import { Answer, Day, Line, Mode, Text } from "../templates/schema.ts";
import {
  CopyKind,
  CopyMedium,
  CopyPlace,
  Identity,
  Instant,
  LegalMode,
  PoleId,
  Professional,
  Recipient,
  Setting,
} from "../templates/version-schema.ts";

/** Every reason a command can fail for. The sentence a person reads is in `templates/ui/errors.fr.ts`. */
export const ErrorCode = z.enum([
  "malformedCommand",
  "unknownCommand",
  "locked",
  "wrongPassphrase",
  "wrongRecoveryCode",
  "wait",
  "suspended",
  "wrongDutyCode",
  "noDutyCode",
  "dutyCodeUsed",
  "reasonMissing",
  "weakPassphrase",
  "recoveryNotTypedBack",
  "alreadyStarted",
  "storeInUse",
  "storeNewer",
  "notOurStore",
  "storeDamaged",
  "storeBehind",
  "slotsBehind",
  "storeMissing",
  "storeReadOnly",
  "placeRefused",
  "stillChecking",
  "diskFull",
  "backupUnreachable",
  "backupFull",
  "backupDamaged",
  "backupOtherPhrase",
  "backupRunning",
  "notFound",
  "underage",
  "samePerson",
  "draftExists",
  "unsignedWaits",
  "draftFrozen",
  "wrongAnswer",
  "nothingToUndo",
  "capacityNoteMissing",
  "notReadBack",
  "unprintable",
  "versionReopened",
  "alreadySigned",
  "emptyDrawing",
  "accountMissing",
  "accountExists",
  "loginTaken",
  "lastAdministrator",
  "notAllowed",
  "agreementMissing",
  "noPeerWorkers",
  "noSheet",
  "notSigned",
  "disagreementNeedsReason",
  "copyClosed",
  "copyAlreadyGiven",
  "copyNotGiven",
  "dateBeforeEvent",
  "tooFewPrinted",
  "dateInFuture",
  "dateBeforeText",
  "dateAfterNext",
  "dateBeforePrevious",
  "hostGone",
  "internal",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

const Id = z.uuid();

/** What one may do in a file (decision D11). */
export const Act = z.enum([
  /** Reads the file; the team's part only with `teamPart` or `readTeamPart`. */
  "read",
  "readTeamPart",
  /** Adds answers the person dictated. */
  "dictate",
  /** Leads the interview to its end: every way of answering, read-back, recipients, freeze, signatures, identity, erasure. */
  "lead",
  /** Writes the team's part and the capacity note. */
  "teamPart",
  /** Writes own remarks in the team's part. */
  "remark",
  "print",
  "register",
  /** Says who is in the file. */
  "invite",
]);
export type Act = z.infer<typeof Act>;

/** A professional, and whether they can open the app themselves. Their login is for administrators. */
export const Colleague = Professional.extend({
  account: z.boolean(),
  administrator: z.boolean().optional(),
  suspended: z.boolean().optional(),
  login: z.string().optional(),
});
export type Colleague = z.infer<typeof Colleague>;

/** How far the removal of an account is: rows checked, and why it failed. */
export const RemovalProgress = z.strictObject({
  state: z.enum(["running", "done", "failed"]),
  done: z.number().int(),
  total: z.number().int(),
  problem: ErrorCode.optional(),
});

export const PersonRow = z.strictObject({
  personId: Id,
  identity: Identity,
  preferredName: z.string().optional(),
  /** One computed state of the file, for lists. */
  state: z.enum(["nothing", "drafting", "toSign", "active", "revoked"]),
  draftId: Id.optional(),
  versionId: Id.optional(),
  /** Of a draft: a question was on screen, or answered. */
  begun: z.boolean().optional(),
  answered: z.number().int().optional(),
  asked: z.number().int().optional(),
  touchedAt: Instant,
  currentNumber: z.number().int().optional(),
  currentSignedOn: Day.optional(),
  copies: z.number().int(),
  /** What the open session may do in this file (decision D11). */
  may: z.array(Act),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const Counts = z.strictObject({
  people: z.number().int(),
  drafting: z.number().int(),
  toSign: z.number().int(),
  active: z.number().int(),
});

export const FieldAnswer = z.strictObject({
  answer: Answer,
  /** Revision id: what a read-back confirms, and what an undo starts from. Absent while nothing was ever written. */
  revisionId: Id.optional(),
  mode: Mode.optional(),
  author: z.enum(["person", "team"]).optional(),
  typedBy: z.string().optional(),
  at: Instant.optional(),
  canUndo: z.boolean(),
  /** There was an answer and it was taken away: read back like an answer, so that no word goes unseen. */
  erased: z.boolean().optional(),
  /** Read back with the person: said right, or to be changed. Forgotten as soon as the answer changes. */
  readBack: z.enum(["yes", "change"]).optional(),
  /** For fields whose sheet place the person decides. */
  onSheet: z.boolean().optional(),
});
export type FieldAnswer = z.infer<typeof FieldAnswer>;

export const SessionHeld = z.strictObject({ on: Day, minutes: z.number().int().min(1).max(600), place: Line.min(1) });

export const Draft = z.strictObject({
  id: Id,
  personId: Id,
  identity: Identity,
  template: z.strictObject({ id: z.string(), version: z.number().int() }),
  setting: Setting,
  legalMode: LegalMode,
  facilitator: Professional,
  pair: z.array(Professional),
  peerWorker: Professional.optional(),
  sessions: z.array(SessionHeld),
  /** By field id. A field that was never touched is absent. */
  answers: z.record(z.string(), FieldAnswer),
  recipients: z.array(Recipient),
  /** What the person already had, in their words, asked at the start. */
  earlierDocument: Text.optional(),
  startedAt: Instant,
  /** The question last on screen, or last written in. */
  lastFieldId: z.string().optional(),
  /** What the open session may do in this file (decision D11). */
  may: z.array(Act),
});
export type Draft = z.infer<typeof Draft>;

const CopyEvent = z.strictObject({
  /** `mistaken` says that the event before it, among those that still held, was noted by mistake. */
  what: z.enum(["printed", "given", "takenBack", "destroyed", "couldNot", "mistaken"]),
  on: Day,
  by: Line,
  note: Text.optional(),
  /** Noted by mistake, as said later: kept, and counts no more. */
  undone: z.boolean().optional(),
});
export const Copy = z.strictObject({
  id: Id,
  versionId: Id,
  versionNumber: z.number().int().optional(),
  kind: CopyKind,
  medium: CopyMedium,
  place: CopyPlace,
  holder: Line.optional(),
  agreed: z.boolean(),
  disagreementReason: Text.optional(),
  events: z.array(CopyEvent),
  /** The last event that holds; `mistaken` when none does. */
  state: CopyEvent.shape.what,
  /** It went to its holder, whatever became of it since: printed is not given (decision D10). */
  given: z.boolean(),
});
export type Copy = z.infer<typeof Copy>;

export const AppState = z.strictObject({
  phase: z.enum(["firstStart", "locked", "open", "unusable"]),
  /** Why the store cannot be used, when `unusable`. */
  problem: ErrorCode.optional(),
  professional: Professional.optional(),
  /** Whether who opened the store looks after people, settings and backups (decision D11). */
  administrator: z.boolean(),
  /** Whether who opened the store may register people and start their documents (decision D11). */
  facilitator: z.boolean(),
  pole: z.strictObject({ id: PoleId, name: z.string() }).optional(),
  documentTitle: z.string().optional(),
  /** Minutes without anyone before the app locks by itself (decision D14). */
  idleMinutes: z.number().int().min(1).optional(),
  /** New passphrases that an administrator gave to who opened, and that they were not told yet: that person could read (decision D12). */
  notices: z.array(z.strictObject({ at: Instant, by: z.string() })).optional(),
  /** True while the store may be written. False during the opening check and after a failed one. */
  writable: z.boolean(),
  /** The opening check: rows done and to do, and what it found. */
  check: z
    .strictObject({
      done: z.number().int(),
      total: z.number().int(),
      verdict: z.enum(["running", "sound", "damaged"]),
      problem: ErrorCode.optional(),
    })
    .optional(),
  today: Day,
  version: z.string(),
  fictional: z.boolean(),
});
export type AppState = z.infer<typeof AppState>;

import { z } from "zod";
import { PoleSettings } from "../templates/pole-settings.fr.ts";
import { Answer, Day, Line, Mode, Text } from "../templates/schema.ts";
import {
  CopyKind,
  CopyMedium,
  CopyPlace,
  Drawing,
  Identity,
  Instant,
  LegalMode,
  PoleId,
  Professional,
  Recipient,
  Setting,
  Signer,
  Unsigned,
  Version,
} from "../templates/version-schema.ts";
import { type Backup, type BackupList, type BackupProgress, backupContract } from "./contract-backups.ts";
import { type DutyRole, type EmergencyReason, type EmergencyRow, emergencyContract } from "./contract-emergency.ts";
import {
  Act,
  AppState,
  Colleague,
  Copy,
  Counts,
  Draft,
  ErrorCode,
  FieldAnswer,
  PersonRow,
  RemovalProgress,
  SessionHeld,
} from "./contract-shapes.ts";

export type { ScreenNode } from "./screen-node.ts";
export type { Backup, BackupList, BackupProgress, DutyRole, EmergencyReason, EmergencyRow };
export { Act, AppState, Colleague, Copy, Draft, ErrorCode, FieldAnswer, PersonRow };

const Id = z.uuid();
const Nothing = z.strictObject({});
const Passphrase = z.string().min(1).max(1_000);
const Login = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((login) => login.isWellFormed(), { error: "loneSurrogate" });

const ProfessionalName = Professional.omit({ id: true });
/**
 * The id of the row a command makes, chosen by the window for one press and kept while that press is sent again: when the row is
 * there already, the command answers it and writes nothing.
 */
const RequestId = Id.optional();
/**
 * Every command of the data process: what goes in, what comes out. Both are parsed at run time, unknown keys are refused.
 * Dates of days are `YYYY-MM-DD` in Europe/Paris; instants are UTC.
 */
export const contract = {
  "app.state": { input: Nothing, output: AppState },

  /** Draws seven words (80 bits) and a recovery code (130 bits) for a first start. Nothing is written yet. */
  "firstStart.draw": { input: Nothing, output: z.strictObject({ passphrase: z.string(), recoveryCode: z.string() }) },
  /** Judges a passphrase of the person's own: at least 14 characters and 10^12 guesses (decision D13). */
  "passphrase.judge": {
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ enough: z.boolean(), reason: z.enum(["tooShort", "tooCommon"]).optional() }),
  },
  "firstStart.create": {
    input: z.strictObject({
      pole: PoleId,
      professional: ProfessionalName,
      login: Login,
      passphrase: Passphrase,
      recoveryTypedBack: z.string().max(100),
    }),
    output: AppState,
  },
  /**
   * Fails with `wrongPassphrase` alike for an unknown login; `wait`, its path the seconds left, after several failures; and only after
   * the right passphrase with `suspended`, or `slotsBehind` when an older slots file brought a replaced passphrase back.
   */
  "store.unlock": { input: z.strictObject({ login: Login, passphrase: Passphrase }), output: AppState },
  /**
   * Opens with the recovery code, sets a new passphrase, and draws the next code. The code used stays good until `recovery.confirm`.
   * A store that is not sound is only read: the passphrase stays as it was and there is no next code.
   */
  "store.recover": {
    input: z.strictObject({ login: Login, recoveryCode: z.string().max(100), newPassphrase: Passphrase }),
    output: z.strictObject({ state: AppState, recoveryCode: z.string().optional() }),
  },
  /** The next recovery code, typed back, takes the place of the one used. Fails with `recoveryNotTypedBack`. */
  "recovery.confirm": { input: z.strictObject({ typedBack: z.string().max(100) }), output: Nothing },
  "store.lock": { input: Nothing, output: AppState },

  "professional.list": { input: Nothing, output: z.array(Colleague) },
  "professional.add": { input: ProfessionalName.extend({ requestId: RequestId }), output: Professional },
  /** Another name or role from now on; signatures and frozen texts keep theirs. An administrator's act. */
  "professional.correct": { input: ProfessionalName.extend({ professionalId: Id }), output: Colleague },
  /** Seven words drawn for a new account: nothing is written. */
  "passphrase.draw": { input: Nothing, output: z.strictObject({ passphrase: z.string() }) },
  /**
   * Gives a professional an account and a signing key, both behind their own passphrase (decision D12). An administrator's act.
   * Fails with `notAllowed`, `accountExists`, `loginTaken`, `weakPassphrase`.
   */
  "account.create": {
    input: z.strictObject({ professionalId: Id, login: Login, passphrase: Passphrase, administrator: z.boolean() }),
    output: Colleague,
  },
  /** One's own passphrase; the signing key stays the same. Fails with `wrongPassphrase`, `wait`, `weakPassphrase`. */
  "account.changePassphrase": { input: z.strictObject({ oldPassphrase: Passphrase, newPassphrase: Passphrase }), output: Nothing },
  /**
   * A new passphrase for someone else who forgot theirs, who is told at their next opening (decision D12). They sign with a new key;
   * the public one before is kept. An administrator's act.
   */
  "account.reset": { input: z.strictObject({ professionalId: Id, newPassphrase: Passphrase }), output: Nothing },
  /** Who opened has read what `app.state` told them of their account. */
  "account.seeNotices": { input: Nothing, output: Nothing },
  /** The administrator flag, and a rest from the app. An administrator's act. Fails with `lastAdministrator`. */
  "account.update": {
    input: z.strictObject({ professionalId: Id, administrator: z.boolean(), suspended: z.boolean() }),
    output: Colleague,
  },
  /**
   * Takes someone's access away for good and gives the database another key, by copy: nothing changes until the whole copy is checked.
   * Nothing can be written meanwhile. Answers at once; `account.removal` says how far it is. Fails with `lastAdministrator`.
   */
  "account.remove": { input: z.strictObject({ professionalId: Id }), output: RemovalProgress },
  "account.removal": { input: Nothing, output: RemovalProgress },
  /**
   * After `slotsBehind`, on a sound store: keeps the slots that the store remembers and drops the others, whose people are given an
   * access again with `account.create`. An administrator's act.
   */
  "account.keepKnownSlots": { input: Nothing, output: AppState },

  /** What there is to do, most recently touched first. */
  "home.open": {
    input: Nothing,
    output: z.strictObject({
      drafting: z.array(PersonRow),
      toSign: z.array(PersonRow),
      active: z.array(PersonRow),
      /** How many people are in one's own files. */
      people: z.number().int(),
      /** Of the whole pole, without names: for a cadre de santé (decision D11). */
      counts: Counts.optional(),
    }),
  },
  /** People whose names, used name or birth date fit; accents, case and hyphens are forgiven. At most 20. */
  "person.search": { input: z.strictObject({ query: z.string().max(200) }), output: z.array(PersonRow) },
  /** Adds a person. Fails with `underage` before 18, `samePerson` when name and birth date exist and `another` is not set. */
  "person.add": {
    input: z.strictObject({ requestId: RequestId, identity: Identity, another: z.boolean().optional() }),
    output: z.strictObject({ personId: Id }),
  },
  "person.open": {
    input: z.strictObject({ personId: Id }),
    output: z.strictObject({
      row: PersonRow,
      draft: Draft.optional(),
      versions: z.array(Version),
      copies: z.array(Copy),
      /** Files of the same person that were joined to this one, newest first. */
      merged: z.array(z.strictObject({ personId: Id, identity: Identity, at: Instant, by: z.string() })),
    }),
  },
  /** Corrects an identity; texts already frozen keep theirs. Fails like `person.add`. */
  "person.correct": {
    input: z.strictObject({ personId: Id, identity: Identity, another: z.boolean().optional() }),
    output: z.strictObject({ personId: Id }),
  },
  /**
   * Joins two files of one person (decision D3): everything of `mergedId` is found under `keptId`, whose identity stays. Traced, and
   * undone by `person.unmerge`. Fails with `draftExists` when both have an open draft or an unsigned text.
   */
  "person.merge": { input: z.strictObject({ keptId: Id, mergedId: Id }), output: z.strictObject({ personId: Id }) },
  /**
   * Takes a joined file out again, with those that came along with it. Fails with `notFound` when it is not joined, `draftExists` while
   * a text that stays is being written from its words.
   */
  "person.unmerge": { input: z.strictObject({ personId: Id }), output: z.strictObject({ personId: Id }) },

  /** Who is in a person's file: the pair, and those invited with the person's agreement (decision D11). */
  "team.open": {
    input: z.strictObject({ personId: Id }),
    output: z.array(Professional.extend({ relation: z.enum(["pair", "invited"]), agreedOn: Day.optional() })),
  },
  "team.invite": { input: z.strictObject({ personId: Id, professionalId: Id, agreedOn: Day }), output: Nothing },
  "team.end": { input: z.strictObject({ personId: Id, professionalId: Id }), output: Nothing },

  /** Starts a draft. One facilitator is enough; the pair may be completed until the freeze. One open draft a person. */
  "draft.start": {
    input: z.strictObject({
      requestId: RequestId,
      personId: Id,
      facilitatorId: Id,
      pair: z.array(Id).max(2),
      peerWorkerId: Id.optional(),
      /** The person agrees that a médiateur de santé pair takes part; recorded with today's date. */
      peerAgreed: z.boolean().optional(),
      setting: Setting,
      legalMode: LegalMode,
      /** What the person already has: asked at the start (decision D3). */
      earlierDocument: Text.optional(),
    }),
    output: Draft,
  },
  "draft.open": { input: z.strictObject({ draftId: Id }), output: Draft },
  "draft.setPair": {
    input: z.strictObject({ draftId: Id, pair: z.array(Id).max(2), peerWorkerId: Id.optional(), peerAgreed: z.boolean().optional() }),
    output: Draft,
  },
  "session.add": { input: SessionHeld.extend({ requestId: RequestId, draftId: Id }), output: Draft },
  /** Erases a draft and all its words, for good, without ceremony (decision D7). */
  "draft.erase": { input: z.strictObject({ draftId: Id }), output: Nothing },

  /**
   * Adds a revision (decision D4); answered only once it is durable. `continues`: the same burst of typing as the save before,
   * so that one undo takes the burst back.
   */
  "answer.save": {
    input: z.strictObject({ draftId: Id, fieldId: z.string().max(100), answer: Answer, mode: Mode, continues: z.boolean() }),
    output: FieldAnswer,
  },
  "answer.undo": { input: z.strictObject({ draftId: Id, fieldId: z.string().max(100) }), output: FieldAnswer },
  /** Where the template lets them, the person decides whether an answer goes to the crisis sheet. */
  "answer.setOnSheet": { input: z.strictObject({ draftId: Id, fieldId: z.string().max(100), onSheet: z.boolean() }), output: FieldAnswer },
  "readBack.mark": { input: z.strictObject({ draftId: Id, revisionId: Id, verdict: z.enum(["yes", "change"]) }), output: FieldAnswer },
  /** Everyone the person chose; replaces the list before. */
  "recipients.save": { input: z.strictObject({ draftId: Id, recipients: z.array(Recipient).max(40) }), output: z.array(Recipient) },

  /** What stands before a freeze: characters no font has, answers not read back, no capacity note. */
  "version.prepare": {
    input: z.strictObject({ draftId: Id }),
    output: z.strictObject({
      unprintable: z.array(z.strictObject({ fieldId: z.string(), characters: z.array(z.string()) })),
      notReadBack: z.array(z.string()),
      toChange: z.array(z.string()),
      capacityNote: z.boolean(),
      pairComplete: z.boolean(),
    }),
  },
  /** `acceptUnprintable`: the person has seen which characters paper will show as a named box. */
  "version.freeze": { input: z.strictObject({ draftId: Id, acceptUnprintable: z.boolean() }), output: Version },
  /** With what the open session may do in this file (decision D11). */
  "version.open": { input: z.strictObject({ versionId: Id }), output: Version.extend({ may: z.array(Act) }) },
  /** Opens an unsigned version again as a draft with all its answers. */
  "version.reopen": { input: z.strictObject({ versionId: Id }), output: Draft },
  /** Notes a signature made in ink. The person's, or the second witness's, gives the version its number. */
  "signature.notePaper": {
    input: z.strictObject({
      versionId: Id,
      signer: Signer,
      professionalId: Id.optional(),
      name: Line.min(1).optional(),
      on: Day,
      place: Line.min(1),
      original: Text.min(1),
    }),
    output: Version,
  },
  /**
   * A signature made on the screen, today. The session's own professional needs no passphrase, another signs with theirs: the session
   * stays whose it is (decision D12). Fails with `emptyDrawing`, `accountMissing`, `wrongPassphrase`, or as `signature.notePaper`.
   */
  "signature.draw": {
    input: z.strictObject({
      versionId: Id,
      signer: Signer,
      professionalId: Id.optional(),
      name: Line.min(1).optional(),
      place: Line.min(1),
      drawing: Drawing,
      passphrase: Passphrase.optional(),
    }),
    output: Version,
  },
  /** Puts right what was noted of a signature in ink. The earlier note is kept. */
  "signature.correct": {
    input: z.strictObject({ signatureId: Id, name: Line.min(1).optional(), on: Day, place: Line.min(1), original: Text.min(1) }),
    output: Version,
  },
  /** The person does not sign, today or at all; they say whether the project may be read in a crisis (decision D7). */
  "version.noteUnsigned": { input: Unsigned.omit({ on: true }).extend({ versionId: Id }), output: Version },
  /** Erases an unsigned text and all its words, for good, without ceremony (decision D7); what was opened again from it stays. */
  "version.erase": { input: z.strictObject({ versionId: Id }), output: Nothing },

  /** The bytes to print or save, made anew each time from the version. Base64 of a PDF. */
  "paper.make": {
    input: z.strictObject({ versionId: Id, kind: z.enum(["full", "withoutTeamPart", "sheet"]) }),
    output: z.strictObject({ pdf: z.base64(), fileName: z.string(), pages: z.number().int() }),
  },
  /**
   * Says that a paper left the app: printed `count` times, or saved as a file, and for whom among those chosen for that kind. Each gets
   * a row of the register, printed and not given (decision D10); a row still waiting is used again. Fails with `notSigned` when
   * recipients of an unsigned version are named, `tooFewPrinted` when they are more than the prints.
   */
  "paper.note": {
    input: z.strictObject({
      requestId: RequestId,
      versionId: Id,
      kind: CopyKind,
      how: z.enum(["print", "save"]),
      count: z.number().int().min(1).max(99),
      recipients: z.array(Recipient).max(40),
    }),
    output: Nothing,
  },
  /** Notes a copy already given. */
  "copy.add": {
    input: z.strictObject({
      requestId: RequestId,
      versionId: Id,
      kind: CopyKind,
      medium: CopyMedium,
      place: CopyPlace,
      holder: Line.min(1).optional(),
      givenBy: Line.min(1),
      on: Day,
      agreed: z.boolean(),
      disagreementReason: Text.optional(),
    }),
    output: Copy,
  },
  /**
   * What became of a copy: printed, then given, then taken back, destroyed or impossible to take back; `couldNot` before it was given
   * says that it will not be. `mistaken` takes the last event away. Fails with `copyClosed`, `copyAlreadyGiven`, `copyNotGiven`,
   * `nothingToUndo`, `dateBeforeEvent`.
   */
  "copy.note": {
    input: z.strictObject({
      requestId: RequestId,
      copyId: Id,
      what: z.enum(["given", "takenBack", "destroyed", "couldNot", "mistaken"]),
      on: Day,
      by: Line.min(1),
      note: Text.optional(),
    }),
    output: Copy,
  },

  ...emergencyContract,
  ...backupContract,

  "settings.open": { input: Nothing, output: PoleSettings },
  /** Changes what the pole decides, with who decided and when (decision D17). Nothing is written for a value that is the same. */
  "settings.change": {
    input: z.strictObject({
      changes: PoleSettings.omit({ pole: true, backupFolder: true }).partial(),
      decidedBy: Line.min(1),
      decidedOn: Day,
    }),
    output: PoleSettings,
  },
  /** Every value a setting had, newest first; `value` is JSON, `by` who typed it. */
  "settings.history": {
    input: Nothing,
    output: z.array(
      z.strictObject({
        key: z.string(),
        value: z.string(),
        at: Instant,
        by: z.string(),
        decidedBy: z.string().optional(),
        decidedOn: Day.optional(),
      }),
    ),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type Input<Name extends CommandName> = z.input<Contract[Name]["input"]>;
export type Output<Name extends CommandName> = z.output<Contract[Name]["output"]>;

/** What crosses the door: a value, or a code with the path of what was wrong. Never a name or an answer. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode; readonly path?: string };

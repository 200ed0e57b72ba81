import { z } from "zod";
import { Answer, Day, Mode, Text } from "../templates/schema.ts";
import { Identity, Instant, LegalMode, Professional, Recipient, Setting, Version } from "../templates/version-schema.ts";
import { accessContract } from "./contract-access.ts";
import { type Backup, type BackupList, type BackupProgress, backupContract } from "./contract-backups.ts";
import { type DutyRole, type EmergencyReason, type EmergencyRow, emergencyContract } from "./contract-emergency.ts";
import { Id, Nothing, RequestId } from "./contract-parts.ts";
import { Act, AppState, Colleague, Copy, Counts, Draft, ErrorCode, FieldAnswer, PersonRow, SessionHeld } from "./contract-shapes.ts";

import { textsContract } from "./contract-texts.ts";

export type { ScreenNode } from "./screen-node.ts";
export type { Backup, BackupList, BackupProgress, DutyRole, EmergencyReason, EmergencyRow };
export { Act, AppState, Colleague, Copy, Draft, ErrorCode, FieldAnswer, PersonRow };

/**
 * Every command of the data process: what goes in, what comes out. Both are parsed at run time, unknown keys are refused.
 * Dates of days are `YYYY-MM-DD` in Europe/Paris; instants are UTC.
 */
export const contract = {
  ...accessContract,

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
  /** Says which question is on screen, so that the interview goes on there whatever happens. */
  "draft.at": { input: z.strictObject({ draftId: Id, fieldId: z.string().max(100) }), output: Nothing },
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

  ...textsContract,
  ...emergencyContract,
  ...backupContract,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type Input<Name extends CommandName> = z.input<Contract[Name]["input"]>;
export type Output<Name extends CommandName> = z.output<Contract[Name]["output"]>;

/** What crosses the door: a value, or a code with the path of what was wrong. Never a name or an answer. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode; readonly path?: string };

import { z } from "zod";
import { dutyRoles, reasonKinds } from "../templates/crisis.ts";
import { Day, Line, Text } from "../templates/schema.ts";
import { Identity, Instant } from "../templates/version-schema.ts";
import { Id } from "./contract-parts.ts";
import { AppState } from "./contract-shapes.ts";
import { ScreenNode } from "./screen-node.ts";

/** What there is to read of someone in a crisis: a signed text, a project they let be read (decision D7), or nothing. */
const Readable = z.enum(["signed", "project", "nothing"]);

export const EmergencyRow = z.strictObject({
  personId: Id,
  identity: Identity,
  /** The name they were found by, when it is that of a file joined to theirs. */
  otherName: z.string().optional(),
  readable: Readable,
  /** The day of the signature that replaced the version whose fingerprint was typed. */
  replacedOn: Day.optional(),
});
export type EmergencyRow = z.infer<typeof EmergencyRow>;

/** Why a text was read. `other` needs words. */
export const EmergencyReason = z.strictObject({
  kind: z.enum(reasonKinds),
  words: Text.optional(),
});
export type EmergencyReason = z.infer<typeof EmergencyReason>;

/** What became of the trace: written; owed, kept sealed on the disk until it can be written; only in memory, lost at the lock. */
const Traced = z.enum(["written", "owed", "onlyHere"]);

const Sheet = z.strictObject({
  personId: Id,
  openingId: Id,
  traced: Traced,
  /** The reason is still to be said, after reading. */
  reasonAsked: z.boolean(),
  readable: z.enum(["signed", "project"]),
  name: z.string(),
  birthName: z.string().optional(),
  identity: Identity,
  fingerprint: z.string(),
  /** « Version n° 2 » or « Projet », what it means (L10), and what the person chose for a text they have not signed. */
  standing: z.strictObject({ label: z.string(), says: z.string(), crisis: z.string().optional() }),
  callMe: z.array(ScreenNode),
  contacts: ScreenNode,
  alert: ScreenNode,
  first: z.array(ScreenNode),
  rest: z.array(ScreenNode),
  /** L6, L7 where it concerns the person, and the team's promise in a pole that makes it (domain guide §3). */
  legal: z.array(z.string()),
});

/** What a duty reader says they do. */
export const DutyRole = z.enum(dutyRoles);
export type DutyRole = z.infer<typeof DutyRole>;

/** Who read or opened: their name, and what they do in words. */
const Reader = z.strictObject({ name: z.string(), role: z.string() });

export const emergencyContract = {
  /**
   * Everyone whom the query fits, in every file: a name, a birth date typed in any usual way, a hospital number, or the fingerprint
   * of a version. At most 20; `more` when there are others. For the roles of `crisisReaders`.
   */
  "emergency.search": {
    input: z.strictObject({ query: z.string().max(200) }),
    output: z.strictObject({ rows: z.array(EmergencyRow), more: z.boolean() }),
  },
  /**
   * The crisis sheet of the text that holds now, traced before anything is shown. Fails with `reasonMissing` in a pole that asks for
   * the reason first, until it comes.
   */
  "emergency.open": {
    input: z.strictObject({ personId: Id, reason: EmergencyReason.optional() }),
    output: z.discriminatedUnion("readable", [Sheet, z.strictObject({ readable: z.literal("nothing"), personId: Id, identity: Identity })]),
  },
  /** The whole text behind a sheet that this session opened; traced too. */
  "emergency.read": {
    input: z.strictObject({ openingId: Id }),
    output: z.strictObject({ traced: Traced, text: z.array(ScreenNode) }),
  },
  /** Why this session read. Said again, the last one counts. Fails with `reasonMissing` for `other` without words. */
  "emergency.reason": {
    input: z.strictObject({ openingId: Id, reason: EmergencyReason }),
    output: z.strictObject({ traced: Traced }),
  },
  /** What one's own files and the envelope have to tell: the readings by others not yet seen, of one person or of all. */
  "emergency.told": {
    input: z.strictObject({ personId: Id.optional() }),
    output: z.strictObject({
      readings: z.array(
        z.strictObject({
          openingId: Id,
          personId: Id,
          identity: Identity,
          at: Instant,
          reader: Reader,
          reason: EmergencyReason.optional(),
        }),
      ),
      /** The envelope was opened and holds no new code yet: told to administrators and to the teams of the files read with it. */
      envelope: z.strictObject({ openedAt: Instant, reader: Reader, stillOpens: z.boolean() }).optional(),
    }),
  },
  "emergency.seen": { input: z.strictObject({ openingId: Id }), output: z.strictObject({}) },

  /** Draws the code of the sealed envelope (130 bits); the one before opens nothing any more. */
  "duty.prepare": { input: z.strictObject({}), output: z.strictObject({ code: z.string() }) },
  /**
   * Opens « Urgence » with the code of the envelope, which works for 24 hours after its first use. Fails with `noDutyCode` when none
   * was prepared, `wrongDutyCode`, `dutyCodeUsed`.
   */
  "duty.open": {
    input: z.strictObject({
      code: z.string().min(1).max(100),
      name: Line.regex(/\S\s+\S/u),
      role: DutyRole,
    }),
    output: AppState,
  },
} as const;

import { z } from "zod";
import { Answer, Day, FieldType, Line, Mode, Text } from "./schema.ts";

/** An instant, UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();

export const Role = z.enum(["psychiatrist", "nurse", "peerWorker", "psychologist", "socialWorker", "careManager", "crisisReader"]);
export type Role = z.infer<typeof Role>;
export const PoleId = z.enum(["denain", "saint-amand", "valenciennes"]);
export type PoleId = z.infer<typeof PoleId>;
export const Setting = z.enum(["outpatient", "beforeDischarge", "inAdmission"]);
export type Setting = z.infer<typeof Setting>;
export const LegalMode = z.enum(["voluntary", "involuntary"]);
export type LegalMode = z.infer<typeof LegalMode>;
export const CopyPlace = z.enum([
  "patientHome",
  "patientWallet",
  "trustedPerson",
  "relative",
  "psychiatrist",
  "hospitalRecord",
  "inpatientUnit",
  "cmp",
  "emergencyDept",
  "liaisonPsychiatry",
  "gp",
  "guardian",
  "socialService",
  "gem",
  "mes",
  "mssante",
  "other",
]);
export type CopyPlace = z.infer<typeof CopyPlace>;
export const CopyKind = z.enum(["full", "withoutTeamPart", "sheet", "card", "largePrint"]);
export type CopyKind = z.infer<typeof CopyKind>;
export const CopyMedium = z.enum(["paper", "card", "pdf"]);

/** Identity as written on the document (decision D3). Names are kept as typed. */
export const Identity = z.strictObject({
  birthName: Line.min(1),
  usedName: Line.min(1).optional(),
  givenNames: z.array(Line.min(1)).min(1).max(12),
  birthDate: Day,
  birthPlace: Line.min(1),
  hospitalNumber: Line.min(1).optional(),
});
export type Identity = z.infer<typeof Identity>;

export const Professional = z.strictObject({ id: z.uuid(), familyName: Line.min(1), givenNames: z.array(Line.min(1)).min(1), role: Role });
export type Professional = z.infer<typeof Professional>;

/** Someone the person chose to give a copy to, and what that holder gets (decision D10). */
export const Recipient = z.strictObject({ place: CopyPlace, holder: Line.optional(), kind: CopyKind });
export type Recipient = z.infer<typeof Recipient>;

export const Letterhead = z.strictObject({ name: Line, lines: z.array(Line).max(4) });
export type Letterhead = z.infer<typeof Letterhead>;

const FrozenField = z.strictObject({
  id: z.string(),
  question: z.array(z.string()),
  type: FieldType,
  who: z.enum(["patient", "staff", "both"]),
  sheet: z.enum(["yes", "no", "patientDecides", "dateOnly"]),
  /** Whether this answer is printed on the crisis sheet, the person's choice included. */
  onSheet: z.boolean(),
  sheetLabel: z.string().optional(),
  options: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
  noneLabel: z.string().optional(),
  beside: z.string().optional(),
  answer: Answer,
  /** Whose words, how they came, and when they were last changed. Absent when the question was not asked. */
  words: z.strictObject({ author: z.enum(["person", "team"]), typedBy: Line, mode: Mode, at: Instant }).optional(),
});
export type FrozenField = z.infer<typeof FrozenField>;

/**
 * A version as it was frozen: the full wording shown and every answer, so that a later template changes nothing in it.
 * Its hash is SHA-256 over the RFC 8785 form of this object (decision D8).
 */
export const VersionContent = z.strictObject({
  format: z.literal(1),
  documentTitle: z.string(),
  pole: z.strictObject({ id: PoleId, name: z.string(), letterhead: Letterhead, teamCommitment: z.boolean() }),
  template: z.strictObject({ id: z.string(), version: z.number().int() }),
  person: Identity,
  pair: z.array(Professional).max(2),
  peerWorker: Professional.optional(),
  setting: Setting,
  legalMode: LegalMode,
  /** What the person already had when this was begun, in their words (decision D3). */
  earlierDocument: Text.optional(),
  sessions: z.array(z.strictObject({ on: Day, minutes: z.number().int(), place: Line })),
  sections: z.array(
    z.strictObject({ id: z.string(), title: z.string(), part: z.enum(["person", "team", "signing"]), fields: z.array(FrozenField) }),
  ),
  /** The texts of the law as shown, by id: L1 to L10. */
  legal: z.record(z.string(), z.string()),
  recipients: z.array(Recipient),
  /** The number and day of the version this one starts from, if any. */
  replaces: z.strictObject({ number: z.number().int().positive(), signedOn: Day }).optional(),
  frozenAt: Instant,
});
export type VersionContent = z.infer<typeof VersionContent>;

export const Signer = z.enum(["person", "professional", "peerWorker", "trustedPerson", "witness"]);
export type Signer = z.infer<typeof Signer>;

/** The most points of one drawing: some minutes of the fastest pen. Every opening of the file reads them. */
export const MOST_POINTS = 100_000;
const coordinate = z.number().min(-10_000).max(10_000);
/**
 * What a pen, a finger or a mouse left where one signs: kept as evidence, drawn again as vectors. Each stroke is made without lifting
 * the hand, of points `[x, y, ms, pressure]`: CSS pixels from the top left corner of the area, milliseconds since the very first
 * point, pressure 0 to 1 (0 where the device knows none).
 */
export const Drawing = z.strictObject({
  width: z.number().positive().max(10_000),
  height: z.number().positive().max(10_000),
  pointer: z.enum(["pen", "touch", "mouse"]),
  strokes: z
    .array(
      z
        .array(z.tuple([coordinate, coordinate, z.number().min(0).max(86_400_000), z.number().min(0).max(1)]))
        .min(1)
        .max(5_000),
    )
    .min(1)
    .max(500)
    .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MOST_POINTS, { error: "tooManyPoints" }),
});
export type Drawing = z.infer<typeof Drawing>;

const AnySignature = z.strictObject({
  id: z.uuid(),
  versionId: z.uuid(),
  hash: z.hex(),
  signer: Signer,
  /** A given name and a family name can be longer together than one line. */
  name: Text,
  professionalId: z.uuid().optional(),
  role: Role.optional(),
  on: Day,
  place: Line,
});
/** Made in ink, and where the original lies. */
const PaperSignature = AnySignature.extend({ kind: z.literal("paper"), original: Text });
/** Made on the screen. A professional's is sealed with their own key: ECDSA P-256 over the signature's RFC 8785 form, base64. */
const ScreenSignature = AnySignature.extend({
  kind: z.literal("screen"),
  at: Instant,
  drawing: Drawing,
  seal: z.strictObject({ publicKey: z.base64(), value: z.base64() }).optional(),
});

/** One signature, pointing at a version's hash (decision D7). */
export const Signature = z.discriminatedUnion("kind", [PaperSignature, ScreenSignature]);
export type Signature = z.infer<typeof Signature>;

/** What the person said instead of signing: « un autre jour » or « non », and whether the project may be read in a crisis. */
export const Unsigned = z.strictObject({ answer: z.enum(["anotherDay", "no"]), readableInCrisis: z.boolean(), on: Day });
export type Unsigned = z.infer<typeof Unsigned>;

/** A frozen version with what has happened to it since. `number` and `signedOn` exist from the person's signature on. */
export const Version = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  content: VersionContent,
  hash: z.hex().length(64),
  /** First 80 bits of the hash: 16 Crockford base32 capitals in fours, `7F3A-91C2-0B6E-D458`. */
  fingerprint: z.string(),
  number: z.number().int().positive().optional(),
  signedOn: Day.optional(),
  signatures: z.array(Signature),
  /** The person's last word while it is not signed. */
  unsigned: Unsigned.optional(),
  state: z.enum(["frozen", "signed", "reopened", "superseded", "revoked"]),
});
export type Version = z.infer<typeof Version>;

/** Whether there is a crisis sheet: not of a project which the person does not want read in a crisis (decision D7). */
export const hasSheet = ({ number, unsigned }: Version): boolean => number !== undefined || unsigned?.readableInCrisis !== false;

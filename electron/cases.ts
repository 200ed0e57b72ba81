import { z } from "zod";
import { choicesWithUnknown } from "../templates/directive-v1/case-format.ts";
import { interviewFields } from "../templates/index.ts";
import { answerValue, Capacity, Day, type Field, Line, type Template, Text } from "../templates/schema.ts";
import { CopyMedium, CopyPlace, LegalMode, PoleId, Role, Setting } from "../templates/version-schema.ts";
import { type Fault, faultsOf } from "./case-faults.ts";
import { lifeFaults } from "./case-life.ts";
import { textFaults } from "./case-text.ts";
import { shows } from "./readiness.ts";

const Name = Line.refine((name) => name.trim() !== "", { error: "empty" });
const GivenNames = z.array(Name).min(1).max(12);
const Named = z.object({ name: z.string() });
const NothingChosen = z.object({ choice: z.tuple([]) });

/** Whether `raw` says « unknown » the way a choice does: `{ "choice": "unknown" }`. */
export const isUnknownChoice = (field: Field, raw: unknown): boolean =>
  choicesWithUnknown.includes(field.id) && z.object({ choice: z.literal("unknown") }).safeParse(raw).success;

/** Fields whose answers are in `staff`. */
export const staffFields = (template: Template): readonly Field[] =>
  template.sections.filter((section) => section.part === "team").flatMap((section) => section.fields);

/** One answer: `"unknown"`, `"declined"`, `[]` for asked and none, or the value of its field, whose names are not empty. */
const caseAnswer = (field: Field) =>
  z.json().superRefine((raw, context) => {
    const refuse = ({ path, code }: Fault): void => context.addIssue({ code: "custom", message: code, path: [...path] });
    if (raw === "unknown" || raw === "declined" || (Array.isArray(raw) && raw.length === 0)) return;
    if (isUnknownChoice(field, raw)) {
      if (!z.strictObject({ choice: z.string() }).safeParse(raw).success) refuse({ path: [], code: "unknownWithDetail" });
      return;
    }
    const checked = answerValue(field).safeParse(raw, { reportInput: true });
    checked.error?.issues.flatMap(faultsOf).forEach(refuse);
    silentIn(raw).forEach((path) => void refuse({ path, code: "empty" }));
  });

/** Where an answer is there with nothing to read in it: the app would not let it be frozen. */
function silentIn(raw: unknown): readonly Fault["path"][] {
  if (Array.isArray(raw)) return raw.flatMap((row, index) => silentIn(row).map((path) => [index, ...path]));
  if (typeof raw === "string") return shows(raw) ? [] : [[]];
  const named = Named.safeParse(raw);
  if (named.success && !shows(named.data.name)) return [["name"]];
  return NothingChosen.safeParse(raw).success ? [["choice"]] : [];
}

const Answers = (template: Template) =>
  z.strictObject(Object.fromEntries(interviewFields(template).map((field) => [field.id, caseAnswer(field).optional()])));

const Staff = (template: Template) =>
  z.strictObject(Object.fromEntries(staffFields(template).map((field) => [field.id, field.type === "capacity" ? Capacity : Text])));

const Deviation = z.strictObject({
  field: z.string(),
  reason: z.enum(["danger", "medicalRisk", "unavailable", "patientNowAgreesOtherwise", "notFound", "other"]),
  detail: Text.optional(),
  toldPatientOn: Day.optional(),
  toldTrustedPersonOn: Day.optional(),
});

const Next = (template: Template) =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("consulted"),
      on: Day,
      at: CopyPlace,
      found: z.boolean(),
      minutes: z.int().min(0).optional(),
      followed: z.enum(["yes", "partly", "no"]).optional(),
      deviations: z
        .array(Deviation.extend({ field: z.enum([...interviewFields(template), ...staffFields(template)].map((field) => field.id)) }))
        .optional(),
    }),
    z.strictObject({ kind: z.literal("newVersion"), on: Day, changes: Answers(template) }),
    z.strictObject({ kind: z.literal("copyTakenBack"), on: Day, place: CopyPlace, version: z.int().positive() }),
    z.strictObject({ kind: z.literal("revoked"), on: Day, how: z.enum(["spoken", "written"]), reason: Text }),
  ]);

/** As many as the app lets a person choose recipients. */
const MOST_COPIES = 40;

/** The whole of a fictional case, for the fields of `template`: one directive's life, from the first session on. */
export const caseSchema = (template: Template) =>
  z.strictObject({
    pole: PoleId,
    patient: z.strictObject({ familyName: Name, givenNames: GivenNames, birthDate: Day, birthPlace: Name }),
    pair: z
      .array(z.strictObject({ familyName: Name, givenNames: GivenNames, role: Role.exclude(["peerWorker", "crisisReader"]) }))
      .length(2),
    peerWorker: z.strictObject({ familyName: Name, givenNames: GivenNames }).optional(),
    setting: Setting,
    legalMode: LegalMode.optional(),
    sessions: z.array(z.strictObject({ on: Day, minutes: z.int().min(1).max(600), place: Name })),
    answers: Answers(template),
    staff: Staff(template),
    signed: z.strictObject({
      on: Day,
      place: Name,
      cannotSign: z.boolean().optional(),
      witnesses: z
        .array(z.strictObject({ name: Name, link: Name }))
        .length(2)
        .optional(),
    }),
    copies: z
      .array(z.strictObject({ place: CopyPlace, holder: Name.optional(), medium: CopyMedium, givenBy: Name, on: Day, agreed: z.boolean() }))
      .max(MOST_COPIES),
    next: z.array(Next(template)),
  });
export type Case = z.infer<ReturnType<typeof caseSchema>>;

export type ReadCase = { readonly ok: true; readonly value: Case } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the bytes of a case file. Every fault is told by its path; nothing is repaired or guessed. */
export function readCase(bytes: Uint8Array, template: Template): ReadCase {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, faults: [{ path: [], code: "notUtf8" }] };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ path: [], code: "notJson" }] };
  }
  const lost = textFaults(text);
  if (lost.some(({ code }) => code === "tooDeep")) return { ok: false, faults: lost };
  const read = caseSchema(template).safeParse(raw, { reportInput: true });
  const faults = withoutRepeats([...lost, ...(read.error?.issues ?? []).flatMap(faultsOf), ...lifeFaults(raw)]);
  return read.success && faults.length === 0 ? { ok: true, value: read.data } : { ok: false, faults };
}

/** A value can be wrong in its text, in its shape and in the life it tells: its first fault is told. */
const withoutRepeats = (faults: readonly Fault[]): readonly Fault[] =>
  [...new Map(faults.toReversed().map((fault) => [JSON.stringify(fault.path), fault])).values()].reverse();

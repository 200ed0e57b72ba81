import { z } from "zod";

/** The longest text one answer may hold, in code points. */
export const TEXT_LIMIT = 20_000;

/**
 * A text exactly as typed: no trimming, no normalisation (decision D8). Lone surrogates are refused because they cannot be
 * written as UTF-8 without being changed.
 */
export const Text = z
  .string()
  .max(TEXT_LIMIT * 2)
  .refine((text) => text.isWellFormed(), { error: "loneSurrogate" })
  .refine((text) => text.length <= TEXT_LIMIT || [...text].length <= TEXT_LIMIT, { error: "tooLong" });

/** A text of one line: names, places, numbers. At most 300 characters. */
export const Line = Text.refine((text) => text.length <= 300 && !/[\n\r\u2028\u2029]/.test(text), { error: "notOneLine" });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date();

export const FieldType = z.enum([
  "identity",
  "line",
  "text",
  "list",
  "choice",
  "people",
  "person",
  "medicines",
  "capacity",
  "signatures",
  "witnesses",
]);
export type FieldType = z.infer<typeof FieldType>;

/** The law's and the pole's texts that must be shown (domain guide §3). */
export const LegalId = z.enum(["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10"]);
export type LegalId = z.infer<typeof LegalId>;

const Option = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** One line that explains a hard option. */
  help: z.string().optional(),
});

/** A further input beside a choice: where, who, which number, in the person's words. */
const Detail = z.strictObject({ key: z.enum(["detail", "where", "name", "phone"]), label: z.string(), long: z.boolean().optional() });
type Detail = z.infer<typeof Detail>;

export const Field = z
  .strictObject({
    id: z.string(),
    /** The question, one string per sentence. */
    question: z.array(z.string()).min(1),
    help: z.string(),
    example: z.string().optional(),
    type: FieldType,
    /** Who answers: the person, the staff, or both together. */
    who: z.enum(["patient", "staff", "both"]),
    /** Whether the answer goes to the crisis sheet. */
    sheet: z.enum(["yes", "no", "patientDecides", "dateOnly"]),
    /** What stands on the sheet until the person has decided, where they decide. */
    sheetByDefault: z.boolean().optional(),
    /** The short label of the crisis sheet, for a clinician who reads in a hurry. */
    sheetLabel: z.string().optional(),
    options: z.array(Option).optional(),
    multiple: z.boolean().optional(),
    details: z.array(Detail).optional(),
    /** Persons: ask whether this person knows that they are named. */
    asksKnows: z.boolean().optional(),
    /** Person of trust: ask whether the form is signed. */
    asksFormSigned: z.boolean().optional(),
    /** Medicines: ask what to give instead. */
    asksInstead: z.boolean().optional(),
    maxItems: z.number().int().positive().optional(),
    /** What `none` means in words, for instance « Aucune allergie connue ». */
    noneLabel: z.string().optional(),
    /** Texts of the law shown beside the question. */
    legal: z.array(LegalId).optional(),
    /** A sentence that must stand beside the question, on screen and on paper. */
    beside: z.string().optional(),
    /** Ideas from other people, which become the person's own editable words. */
    ideas: z.array(z.string()).optional(),
  })
  .refine((field) => field.type !== "choice" || (field.options?.length ?? 0) > 1, { error: "a choice needs options" })
  .refine((field) => field.sheet === "no" || field.sheet === "dateOnly" || field.sheetLabel, { error: "a sheet field needs its label" });
export type Field = z.infer<typeof Field>;

export const Section = z.strictObject({
  id: z.string(),
  /** In the person's voice: « Ce qui m’aide ». */
  title: z.string(),
  /** One sentence said before the first question. */
  intro: z.string().optional(),
  /** Who the section belongs to: the person's words, or the professionals' part. */
  part: z.enum(["person", "team", "signing"]),
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

export const Template = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  sections: z.array(Section).min(1),
  legal: z.record(LegalId, z.string()),
});
export type Template = z.infer<typeof Template>;

/** Someone named in an answer. `knows`: told that they are named. */
const Person = z.strictObject({ name: Line, link: Line.optional(), phone: Line.optional(), knows: z.boolean().optional() });
/** `formSigned`: the form of the person of trust is signed. */
export const NamedPerson = Person.extend({ formSigned: z.boolean().optional() });
export type NamedPerson = z.infer<typeof NamedPerson>;
export const Medicine = z.strictObject({
  name: Line,
  reason: Text.optional(),
  effect: Text.optional(),
  instead: Text.optional(),
  asOf: Day.optional(),
});
export type Medicine = z.infer<typeof Medicine>;
/** A choice among options, with the person's own words beside it. */
export type Choice = { readonly choice: string | readonly string[] } & { readonly [key in Detail["key"]]?: string };
/** What a whole capacity note records: four dated observations and words, never a score. A draft may hold a part of it. */
export const Capacity = z.strictObject({
  understands: z.boolean(),
  compares: z.boolean(),
  chooses: z.boolean(),
  expresses: z.boolean(),
  detail: Text,
});
export type Capacity = z.infer<typeof Capacity>;

/**
 * The schema of a given answer to `field`, derived from the template (decision D6). While typing, names may still be empty;
 * empty rows are the renderer's business and never reach the store.
 */
export function answerValue(field: Field): z.ZodType {
  const optionIds = (field.options ?? []).map((option) => option.id);
  const details = Object.fromEntries((field.details ?? []).map((detail) => [detail.key, (detail.long ? Text : Line).optional()]));
  switch (field.type) {
    case "line":
    case "text":
      return Text.min(1);
    case "list":
      return z
        .array(Text.min(1))
        .min(1)
        .max(field.maxItems ?? 100);
    case "choice":
      return z.strictObject({ choice: field.multiple ? z.array(z.enum(optionIds)) : z.enum(optionIds), ...details });
    case "people":
      return z
        .array(Person)
        .min(1)
        .max(field.maxItems ?? 50);
    case "person":
      return field.asksFormSigned ? NamedPerson : Person;
    case "medicines":
      return z.array(Medicine).min(1).max(50);
    case "capacity":
      return Capacity.partial();
    default:
      return z.never();
  }
}

/**
 * One of the five states, never mixed (decision D5). `later` marks a question put off: « En parler plus tard ».
 * `value` is checked against `answerValue` of its field.
 */
export const Answer = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("notAsked"), later: z.boolean().optional() }),
  z.strictObject({ state: z.literal("unknown") }),
  z.strictObject({ state: z.literal("preferNot") }),
  z.strictObject({ state: z.literal("none") }),
  z.strictObject({ state: z.literal("given"), value: z.json() }),
]);
export type Answer = z.infer<typeof Answer>;
export type AnswerState = Answer["state"];

/** How the words came: typed by the person, said and typed by staff, copied from paper, or started from an idea. */
export const Mode = z.enum(["self", "dictated", "paper", "suggestion"]);
export type Mode = z.infer<typeof Mode>;

/** Every field of a template, in reading order. */
export const fieldsOf = (template: Template): readonly Field[] => template.sections.flatMap((section) => section.fields);

/** Whether a field is the person's, the team's or of the signing part. Nothing for a field the template does not have. */
export const partOf = (template: Template, fieldId: string): Template["sections"][number]["part"] | undefined =>
  template.sections.find(({ fields }) => fields.some(({ id }) => id === fieldId))?.part;

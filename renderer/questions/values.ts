import { z } from "zod";
import type { Answer, Capacity, Field, Medicine, Mode, NamedPerson } from "../../templates/schema.ts";
import * as schema from "../../templates/schema.ts";

/** A choice while it is edited: nothing chosen yet is an empty choice. */
export interface ChoiceValue {
  readonly choice: readonly string[];
  readonly detail?: string;
  readonly where?: string;
  readonly name?: string;
  readonly phone?: string;
}
/** The capacity note while it is edited: an observation not made yet is absent. */
export type CapacityValue = { readonly [Key in keyof Capacity]?: Capacity[Key] };

const Words = z.string();
const OptionalWords = Words.optional();
const StoredChoice = z.object({
  choice: z.union([z.string(), z.array(z.string())]),
  detail: OptionalWords,
  where: OptionalWords,
  name: OptionalWords,
  phone: OptionalWords,
});

const given = (answer: Answer): unknown => (answer.state === "given" ? answer.value : undefined);
const isBlank = (text: string | undefined) => text === undefined || text.trim() === "";

/** Drops keys whose text is empty: they are absent in the store, never "". */
type Filled<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
function withoutEmpty<T extends object>(value: T): Filled<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== "")) as Filled<T>;
}

export const textIn = (answer: Answer): string => Words.catch("").parse(given(answer));
export const listIn = (answer: Answer): readonly string[] => z.array(Words).catch([]).parse(given(answer));
export const peopleIn = (answer: Answer): readonly NamedPerson[] => z.array(schema.NamedPerson).catch([]).parse(given(answer));
export const personIn = (answer: Answer): NamedPerson => schema.NamedPerson.catch({ name: "" }).parse(given(answer));
export const medicinesIn = (answer: Answer): readonly Medicine[] => z.array(schema.Medicine).catch([]).parse(given(answer));
export const capacityIn = (answer: Answer): CapacityValue => withoutEmpty(schema.Capacity.partial().catch({}).parse(given(answer)));
export function choiceIn(answer: Answer): ChoiceValue {
  const stored = StoredChoice.safeParse(given(answer)).data;
  return stored ? withoutEmpty({ ...stored, choice: [stored.choice].flat() }) : { choice: [] };
}

/** Options that say there is nothing more to tell: no « where? » after « no ». */
const nothingMore: ReadonlySet<string> = new Set(["none", "no"]);
/** Whether words are asked beside what is chosen. */
export const hasMoreToTell = (field: Pick<Field, "multiple">, { choice: [first] }: ChoiceValue): boolean =>
  field.multiple === true || (first !== undefined && !nothingMore.has(first));

type Given = Extract<Answer, { state: "given" }>["value"];
const giveOrNot = (value: Given | undefined): Answer => (value === undefined ? { state: "notAsked" } : { state: "given", value });
const giveRows = (rows: readonly Given[]): Answer => giveOrNot(rows.length > 0 ? [...rows] : undefined);

/** What has been written, as an answer. Rows with nothing in them never leave the page; nothing at all is « not asked ». */
export const answerOf = {
  text: (text: string): Answer => giveOrNot(isBlank(text) ? undefined : text),
  list: (rows: readonly string[]): Answer => giveRows(rows.filter((row) => !isBlank(row))),
  people: (rows: readonly NamedPerson[]): Answer => giveRows(rows.filter((row) => !isEmptyPerson(row)).map(personToStore)),
  person: (row: NamedPerson): Answer => giveOrNot(isEmptyPerson(row) ? undefined : personToStore(row)),
  medicines: (rows: readonly Medicine[]): Answer => giveRows(rows.filter((row) => !isEmptyMedicine(row)).map(medicineToStore)),
  /** One choice among several needs its option; with several allowed, words alone are enough. */
  choice: (field: Field, value: ChoiceValue): Answer => {
    const { choice, ...details } = value;
    const words = withoutEmpty(details);
    if (field.multiple)
      return choice.length > 0 || Object.keys(words).length > 0 ? giveOrNot({ choice: [...choice], ...words }) : giveOrNot(undefined);
    return giveOrNot(choice[0] === undefined ? undefined : { choice: choice[0], ...words });
  },
  /** Given once the four observations are made. */
  capacity: (value: CapacityValue): Answer => {
    const written = withoutEmpty(value);
    return giveOrNot(Object.keys(written).length > 0 ? { detail: "", ...written } : undefined);
  },
};

export const isEmptyPerson = (row: NamedPerson): boolean => [row.name, row.link, row.phone].every(isBlank);
export const isEmptyMedicine = (row: Medicine): boolean => [row.name, row.reason, row.effect, row.instead].every(isBlank);
const personToStore = (row: NamedPerson): Given => ({ ...withoutEmpty(row), name: row.name });
const medicineToStore = (row: Medicine): Given => ({ ...withoutEmpty(row), name: row.name });

/** What is wrong with an answer before it leaves the page: the schema's own reasons. */
export type Refusal = "tooLong" | "loneSurrogate" | "notOneLine" | "other";
export function refusalOf(field: Field, answer: Answer): Refusal | undefined {
  if (answer.state !== "given") return undefined;
  const checked = schema.answerValue(field).safeParse(answer.value);
  if (checked.success) return undefined;
  const messages = checked.error.issues.map((issue) => issue.message);
  return (["tooLong", "loneSurrogate", "notOneLine"] as const).find((reason) => messages.includes(reason)) ?? "other";
}

/** How the words came. An idea taken as it stands is a suggestion; once reworded, it is the writer's mode. Staff write their own words. */
export function modeOf(field: Field, answer: Answer, writer: "self" | "dictated"): Mode {
  if (field.who === "staff") return "self";
  const takenAsIs = field.type === "list" && listIn(answer).some((row) => field.ideas?.includes(row));
  return takenAsIs ? "suggestion" : writer;
}

import { paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { Medicine, NamedPerson } from "../../templates/schema.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { bold, phone } from "./blocks.ts";
import type { Run } from "./lines.ts";
import { typedLines } from "./text.ts";
import { givenValue } from "./values.ts";

/** How much of one field the sheet holds (domain guide §7). */
export interface Limits {
  readonly items: number;
  readonly characters: number;
  /** Items follow each other on the line, after their label, instead of one under the other. */
  readonly tight?: boolean;
}

/** One field on the sheet: its lines or items, and whether some of it is left for the full text. */
export interface SheetField {
  readonly field: FrozenField;
  readonly bulleted: boolean;
  readonly items: readonly (readonly Run[])[];
  readonly cut: boolean;
}

/** At most `limit` characters of a text, ended where a sentence ends if one does after its first third, else where a word does. */
export function cutText(text: string, limit: number): { readonly text: string; readonly cut: boolean } {
  const flat = typedLines(text).join(" ");
  if (flat.length <= limit) return { text: flat, cut: false };
  const start = flat.slice(0, limit);
  const sentence = Math.max(...[". ", "! ", "? "].map((end) => start.lastIndexOf(end)));
  const end = sentence > limit / 3 ? sentence + 1 : start.lastIndexOf(" ");
  return { text: end > 0 ? start.slice(0, end) : start.replace(/[\ud800-\udbff]$/, ""), cut: true };
}

export const personRuns = ({ name, link, phone: number }: NamedPerson): readonly Run[] => [
  bold(name),
  ...(link ? [{ text: `, ${link}` }] : []),
  ...(number ? [{ text: " " }, phone(number)] : []),
];

export const medicineRuns = ({ name, reason, effect, instead }: Medicine, size?: number): readonly Run[] => [
  { ...bold(name), ...(size && { size }) },
  ...(reason ? [{ text: `${paper.colon}${reason}` }] : []),
  ...(effect ? [{ text: `. ${paper.effect}${effect}` }] : []),
  ...(instead ? [{ text: `. ${paper.instead}` }, bold(instead)] : []),
];

/** Cuts runs that follow each other to `limit` characters. Telephone numbers stay whole, and stay. */
function cutRuns(runs: readonly Run[], limit: number): { readonly runs: readonly Run[]; readonly cut: boolean } {
  const kept: Run[] = [];
  let room = limit;
  let isCut = false;
  for (const run of runs) {
    const whole = run.solid || run.text === " ";
    const { text, cut } = whole ? { text: run.text, cut: false } : cutText(run.text, room);
    if (text !== "") kept.push({ ...run, text });
    room = cut ? 0 : Math.max(0, room - run.text.length);
    isCut ||= cut;
  }
  return { runs: kept, cut: isCut };
}

/** The runs of a given answer, one list for each line or item, whole. */
export function runsOf(field: FrozenField): { readonly bulleted: boolean; readonly items: readonly (readonly Run[])[] } {
  const value = givenValue(field);
  switch (value?.kind) {
    case "text":
      return { bulleted: false, items: [[{ text: value.text }]] };
    case "list":
      return { bulleted: true, items: value.items.map((text) => [{ text }]) };
    case "choice": {
      const details = value.details.map((text) => ({ text }));
      const labels =
        value.ids.includes("other") && details.length > 0 ? [] : [bold(`${value.labels.join(", ")}${details.length > 0 ? ". " : "."}`)];
      return { bulleted: false, items: [[...labels, ...details, ...(value.phone ? [{ text: " " }, phone(value.phone)] : [])]] };
    }
    case "people":
      return { bulleted: value.people.length > 1, items: value.people.map(personRuns) };
    case "medicines":
      return { bulleted: value.medicines.length > 1, items: value.medicines.map((one) => medicineRuns(one)) };
    default:
      return { bulleted: false, items: [] };
  }
}

/** A field as the sheet shows it, within the limits. Nothing when it was not answered: the sheet never says « je ne sais pas ». */
export function sheetField(field: FrozenField | undefined, limits: Limits): SheetField | undefined {
  if (!field?.onSheet || field.answer.state !== "given") return undefined;
  const { bulleted, items } = runsOf(field);
  const cut = items.slice(0, limits.items).map((runs) => cutRuns(runs, limits.characters));
  if (cut.length === 0) return undefined;
  const joined = limits.tight && (field.type === "list" || field.type === "medicines") && field.id !== paperPlan.firstActions;
  const kept = cut.map(({ runs }) => runs);
  const shown = joined ? [kept.flatMap((runs, index) => (index === 0 ? runs : [{ text: paper.next }, ...runs]))] : kept;
  return { field, bulleted: bulleted && !joined, items: shown, cut: items.length > limits.items || cut.some((one) => one.cut) };
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Words of a field on the sheet, its label left out. */
export const countWords = (items: readonly (readonly Run[])[]): number =>
  wordsIn(
    items
      .flat()
      .map((run) => run.text)
      .join(" "),
  );

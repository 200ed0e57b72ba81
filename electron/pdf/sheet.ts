import type { FrozenField, Version } from "../../templates/version-schema.ts";
import { bold, paragraph } from "./blocks.ts";
import type { Run } from "./lines.ts";
import type { Paragraph } from "./nodes.ts";

/** What every block of the sheet needs: the version's fields, the size of the text, and where the full answer is. */
export interface Sheet {
  readonly version: Version;
  readonly fields: ReadonlyMap<string, FrozenField>;
  /** Points, from 11 to 14. */
  readonly size: number;
  /** The room is short: headings run into their text, sizes and gaps are the smallest. */
  readonly tight?: boolean;
  /** `YYYY-MM-DD`, for a reader whose day is known: the day of the version on paper. */
  readonly today?: string;
  /** « Voir page x. » for a field. */
  readonly see: (fieldId: string) => string;
  /** The same among others: « mes soignants page 3 ». */
  readonly also: (label: string, fieldId: string) => string;
}

/** The answers that go to the sheet, by field id. */
export const sheetFields = ({ content }: Version): ReadonlyMap<string, FrozenField> =>
  new Map(content.sections.flatMap((section) => section.fields.filter((field) => field.onSheet).map((field) => [field.id, field])));

const BIGGEST = 14;
/** Height of a line of the sheet, for a size of one. */
export const TIGHT = 1.22;

/** A size above that of the text, within what the sheet allows. */
export const bigger = (sheet: Sheet, by: number): number => Math.min(BIGGEST, sheet.size + by);

export const sheetText = (sheet: Sheet, runs: readonly Run[] | string, style: Partial<Paragraph> = {}): Paragraph =>
  paragraph("P", runs, { size: sheet.size, leading: (style.size ?? sheet.size) * TIGHT, ...style });

/** The heading of a frame, or of the first actions. */
export const frameTitle = (sheet: Sheet, words: string, style: Partial<Paragraph> = {}): Paragraph =>
  paragraph("H3", [bold(words)], { size: Math.max(13, sheet.size), leading: 17, keep: true, ...style });

export const seeRuns = (sheet: Sheet, fieldId: string): readonly Run[] => [{ text: " " }, { ...bold(sheet.see(fieldId)), solid: true }];

import { BASELINE, type Face } from "./fonts.ts";
import { type Placed, widthOf } from "./lines.ts";
import { missingGlyphs } from "./missing-glyphs.ts";
import { addMark, type Owner, opening, openingActualText, type TaggedPage } from "./tagger.ts";

/** A4, in points. Distances from the top grow downwards, as one reads. */
export const PAGE = { width: 595.276, height: 841.89 } as const;
/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Text in one face, encoded only once every page is drawn and the faces in use are known. */
export interface Shown {
  readonly face: Face;
  readonly text: string;
}
export type Operation = string | Shown;

interface Item {
  readonly owner: Owner;
  readonly opening: string;
  readonly operations: Operation[];
}

/** A page being drawn: a list of stretches, each owned by one element of the tree or by an artifact. */
export interface Page extends TaggedPage {
  readonly number: number;
  readonly items: Item[];
}

export const newPage = (number: number): Page => ({ number, items: [], marks: [] });

/** Adds operations to a page. Everything painted goes through here, so nothing is painted untagged. */
export function paint(page: Page, owner: Owner, ...operations: readonly Operation[]): void {
  const last = page.items.at(-1);
  if (last?.owner === owner) last.operations.push(...operations);
  else {
    const mcid = typeof owner === "string" ? undefined : addMark(owner, page);
    page.items.push({ owner, opening: opening(owner, mcid), operations: [...operations] });
  }
}

/** A number as content streams have it: at most two decimals, never an exponent. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);
/** Height from the bottom of the page, as content streams count it. */
export const flip = (top: number): number => PAGE.height - top;

/** Draws inks on one line; `middle` is the distance from the top of the page to the middle of the line. */
export function drawLine(page: Page, owner: Owner, inks: readonly Placed[], left: number, middle: number, white = false): void {
  const largest = Math.max(...inks.map(({ size }) => size), 0);
  const baseline = flip(middle + BASELINE * largest);
  const operations: Operation[] = [];
  let x = left;
  let font = "";
  let missing: Placed[] = [];
  const endText = () => {
    if (font !== "") operations.push("ET");
    font = "";
  };
  const endMissing = () => {
    if (missing.length === 0) return;
    endText();
    operations.push(...missingGlyphs(missing, x, baseline));
    x += widthOf(missing);
    missing = [];
  };
  for (const placed of inks) {
    const { ink, size } = placed;
    if (!ink.face) {
      missing.push(placed);
      continue;
    }
    endMissing();
    const wanted = `/${ink.face.resource} ${num(size)} Tf`;
    if (font === "") operations.push("BT", `1 0 0 1 ${num(x)} ${num(baseline)} Tm`);
    if (font !== wanted) operations.push(wanted);
    font = wanted;
    const shown = { face: ink.face, text: ink.drawn };
    operations.push(...(ink.original === undefined ? [shown] : [openingActualText(ink.original), shown, "EMC"]));
    x += widthOf([placed]);
  }
  endMissing();
  endText();
  if (operations.length > 0) paint(page, owner, ...(white ? ["1 g", "1 G", ...operations, "0 g", "0 G"] : operations));
}

import { longDate, paper } from "../../templates/paper.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import { bold, group, paragraph } from "./blocks.ts";
import { dayOf, nameOf, standingOf } from "./identity.ts";
import { breakLines, type Line, type Run } from "./lines.ts";
import type { Row } from "./nodes.ts";
import { drawLine, mm, type Page } from "./page.ts";
import { drawMark, drawRule } from "./shapes.ts";
import { addElement, type Element, type Owner } from "./tagger.ts";

/** The brand at the right of the letterhead: not read, it says nothing of the person. */
export function drawBrand(page: Page, right: number, top: number): void {
  const [first, second] = paper.brand;
  const [line] = breakLines([bold(first), { text: second }], 12, Infinity);
  const side = 8 * mm;
  const width = line?.width ?? 0;
  if (line) drawLine(page, "layout", line.inks, right - width, top + side / 2);
  drawMark(page, right - width - side - 2 * mm, top, side);
}

/** Kept free for the brand at the right of the letterhead, in points. */
const BRAND_WIDTH = 140;

/** The pole's letterhead, frozen in the version (decision D9). `stacked`: each line of the address on its own. */
export function letterhead({ content }: Version, size: number, stacked = false): Row {
  const { name, lines } = content.pole.letterhead;
  const style = { size, leading: size * 1.28 };
  const address = stacked ? lines : [lines.join(", ")];
  const words = [paragraph("P", [bold(name)], style), ...address.map((line) => paragraph("P", line, style))];
  return {
    kind: "row",
    between: 0,
    cells: [
      { node: group(undefined, words), share: 1 },
      { node: paragraph("P", "", style), fixed: BRAND_WIDTH },
    ],
  };
}

const SIZE = 11;
const LEADING = 13.5;
/** L1 on one line, else a line for each of its sentences. */
function law({ content }: Version, width: number): readonly Line[] {
  const text = content.legal.L1 ?? "";
  const whole = breakLines([{ text }], SIZE, width);
  return whole.length === 1 ? whole : text.split(/(?<=\.) /).flatMap((sentence) => breakLines([{ text: `${sentence} ` }], SIZE, width));
}

/** Height in points of the foot of a page of this width. */
export const footHeight = (version: Version, width: number): number => 5 + LEADING * (law(version, width).length + 1) + 16;

/**
 * The foot of every page: L1, who, which version and its date, the page, the fingerprint. Read once, on the first page, as
 * kids of `tagged`; elsewhere it is an artifact.
 */
export function drawFoot(page: Page, version: Version, pages: number, left: number, width: number, top: number, tagged?: Element): void {
  const { person } = version.content;
  const owner = (): Owner => (tagged ? addElement(tagged, "P") : "footer");
  const sides = (start: readonly Run[], end: readonly Run[], middle: number, size: number) => {
    const [first] = breakLines(start, size, Infinity);
    const [last] = breakLines(end, SIZE, Infinity);
    if (first) drawLine(page, owner(), first.inks, left, middle);
    if (last) drawLine(page, owner(), last.inks, left + width - last.width, middle);
  };
  drawRule(page, left, top, width, 0.35 * mm);
  const lines = law(version, width);
  const legal = owner();
  lines.forEach((line, index) => {
    drawLine(page, legal, line.inks, left, top + 4 + LEADING * (index + 0.5));
  });
  const below = top + 4 + LEADING * lines.length;
  sides(
    [bold(nameOf(person)), { text: `, ${paper.born(longDate(person.birthDate))}` }],
    [bold(paper.page(page.number, pages))],
    below + LEADING / 2,
    SIZE,
  );
  sides(
    [bold(`${standingOf(version).label}, ${longDate(dayOf(version))}`)],
    [{ text: paper.fingerprint(version.fingerprint) }],
    below + LEADING + 8,
    13,
  );
}

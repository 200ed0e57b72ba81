import { paper } from "../../templates/paper.fr.ts";
import { hasSheet, type Version } from "../../templates/version-schema.ts";
import { group } from "./blocks.ts";
import { bodyNodes } from "./body.ts";
import { drawSheet, drawSheetFoot } from "./crisis-sheet.ts";
import { writeDocument } from "./document.ts";
import { drawBrand, drawFoot, footHeight } from "./furniture.ts";
import { standingOf } from "./identity.ts";
import { type Cursor, draw } from "./layout.ts";
import { mm, newPage, PAGE, type Page } from "./page.ts";
import type { Element } from "./tagger.ts";

export { unprintable } from "./text.ts";

/** Which paper to make: the whole text, the text without the team's part, or the crisis sheet alone. */
export interface PaperSource {
  readonly kind: "full" | "withoutTeamPart" | "sheet";
  readonly version: Version;
}

/** Changes when the same version would be drawn otherwise (decision D9). */
const LAYOUT = 2;

const left = 21 * mm;
const width = PAGE.width - left - 19 * mm;
const top = 14 * mm;
const footTop = (version: Version): number => PAGE.height - 8 * mm - footHeight(version, width);

interface Body {
  readonly element: Element;
  readonly pages: readonly Page[];
  /** The page of each answer, by field id. */
  readonly answers: ReadonlyMap<string, number>;
}

function drawBody(version: Version, withTeamPart: boolean, first: number): Body {
  const element: Element = { tag: "Sect", kids: [] };
  const pages: Page[] = [];
  const start = () => {
    const page = newPage(first + pages.length);
    pages.push(page);
    return { page, top, bottom: footTop(version) - 12 };
  };
  const cursor: Cursor = { ...start(), fresh: true, frames: [], next: start, pages: new Map() };
  drawBrand(cursor.page, left + width, top);
  draw(group(undefined, bodyNodes(version, withTeamPart)), cursor, element, left, width);
  return { element, pages, answers: cursor.pages };
}

/** « Voir page x » once the pages of the answers are known; the sheet alone sends to the whole text. */
function refer(kind: PaperSource["kind"], { answers }: Body) {
  const pageOf = (fieldId: string) => answers.get(fieldId) ?? 2;
  return {
    see: (fieldId: string) => (kind === "sheet" ? paper.seeFullText(pageOf(fieldId)) : paper.seePage(pageOf(fieldId))),
    also: (label: string, fieldId: string) => paper.seeAlsoItem(label, pageOf(fieldId)),
  };
}

/**
 * Makes a paper as a tagged PDF (PDF/UA-1, PDF/A-3a). Pure: the same version and signatures give the same bytes, whenever and
 * wherever it is made. `pages` counts sides. There is no sheet alone of a version for which `hasSheet` is false: it throws.
 */
export async function makePaper({ kind, version }: PaperSource): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const { root, pages } = layOut(kind, version);
  const bytes = await writeDocument(pages, root, {
    title: paper.title(kind === "sheet" ? paper.sheetTitle : version.content.documentTitle, standingOf(version).label),
    madeAt: version.content.frozenAt,
    identity: JSON.stringify([LAYOUT, kind, printedOf(version)]),
  });
  return { bytes, pages: pages.length };
}

/** Everything of a version that its paper shows: the rest of a signature stays in the store. */
const printedOf = ({ hash, number, signedOn, state, unsigned, signatures }: Version) => [
  ...[hash, number, signedOn, state, unsigned?.readableInCrisis],
  ...signatures.map((one) => [
    ...[one.signer, one.name, one.role, one.professionalId, one.on, one.place],
    one.kind === "screen" && [one.at, one.drawing.width, one.drawing.height, one.drawing.strokes],
  ]),
];

/** The body comes first because the sheet tells its pages; it is laid out again in the rare case of a sheet of several sides. */
function layOut(kind: PaperSource["kind"], version: Version, sheetSides = 1): { readonly root: Element; readonly pages: readonly Page[] } {
  const root: Element = { tag: "Document", kids: [] };
  if (!hasSheet(version)) return layOutAlone(kind, version, root);
  const body = drawBody(version, kind !== "withoutTeamPart", sheetSides + 1);
  const sheet = drawSheet(version, refer(kind, body), root);
  if (sheet.length > sheetSides) return layOut(kind, version, sheet.length);
  const bodyPages = kind === "sheet" ? [] : body.pages;
  const pages = [...sheet, ...bodyPages];
  for (const page of sheet) drawSheetFoot(page, version, pages.length, root);
  for (const page of bodyPages) drawFoot(page, version, pages.length, left, width, footTop(version));
  if (kind !== "sheet") root.kids.push(body.element);
  return { root, pages };
}

/** The text without its crisis sheet: its first page is then the title page, whose foot is read. */
function layOutAlone(
  kind: PaperSource["kind"],
  version: Version,
  root: Element,
): { readonly root: Element; readonly pages: readonly Page[] } {
  if (kind === "sheet") throw new Error("the person does not want this project read in a crisis");
  const { element, pages } = drawBody(version, kind === "full", 1);
  root.kids.push(element);
  for (const page of pages) drawFoot(page, version, pages.length, left, width, footTop(version), page.number === 1 ? root : undefined);
  return { root, pages };
}

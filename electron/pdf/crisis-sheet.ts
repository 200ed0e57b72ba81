import type { Version } from "../../templates/version-schema.ts";
import { group } from "./blocks.ts";
import { drawBrand, drawFoot, footHeight } from "./furniture.ts";
import { type Cursor, draw } from "./layout.ts";
import type { Node } from "./nodes.ts";
import { mm, newPage, PAGE, type Page } from "./page.ts";
import { type Sheet, sheetFields } from "./sheet.ts";
import { COLUMNS_GAP, choosePlan, longPlan, type Plan, placeColumns, stackHeight } from "./sheet-plan.ts";
import { addElement, type Element } from "./tagger.ts";

const left = 15 * mm;
const width = PAGE.width - left - 13 * mm;
const top = 9 * mm;
const between = 7 * mm;
const column = (width - between) / 2;

const footTop = (version: Version): number => PAGE.height - 6 * mm - footHeight(version, width);

function drawPlan(plan: Plan, page: Page, bottom: number, parent: Element): void {
  const cursor = (start: number): Cursor => ({ page, top: start, bottom, fresh: true, frames: [], pages: new Map() });
  const head = cursor(top);
  draw(group(undefined, plan.head), head, parent, left, width);
  const { places, height } = placeColumns(plan.columns, column);
  const bottomTop = bottom - stackHeight(plan.bottom, width);
  const spare = bottomTop - head.top - COLUMNS_GAP - height;
  const start = head.top + COLUMNS_GAP + Math.min(Math.max(spare, 0) / 3, 8);
  plan.columns.forEach((node, index) => {
    const place = places[index];
    if (place) draw(node, cursor(start + place.top), parent, left + place.column * (column + between), column);
  });
  draw(group(undefined, plan.bottom), cursor(bottomTop), parent, left, width);
}

/** A sheet that no single side can hold, for refusals are never cut: the same blocks, one under the other. */
function drawLongSheet(plan: Plan, bottom: number, parent: Element): readonly Page[] {
  const first = newPage(1);
  const pages = [first];
  const next = () => {
    const page = newPage(pages.length + 1);
    pages.push(page);
    return { page, top, bottom };
  };
  const cursor: Cursor = { page: first, top, bottom, fresh: true, frames: [], pages: new Map(), next };
  const [letterhead, ...rest] = plan.head;
  const stacked = rest.flatMap((node): readonly Node[] =>
    node.kind === "row" ? node.cells.map((cell) => ({ ...cell.node, gap: 9 })) : [node],
  );
  const nodes = [...(letterhead ? [letterhead] : []), ...stacked, ...plan.columns, ...plan.bottom.map((node) => ({ ...node, gap: 8 }))];
  draw(group(undefined, nodes), cursor, parent, left, width);
  return pages;
}

/** Draws the crisis sheet: one side, unless allergies and refusals alone overflow it. */
export function drawSheet(version: Version, refer: Pick<Sheet, "see" | "also">, parent: Element): readonly Page[] {
  const sheet: Sheet = { version, fields: sheetFields(version), size: 11, ...refer };
  const bottom = footTop(version) - 4;
  const space = { width, column, height: bottom - top };
  const element = addElement(parent, "Sect");
  const plan = choosePlan(sheet, space);
  const page = newPage(1);
  if (plan) drawPlan(plan, page, bottom, element);
  const pages = plan ? [page] : drawLongSheet(longPlan(sheet, space), bottom, element);
  if (pages[0]) drawBrand(pages[0], left + width, top);
  return pages;
}

/** The foot of the sheet's own pages: read on the first one. */
export function drawSheetFoot(page: Page, version: Version, pages: number, root: Element): void {
  drawFoot(page, version, pages, left, width, footTop(version), page.number === 1 ? root : undefined);
}

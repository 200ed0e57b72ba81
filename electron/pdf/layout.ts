import { drawFrame, type OpenFrame } from "./frames.ts";
import { breakLines, widthOf } from "./lines.ts";
import {
  cellWidths,
  type Form,
  type FrameStyle,
  type Group,
  heightOf,
  innerOf,
  insets,
  LABEL_ROOM,
  linesOf,
  type Node,
  type Paragraph,
  type Row,
  RULE_ROOM,
  type Signed,
  startOfKids,
} from "./nodes.ts";
import { drawLine, flip, mm, type Page, paint } from "./page.ts";
import { drawRule, fillShape, strokeShape } from "./shapes.ts";
import { drawStrokes } from "./strokes.ts";
import { addElement, addFigure, type Element } from "./tagger.ts";

/** Where the next thing is drawn. Moves down as things are drawn, and on to other pages when `next` gives them. */
export interface Cursor {
  page: Page;
  top: number;
  bottom: number;
  /** True until something is drawn on this page. */
  fresh: boolean;
  readonly frames: OpenFrame[];
  /** Starts another page and says where its content goes. Absent where all must fit in one place. */
  readonly next?: () => { page: Page; top: number; bottom: number };
  /** A frame drawn here goes down to the bottom, as its neighbour does. */
  readonly stretch?: boolean;
  /** Pages where named groups start. */
  readonly pages: Map<string, number>;
}

const roomBelow = (cursor: Cursor): number =>
  cursor.bottom - cursor.top - cursor.frames.reduce((sum, { style }) => sum + insets[style][3], 0);

function turn(cursor: Cursor): void {
  if (!cursor.next) throw new Error("the sheet is fuller than measured");
  for (const frame of cursor.frames) drawFrame(cursor.page, frame, cursor.top, true);
  Object.assign(cursor, cursor.next(), { fresh: true });
  for (const frame of cursor.frames) {
    Object.assign(frame, { top: cursor.top, goesOn: true });
    cursor.top += insets[frame.style][1];
  }
}

/** Draws a node at the cursor, under `parent` in the structure tree. */
export function draw(node: Node, cursor: Cursor, parent: Element, left: number, width: number): void {
  if (node.kind === "paragraph") drawParagraph(node, cursor, parent, left, width);
  else if (node.kind === "form") drawForm(node, cursor, parent, left, width);
  else if (node.kind === "signed") drawSigned(node, cursor, parent, left, width);
  else if (node.kind === "row") drawRow(node, cursor, parent, left, width);
  else drawGroup(node, cursor, parent, left, width);
}

function drawParagraph(paragraph: Paragraph, cursor: Cursor, parent: Element, left: number, width: number): void {
  const { leading, inverse = false } = paragraph;
  const title = paragraph.runs.some((run) => run.heading) ? addElement(parent, "H3") : undefined;
  const element = addElement(parent, paragraph.tag);
  let rest = [...linesOf(paragraph, width)];
  while (rest.length > 0) {
    const fit = Math.floor((roomBelow(cursor) + 0.01) / leading);
    const short = rest.length - fit === 1 && fit > 2 ? 1 : 0;
    const count = cursor.next ? Math.min(rest.length, fit - short) : rest.length;
    for (const line of rest.slice(0, Math.max(count, 0))) {
      const wide = line.width + (inverse ? 2 * LABEL_ROOM : 0);
      const start = paragraph.right ? left + width - wide : left;
      if (inverse) fillShape(cursor.page, { left: start, top: cursor.top, width: wide, height: leading });
      const runIn = title ? line.inks.filter(({ heading }) => heading) : [];
      const middle = cursor.top + leading / 2;
      if (title) drawLine(cursor.page, title, runIn, start, middle);
      const words = line.inks.slice(runIn.length);
      drawLine(cursor.page, element, words, start + widthOf(runIn) + (inverse ? LABEL_ROOM : 0), middle, inverse);
      cursor.top += leading;
      cursor.fresh = false;
    }
    rest = rest.slice(Math.max(count, 0));
    if (rest.length > 0) turn(cursor);
  }
}

function drawKids(kids: readonly Node[], cursor: Cursor, element: Element, left: number, width: number): void {
  kids.forEach((kid, index) => {
    const gap = index > 0 ? (kid.gap ?? 0) : 0;
    const needed = gap + startOfKids(kids.slice(index), width, cursor.bottom);
    if (cursor.next && !cursor.fresh && needed > roomBelow(cursor)) turn(cursor);
    if (!cursor.fresh) cursor.top += gap;
    draw(kid, cursor, element, left, width);
  });
}

function drawGroup(group: Group, cursor: Cursor, parent: Element, left: number, width: number): void {
  const inner = innerOf(group, left, width);
  const element = group.tag ? addElement(parent, group.tag, group.numbering) : parent;
  if (group.name) cursor.pages.set(group.name, cursor.page.number);
  if (group.rule) {
    drawRule(cursor.page, left, cursor.top, width, group.rule, group.dashed ? 3 : undefined);
    if (group.double) drawRule(cursor.page, left, cursor.top - 3, width, group.rule);
    cursor.top += RULE_ROOM;
  }
  const frame = group.frame && openFrame(group.frame, cursor, left, width);
  if (group.marker) drawMarker(group, group.marker, cursor, element, left, width);
  drawKids(group.kids, cursor, element, inner.left, inner.width);
  if (frame) closeFrame(frame, cursor);
}

function openFrame(style: FrameStyle, cursor: Cursor, left: number, width: number): OpenFrame {
  const frame = { style, left, width, top: cursor.top, goesOn: false };
  cursor.frames.push(frame);
  cursor.top += insets[style][1];
  return frame;
}

function closeFrame(frame: OpenFrame, cursor: Cursor): void {
  cursor.frames.pop();
  cursor.top += insets[frame.style][3];
  if (cursor.stretch) cursor.top = cursor.bottom;
  drawFrame(cursor.page, frame, cursor.top, false);
}

/** The first paragraph of a node: a marker stands beside its first line. */
const firstOf = (node: Node): Paragraph | undefined =>
  node.kind === "paragraph" ? node : node.kind === "group" && node.kids[0] ? firstOf(node.kids[0]) : undefined;

function drawMarker(
  group: Group,
  marker: NonNullable<Group["marker"]>,
  cursor: Cursor,
  element: Element,
  left: number,
  width: number,
): void {
  const { size, leading } = firstOf(group) ?? { size: 11, leading: 14 };
  const middle = cursor.top + leading / 2;
  if (marker === "dot") {
    const side = size * 0.44;
    fillShape(cursor.page, { left, top: middle - side / 2 + size * 0.04, width: side, height: side }, side * 0.45);
    return;
  }
  const side = 7.4 * mm;
  const top = cursor.top + (heightOf(group, width) - side) / 2;
  fillShape(cursor.page, { left, top, width: side, height: side }, side * 0.37);
  const [line] = breakLines([{ text: marker.number, weight: "bold" }], 13, side);
  if (line) drawLine(cursor.page, addElement(element, "Lbl"), line.inks, left + (side - line.width) / 2, top + side / 2, true);
}

function drawRow(row: Row, cursor: Cursor, parent: Element, left: number, width: number): void {
  const widths = cellWidths(row, width);
  const height = heightOf(row, width);
  const element = row.tag ? addElement(parent, row.tag) : parent;
  const { top } = cursor;
  let x = left;
  row.cells.forEach((cell, index) => {
    const cellWidth = widths[index] ?? 0;
    const room = height - heightOf(cell.node, cellWidth);
    const inside: Cursor = {
      page: cursor.page,
      top: top + (cell.align === "middle" ? room / 2 : cell.align === "bottom" ? room : 0),
      bottom: top + height,
      fresh: true,
      frames: [],
      stretch: cell.align === "stretch",
      pages: cursor.pages,
    };
    draw(cell.node, inside, element, x, cellWidth);
    x += cellWidth + row.between;
  });
  Object.assign(cursor, { top: top + height, fresh: false });
}

/** Between the ink and the rule it stands on, at least its thickness. */
const INK_ROOM = 3;

function drawSigned(node: Signed, cursor: Cursor, parent: Element, left: number, width: number): void {
  const bottom = cursor.top + node.height;
  const area = { left: left + INK_ROOM, top: cursor.top, width: width - 2 * INK_ROOM, height: node.height - INK_ROOM };
  const { operations, box } = drawStrokes(node.drawing, area);
  const edges: NonNullable<Element["figure"]>["box"] = [box.left, flip(box.top + box.height), box.left + box.width, flip(box.top)];
  paint(cursor.page, addFigure(parent, { alt: node.alt, box: edges }), ...operations);
  drawRule(cursor.page, left, bottom, width, 0.7);
  Object.assign(cursor, { top: bottom, fresh: false });
}

function drawForm(form: Form, cursor: Cursor, parent: Element, left: number, width: number): void {
  const element = addElement(parent, "P");
  const box = form.size * 0.85;
  const parts = form.parts.map((part) => {
    if (part === "box") return { wide: box + 5, blank: 0 };
    if ("blank" in part) return { wide: 0, blank: part.blank };
    const [line] = breakLines([{ ...part, solid: true }], form.size, Number.POSITIVE_INFINITY);
    return { wide: line?.width ?? 0, blank: 0, line };
  });
  const blanks = parts.reduce((sum, part) => sum + part.blank, 0);
  const free = Math.max(0, width - parts.reduce((sum, part) => sum + part.wide, 0));
  const middle = cursor.top + form.leading / 2;
  let x = left;
  parts.forEach((part, index) => {
    const share = blanks > 0 ? (free * part.blank) / blanks : 0;
    if (part.line) drawLine(cursor.page, element, part.line.inks, x, middle);
    else if (form.parts[index] === "box")
      strokeShape(cursor.page, { left: x, top: middle - box / 2, width: box, height: box }, [0, 0, 0, 0], 1);
    else drawRule(cursor.page, x, middle + form.size * 0.45, share - 2, 0.7);
    x += part.wide + share;
  });
  cursor.top += form.leading;
  cursor.fresh = false;
}

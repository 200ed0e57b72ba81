import type { Drawing } from "../../templates/version-schema.ts";
import { breakLines, type Line, type Run } from "./lines.ts";
import type { Element, Tag } from "./tagger.ts";

/** Who speaks, told by the corner: the person, the team, the peer. `call` and `alert` are the two frames of the crisis sheet. */
export type FrameStyle = "person" | "team" | "peer" | "call" | "alert" | "bar";

interface Common {
  /** Space before, in points; none at the top of a page or of a group. */
  readonly gap?: number;
  /** Stays on the page of the start of what follows. */
  readonly keep?: boolean;
}

export interface Paragraph extends Common {
  readonly kind: "paragraph";
  readonly tag: Tag;
  readonly runs: readonly Run[];
  readonly size: number;
  /** Height of a line, in points. */
  readonly leading: number;
  readonly right?: boolean;
  /** White on a black label. */
  readonly inverse?: boolean;
}

export interface Group extends Common {
  readonly kind: "group";
  /** No tag: the kids belong to the element around. */
  readonly tag?: Tag;
  readonly kids: readonly Node[];
  readonly numbering?: Element["numbering"];
  readonly indent?: number;
  readonly frame?: FrameStyle;
  /** At the left of the first line, in the indent. */
  readonly marker?: "dot" | { readonly number: string };
  /** A rule above, of this weight in points. */
  readonly rule?: number;
  readonly dashed?: boolean;
  /** A second rule under the first: the team's part. */
  readonly double?: boolean;
  /** Kept on one page when it takes less than this share of a page. */
  readonly together?: number;
  /** The page where this group starts is noted under this name. */
  readonly name?: string;
}

/** Cells side by side: each a fixed width in points, or a share of what is left. */
export interface Row extends Common {
  readonly kind: "row";
  readonly tag?: Tag;
  readonly cells: readonly {
    readonly node: Node;
    readonly share?: number;
    readonly fixed?: number;
    readonly align?: "middle" | "bottom" | "stretch";
  }[];
  readonly between: number;
}

/** One line to fill in by hand: words, rules that share the room left, boxes to tick. */
export interface Form extends Common {
  readonly kind: "form";
  readonly size: number;
  readonly leading: number;
  readonly parts: readonly (Run | { readonly blank: number } | "box")[];
}

/** What someone drew to sign, on a rule, and what it is in words. */
export interface Signed extends Common {
  readonly kind: "signed";
  readonly drawing: Drawing;
  readonly alt: string;
  readonly height: number;
}

export type Node = Paragraph | Group | Row | Form | Signed;

/** Room between a frame's edge and what it holds: left, top, right, bottom. */
export const insets: Record<FrameStyle, readonly [number, number, number, number]> = {
  person: [15, 8, 12, 9],
  team: [16, 8, 12, 9],
  peer: [15, 8, 12, 9],
  call: [10, 6, 10, 7],
  alert: [12, 8, 11, 9],
  bar: [13, 1, 0, 1],
};
/** Between a rule and what is under it. */
export const RULE_ROOM = 3;
/** On each side of the words of a black label. */
export const LABEL_ROOM = 7;

const cache = new WeakMap<Paragraph, Map<number, readonly Line[]>>();

/** The lines of a paragraph at this width, worked out once. */
export function linesOf(paragraph: Paragraph, width: number): readonly Line[] {
  const known = cache.get(paragraph) ?? new Map<number, readonly Line[]>();
  cache.set(paragraph, known);
  const lines = known.get(width) ?? breakLines(paragraph.runs, paragraph.size, width - (paragraph.inverse ? 2 * LABEL_ROOM : 0));
  known.set(width, lines);
  return lines;
}

const insetOf = (group: Group) => (group.frame ? insets[group.frame] : ([0, 0, 0, 0] as const));

/** Left edge and width of a group's content, from those of the group. */
export function innerOf(group: Group, left: number, width: number): { left: number; width: number } {
  const [insetLeft, , insetRight] = insetOf(group);
  const indent = insetLeft + (group.indent ?? 0);
  return { left: left + indent, width: width - indent - insetRight };
}

export const cellWidths = (row: Row, width: number): readonly number[] => {
  const shares = row.cells.reduce((sum, cell) => sum + (cell.share ?? 0), 0);
  const fixed = row.cells.reduce((sum, cell) => sum + (cell.fixed ?? 0), 0);
  const room = width - fixed - row.between * (row.cells.length - 1);
  return row.cells.map((cell) => cell.fixed ?? (room * (cell.share ?? 0)) / shares);
};

/** Height in points at this width, the gap before left out. */
export function heightOf(node: Node, width: number): number {
  switch (node.kind) {
    case "paragraph":
      return linesOf(node, width).length * node.leading;
    case "form":
      return node.leading;
    case "signed":
      return node.height;
    case "row": {
      const widths = cellWidths(node, width);
      return Math.max(...node.cells.map((cell, index) => heightOf(cell.node, widths[index] ?? 0)));
    }
    case "group": {
      const [, top, , bottom] = insetOf(node);
      const inner = innerOf(node, 0, width).width;
      const rule = node.rule ? RULE_ROOM : 0;
      return node.kids.reduce((sum, kid, index) => sum + (index > 0 ? (kid.gap ?? 0) : 0) + heightOf(kid, inner), top + bottom + rule);
    }
  }
}

/** The least height needed to start this node on a page without leaving a heading or a single line behind. */
export function startHeight(node: Node, width: number, page: number): number {
  if (node.kind === "paragraph") {
    const lines = linesOf(node, width).length;
    return (lines <= 3 ? lines : 2) * node.leading;
  }
  if (node.kind !== "group") return heightOf(node, width);
  const whole = heightOf(node, width);
  if (node.together && whole <= page * node.together) return whole;
  return insetOf(node)[1] + (node.rule ? RULE_ROOM : 0) + startOfKids(node.kids, innerOf(node, 0, width).width, page);
}

/** Same for a list of nodes: what is kept with the next counts with the start of the next. */
export function startOfKids(kids: readonly Node[], width: number, page: number): number {
  const [kid, next, ...rest] = kids;
  if (!kid) return 0;
  if (!kid.keep || !next) return startHeight(kid, width, page);
  return heightOf(kid, width) + (next.gap ?? 0) + startOfKids([next, ...rest], width, page);
}

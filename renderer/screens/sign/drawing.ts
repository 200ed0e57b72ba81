import type { PointGroup } from "signature_pad";
import { type Drawing, MOST_POINTS } from "../../../templates/version-schema.ts";

export interface Area {
  readonly width: number;
  readonly height: number;
}
type Stroke = Drawing["strokes"][number];

/** Under this many CSS pixels of ink it is a tap by accident; a small cross is more. The data process has the last word. */
const LEAST_INK = 8;
/** The most that a `Drawing` holds. */
export const MOST_STROKES = 500;
const MOST_IN_STROKE = 5_000;
/** Whole pixels would show on a large screen: a tenth is kept. */
const FINENESS = 10;
/** Pressure comes in 4,096 steps from the best pens. */
const PRESSURE_FINENESS = 4_096;

const rounded = (value: number, fineness: number): number => Math.round(value * fineness) / fineness;

/** Whether there is enough ink to be a signature: a cross counts, a dot does not. */
export function isSignature({ strokes }: Pick<Drawing, "strokes">): boolean {
  const ink = strokes
    .flatMap((stroke) => stroke.slice(1).map(([x, y], index) => Math.hypot(x - (stroke[index]?.[0] ?? x), y - (stroke[index]?.[1] ?? y))))
    .reduce((sum, length) => sum + length, 0);
  return ink >= LEAST_INK;
}

/** The same strokes in another size and colour. Widths of the pen stay. */
export const redrawn = (groups: readonly PointGroup[], by: number, penColor: string): PointGroup[] =>
  groups.map((group) => ({ ...group, penColor, points: group.points.map((point) => ({ ...point, x: point.x * by, y: point.y * by })) }));

/** Every n-th point, so that no more than `most` are left, the first and the last among them. */
function thinned<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points;
  const step = Math.ceil(points.length / (most - 1));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}

/**
 * What is kept of a signature. `groups` are drawn `scale` times as large as in `area`, where they were begun; a mouse knows no
 * pressure and browsers make one up for it.
 */
export function toDrawing(groups: readonly PointGroup[], area: Area, scale: number, pointer: Drawing["pointer"]): Drawing {
  const start = groups[0]?.points[0]?.time ?? 0;
  const all = groups.reduce((sum, { points }) => sum + points.length, 0);
  const most = all <= MOST_POINTS ? MOST_IN_STROKE : Math.min(MOST_IN_STROKE, Math.floor(MOST_POINTS / groups.length));
  return {
    ...area,
    pointer,
    strokes: groups
      .filter(({ points }) => points.length > 0)
      .map(({ points }) =>
        thinned(points, most).map(({ x, y, time, pressure }) => [
          rounded(x / scale, FINENESS),
          rounded(y / scale, FINENESS),
          Math.max(0, time - start),
          pointer === "mouse" ? 0 : rounded(Math.min(1, Math.max(0, pressure)), PRESSURE_FINENESS),
        ]),
      ),
  };
}

/** A stroke as an SVG path: through the middle of each pair of points, bent at the points. A lone point is a dot. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return "";
  const [x0, y0] = first;
  const bends = rest.map(([x, y], index) => {
    const next = rest[index + 1];
    return next ? `Q${x} ${y} ${rounded((x + next[0]) / 2, FINENESS)} ${rounded((y + next[1]) / 2, FINENESS)}` : `L${x} ${y}`;
  });
  return `M${x0} ${y0}${bends.length > 0 ? bends.join("") : "h0"}`;
}

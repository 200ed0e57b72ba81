import type { Drawing } from "../../templates/version-schema.ts";
import { num, PAGE } from "./page.ts";
import type { Area } from "./shapes.ts";

type Stroke = Drawing["strokes"][number];
type Point = readonly [x: number, y: number];

/** Thickness of the ink on paper, and of a dot, in points: seen on a photocopy, whatever the size of the screen. */
const INK = 1.3;
const DOT = 2.2;
/** A CSS pixel in points: ink is never drawn larger than it was made. */
const PIXEL = 0.75;
/** Points of a stroke nearer than this to the one before, in points of paper, are not seen. */
const NEAR = 0.3;
/** Above this many points, for one signature, only some are drawn: an ample one has about 500. The store keeps every one. */
const MANY = 4_000;

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** The first point, those at least `NEAR` from the last one kept, and the end. */
function thin(stroke: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of stroke) {
    const last = kept.at(-1);
    if (!last || (point[0] - last[0]) ** 2 + (point[1] - last[1]) ** 2 >= NEAR ** 2) kept.push(point);
  }
  const end = stroke.at(-1);
  if (end && kept.length > 1) kept.splice(-1, 1, end);
  return kept;
}

/** Of strokes with too many points, both ends and one point in an odd number, so that a hatching stays one. */
function sample(strokes: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const step = 2 * Math.ceil((points / MANY - 1) / 2) + 1;
  return step === 1 ? strokes : strokes.map((stroke) => stroke.filter((_, index) => index % step === 0 || index === stroke.length - 1));
}

/** What pulls the line on each side of `at`, on its way from `before` to `after`: as signature_pad draws it on the screen. */
function pulls(before: Point, at: Point, after: Point): readonly [Point, Point] {
  const near = Math.sqrt((at[0] - before[0]) ** 2 + (at[1] - before[1]) ** 2);
  const far = Math.sqrt((after[0] - at[0]) ** 2 + (after[1] - at[1]) ** 2);
  const share = near + far > 0 ? far / (near + far) : 0;
  const pull = (axis: 0 | 1) => {
    const first = (before[axis] + at[axis]) / 2;
    const second = (at[axis] + after[axis]) / 2;
    const shift = at[axis] - (second + (first - second) * share);
    return [first + shift, second + shift] as const;
  };
  const [x, y] = [pull(0), pull(1)];
  return [
    [x[0], y[0]],
    [x[1], y[1]],
  ];
}

/** One stroke as a smooth line through its points, held inside `box` as a Bézier curve is by what pulls it. */
function pathOf(stroke: readonly Point[], box: Area): string {
  const held = ([x, y]: Point): string =>
    `${num(box.left + clamp(x - box.left, box.width))} ${num(PAGE.height - box.top - clamp(y - box.top, box.height))}`;
  const [first = [0, 0], ...rest] = stroke;
  if (rest.length === 0) return `${held(first)} m ${held(first)} l`;
  const curves = rest.map((to, index) => {
    const from = stroke[index] ?? to;
    const [, leaving] = pulls(stroke[index - 1] ?? from, from, to);
    const [arriving] = pulls(from, to, stroke[index + 2] ?? to);
    return `${held(leaving)} ${held(arriving)} ${held(to)} c`;
  });
  return [`${held(first)} m`, ...curves].join("\n");
}

/**
 * A drawing as operators that paint it in black inside `area`, its proportions kept, at the left, its lowest ink at the bottom; and
 * the rectangle it takes. A hand that slid out of where one signs is brought back to its edge: whatever the drawing holds, the ink
 * stays in the area and the operators are counted.
 */
export function drawStrokes(
  { strokes, width, height }: Drawing,
  area: Area,
): { readonly operations: readonly string[]; readonly box: Area } {
  const bounds = { left: width, top: height, right: 0, bottom: 0 };
  for (const [x, y] of strokes.flat()) {
    bounds.left = Math.min(bounds.left, clamp(x, width));
    bounds.top = Math.min(bounds.top, clamp(y, height));
    bounds.right = Math.max(bounds.right, clamp(x, width));
    bounds.bottom = Math.max(bounds.bottom, clamp(y, height));
  }
  const wide = bounds.right - bounds.left;
  const high = bounds.bottom - bounds.top;
  const scale = Math.min(PIXEL, (area.width - DOT) / wide, (area.height - DOT) / high);
  const box = {
    left: area.left,
    top: area.top + area.height - DOT - high * scale,
    width: wide * scale + DOT,
    height: high * scale + DOT,
  };
  const inside = { left: box.left + DOT / 2, top: box.top + DOT / 2, width: wide * scale, height: high * scale };
  const place = ([x, y]: Stroke[number]): Point => [
    inside.left + (clamp(x, width) - bounds.left) * scale,
    inside.top + (clamp(y, height) - bounds.top) * scale,
  ];
  const drawn = sample(strokes.map((stroke) => thin(stroke.map(place))));
  const lines = drawn.filter(({ length }) => length > 1).map((stroke) => pathOf(stroke, inside));
  const dots = drawn.filter(({ length }) => length === 1).map((stroke) => pathOf(stroke, inside));
  return {
    operations: [
      "q 1 J 1 j",
      ...(lines.length > 0 ? [`${num(INK)} w`, ...lines, "S"] : []),
      ...(dots.length > 0 ? [`${num(DOT)} w`, ...dots, "S"] : []),
      "Q",
    ],
    box,
  };
}

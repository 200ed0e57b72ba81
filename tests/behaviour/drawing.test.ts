import type { PointGroup } from "signature_pad";
import { describe, expect, test } from "vitest";
import { timeOf } from "../../renderer/dates.ts";
import { isSignature, pathOf, redrawn, toDrawing } from "../../renderer/screens/sign/drawing.ts";
import { Drawing } from "../../templates/version-schema.ts";

const area = { width: 420, height: 230 };
const started = 1_790_000_000_000;
/** A stroke as the pad gives it: x, y, milliseconds since the start, pressure. */
const stroke = (...points: readonly (readonly [number, number, number, number])[]): PointGroup => ({
  penColor: "black",
  dotSize: 0,
  minWidth: 1,
  maxWidth: 3,
  velocityFilterWeight: 0.7,
  compositeOperation: "source-over",
  points: points.map(([x, y, ms, pressure]) => ({ x, y, time: started + ms, pressure })),
});

describe("a signature drawn on the screen", () => {
  test("keeps its strokes, times and pressures, counted from the first point", () => {
    const drawing = toDrawing([stroke([10.04, 20, 0, 0.5], [12, 26.16, 16, 0.75]), stroke([40, 8, 900, 0.25])], area, 1, "pen");
    expect(Drawing.parse(drawing)).toEqual({
      ...area,
      pointer: "pen",
      strokes: [
        [
          [10, 20, 0, 0.5],
          [12, 26.2, 16, 0.75],
        ],
        [[40, 8, 900, 0.25]],
      ],
    });
  });

  test("is kept in its first size when it was drawn smaller since", () => {
    const first = [stroke([100, 50, 0, 0.5], [200, 60, 30, 0.5])];
    const smaller = redrawn(first, 0.5, "white");
    expect(smaller[0]).toMatchObject({
      penColor: "white",
      points: [
        { x: 50, y: 25 },
        { x: 100, y: 30 },
      ],
    });
    expect(toDrawing(smaller, area, 0.5, "touch")).toEqual(toDrawing(first, area, 1, "touch"));
  });

  test("says no pressure for a mouse, and none out of bounds for a pen whose clock was set back", () => {
    expect(toDrawing([stroke([1, 1, 0, 0.5], [2, 2, 5, 0.5])], area, 1, "mouse").strokes[0]?.map(([, , , pressure]) => pressure)).toEqual([
      0, 0,
    ]);
    expect(toDrawing([stroke([1, 1, 0, 1.5], [2, 2, -400, -1])], area, 1, "pen").strokes).toEqual([
      [
        [1, 1, 0, 1],
        [2, 2, 0, 0],
      ],
    ]);
  });

  test("of a hand that never stops is kept from its first point to its last", () => {
    const long = toDrawing(
      [stroke(...Array.from({ length: 12_000 }, (_, index) => [index % 400, 10, index, 0.5] as const))],
      area,
      1,
      "pen",
    );
    expect(() => Drawing.parse(long)).not.toThrow();
    expect(long.strokes[0]?.[0]).toEqual([0, 10, 0, 0.5]);
    expect(long.strokes[0]?.at(-1)).toEqual([11_999 % 400, 10, 11_999, 0.5]);
  });

  test("of a hand that scribbles for minutes keeps every stroke, with both ends, in what a file can open again", () => {
    const scribble = Array.from({ length: 400 }, (_, n) =>
      stroke(...Array.from({ length: 900 }, (_, index) => [index % 400, n % 200, n * 1_000 + index, 0.5] as const)),
    );
    const kept = toDrawing(scribble, area, 1, "pen");
    expect(() => Drawing.parse(kept)).not.toThrow();
    expect(kept.strokes.map((one) => [one[0]?.[2], one.at(-1)?.[2]])).toEqual(scribble.map((_, n) => [n * 1_000, n * 1_000 + 899]));
    const whole = scribble.map(({ points }) => points.map(({ x, y, time }) => [x, y, time - started, 0.5]));
    expect(Drawing.safeParse({ ...kept, strokes: whole }).error?.issues[0]?.message).toBe("tooManyPoints");
  });

  test("counts from a small cross on; taps do not, however many", () => {
    const cross = [stroke([10, 10, 0, 0], [14, 14, 9, 0]), stroke([14, 10, 99, 0], [10, 14, 120, 0])];
    const taps = [stroke([10, 10, 0, 0]), stroke([60, 40, 90, 0]), stroke([200, 90, 180, 0], [201, 90, 190, 0])];
    expect(isSignature(toDrawing(cross, area, 1, "touch"))).toBe(true);
    expect(isSignature(toDrawing(taps, area, 1, "touch"))).toBe(false);
  });

  test("is drawn again from its first point to its last, and a dot stays a dot", () => {
    const [line, dot] = toDrawing([stroke([0, 0, 0, 0], [10, 0, 1, 0], [20, 10, 2, 0]), stroke([5, 5, 9, 0])], area, 1, "pen").strokes;
    expect(pathOf(line ?? [])).toBe("M0 0Q10 0 15 5L20 10");
    expect(pathOf(dot ?? [])).toBe("M5 5h0");
  });
});

test("the time of a signature is that of Paris, in winter and in summer", () => {
  expect(timeOf("2026-06-16T12:05:00.000Z")).toEqual({ hour: "14", minute: "05" });
  expect(timeOf("2026-12-16T08:12:00.000Z")).toEqual({ hour: "9", minute: "12" });
  expect(timeOf("2026-12-15T23:30:00.000Z")).toEqual({ hour: "0", minute: "30" });
});

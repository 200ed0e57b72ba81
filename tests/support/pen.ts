import type { Locator, Page } from "@playwright/test";

export type Pointer = "pen" | "mouse" | "touch";
type Point = readonly [x: number, y: number];
export type Strokes = readonly (readonly Point[])[];

/** The smallest signature: a cross, ten pixels across. In CSS pixels from the top left corner of the area, like all strokes here. */
export const CROSS: Strokes = [
  [
    [100, 90],
    [105, 95],
    [110, 100],
  ],
  [
    [110, 90],
    [105, 95],
    [100, 100],
  ],
];
/** A hand that touches the screen without meaning it. */
export const TAP: Strokes = [[[100, 90]]];
/** A signature: a wave, then its underline. */
export const FLOURISH: Strokes = [
  Array.from({ length: 40 }, (_, index): Point => [40 + index * 4, 90 + Math.round(Math.sin(index / 2) * 30)]),
  Array.from({ length: 8 }, (_, index): Point => [50 + index * 18, 140 - index]),
];

/** Where someone signs. */
export const areaOf = (page: Page, name: string): Locator => page.getByRole("img", { name: `Cadre de signature de ${name}` });

/** Draws with the hand's own events, as the window receives them from a pen, a mouse or a finger. */
export async function draw(area: Locator, strokes: Strokes, pointer: Pointer): Promise<void> {
  const page = area.page();
  // In the middle of the window: nothing of the screen covers it.
  await area.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await area.boundingBox();
  if (!box) throw new Error("there is nowhere to sign");
  const window = await page.context().newCDPSession(page);
  const at = ([x, y]: Point) => ({ x: box.x + x, y: box.y + y });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", point?: Point) =>
    window.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [{ ...at(point), force: 0.5 }] : [] });
  const press = (type: "mousePressed" | "mouseMoved" | "mouseReleased", point: Point, pressed: boolean) =>
    window.send("Input.dispatchMouseEvent", {
      type,
      ...at(point),
      button: type === "mouseMoved" && !pressed ? "none" : "left",
      buttons: pressed ? 1 : 0,
      clickCount: 1,
      force: pressed ? 0.6 : 0,
      pointerType: pointer === "pen" ? "pen" : "mouse",
    });
  for (const [first, ...rest] of strokes) {
    const last = rest.at(-1) ?? first;
    if (!first || !last) continue;
    if (pointer === "touch") {
      await touch("touchStart", first);
      for (const point of rest) await touch("touchMove", point);
      await touch("touchEnd");
    } else {
      await press("mouseMoved", first, false);
      await press("mousePressed", first, true);
      for (const point of rest) await press("mouseMoved", point, true);
      await press("mouseReleased", last, false);
    }
  }
  await window.detach();
}

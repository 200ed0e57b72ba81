import type { FrameStyle } from "./nodes.ts";
import { mm, num, PAGE, type Page, paint } from "./page.ts";
import { type Corners, fillShape, roundedPath, strokeShape } from "./shapes.ts";

/** A frame whose end is not drawn yet. `goesOn`: it started on a page before. */
export interface OpenFrame {
  readonly style: FrameStyle;
  readonly left: number;
  readonly width: number;
  top: number;
  goesOn: boolean;
}

const round: Corners = [4 * mm, 4 * mm, 4 * mm, 0.6 * mm];
const square: Corners = [0, 0, 0, 0];
const BAR = 1.5 * mm;

/** Draws a frame down to `bottom`. `toBeContinued`: it goes on on the next page. */
export function drawFrame(page: Page, frame: OpenFrame, bottom: number, toBeContinued: boolean): void {
  const { style, left, width, top } = frame;
  const area = { left, top, width, height: bottom - top };
  const open = { top: frame.goesOn, bottom: toBeContinued };
  switch (style) {
    case "person": {
      strokeShape(page, area, round, 0.7, open);
      const [topLeft, topRight, bottomRight, bottomLeft] = round;
      const clip = roundedPath(area, [
        open.top ? 0 : topLeft,
        open.top ? 0 : topRight,
        open.bottom ? 0 : bottomRight,
        open.bottom ? 0 : bottomLeft,
      ]);
      paint(page, "layout", `q ${clip} h W n ${num(left)} ${num(PAGE.height - bottom)} ${num(BAR)} ${num(area.height)} re f Q`);
      return;
    }
    case "team":
      strokeShape(page, area, square, 0.7, open);
      fillShape(page, { left, top, width: 1.7, height: area.height });
      fillShape(page, { left: left + 3.4, top, width: 1.3, height: area.height });
      return;
    case "peer":
      strokeShape(page, area, round, 1.1, { ...open, dash: 4 });
      return;
    case "call":
      strokeShape(page, area, round, 0.5 * mm, open);
      return;
    case "alert":
      strokeShape(page, { left: left + 1.5, top: top + 1.5, width: width - 3, height: area.height - 3 }, square, 1.1 * mm, open);
      return;
    case "bar":
      fillShape(page, { left, top, width: 1.6 * mm, height: area.height });
      return;
  }
}

import { num, PAGE, type Page, paint } from "./page.ts";

/** A rectangle on the page: distances in points from the left and the top. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Radii of the corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [number, number, number, number];
/** Control point of a Bézier quarter of circle. */
const K = 0.5523;

const y = (top: number): string => num(PAGE.height - top);

export function roundedPath({ left, top, width, height }: Area, [tl, tr, br, bl]: Corners, openTop = false, openBottom = false): string {
  const right = left + width;
  const bottom = top + height;
  const corner = (cx1: number, cy1: number, cx2: number, cy2: number, x2: number, y2: number) =>
    `${num(cx1)} ${y(cy1)} ${num(cx2)} ${y(cy2)} ${num(x2)} ${y(y2)} c`;
  const sideRight = openTop ? [`${num(right)} ${y(top)} m`] : [];
  const topEdge = openTop
    ? []
    : [
        `${num(left + tl)} ${y(top)} m`,
        `${num(right - tr)} ${y(top)} l`,
        corner(right - tr * (1 - K), top, right, top + tr * (1 - K), right, top + tr),
      ];
  const bottomEdge = openBottom
    ? [`${num(right)} ${y(bottom)} l`, `${num(left)} ${y(bottom)} m`]
    : [
        `${num(right)} ${y(bottom - br)} l`,
        corner(right, bottom - br * (1 - K), right - br * (1 - K), bottom, right - br, bottom),
        `${num(left + bl)} ${y(bottom)} l`,
        corner(left + bl * (1 - K), bottom, left, bottom - bl * (1 - K), left, bottom - bl),
      ];
  const sideLeft = openTop
    ? [`${num(left)} ${y(top)} l`]
    : [`${num(left)} ${y(top + tl)} l`, corner(left, top + tl * (1 - K), left + tl * (1 - K), top, left + tl, top)];
  return [...sideRight, ...topEdge, ...bottomEdge, ...sideLeft].join(" ");
}

/** A straight rule; `dash` in points. */
export function drawRule(page: Page, left: number, top: number, width: number, weight: number, dash?: number): void {
  const pattern = dash ? `[${num(dash)}] 0 d` : "[] 0 d";
  paint(page, "layout", `${pattern} ${num(weight)} w ${num(left)} ${y(top)} m ${num(left + width)} ${y(top)} l S [] 0 d`);
}

/** A filled shape: square, or the voice's shape when `radius` is given: round with one sharp corner. */
export function fillShape(page: Page, area: Area, radius = 0): void {
  paint(page, "layout", `${roundedPath(area, [radius, radius, radius, radius * 0.15])} h f`);
}

/** An outline of `weight` points, left open where a frame goes on from or to another page. */
export function strokeShape(
  page: Page,
  area: Area,
  corners: Corners,
  weight: number,
  open: { top?: boolean; bottom?: boolean; dash?: number } = {},
): void {
  const pattern = open.dash ? `[${num(open.dash)}] 0 d ` : "";
  const close = open.top || open.bottom ? "S" : "s";
  paint(
    page,
    "layout",
    `${pattern}${num(weight)} w ${roundedPath(area, corners, open.top, open.bottom)} ${close}${pattern ? " [] 0 d" : ""}`,
  );
}

/** The mark of Paroles d'avance, `size` points high: a voice, a low sun, two lines of writing. */
export function drawMark(page: Page, left: number, top: number, size: number): void {
  const scale = size / 48;
  paint(
    page,
    "layout",
    `q ${num2(scale)} 0 0 ${num2(-scale)} ${num(left)} ${y(top)} cm`,
    "17 2 m 31 2 l 39.28 2 46 8.72 46 17 c 46 31 l 46 39.28 39.28 46 31 46 c 4.5 46 l 3.12 46 2 44.88 2 43.5 c 2 17 l 2 8.72 8.72 2 17 2 c f",
    "1 g 13 25 m 13 18.92 17.92 14 24 14 c 30.08 14 35 18.92 35 25 c f",
    "1 G 3.4 w 1 J 10.5 30.8 m 37.5 30.8 l 10.5 37.6 m 27 37.6 l S Q",
  );
}

const num2 = (value: number): string => String(Math.round(value * 10_000) / 10_000);

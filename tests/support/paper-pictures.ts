import { execFileSync } from "node:child_process";
import { runOn } from "./paper-tools.ts";

/** As fine as the screen's drawings, so that none is drawn again from fewer dots. */
const DPI = 200;
/** Squares of this side are compared by their mean grey: the edges of letters, drawn a little otherwise, fade out. */
const SQUARE = 10;
/** Of 255 levels, on average over a page. Another page of the same text is at 15 or more. */
const MOST = 4;
/** A4 in points, and what drivers round. */
const A4 = { width: 595.3, height: 841.9, rounding: 1.5 };

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Each page of a PDF as poppler draws it, in grey. */
function picturesOf(bytes: Uint8Array): readonly Picture[] {
  const out = execFileSync("pdftoppm", ["-gray", "-r", String(DPI), "-"], { input: bytes, maxBuffer: 200_000_000 });
  const pictures: Picture[] = [];
  for (let at = 0; at < out.length; ) {
    const head = /^P5\n(\d+) (\d+)\n255\n/.exec(out.subarray(at, at + 40).toString("latin1"));
    if (!head) throw new Error("not a picture");
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height;
    pictures.push({ width, height, grey: out.subarray(start, at) });
  }
  return pictures;
}

/** Mean grey of each whole square, line by line, `across` squares to a line. */
function squaresOf({ width, grey }: Picture, across: number, down: number): Float64Array {
  const sums = new Float64Array(across * down);
  for (let y = 0; y < down * SQUARE; y++)
    for (let x = 0; x < across * SQUARE; x++) {
      const square = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      sums[square] = (sums[square] ?? 0) + (grey[y * width + x] ?? 0) / SQUARE ** 2;
    }
  return sums;
}

/** Mean difference of the squares both pages have: rounding may cost one of them a line. */
function apart(one: Picture, other: Picture): number {
  const across = Math.floor(Math.min(one.width, other.width) / SQUARE);
  const down = Math.floor(Math.min(one.height, other.height) / SQUARE);
  const others = squaresOf(other, across, down);
  return squaresOf(one, across, down).reduce((sum, grey, index) => sum + Math.abs(grey - (others[index] ?? 0)), 0) / others.length;
}

function sizeFaults(bytes: Uint8Array): readonly string[] {
  const sizes = [...runOn(bytes, "pdfinfo", ["-l", "99", "FILE"]).matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+)/gm)];
  return sizes
    .filter(([, , width, height]) => Math.abs(Number(width) - A4.width) > A4.rounding || Math.abs(Number(height) - A4.height) > A4.rounding)
    .map(([, page]) => `page ${page} is not A4`);
}

/** How a print differs from the file it was made from, page by page, as seen. Empty when it is the same to the eye. Needs poppler. */
export function differences(file: Uint8Array, print: Uint8Array): readonly string[] {
  const [pages, printed] = [picturesOf(file), picturesOf(print)];
  return [
    ...(pages.length === printed.length ? [] : [`${printed.length} sheets for ${pages.length} pages`]),
    ...sizeFaults(print),
    ...pages.flatMap((page, index) => {
      const other = printed[index];
      const by = other ? apart(page, other) : 0;
      return by > MOST ? [`page ${index + 1} is another: ${by.toFixed(1)}`] : [];
    }),
  ];
}

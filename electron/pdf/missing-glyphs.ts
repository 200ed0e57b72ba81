import { mainFace } from "./fonts.ts";
import { type Placed, widthOf } from "./lines.ts";
import { num, type Operation } from "./page.ts";
import { openingActualText } from "./tagger.ts";
import { inksOf } from "./text.ts";

const at = (left: number, baseline: number, size: number): readonly string[] => [
  "BT",
  `1 0 0 1 ${num(left)} ${num(baseline)} Tm`,
  `/${mainFace("regular").resource} ${num(size)} Tf`,
];

/** A space at the size of the text around: readers take the place and size of a replaced text from its first and last glyphs. */
function anchor(right: boolean, left: number, baseline: number, size: number): readonly Operation[] {
  const face = mainFace("regular");
  const width = ((face.advances.get(0x20) ?? 0) * size) / 1000;
  return [...at(right ? left - width : left, baseline, size), { face, text: " " }, "ET"];
}

/** A small box with the number of a character, in two rows as in the code charts. */
function box(number: string, left: number, baseline: number, size: number): readonly Operation[] {
  if (number === "") return [];
  const half = Math.ceil(number.length / 2);
  const small = size * 0.4;
  const rows = [number.slice(0, half), number.slice(half)].flatMap((row, index) => {
    const inks = inksOf(row, "regular");
    const start = left + (size - widthOf(inks.map((ink) => ({ ink, size: small })))) / 2;
    return inks.flatMap((ink): readonly Operation[] =>
      ink.face ? [...at(start, baseline + size * (index === 0 ? 0.37 : 0.01), small), { face: ink.face, text: ink.drawn }, "ET"] : [],
    );
  });
  const frame = [left + size * 0.06, baseline - size * 0.06, size * 0.88, size * 0.8].map(num).join(" ");
  return [`0.5 w ${frame} re S`, ...rows];
}

/** Characters that no font has: a numbered box for each, read as what was written. */
export function missingGlyphs(missing: readonly Placed[], left: number, baseline: number): readonly Operation[] {
  const size = missing[0]?.size ?? 0;
  let x = left;
  const boxes = missing.flatMap((placed) => {
    const drawn = box(placed.ink.drawn, x, baseline, placed.size);
    x += widthOf([placed]);
    return drawn;
  });
  const original = missing.map(({ ink }) => ink.original ?? "").join("");
  return [openingActualText(original), ...anchor(false, left, baseline, size), ...boxes, ...anchor(true, x, baseline, size), "EMC"];
}

import { readFileSync } from "node:fs";
import fontkit from "@cantoo/fontkit";
import { fontFiles, fontPath } from "./font-files.ts";

export type Weight = "regular" | "bold";

/** One embedded font file: a weight and a range of characters. */
export interface Face {
  /** Name in the resources of every page: `F0`, `F1`… */
  readonly resource: string;
  /** Name in the file, with the tag that a subset must carry. */
  readonly customName: string;
  readonly bytes: Uint8Array;
  /** Advance width in thousandths of an em, by code point. Its keys are the characters the face has. */
  readonly advances: ReadonlyMap<number, number>;
}

/** Never drawn: it only says where a word may be broken. */
const SOFT_HYPHEN = 0xad;

function readFace(file: string, index: number): Face {
  const bytes = readFileSync(fontPath(file));
  const font = fontkit.create(bytes);
  if (!("characterSet" in font)) throw new Error(`not a single font: ${file}`);
  const scale = 1000 / font.unitsPerEm;
  const printable = font.characterSet.filter((codePoint) => codePoint >= 0x20 && codePoint !== SOFT_HYPHEN);
  return {
    resource: `F${index}`,
    customName: `PAROL${String.fromCharCode(65 + index)}+${font.postscriptName}`,
    bytes,
    advances: new Map(printable.map((codePoint) => [codePoint, (font.glyphForCodePoint(codePoint)?.advanceWidth ?? 0) * scale])),
  };
}

const readFaces = ([main, ...others]: readonly [string, ...string[]], start: number): readonly [Face, ...Face[]] => [
  readFace(main, start),
  ...others.map((file, index) => readFace(file, start + 1 + index)),
];

let loaded: Record<Weight, readonly [Face, ...Face[]]> | undefined;

function faces(): Record<Weight, readonly [Face, ...Face[]]> {
  loaded ??= {
    regular: readFaces(fontFiles.regular, 0),
    bold: readFaces(fontFiles.bold, fontFiles.regular.length),
  };
  return loaded;
}

/** The face that draws this character in this weight, or nothing when no embedded font has it. */
export const faceOf = (codePoint: number, weight: Weight): Face | undefined => faces()[weight].find((face) => face.advances.has(codePoint));

/** The face that has nearly all of French. */
export const mainFace = (weight: Weight): Face => faces()[weight][0];

/** Share of the size between the middle of a line and its baseline: half the height of capitals, the same in every face. */
export const BASELINE = 0.334;

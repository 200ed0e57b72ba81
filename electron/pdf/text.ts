import { type Face, faceOf, mainFace, type Weight } from "./fonts.ts";

/** A stretch of text in one face, as it is drawn. */
export interface Ink {
  /** Absent when no font has the character: `drawn` is then its code point's number, written in a small box. */
  readonly face?: Face;
  readonly drawn: string;
  /** What was written, when what is drawn differs (decision D8). */
  readonly original?: string;
  /** Thousandths of an em. */
  readonly width: number;
}

/** What is written and what is drawn for it: once split, the smallest stretch that stays together. */
interface Cluster {
  readonly original: string;
  readonly drawn: string;
  readonly printable: boolean;
}

/** Width of the box that stands for a character no font has. */
const BOX_WIDTH = 1000;
/** French as it is nearly always typed: drawn as written, by the main face alone. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\xb4\xb6-\xff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]*$/;
/** Characters with no shape of their own: joiners, direction marks, variation selectors. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** The lines a person made with the return key. */
export const typedLines = (text: string): readonly string[] => text.split(lineBreak);

/** Spaces that the fonts lack become a no-break space, other hyphens the common one: in drawing only (decision D8). */
const drawable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, "\u00a0")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\t/g, " ");

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isDrawn = (text: string): boolean => [...text].every((character) => faceOf(codePointOf(character), "regular"));

function clustersOf(text: string): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const drawn = drawable(segment);
    if (isDrawn(drawn)) clusters.push({ original: segment, drawn, printable: true });
    else splitSegment(segment, clusters);
  }
  return clusters;
}

/** Adds a grapheme that is not printable as a whole, keeping each code point that is. */
function splitSegment(segment: string, clusters: Cluster[]): void {
  const start = clusters.length;
  for (const character of segment) {
    const drawn = drawable(character);
    const last = clusters.at(-1);
    const joins = invisible.test(character) || (clusters.length > start && last?.printable === false);
    if (isDrawn(drawn)) clusters.push({ original: character, drawn, printable: true });
    else if (last && joins) clusters.splice(-1, 1, { ...last, original: last.original + character });
    else if (joins) clusters.push({ original: character, drawn: "", printable: true });
    else clusters.push({ original: character, drawn: numberOf(character), printable: false });
  }
}

const numberOf = (character: string): string => codePointOf(character).toString(16).toUpperCase().padStart(4, "0");

/** The characters no embedded font has, each once, in order. Paper shows a box with their number in their place. */
export function unprintable(text: string): readonly string[] {
  const missing = typedLines(text)
    .filter((line) => !plain.test(line))
    .flatMap((line) => clustersOf(line).filter((cluster) => !cluster.printable));
  return [...new Set(missing.map((cluster) => cluster.original))];
}

/** The inks of a text without line breaks, in order. */
export function inksOf(text: string, weight: Weight): readonly Ink[] {
  if (plain.test(text)) return [plainInk(text, mainFace(weight))];
  const inks: Ink[] = [];
  for (const cluster of clustersOf(text)) for (const ink of inksOfCluster(cluster, weight)) addInk(inks, ink);
  return inks;
}

function plainInk(text: string, face: Face): Ink {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += face.advances.get(text.charCodeAt(index)) ?? 0;
  return { face, drawn: text, width };
}

function inksOfCluster({ original, drawn, printable }: Cluster, weight: Weight): readonly Ink[] {
  if (!printable) return [{ drawn, original, width: BOX_WIDTH }];
  const inks: Ink[] = [];
  for (const character of drawn) {
    const face = faceOf(codePointOf(character), weight);
    addInk(inks, { ...(face && { face }), drawn: character, width: face?.advances.get(codePointOf(character)) ?? 0 });
  }
  if (original === drawn) return inks;
  const [first = { drawn: "", width: 0 }, ...others] = inks;
  return [{ ...first, original }, ...others.map((ink) => ({ ...ink, original: "" }))];
}

/** Joins an ink to the one before when both are in the same face and drawn as written. */
function addInk(inks: Ink[], ink: Ink): void {
  const last = inks.at(-1);
  if (last?.face && last.face === ink.face && last.original === undefined && ink.original === undefined) {
    inks.splice(-1, 1, { ...last, drawn: last.drawn + ink.drawn, width: last.width + ink.width });
  } else inks.push(ink);
}

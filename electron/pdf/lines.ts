import type { Weight } from "./fonts.ts";
import { type Ink, inksOf } from "./text.ts";

/** A stretch of a paragraph in one style. */
export interface Run {
  readonly text: string;
  readonly weight?: Weight;
  /** Points; the paragraph's size when absent. */
  readonly size?: number;
  /** Never broken at its spaces: telephone numbers. */
  readonly solid?: boolean;
  /** A heading that runs into its paragraph: read as a heading of its own. */
  readonly heading?: boolean;
}

export interface Placed {
  readonly ink: Ink;
  readonly size: number;
  readonly heading?: boolean;
}

/** One line: inks from left to right, the space at its end included. `width` leaves that space out. */
export interface Line {
  readonly inks: readonly Placed[];
  readonly width: number;
}

/** What cannot be broken, unless it is wider than a whole line. */
interface Word {
  readonly inks: readonly Placed[];
  readonly width: number;
  readonly space: boolean;
}

/** Width in points of inks one after the other. */
export const widthOf = (inks: readonly Placed[]): number => inks.reduce((sum, { ink, size }) => sum + (ink.width * size) / 1000, 0);
const place = (text: string, run: Run, size: number): readonly Placed[] =>
  inksOf(text, run.weight ?? "regular").map((ink) => ({ ink, size: run.size ?? size, ...(run.heading && { heading: true }) }));

function wordsOf(runs: readonly Run[], size: number): readonly Word[] {
  const words: Word[] = [];
  let current: Placed[] = [];
  const close = () => {
    if (current.length > 0) words.push({ inks: current, width: widthOf(current), space: false });
    current = [];
  };
  for (const run of runs) {
    for (const token of run.solid ? [run.text] : run.text.split(/( )/)) {
      if (token === "") continue;
      const inks = place(token, run, size);
      if (token !== " ") current.push(...inks);
      else {
        close();
        words.push({ inks, width: widthOf(inks), space: true });
      }
    }
  }
  close();
  return words;
}

/** Cuts a word that no line can hold into pieces that lines can hold. */
function cutWord(word: Word, width: number): readonly Word[] {
  const pieces: Placed[][] = [[]];
  let filled = 0;
  for (const { ink, size } of word.inks) {
    const whole = ink.original !== undefined || !ink.face;
    const parts = whole
      ? [ink]
      : [...ink.drawn].map((drawn) => ({ ...ink, drawn, width: ink.face?.advances.get(drawn.codePointAt(0) ?? 0) ?? 0 }));
    for (const part of parts) {
      const wide = (part.width * size) / 1000;
      if (filled > 0 && filled + wide > width) {
        pieces.push([]);
        filled = 0;
      }
      pieces.at(-1)?.push({ ink: part, size });
      filled += wide;
    }
  }
  return pieces.map((inks) => ({ inks, width: widthOf(inks), space: false }));
}

/** Breaks runs into lines of at most `width` points, at spaces only: no hyphenation, a space kept at each line's end. */
export function breakLines(runs: readonly Run[], size: number, width: number): readonly Line[] {
  const lines: Line[] = [];
  let inks: Placed[] = [];
  let inked = 0;
  let trailing = 0;
  const close = () => {
    lines.push({ inks, width: inked });
    inks = [];
    inked = 0;
    trailing = 0;
  };
  for (const whole of wordsOf(runs, size)) {
    for (const word of whole.width > width && !whole.space ? cutWord(whole, width) : [whole]) {
      if (!word.space && inked > 0 && inked + trailing + word.width > width) close();
      inks.push(...word.inks);
      if (word.space) trailing += word.width;
      else {
        inked += trailing + word.width;
        trailing = 0;
      }
    }
  }
  if (inks.length > 0 || lines.length === 0) close();
  return lines;
}

import { median, type Sample } from "./side-by-side.ts";

/** A share of what was measured, in any unit: only its part of the whole is told. */
export interface Part {
  readonly name: string;
  readonly size: number;
}

/** One line of the table: what was measured, beside what else, and what one aims at. */
export interface Comparison {
  readonly what: string;
  readonly unit: "ms" | "MB" | "kB";
  readonly ours: Sample;
  /** Absent where the measure itself is aimed at. */
  readonly beside?: { readonly what: string; readonly sample: Sample };
  /** `most`: of ours to the other; `least`: of the other to ours. */
  readonly aim: { readonly most: number } | { readonly least: number };
  /** Where it goes, asked for only when the aim is missed. */
  readonly parts: () => Promise<readonly Part[]> | readonly Part[];
}

/** What the aim is about: `typical` from the medians, and `sample` once for each round. */
export function ratiosOf({ ours, beside, aim }: Comparison) {
  if (!beside) return { typical: median(ours), sample: ours };
  const divide = (one: number, other: number): number => ("most" in aim ? one / other : other / one);
  return {
    typical: divide(median(ours), median(beside.sample)),
    sample: ours.map((value, round) => divide(value, beside.sample[round] ?? Number.NaN)),
  };
}

export const isReached = ({ aim }: Comparison, typical: number): boolean => ("most" in aim ? typical <= aim.most : typical >= aim.least);

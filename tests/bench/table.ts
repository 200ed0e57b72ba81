import { bench } from "../../templates/bench.fr.ts";
import { type Comparison, isReached, type Part, ratiosOf } from "./comparison.ts";
import { median, quantile, type Sample } from "./side-by-side.ts";

const number = (value: number): string =>
  value.toLocaleString("fr-FR", value < 10 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 });

const UNITS = { ms: ["ms", 1], MB: ["Mo", 1e-6], kB: ["ko", 1e-3] } as const;

function spread(sample: Sample, typical = median(sample)): string {
  const [low, high] = [quantile(sample, 0.25), quantile(sample, 0.75)].map(number);
  return sample.length > 1 ? `${number(typical)} (${low}–${high})` : number(typical);
}

function measured(sample: Sample, unit: Comparison["unit"]): string {
  const [symbol, factor] = UNITS[unit];
  return `${spread(sample.map((value) => value * factor))} ${symbol}`;
}

function cellsOf(comparison: Comparison): readonly string[] {
  const { what, unit, ours, beside, aim } = comparison;
  const ratio = ratiosOf(comparison);
  const bound = "most" in aim ? aim.most : aim.least;
  const [symbol, factor] = UNITS[unit];
  const aimed = beside ? bound.toLocaleString("fr-FR") : `${bound * factor} ${symbol}`;
  const verdict = isReached(comparison, ratio.typical) ? bench.reached : bench.missed;
  return [
    `${what}, ${bench.rounds(ours.length)}`,
    measured(ours, unit),
    beside?.what ?? "",
    beside ? measured(beside.sample, unit) : "",
    beside ? bench.times(spread(ratio.sample, ratio.typical)) : "",
    `${"most" in aim ? bench.atMost(aimed) : bench.atLeast(aimed)} : ${verdict}`,
  ];
}

/** The lines of the table, columns aligned. */
export function tableOf(comparisons: readonly Comparison[]): readonly string[] {
  const rows = [bench.columns, ...comparisons.map(cellsOf)];
  const widths = bench.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(" │ ")
      .trimEnd();
  const [head = [], ...others] = rows;
  return [line(head), widths.map((width) => "─".repeat(width)).join("─┼─"), ...others.map(line)];
}

/** Each part's share of the whole, largest first; those under one hundredth are left out. */
export function partLines(parts: readonly Part[]): readonly string[] {
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  return [...parts]
    .sort((one, other) => other.size - one.size)
    .filter(({ size }) => size >= whole / 100)
    .map(({ name, size }) => bench.part(`${Math.round((100 * size) / whole)} %`.padStart(5), name));
}

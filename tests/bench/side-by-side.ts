/** Repeated measures of one thing, in the order they were taken. */
export type Sample = readonly number[];
/** Takes one measure. Whatever must be ready before it is its own business, outside the measure. */
export type Measure = () => number | Promise<number>;

/** The value below which `share` of a sample lies. */
export function quantile(sample: Sample, share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (sample: Sample): number => quantile(sample, 0.5);

/** How long `work` takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

export async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let left = times; left > 0; left--) await work();
}

/**
 * Takes every measure once a round, `rounds` times after `warmUp` rounds that do not count. Each round starts with the next one, so
 * that what else the machine does weighs on all alike.
 */
export async function sideBySide<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<Name, Sample>>> {
  const names = Object.keys(measures) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    const shift = (round + warmUp) % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const value = await measures[name]();
      if (round >= 0) samples[name].push(value);
    }
  }
  return samples;
}

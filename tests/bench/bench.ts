import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../electron/browser.ts";
import { build } from "../../electron/launch/build.ts";
import { say } from "../../electron/launch/programs.ts";
import { bench } from "../../templates/bench.fr.ts";
import { type Comparison, isReached, ratiosOf } from "./comparison.ts";
import { type MarieStore, makeMarieStore } from "./marie-store.ts";
import { compareOpenings } from "./openings.ts";
import { comparePaper } from "./paper.ts";
import { compareSave } from "./save.ts";
import { partLines, tableOf } from "./table.ts";

async function makeLockedStore(folder: string): Promise<{ readonly store: string; readonly passphrase: string }> {
  const { host, passphrase } = await makeMarieStore(folder);
  await host.close();
  return { store: folder, passphrase };
}

/** Every measure, one subject after the other; inside a subject, side by side. */
async function measure(marie: MarieStore, dist: string, folder: string): Promise<readonly Comparison[]> {
  say(bench.measuring(bench.subjects.save));
  const save = await compareSave(marie);
  const browser = findBrowser();
  if (!browser) {
    say(bench.noBrowser);
    return [save];
  }
  say(bench.measuring(bench.subjects.paper));
  const paper = await comparePaper(browser);
  say(bench.measuring(bench.subjects.openings));
  const openings = await compareOpenings({ dist, folder, ...(await makeLockedStore(join(folder, "locked"))) });
  return [...openings, save, ...paper];
}

/** Prints the table, then where it goes wherever an aim is missed. Nothing is asserted. */
async function main(dist: string, folder: string): Promise<void> {
  const begin = performance.now();
  const marie = await makeMarieStore(join(folder, "open"));
  try {
    const comparisons = await measure(marie, dist, folder);
    for (const line of ["", ...tableOf(comparisons)]) say(line);
    for (const comparison of comparisons.filter((one) => !isReached(one, ratiosOf(one).typical))) {
      for (const line of ["", bench.whereItGoes(comparison.what), ...partLines(await comparison.parts())]) say(line);
    }
  } finally {
    await marie.host.close();
  }
  say(`\n${bench.seconds(Math.round((performance.now() - begin) / 1000))}`);
}

/** Builds apart, so that no window open elsewhere loses its files; what was made is removed. Answers the exit status. */
async function run(): Promise<number> {
  const name = `dist/bench-${process.pid}`;
  const dist = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "paroles-bench-"));
  process.env.PAROLES_DIST = name;
  try {
    say(bench.building);
    if (!build(["renderer", "data"])) return 1;
    await main(dist, folder);
    return 0;
  } finally {
    for (const made of [dist, folder]) rmSync(made, { recursive: true, force: true });
  }
}

process.exitCode = await run();

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checking, launching } from "../../templates/launch.fr.ts";
import { findBrowser, hasDisplay } from "../browser.ts";
import { electronRuntime } from "../electron-runtime.ts";
import { build } from "./build.ts";
import { lint, types } from "./check.ts";
import { type Counts, playwrightCounts, vitestCounts } from "./counts.ts";
import { installPackages, mayInstall } from "./debian.ts";
import { findProgram, runNode, runProgram, say } from "./programs.ts";

/** Programs the tests read papers with, by Debian package. */
const PROGRAMS: Readonly<Record<string, string>> = { pdftotext: "poppler-utils", qpdf: "qpdf" };
/** Electron needs a screen, even one that nobody sees. */
const needsScreen = (): boolean => electronRuntime() !== undefined && !hasDisplay();

function missingPackages(): readonly string[] {
  const programs = Object.entries(needsScreen() ? { ...PROGRAMS, "xvfb-run": "xvfb" } : PROGRAMS);
  return [...(findBrowser() ? [] : ["chromium"]), ...programs.filter(([program]) => !findProgram(program)).map(([, name]) => name)];
}

/** A step that either holds or not counts as one test. */
const whole = (sound: boolean): Counts => ({ passed: sound ? 1 : 0, failed: sound ? 0 : 1, skipped: [] });

function runVitest(folder: string): Counts {
  const file = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = runNode(["node_modules/vitest/vitest.mjs", "run", "-c", "tests/vitest.config.ts", ...reporters]);
  return vitestCounts(readReport(file), status);
}

function runPlaywright(folder: string): Counts {
  const file = join(folder, "playwright.json");
  const all = process.argv.includes("--all");
  const args = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "-c",
    "tests/playwright.config.ts",
    "--reporter=list,json",
    ...(all ? [] : ["--grep-invert", "@long"]),
  ];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const status = needsScreen() ? runProgram("xvfb-run", ["-a", process.execPath, ...args], env) : runNode(args, env);
  const counts = playwrightCounts(readReport(file), status);
  const apart = [...(electronRuntime() ? [] : [checking.noElectron]), ...(all ? [] : [checking.longApart])];
  return { ...counts, skipped: [...counts.skipped, ...apart] };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function runStep(name: string, step: () => Counts): Counts {
  say(`\n${checking.begin(name)}`);
  const begin = performance.now();
  const counts = step();
  say(checking.end(name, counts.failed === 0, Math.round((performance.now() - begin) / 1000)));
  return counts;
}

function test(): number {
  const missing = missingPackages();
  if (missing.length > 0) {
    say(launching.missingPrograms(missing.join(", ")));
    if (!installPackages(missing, mayInstall(process.argv.includes("--install-browser")))) return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "paroles-tests-"));
  const { steps } = checking;
  const results = [
    runStep(steps.lint, () => whole(lint())),
    runStep(steps.types, () => whole(types())),
    runStep(steps.build, () => whole(build())),
    runStep(steps.unit, () => runVitest(folder)),
    runStep(steps.browser, () => runPlaywright(folder)),
  ];
  rmSync(folder, { recursive: true, force: true });

  const skipped = results.flatMap((counts) => counts.skipped);
  const sum = (part: "passed" | "failed") => results.reduce((total, counts) => total + counts[part], 0);
  say("");
  for (const name of skipped) say(checking.skipped(name));
  say(checking.counts(sum("passed"), sum("failed"), skipped.length));
  return sum("failed") === 0 ? 0 : 1;
}

process.exitCode = test();

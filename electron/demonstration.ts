import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { faultSentences, saying, workstation } from "../templates/demonstration.fr.ts";
import { currentTemplate } from "../templates/index.ts";
import { type Fault, printedPath } from "./case-faults.ts";
import { readCase } from "./cases.ts";
import { createDemonstrationClock } from "./demonstration-clock.ts";
import { type CaseReport, say, sayOutcome } from "./demonstration-report.ts";
import { type Road, walkCase } from "./demonstration-road.ts";
import { RoadStopped } from "./demonstration-walk.ts";
import { createHost } from "./host.ts";

/** Runs `work` in a folder that is gone when it ends, however it ends: done, thrown, or stopped by a signal. */
async function inThrowAwayFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  const remove = (): void => {
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = (): void => {
    remove();
    process.exit(130);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    folder = mkdtempSync(join(tmpdir(), "paroles-d-avance-demonstration-"));
    return await work(folder);
  } finally {
    remove();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

const walkInThrowAwayStore = (given: Parameters<typeof walkCase>[0]): Promise<Road> =>
  inThrowAwayFolder(async (folder) => {
    const clock = createDemonstrationClock();
    const host = createHost({ folder: join(folder, "store"), clock, workstation, fictional: true });
    try {
      return await walkCase(given, host, clock);
    } finally {
      await host.close();
    }
  });

function readFile(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const refusal = (name: string, faults: readonly Fault[]): CaseReport => ({
  name,
  outcome: "refused",
  faults: faults.map((fault) => ({ path: printedPath(fault), code: fault.code, sentence: faultSentences[fault.code] })),
});

async function demonstrate(name: string, file: string, out: string): Promise<CaseReport> {
  const bytes = readFile(file);
  if (!bytes) return refusal(name, [{ path: [], code: "notReadable" }]);
  const read = readCase(bytes, currentTemplate);
  if (!read.ok) return refusal(name, read.faults);
  try {
    const road = await walkInThrowAwayStore(read.value);
    const versions = road.versions.map(({ pdf, ...version }) => {
      const paper = version.number === 1 ? `${name}.pdf` : `${name}-version-${version.number}.pdf`;
      writeFileSync(join(out, paper), pdf);
      return { ...version, pdf: paper };
    });
    return { name, outcome: "done", ...road, versions };
  } catch (error) {
    if (!(error instanceof RoadStopped)) throw error;
    const { step, command, code, event } = error;
    return { name, outcome: "stopped", step, command, code, event };
  }
}

/** The `*.json` of a folder, by name; undefined when the folder cannot be read. */
function caseFiles(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return undefined;
  }
}

function folders(): { readonly cases: string; readonly out: string } | undefined {
  try {
    const { values } = parseArgs({ options: { cases: { type: "string" }, out: { type: "string" } } });
    return { cases: resolve(values.cases ?? join(import.meta.dirname, "../templates/demonstration")), out: resolve(values.out ?? "out") };
  } catch {
    return undefined;
  }
}

/** Every case of a folder, from an empty store to signed paper. Answers the exit status: 0 when each one went through unchanged. */
async function main(): Promise<number> {
  const asked = folders();
  if (!asked) return fail(saying.usage);
  const { cases, out } = asked;
  const files = caseFiles(cases);
  if (!files) return fail(saying.casesUnreadable(cases));
  if (files.length === 0) return fail(saying.noCases(cases));

  const reports: CaseReport[] = [];
  try {
    mkdirSync(out, { recursive: true });
    for (const file of files) {
      const report = await demonstrate(basename(file, ".json"), join(cases, file), out);
      sayOutcome(report);
      reports.push(report);
    }
    writeFileSync(join(out, "report.json"), `${JSON.stringify({ cases: reports }, null, 2)}\n`);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return fail(saying.unwritable(error.path ?? out));
  }
  say(reports.some(({ outcome }) => outcome === "done") ? saying.end(out) : saying.endWithoutPaper(out));
  return reports.every((report) => report.outcome === "done" && report.same) ? 0 : 1;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

function fail(sentence: string): number {
  say(sentence);
  return 1;
}

process.exitCode = await main();

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { say } from "../../electron/launch/programs.ts";
import { type App, openApp } from "../../electron/pipe-host.ts";
import { bench } from "../../templates/bench.fr.ts";
import type { Comparison } from "./comparison.ts";
import { type MemoryByKind, memoryOf, processParts, totalOf } from "./memory.ts";
import { median, sideBySide } from "./side-by-side.ts";
import { atRest, lateness, openQuestion, painted, scriptsOf } from "./window.ts";

/** What is looked at when windows open: the built app, Marie's store, and a folder for what the bench makes. */
export interface Place {
  readonly dist: string;
  readonly store: string;
  readonly passphrase: string;
  readonly folder: string;
}

const ROUNDS = 15;
/** Windows in which a question is opened as well. */
const QUESTIONS = 7;

/** Pages without anything, beside the data process of the app: the same host shows them. */
function makeBlankPages({ dist, folder }: Place): string {
  const blank = join(folder, "blank");
  mkdirSync(join(blank, "renderer"), { recursive: true });
  writeFileSync(
    join(blank, "renderer/index.html"),
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>—</title><body></body></html>',
  );
  symlinkSync(join(dist, "electron"), join(blank, "electron"), "junction");
  return blank;
}

/** Opens a window, waits until `ready`, then has a look. Milliseconds from the call to a page ready and painted. */
async function timed(
  dist: string,
  store: string,
  ready: (page: Page) => Promise<unknown>,
  look: (app: App, took: number) => Promise<void>,
) {
  const begin = performance.now();
  const app = await openApp({ store, dist, headless: true, fictional: {}, viewport: { width: 1280, height: 800 } });
  try {
    await ready(app.page);
    await painted(app.page);
    const took = performance.now() - begin;
    await look(app, took);
    return took;
  } finally {
    await app.close();
  }
}

/** Opens the app on a locked store and a blank page in the same host, in turn. */
async function measureOpenings(place: Place) {
  const { dist, store, folder, passphrase } = place;
  const blankPages = makeBlankPages(place);
  const memory = { blank: [] as MemoryByKind[], unlock: [] as MemoryByKind[], question: [] as MemoryByKind[] };
  const starts: { readonly window: number; readonly page: number; readonly screen: number }[] = [];
  let scripts: ReadonlyMap<string, number> = new Map();

  const blank = () =>
    timed(
      blankPages,
      mkdtempSync(join(folder, "none-")),
      async () => {},
      async (app) => {
        await atRest(app.page);
        memory.blank.push(memoryOf(app));
      },
    );
  const ours = () =>
    timed(
      dist,
      store,
      (page) => page.getByRole("textbox", { name: "Votre identifiant" }).waitFor(),
      async (app, took) => {
        const { interactive, now } = await lateness(app.page);
        starts.push({ window: took - now, page: interactive, screen: now - interactive });
        await atRest(app.page);
        memory.unlock.push(memoryOf(app));
        scripts = await scriptsOf(app.page, dist);
        if (memory.question.length >= QUESTIONS) return;
        await openQuestion(app.page, passphrase);
        memory.question.push(memoryOf(app));
      },
    );
  const times = await sideBySide({ ours, blank }, { rounds: ROUNDS, warmUp: 0 });
  return { times, memory, starts, scripts };
}

/** Start, memory and first scripts of the app. */
export async function compareOpenings(place: Place): Promise<readonly Comparison[]> {
  const { times, memory, starts, scripts } = await measureOpenings(place);
  const names = ["window", "page", "screen"] as const;
  const start: Comparison = {
    what: bench.start,
    unit: "ms",
    ours: times.ours,
    beside: { what: bench.blankPage, sample: times.blank },
    aim: { most: 1.3 },
    parts: () => names.map((name) => ({ name: bench.startParts[name], size: median(starts.map((one) => one[name])) })),
  };
  const compressed: Comparison = {
    what: bench.scripts,
    unit: "kB",
    ours: [[...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)],
    aim: { most: 220_000 },
    parts: () => [...scripts].map(([name, size]) => ({ name, size })),
  };
  if (process.platform !== "linux") {
    say(bench.linuxOnly);
    return [start, compressed];
  }
  const held = (what: string, open: readonly MemoryByKind[]): Comparison => ({
    what,
    unit: "MB",
    ours: open.map(totalOf),
    beside: { what: bench.blankPage, sample: memory.blank.map(totalOf) },
    aim: { most: 1.5 },
    parts: () => processParts(open),
  });
  return [start, compressed, held(bench.unlockMemory, memory.unlock), held(bench.questionMemory, memory.question)];
}

import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { launching } from "../../templates/launch.fr.ts";
import { browserName, findBrowser, hasDisplay } from "../browser.ts";
import { electronRuntime } from "../electron-runtime.ts";
import { storeFolder } from "../store-folder.ts";
import { keepWindows } from "../windows.ts";
import { build } from "./build.ts";
import { installPackages, mayInstall } from "./debian.ts";
import { runNode, runProgram, say } from "./programs.ts";

type Store = { readonly folder: string; readonly fictional: boolean };
type Options = { readonly fictional: boolean; readonly store?: string | undefined; readonly installBrowser: boolean };

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: { fictional: { type: "boolean" }, store: { type: "string" }, "install-browser": { type: "boolean" } },
    });
    return { fictional: values.fictional ?? false, store: values.store, installBrowser: values["install-browser"] ?? false };
  } catch {
    return undefined;
  }
}

/**
 * The store to open. `--fictional`: a new one for people who do not exist; `--store DIR`: such a one again. Both lie in the
 * system's temporary folder, so that root may look at the app without ever touching a real store. Undefined when refused.
 */
function chooseStore({ fictional, store }: Options): Store | undefined {
  const temporary = realpathSync(tmpdir());
  if (store !== undefined) {
    const folder = resolve(store);
    if (folder.startsWith(temporary + sep)) {
      mkdirSync(folder, { recursive: true });
      return { folder, fictional: true };
    }
    say(launching.fictionalElsewhere(temporary));
    return undefined;
  }
  if (fictional) return { folder: mkdtempSync(join(temporary, "paroles-store-")), fictional: true };
  if (process.getuid?.() !== 0)
    return { folder: storeFolder({ platform: process.platform, env: process.env, home: homedir() }), fictional: false };
  say(launching.root);
  say(launching.rootTry);
  return undefined;
}

/** Chromium's sandbox, which Electron insists on, cannot run as root: there the browser it is. */
function usableElectron(): string | undefined {
  return process.getuid?.() === 0 ? undefined : electronRuntime();
}

function openInElectron(program: string, store: Store): number {
  say(launching.inElectron);
  return runProgram(program, ["dist/electron/main.js", ...(store.fictional ? [`--fictional-store=${store.folder}`] : [])]);
}

function openInBrowser(browser: string, store: Store): Promise<number> {
  say(launching.inBrowser(browserName(browser)));
  return keepWindows({ store: store.folder, browser, ...(store.fictional ? { fictional: {} } : {}) });
}

async function start(): Promise<number> {
  const options = readOptions();
  if (!options) return fail(launching.unknownOption);
  if (!hasDisplay()) {
    say(launching.noDisplay);
    return runNode(["electron/demonstration.ts"]);
  }
  const store = chooseStore(options);
  if (!store) return 1;
  if (store.fictional) say(launching.fictional(store.folder));
  const electron = usableElectron();
  if (electron) return build() ? openInElectron(electron, store) : 1;
  const browser = browserAtHand(options.installBrowser);
  if (!browser) return 1;
  return build(["renderer", "data"]) ? openInBrowser(browser, store) : 1;
}

/** The system's browser, installed first where that is allowed. Undefined when there is none, once that was said. */
function browserAtHand(install: boolean): string | undefined {
  const found = findBrowser();
  if (found) return found;
  say(launching.noBrowser);
  return installPackages(["chromium"], mayInstall(install)) ? findBrowser() : undefined;
}

function fail(sentence: string): number {
  say(sentence);
  return 1;
}

process.exitCode = await start();

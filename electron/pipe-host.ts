import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import { shell } from "../templates/ui/shell.fr.ts";
import { findBrowser } from "./browser.ts";
import { createProfile, removeProfile, sweepProfiles } from "./browser-profile.ts";
import { browserSwitches, UNWANTED_SWITCHES } from "./browser-switches.ts";
import { spawnData } from "./data-child.ts";
import { connectData, type DataClient } from "./data-client.ts";
import type { Start } from "./data-messages.ts";
import { readPage } from "./pages.ts";

/** The pages' address: nothing of it ever reaches a network. */
export const ORIGIN = "https://app.local";
/** A window without an address bar; the pages come once their requests can be answered. */
const BLANK = `data:text/html;charset=utf-8,<title>${encodeURIComponent(shell.title)}</title>`;
const BINDING = "parolesHostCall";
const DIST = fileURLToPath(new URL("../dist", import.meta.url));

export type OpenOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** Only for a store in the system's temporary folder: another clock, keys at the least cost. */
  readonly fictional?: Start["fictional"];
  readonly headless?: boolean;
  /** CSS pixels. Without one, the window decides. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Path of the browser's program; the system's own by default. */
  readonly browser?: string;
  /** Folder of the built pages and data process; `dist` by default. */
  readonly dist?: string;
};

export type App = {
  readonly page: Page;
  readonly data: DataClient;
  /** Ends the data process after its last write, then the browser, and removes its profile. */
  close(): Promise<void>;
  /** Settled once the window was closed, by a person or by `close`. */
  readonly closed: Promise<void>;
};

/**
 * Opens the app on the system's browser, driven over a pipe. Needs the built pages and data process. Throws without a browser,
 * and as root with a real store: the browser has no sandbox then (decision D18).
 */
export async function openApp(options: OpenOptions): Promise<App> {
  if (isRoot() && !options.fictional) throw new Error("root opens fictional stores only");
  const browser = options.browser ?? findBrowser();
  if (!browser) throw new Error("no browser");
  const dist = options.dist ?? DIST;
  const loud = options.fictional !== undefined;
  const data = connectData(() => spawnData(join(dist, "electron/data-process.js"), loud), {
    folder: options.store,
    workstation: hostname(),
    ...(options.fictional ? { fictional: options.fictional } : {}),
  });
  sweepProfiles();
  const profile = createProfile();
  const context = await launch(browser, profile, options).catch(async (error: unknown) => {
    await data.close();
    removeProfile(profile);
    throw error;
  });
  const page = context.pages()[0] ?? (await context.newPage());

  const end = async (): Promise<void> => {
    await data.close();
    // The browser may have gone first.
    await context.close().catch(() => undefined);
    removeProfile(profile);
  };
  const closed = new Promise<void>((done) => page.once("close", () => end().then(done)));

  const close = async (): Promise<void> => {
    await page.close();
    await closed;
  };
  try {
    await closeDoors(context, page, join(dist, "renderer"));
    await openDoor(context, page, data);
    await openPages(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, data, closed, close };
}

/** For what is asked of a window that a person may close meanwhile. */
const unlessClosed = (asked: Promise<unknown>): void => void asked.catch(() => undefined);

const isRoot = (): boolean => process.getuid?.() === 0;

function launch(executablePath: string, profile: string, { headless = false, viewport }: OpenOptions): Promise<BrowserContext> {
  const root = isRoot();
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: [...browserSwitches({ root }), `--app=${BLANK}`],
    // Chromium takes the language of its own windows, printing among them, from here.
    env: { ...process.env, LANGUAGE: "fr" },
    ignoreDefaultArgs: [...UNWANTED_SWITCHES],
    chromiumSandbox: !root,
    viewport: viewport ?? null,
    acceptDownloads: false,
    serviceWorkers: "block",
    permissions: [],
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Our own files are answered from disk; every other request, window and download is refused. */
async function closeDoors(context: BrowserContext, page: Page, pages: string): Promise<void> {
  await context.route("**/*", (route) => unlessClosed(answer(route, pages)));
  context.on("page", (other) => {
    if (other !== page) unlessClosed(other.close());
  });
  page.on("download", (download) => unlessClosed(download.cancel()));
}

async function answer(route: Route, pages: string): Promise<void> {
  const request = route.request();
  // "No content" leaves the page where it is; an abort would put the browser's error page in its place.
  if (new URL(request.url()).origin !== ORIGIN) return request.isNavigationRequest() ? route.fulfill({ status: 204 }) : route.abort();
  const file = await readPage(pages, request.method(), request.url());
  await route.fulfill({ status: file.status, headers: { ...file.headers }, body: file.body });
}

/** Gives the main frame of our origin `window.host`, and nobody else. A lock replaces the page. */
async function openDoor(context: BrowserContext, page: Page, data: DataClient): Promise<void> {
  await context.exposeBinding(BINDING, async ({ frame }, name: unknown, raw: unknown) => {
    if (frame !== page.mainFrame() || new URL(frame.url()).origin !== ORIGIN || typeof name !== "string") {
      return { ok: false, code: "malformedCommand" };
    }
    const reply = await data.call(name, raw);
    if (name === "store.lock" && reply.ok) setImmediate(() => unlessClosed(replacePage(page)));
    return reply;
  });
  await context.addInitScript(installHost, { binding: BINDING, origin: ORIGIN });
}

/** Leaves nothing of an unlocked session in the page: its process ends with its origin. */
async function replacePage(page: Page): Promise<void> {
  await page.goto(BLANK);
  await openPages(page);
}

/** Our pages, with nothing before them: the window's own « back » never shows a blank page. */
async function openPages(page: Page): Promise<void> {
  await page.goto(`${ORIGIN}/`);
  const window = await page.context().newCDPSession(page);
  await window.send("Page.resetNavigationHistory");
  await window.detach();
}

/** Runs in the page before its own code. */
function installHost({ binding, origin }: { readonly binding: string; readonly origin: string }): void {
  const call: unknown = Reflect.get(globalThis, binding);
  Reflect.deleteProperty(globalThis, binding);
  if (window.top !== window || window.location.origin !== origin || typeof call !== "function") return;
  const host = Object.freeze({ kind: "pipe", call: (name: string, raw: unknown) => call(name, raw) });
  Object.defineProperty(globalThis, "host", { value: host, writable: false, configurable: false, enumerable: true });
}

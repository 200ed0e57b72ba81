import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import { shell } from "../templates/ui/shell.fr.ts";
import { findBrowser } from "./browser.ts";
import { createProfile, removeProfile, sweepProfiles } from "./browser-profile.ts";
import { browserSwitches, UNWANTED_SWITCHES } from "./browser-switches.ts";
import { boundsOf, browserPid, endBrowser, moveTo } from "./browser-window.ts";
import { spawnData } from "./data-child.ts";
import { connectData, type DataClient } from "./data-client.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import type { Bounds, Left } from "./left.ts";
import { readPage } from "./pages.ts";
import type { Moment } from "./shell-contract.ts";
import type { Opening } from "./window-messages.ts";

/** The pages' address: nothing of it ever reaches a network. */
export const ORIGIN = "https://app.local";
/** A window without an address bar; the pages come once their requests can be answered. */
const BLANK = `data:text/html;charset=utf-8,<title>${encodeURIComponent(shell.title)}</title>`;
const BINDING = "parolesHostCall";
const DIST = fileURLToPath(new URL("../dist", import.meta.url));

export type OpenOptions = Opening & {
  /** Another clock than the computer's for the idle lock. */
  readonly idleClock?: () => Moment;
};

export type App = {
  readonly page: Page;
  readonly data: DataClient;
  /** Locks as the system asks: see `Keeper`. */
  lock(): Promise<void>;
  /** Ends the data process after its last write, then the browser, and removes its profile. */
  close(): Promise<void>;
  /**
   * Settled once nothing runs any more: with what the next window starts from after a lock, with nothing when the window was closed,
   * by a person or by `close`.
   */
  readonly ended: Promise<Left | undefined>;
};

/**
 * Opens one window of the app on the system's browser, driven over a pipe, until it is closed or locked: a lock ends the browser with
 * every process it had, and whoever opened it opens the next one. Needs the built pages and data process. Throws without a browser, and
 * as root with a real store: the browser has no sandbox then (decision D18).
 */
export async function openApp(options: OpenOptions): Promise<App> {
  if (isRoot() && !options.fictional) throw new Error("root opens fictional stores only");
  const browser = options.browser ?? findBrowser();
  if (!browser) throw new Error("no browser");
  const dist = options.dist ?? DIST;
  const loud = options.fictional !== undefined;
  const now = options.left?.now;
  const data = connectData(() => spawnData(join(dist, "electron/data-process.js"), loud), {
    folder: options.store,
    workstation: hostname(),
    ...(options.fictional ? { fictional: { ...options.fictional, ...(now ? { now } : {}) } } : {}),
  });
  sweepProfiles();
  const profile = createProfile();
  const context = await launch(browser, profile, options).catch(async (error: unknown) => {
    await data.close();
    removeProfile(profile);
    throw error;
  });
  const page = context.pages()[0] ?? (await context.newPage());

  const pid = await browserPid(context);

  const locked = Promise.withResolvers<Left>();
  let bounds: Promise<Bounds | undefined> | undefined;
  const keeper = createKeeper({
    data,
    left: options.left,
    now: options.idleClock,
    hide: () => {
      bounds ??= boundsOf(page);
    },
    destroy: async () => {
      await bounds;
      await endBrowser(context, pid);
    },
    next: locked.resolve,
  });
  const gone = new Promise<void>((done) => {
    page.once("close", () => done());
    context.once("close", () => done());
  });
  const end = async (): Promise<Left | undefined> => {
    keeper.stop();
    const left = bounds && { ...(await locked.promise), bounds: await bounds, now: data.clock() };
    await data.close();
    // The browser may have gone first.
    await context.close().catch(() => undefined);
    removeProfile(profile);
    return left;
  };
  const ended = gone.then(end);

  const close = async (): Promise<void> => {
    await page.close();
    await ended;
  };
  try {
    if (options.left?.bounds) await moveTo(page, options.left.bounds);
    await closeDoors(context, page, join(dist, "renderer"));
    await openDoor(context, page, keeper);
    await openPages(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, data, ended, close, lock: keeper.lock };
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

/** Gives the main frame of our origin `window.host`, and nobody else. */
async function openDoor(context: BrowserContext, page: Page, keeper: Keeper): Promise<void> {
  await context.exposeBinding(BINDING, async ({ frame }, name: unknown, raw: unknown) => {
    if (frame !== page.mainFrame() || new URL(frame.url()).origin !== ORIGIN || typeof name !== "string") {
      return { ok: false, code: "malformedCommand" };
    }
    return keeper.call(name, raw);
  });
  await context.addInitScript(installHost, { binding: BINDING, origin: ORIGIN });
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

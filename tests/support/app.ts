import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import type { Left } from "../../electron/left.ts";
import type { Moment } from "../../electron/shell-contract.ts";
import { openInElectron } from "./electron-app.ts";
import { openOverPipe } from "./pipe-app.ts";
import { type SavedFile, standInForSavePicker } from "./save-picker.ts";

/** One opening of the app, whichever window it runs in. */
export type Opened = {
  readonly page: Page;
  readonly data: {
    /** Process id of the data process; undefined while it is down. */
    pid(): Promise<number | undefined>;
    /** Moves the store's clock; it runs on from there. */
    setClock(moment: string): Promise<void>;
  };
  /** Locks as the computer does when its session is left. */
  lock(): Promise<void>;
  /** Closes the window as a person does, and waits for the last write. */
  close(): Promise<void>;
  /** Once the window is gone: what the next one starts from when this one was locked. */
  readonly ended: Promise<Left | undefined>;
};

export type OpenFixture = {
  readonly store: string;
  readonly now: string;
  readonly viewport: { width: number; height: number };
  readonly left?: Left | undefined;
  /** The clock by which the program outside the page measures that nobody is there. */
  readonly idleClock?: (() => Moment) | undefined;
};

export type AppOptions = {
  readonly hostKind: "pipe" | "electron";
  /** The store's clock when the app opens, UTC. */
  readonly now: string;
  /** The test provokes errors of the page or of its policy; elsewhere one of them fails the test. */
  readonly complaintsAllowed: boolean;
};

export type AppFixture = {
  /** The page of the window open now. */
  readonly page: Page;
  readonly data: Opened["data"];
  /** Folder of the store, under the system's temporary folder; gone after the test. */
  readonly store: string;
  /** The file last saved through the « save as » window, which a stand-in answers. */
  saved(): Promise<SavedFile>;
  close(): Promise<void>;
  /** Locks as the computer does when its session is left. */
  lock(): Promise<void>;
  /** Waits until the window open now was locked and the next one is there, and answers its page. */
  afterLock(): Promise<Page>;
  /** Moves the clock by which the program outside the page measures that nobody is there. Pipe host only. */
  passIdle(milliseconds: number): void;
  /** A second window on the same store, to be closed by the test. */
  another(): Promise<Opened>;
  /** Closes if need be, then opens the same store again, locked. */
  reopen(now?: string): Promise<void>;
};

/** A test with `app`: a window on an empty store of its own, locked or at its first start. */
export const test = base.extend<AppOptions & { app: AppFixture }>({
  hostKind: ["pipe", { option: true }],
  now: ["2027-03-01T09:00:00.000Z", { option: true }],
  complaintsAllowed: [false, { option: true }],
  app: async ({ hostKind, now, viewport, complaintsAllowed }, use) => {
    const store = mkdtempSync(join(realpathSync(tmpdir()), "paroles-store-"));
    const openWindow = hostKind === "electron" ? openInElectron : openOverPipe;
    const size = viewport ?? { width: 1280, height: 800 };
    const problems: string[] = [];
    let opened: Opened | undefined;
    let saved: (() => Promise<SavedFile>) | undefined;

    let passed = 0;
    const idleClock = (): Moment => ({ wall: Date.now() + passed, steady: performance.now() });

    const open = async (at: string, left?: Left): Promise<void> => {
      opened = await openWindow({ store, now: at, viewport: size, left, idleClock });
      saved = await standInForSavePicker(opened.page);
      opened.page.on("pageerror", (error) => problems.push(String(error)));
      opened.page.on("console", (line) => {
        if (/Content Security Policy|Trusted/.test(line.text())) problems.push(line.text());
      });
    };
    const close = async (): Promise<void> => {
      await opened?.close();
      opened = undefined;
    };
    const current = (): Opened => {
      if (!opened) throw new Error("the app is closed");
      return opened;
    };

    await open(now);
    await use({
      get page() {
        return current().page;
      },
      get data() {
        return current().data;
      },
      store,
      saved: async () => {
        if (!saved) throw new Error("the app is closed");
        return saved();
      },
      close,
      lock: () => current().lock(),
      afterLock: async () => {
        const left = await current().ended;
        if (!left) throw new Error("the window was closed, not locked");
        await open(now, left);
        return current().page;
      },
      passIdle: (milliseconds) => {
        passed += milliseconds;
      },
      another: () => openWindow({ store, now, viewport: size }),
      reopen: async (at = now) => {
        await close();
        await open(at);
      },
    });
    await close();
    rmSync(store, { recursive: true, force: true });
    if (problems.length > 0 && !complaintsAllowed) throw new Error(`the page complained: ${problems.join("\n")}`);
  },
});

export { expect } from "@playwright/test";

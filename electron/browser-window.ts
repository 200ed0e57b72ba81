import { setTimeout as after } from "node:timers/promises";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { killNow } from "./kill.ts";
import type { Bounds } from "./left.ts";

/** How long a browser has to answer or to end by itself. Milliseconds. */
const ANSWER = 300;
const END = 2_000;

/** Asks the browser itself, whatever its page does. Undefined when it does not answer in time. */
async function ask<T>(session: Promise<CDPSession> | undefined, question: (session: CDPSession) => Promise<T>): Promise<T | undefined> {
  const answer = session?.then(question).catch(() => undefined);
  return Promise.race([answer, after(ANSWER, undefined)]);
}

/** Where the window is. Undefined while it fills the screen or is hidden, as the next one does by itself. */
export async function boundsOf(page: Page): Promise<Bounds | undefined> {
  const window = await ask(page.context().newCDPSession(page), (session) => session.send("Browser.getWindowForTarget"));
  const { left, top, width, height, windowState } = window?.bounds ?? {};
  if (windowState !== "normal" || left === undefined || top === undefined || !width || !height) return undefined;
  return { x: left, y: top, width, height };
}

/** Puts the window where another one was. */
export async function moveTo(page: Page, { x, y, width, height }: Bounds): Promise<void> {
  await ask(page.context().newCDPSession(page), async (session) => {
    const { windowId } = await session.send("Browser.getWindowForTarget");
    await session.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "normal" } });
    await session.send("Browser.setWindowBounds", { windowId, bounds: { left: x, top: y, width, height } });
  });
}

/** Process id of the browser. */
export async function browserPid(context: BrowserContext): Promise<number | undefined> {
  const known = await ask(context.browser()?.newBrowserCDPSession(), (session) => session.send("SystemInfo.getProcessInfo"));
  return known?.processInfo.find(({ type }) => type === "browser")?.id;
}

/** Ends the browser and every process it started; by force when it takes its time. */
export async function endBrowser(context: BrowserContext, pid: number | undefined): Promise<void> {
  const closed = context.close().then(
    () => true,
    () => true,
  );
  if (await Promise.race([closed, after(END, false)])) return;
  if (pid !== undefined) killNow(pid);
  await closed;
}

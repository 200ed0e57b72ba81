import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { LOGIN } from "./marie-store.ts";

/** Once what was last changed is on the screen. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
/** Once the page has nothing left to do. */
export const atRest = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => requestIdleCallback(() => done())));

/** Every script the page has asked for so far, by name, with its bytes once compressed. */
export async function scriptsOf(page: Page, dist: string): Promise<ReadonlyMap<string, number>> {
  const paths = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  const scripts = [...new Set(paths)].filter((path) => /\.m?js$/.test(path));
  return new Map(scripts.map((path) => [path, gzipSync(readFileSync(join(dist, "renderer", path))).length]));
}

/** Unlocks, and opens the first question of Marie's draft. */
export async function openQuestion(page: Page, passphrase: string): Promise<void> {
  await page.getByRole("textbox", { name: "Votre identifiant" }).fill(LOGIN);
  await page.getByRole("textbox", { name: "Votre phrase secrète" }).fill(passphrase);
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: /^Reprendre/ })
    .first()
    .click();
  await page
    .getByRole("navigation", { name: "Chapitres" })
    .getByRole("button", { name: /Qui je suis/ })
    .click();
  await page.getByRole("textbox", { name: "Que voulez-vous dire de vous ?" }).waitFor();
  await atRest(page);
}

/** When the page was interactive and how late it is now, in milliseconds since it was asked for. */
export const lateness = (page: Page): Promise<{ readonly interactive: number; readonly now: number }> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const interactive = navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0;
    return { interactive, now: performance.now() };
  });

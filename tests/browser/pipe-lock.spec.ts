import type { Page } from "@playwright/test";
import { type AppFixture, expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { aboutMe, saved, writeAboutMe } from "../support/first-question.ts";
import { processTree } from "../support/processes.ts";
import { seedLucie, unlockBy } from "../support/seed.ts";

const MINUTE = 60_000;
const WORDS = "Je couds, et je répare.";
const warning = (page: Page) => page.getByRole("alertdialog", { name: "Toujours là ?" });

/** Karim's session, at Lucie's first question, with words that are kept. Answers his passphrase. */
async function atQuestion(app: AppFixture): Promise<string> {
  const { passphrase } = await seedLucie(app);
  await writeAboutMe(app.page, WORDS);
  return passphrase;
}

/** Waits for the lock, and opens as Karim again. */
async function unlockAfterLock(app: AppFixture, passphrase: string): Promise<void> {
  const page = await app.afterLock();
  await expect(page.getByLabel("Votre identifiant")).toBeFocused();
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await unlockBy(page, passphrase);
}

/** What the window's own program says of where it is. */
async function windowOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  return { session, ...(await session.send("Browser.getWindowForTarget")) };
}

test("locking ends every process of the window and of the data, and who locked comes back to the same question", async ({ app }) => {
  // biome-ignore lint/suspicious/noSkippedTests: only Linux has /proc; elsewhere npm test names it
  test.skip(process.platform !== "linux", "reads /proc");
  const passphrase = await atQuestion(app);
  const before = processTree(process.pid).filter((pid) => pid !== process.pid);
  expect(before).toContain(await app.data.pid());
  expect(before.length).toBeGreaterThan(4);
  const { session, windowId } = await windowOf(app.page);
  const bounds = { left: 40, top: 30, width: 1000, height: 700 };
  await session.send("Browser.setWindowBounds", { windowId, bounds });
  await app.page.keyboard.press("Control+l");
  await unlockAfterLock(app, passphrase);
  expect((await windowOf(app.page)).bounds).toMatchObject(bounds);
  const after = processTree(process.pid);
  expect(before.filter((pid) => after.includes(pid))).toEqual([]);
  await expect(aboutMe(app.page)).toHaveValue(WORDS);
  await app.page.keyboard.press("Alt+ArrowLeft");
  await expect(app.page.getByRole("heading", { name: "Qui venez-vous voir ?" })).toBeVisible();
});

test("nobody for nine minutes: asked, and any key stays without writing anything", async ({ app }) => {
  await atQuestion(app);
  const { page } = app;
  await page.clock.install();
  await page.clock.fastForward(9 * MINUTE);
  await expect(warning(page)).toContainText("dans 60 secondes");
  expect(await obstacles(page)).toEqual([]);
  await page.keyboard.press("x");
  await expect(warning(page)).toBeHidden();
  await expect(aboutMe(page)).toBeFocused();
  await expect(aboutMe(page)).toHaveValue(WORDS);

  await page.clock.fastForward(9 * MINUTE + 30_000);
  await expect(warning(page)).toContainText("dans 30 secondes");
  await page.getByRole("button", { name: "Je suis là" }).click();
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward(5 * MINUTE);
  await page.keyboard.type(" Voilà.");
  await expect(aboutMe(page)).toHaveValue(`${WORDS} Voilà.`);
});

test("nobody for ten minutes: locked, with the last words kept and the same question after", async ({ app }) => {
  const passphrase = await atQuestion(app);
  const { page } = app;
  await page.clock.install();
  await aboutMe(page).fill(`${WORDS} Et je chante.`);
  await expect(saved(page)).toBeVisible();
  await page.clock.fastForward(9 * MINUTE);
  await expect(warning(page)).toBeVisible();
  await page.clock.fastForward(MINUTE);
  await unlockAfterLock(app, passphrase);
  await expect(aboutMe(app.page)).toHaveValue(`${WORDS} Et je chante.`);
  await expect(app.page.getByRole("alertdialog")).toHaveCount(0);
});

test("a computer that slept three hours hides its page before anything else, even when a key wakes it", async ({ app }) => {
  const passphrase = await atQuestion(app);
  const hidden = await app.page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 3 * 3_600_000;
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
    return document.querySelector("textarea")?.checkVisibility();
  });
  expect(hidden).toBe(false);
  await unlockAfterLock(app, passphrase);
  await expect(aboutMe(app.page)).toHaveValue(WORDS);
});

test("a page that hangs is locked from outside, and who opens next is told that words may be missing", async ({ app }) => {
  const passphrase = await atQuestion(app);
  app.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  app.passIdle(11 * MINUTE);
  await unlockAfterLock(app, passphrase);
  await expect(app.page.getByRole("alertdialog")).toContainText("la fenêtre ne répondait plus");
  await app.page.getByRole("button", { name: "J’ai compris" }).click();
  await expect(aboutMe(app.page)).toHaveValue(WORDS);
});

test("a lock of the computer counts the answers it could not keep, and says so after, without a word of them", async ({ app }) => {
  const passphrase = await atQuestion(app);
  await aboutMe(app.page).fill("x".repeat(20_001));
  await expect(app.page.getByText(/Ce texte dépasse 20.000 signes/)).toBeVisible();
  await app.lock();
  await unlockAfterLock(app, passphrase);
  const told = app.page.getByRole("alertdialog", { name: "Des mots n’ont pas pu être gardés." });
  await expect(told).toContainText("une réponse n’était pas encore enregistrée");
  expect(await obstacles(app.page)).toEqual([]);
  await app.page.getByRole("button", { name: "J’ai compris" }).click();
  await expect(aboutMe(app.page)).toHaveValue(WORDS);
});

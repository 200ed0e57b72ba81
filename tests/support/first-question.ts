import { expect, type Locator, type Page } from "@playwright/test";

/** The person's first question, where there is room for words. */
export const aboutMe = (page: Page): Locator => page.getByRole("textbox", { name: "Que voulez-vous dire de vous ?" });
/** What is on the screen is on the disk. */
export const saved = (page: Page): Locator => page.getByText("Enregistré", { exact: true });

/** From home to the first question of the draft on top, and `words` kept there. */
export async function writeAboutMe(page: Page, words: string): Promise<void> {
  await page
    .getByRole("button", { name: /^Reprendre/ })
    .first()
    .click();
  await page
    .getByRole("navigation", { name: "Chapitres" })
    .getByRole("button", { name: /Qui je suis/ })
    .click();
  await aboutMe(page).fill(words);
  await expect(saved(page)).toBeVisible();
}

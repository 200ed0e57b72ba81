import { expect, type Page } from "@playwright/test";

/** A phrase strong enough to be taken. */
export const OWN_PHRASE = "le canal gèle en janvier, pas nous";

/** First start up to the passphrase: Sandrine Wattiez, nurse in Denain. */
export async function sayWhoYouAre(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByText("Centre hospitalier de Denain").click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Prénom").fill("Sandrine");
  await page.getByLabel("Nom", { exact: true }).fill("Wattiez");
  await page.getByText("Infirmier ou infirmière").click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choisissez votre phrase secrète");
}

/** The recovery code on the screen. */
export const shownCode = (page: Page): Promise<string> =>
  page
    .getByRole("main")
    .getByText(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
    .innerText();

/** A whole first start with a phrase of one's own. Answers the recovery code; the app is open at home. */
export async function prepareComputer(page: Page): Promise<string> {
  await sayWhoYouAre(page);
  await page.getByText("Écrire ma propre phrase").click();
  await page.getByLabel("Votre propre phrase").fill(OWN_PHRASE);
  await page.getByRole("button", { name: "Continuer" }).click();
  const code = await shownCode(page);
  await page.getByLabel("Recopiez le code").fill(code);
  await page.getByRole("button", { name: "Créer" }).click();
  await page.getByRole("button", { name: "Entrer" }).click({ timeout: 30_000 });
  await atHome(page);
  return code;
}

/** Waits for home. */
export const atHome = (page: Page): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: "Qui venez-vous voir ?" })).toBeVisible({ timeout: 30_000 });

/** Unlocks as Sandrine. */
export async function unlock(page: Page, phrase = OWN_PHRASE): Promise<void> {
  await page.getByLabel("Votre identifiant").fill("s.wattiez");
  await page.getByLabel("Votre phrase secrète").fill(phrase);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
}

/** Fills the identity of Lucie, from home, without adding her. */
export async function describeLucie(page: Page, birthDate = "30 novembre 1969"): Promise<void> {
  await page.getByRole("button", { name: "Nouvelle directive" }).click();
  await page.getByLabel("Nom de naissance").fill("Carpentier");
  await page.getByLabel("Prénoms").fill("Lucie");
  await page.getByLabel("Date de naissance").fill(birthDate);
  await page.getByLabel("Lieu de naissance").fill("Denain (59)");
}

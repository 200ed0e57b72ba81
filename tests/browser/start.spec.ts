import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/app.ts";
import { atHome, OWN_PHRASE, prepareComputer, sayWhoYouAre, shownCode, unlock } from "../support/first-screens.ts";

test("a professional prepares the computer, leaves, and comes back with their own phrase", async ({ app }) => {
  await prepareComputer(app.page);
  await expect(app.page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
  await app.page.getByRole("button", { name: "Fermer" }).click();
  await app.afterLock();
  await expect(app.page.getByLabel("Votre identifiant")).toBeFocused();
  await unlock(app.page);
  await atHome(app.page);
  await expect(app.page.getByText("Sandrine Wattiez, équipe infirmière")).toBeVisible();
});

test("nobody goes on without choosing a hospital, a name and a role", async ({ app }) => {
  const { page } = app;
  const goOn = page.getByRole("button", { name: "Continuer" });
  await page.getByRole("button", { name: "Commencer" }).click();
  await goOn.click();
  await expect(page.getByText("Choisissez un des trois hôpitaux.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /Denain/ })).toBeFocused();
  await page.getByText("Centre hospitalier de Denain").click();
  await goOn.click();
  await goOn.click();
  await expect(page.getByLabel("Prénom")).toBeFocused();
  for (const missing of ["Écrivez votre prénom.", "Écrivez votre nom.", "Choisissez votre métier."])
    await expect(page.getByText(missing)).toBeVisible();
});

test("a phrase that is short or easy to guess is not taken, and the screen says how to mend it", async ({ app }) => {
  const { page } = app;
  await sayWhoYouAre(page);
  await page.getByText("Écrire ma propre phrase").click();
  const phrase = page.getByLabel("Votre propre phrase");
  await phrase.fill("court");
  await expect(page.getByText("Cette phrase est courte. Il faut 14 signes au moins.")).toBeVisible();
  await phrase.fill("motdepasse1234567");
  await expect(page.getByText("Cette phrase est facile à deviner. Ajoutez un ou deux mots.")).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(phrase).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choisissez votre phrase secrète");
  await phrase.fill(OWN_PHRASE);
  await expect(page.getByText("Cette phrase convient.")).toBeVisible();
  await expect(phrase).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Voir ce que j’écris" }).click();
  await expect(phrase).toHaveAttribute("type", "text");
});

test("a recovery code typed back wrong creates nothing", async ({ app }) => {
  const { page } = app;
  await sayWhoYouAre(page);
  await page.getByRole("checkbox").check({ force: true });
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Recopiez le code").fill("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F");
  await page.getByRole("button", { name: "Créer" }).click();
  await expect(page.getByText("Le code recopié n’est pas le même.")).toBeVisible();
  await app.reopen();
  await expect(app.page.getByRole("button", { name: "Commencer" })).toBeVisible();
});

test("only the slip with the code goes to the printer", async ({ app }) => {
  const { page } = app;
  await sayWhoYouAre(page);
  await page.getByRole("checkbox").check({ force: true });
  await page.getByRole("button", { name: "Continuer" }).click();
  const code = await shownCode(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Gardez le code de secours", includeHidden: true })).toBeHidden();
  await expect(page.locator(".slip")).toContainText(code);
  await expect(page.locator(".slip")).toBeVisible();
  await expect(page.locator(".slip")).not.toContainText("s.wattiez");
});

test("a wrong phrase opens nothing and says what to look at", async ({ app }) => {
  await prepareComputer(app.page);
  await app.reopen();
  await unlock(app.page, "une autre phrase que la bonne");
  await expect(app.page.getByRole("alert")).toContainText("Cette phrase n’ouvre pas.");
  await expect(app.page.getByLabel("Votre identifiant")).toHaveValue("s.wattiez");
  await unlock(app.page);
  await atHome(app.page);
});

test("the recovery code opens once, for a new phrase, and the next code takes its place", async ({ app }) => {
  const newPhrase = "trois barques dorment sous le vieux pont";
  const recover = async (code: string) => {
    await app.page.getByRole("button", { name: "J’ai oublié ma phrase : prendre le code de secours" }).click();
    await app.page.getByLabel("Votre identifiant").fill("s.wattiez");
    await app.page.getByLabel("Le code de secours").fill(code);
    await app.page.getByLabel("Votre nouvelle phrase secrète").fill(newPhrase);
    await app.page.getByRole("button", { name: "Ouvrir avec le code" }).click();
  };
  const first = await prepareComputer(app.page);
  await app.reopen();
  await recover(first.toLowerCase().replaceAll("-", " "));
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Voici le nouveau code de secours", { timeout: 30_000 });
  const next = await shownCode(app.page);
  expect(next).not.toBe(first);
  await app.page.getByRole("button", { name: "Entrer" }).click();
  await expect(app.page.getByText("Recopiez le code depuis votre papier.")).toBeVisible();
  await app.page.getByLabel("Recopiez le code").fill(first);
  await app.page.getByRole("button", { name: "Entrer" }).click();
  await expect(app.page.getByRole("alert")).toContainText("Le code recopié n’est pas le même.");
  await app.page.getByLabel("Recopiez le code").fill(next.toLowerCase().replaceAll("-", " "));
  await app.page.getByRole("button", { name: "Entrer" }).click();
  await atHome(app.page);

  await app.reopen();
  await recover(first);
  await expect(app.page.getByRole("alert")).toContainText("Ce code n’ouvre pas.", { timeout: 30_000 });
  await app.page.getByRole("button", { name: "Retour" }).click();
  await unlock(app.page);
  await expect(app.page.getByRole("alert")).toContainText("Cette phrase n’ouvre pas.");
  await unlock(app.page, newPhrase);
  await atHome(app.page);
});

test("Ctrl+L locks at once and leaves nothing of the screen", async ({ app }) => {
  await prepareComputer(app.page);
  await app.page.keyboard.press("Control+l");
  await app.afterLock();
  await expect(app.page.getByLabel("Votre identifiant")).toBeFocused();
  await expect(app.page.getByText("Sandrine Wattiez")).toHaveCount(0);
  await expect(app.page).toHaveTitle("Paroles d’avance");
});

test("a file that is not ours is said in a whole page, and left alone", async ({ app }) => {
  await prepareComputer(app.page);
  await app.close();
  writeFileSync(join(app.store, "slots.json"), "une recette de tarte");
  await app.reopen();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Ce fichier n’est pas le nôtre");
  await expect(app.page.getByText("L’application ne l’a ni lu ni changé.")).toBeVisible();
  await expect(app.page.getByRole("button", { name: "Commencer" })).toHaveCount(0);
});

import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { atHome, describeLucie, shownCode } from "../support/first-screens.ts";
import { LONG, readers } from "../support/readers.ts";

for (const [index, { name, size, choose }] of readers.entries()) {
  const tag = index % 2 === 0 ? [LONG] : [];
  test(`every screen up to a person's file can be read and used ${name}`, { tag }, async ({ app }) => {
    const { page } = app;
    const clear = async (screen: string) => expect.soft(await obstacles(page), screen).toEqual([]);
    const goOn = page.getByRole("button", { name: "Continuer" });
    if (size) await page.setViewportSize(size);
    await page.getByRole("button", { name: "Affichage" }).click();
    await clear("display");
    await page.keyboard.press("Escape");
    await choose?.(page);

    await clear("welcome");
    await page.getByRole("button", { name: "Commencer" }).click();
    await goOn.click();
    await clear("hospital, with its fault");
    await page.getByText("Centre hospitalier de Denain").click();
    await goOn.click();
    await clear("who you are");
    await page.getByLabel("Prénom").fill("Sandrine");
    await page.getByLabel("Nom", { exact: true }).fill("Wattiez");
    await page.getByText("Infirmier ou infirmière").click();
    await goOn.click();
    await page.getByText("J’ai noté ces sept mots dans un endroit sûr").click();
    await clear("passphrase");
    await goOn.click();
    await clear("recovery code");
    await page.getByLabel("Recopiez le code").fill(await shownCode(page));
    await page.getByRole("button", { name: "Créer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("C’est prêt.", { timeout: 30_000 });
    await clear("ready");
    await page.getByRole("button", { name: "Entrer" }).click();
    await atHome(page);
    await clear("home, empty");
    await describeLucie(page, "31 02 1999");
    await page.getByRole("button", { name: "Inscrire" }).click();
    await clear("new person, with its fault");
    await page.getByLabel("Date de naissance").fill("30 11 1969");
    await page.getByRole("button", { name: "Inscrire" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
    await clear("new directive");
    await page.getByRole("button", { name: "Ajouter quelqu’un : Psychiatre" }).click();
    await clear("a colleague");
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("En consultation").click();
    await page.getByText("Non", { exact: true }).click();
    await page.getByRole("button", { name: "Commencer", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre document, Lucie");
    await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();
    await expect(page.getByRole("button", { name: "Reprendre : Lucie Carpentier" })).toBeVisible();
    await clear("home");
    await page.getByRole("searchbox").fill("carpentier");
    await expect(page.getByRole("button", { name: "Ouvrir : Lucie Carpentier" })).toBeVisible();
    await clear("search");
    await page.getByRole("button", { name: "Ouvrir : Lucie Carpentier" }).click();
    await expect(page.getByText("Un document est commencé")).toBeVisible();
    await clear("person");
    await page.getByRole("button", { name: "Fermer" }).click();
    await expect(page.getByLabel("Votre identifiant")).toBeFocused();
    await clear("unlock");
  });
}

test("the reader's choices show at once, and hold until the lock", async ({ app }) => {
  const { page } = app;
  const root = page.locator("html");
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "Affichage" }).click();
  await page.getByRole("button", { name: "Plus grand" }).click();
  expect(await size()).toBeCloseTo(before * 1.25, 1);
  await page.getByRole("button", { name: "Plus petit" }).click();
  await page.getByRole("button", { name: "Plus petit" }).press("Enter");
  await expect(page.getByText("C’est la plus petite taille.").first()).toBeVisible();
  await page.getByText("Soir", { exact: true }).click();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await page.getByText("Comme l’ordinateur").click();
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  await expect(root).toHaveAttribute("data-theme", "contrast");
  await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference" });
  await expect(root).toHaveAttribute("data-theme", "dark");
});

test("the check of this file sees a lost label, a text that runs out and a small target", async ({ app }) => {
  await expect(app.page.getByRole("button", { name: "Commencer" })).toBeVisible();
  expect(await obstacles(app.page)).toEqual([]);
  await app.page.evaluate(() => {
    const main = document.querySelector("main");
    const field = document.createElement("input");
    const small = document.createElement("button");
    const wide = document.createElement("div");
    small.textContent = "petit";
    small.className = "planted";
    Object.assign(small.style, { height: "20px", padding: "0" });
    Object.assign(wide.style, { width: "3000px" });
    wide.textContent = "long";
    main?.append(field, small, wide);
  });
  const found = (await obstacles(app.page)).join("\n");
  expect(found).toMatch(/^label: /m);
  expect(found).toMatch(/20 px high/);
  expect(found).toMatch(/px out of the window/);
});

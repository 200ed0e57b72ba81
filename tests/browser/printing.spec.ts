import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { mouseOf } from "../support/mouse.ts";
import { atThePaper, drawn } from "../support/paper-screen.ts";
import { saveFile } from "../support/road.ts";

test("what was printed and for whom is said in one window, and each copy then waits to be given", async ({ app }) => {
  await atThePaper(app);
  const { page } = app;
  const user = mouseOf(() => page);
  await expect(page.getByRole("status").filter({ hasText: /^Document entier\s: 4 pages, format A4\.$/ })).toBeVisible();
  await expect(page.getByText("Choisi pour : Urgences ; CMP (centre médico-psychologique), CMP de Denain ; Un proche")).toBeVisible();
  await expect(page.getByText("Carte, choisi pour : GEM (groupe d’entraide mutuelle).")).toBeVisible();
  await expect(page.getByText("Cela ne s’imprime pas encore ici.")).toBeVisible();

  await test.step("the people and services chosen for the full document are there, and nobody else", async () => {
    await user.push("Imprimer");
    await expect(page.getByRole("checkbox")).toHaveCount(3);
    await expect(page.getByText("Lucie ne veut pas prévenir « Bernard Carpentier (fictif) ».")).toBeVisible();
    await user.tick("Urgences");
    await user.tick(/^CMP/);
    await expect(page.getByRole("textbox", { name: "Nombre d’exemplaires imprimés" })).toHaveValue("2");
    await user.write("Nombre d’exemplaires imprimés", "1");
    await user.push("Noter");
    await expect(page.getByText("Vous avez coché 2 personnes ou services. Écrivez au moins 2, ou décochez.")).toBeVisible();
    expect.soft(await obstacles(page), "the window, with its fault").toEqual([]);
    await user.write("Nombre d’exemplaires imprimés", "3");
    await user.push("Noter");
    await expect(page.getByText("Noté : 3 exemplaires imprimés.")).toBeVisible();
    await expect(page.getByText(/Pour\s: Urgences\s; CMP .* Pas encore donné\.$/)).toBeVisible();
  });

  await test.step("a second print says that they wait already", async () => {
    await user.push("Imprimer");
    await expect(page.getByText("Déjà prêt, pas encore donné.")).toHaveCount(2);
    await user.push("Rien n’est sorti");
  });

  await test.step("the register says printed, not given, until it is given", async () => {
    await user.push("Vers les exemplaires");
    await user.arrive("Où sont les exemplaires ?");
    const emergency = page.getByRole("row", { name: /^Urgences/ });
    await expect(emergency).toContainText("Imprimé le 14 octobre 2026, pas encore donné");
    await expect(page.getByText("Rien encore aux urgences.")).toBeHidden();
    await user.push("Donné : Urgences");
    await user.write("Donné par", "Sandrine Wattiez");
    await user.push("Noter");
    await expect(emergency).toContainText("Sandrine Wattiez");
    await expect(emergency).not.toContainText("pas encore donné");
    await user.push(/^Non donné : CMP/);
    await user.push("Noter");
    await expect(page.getByRole("row", { name: /^CMP/ })).toContainText("Non donné, le 14 octobre 2026");
  });
});

test("a saved file may be for someone, or be kept for now", async ({ app }) => {
  await atThePaper(app);
  const { page } = app;
  const user = mouseOf(() => page);
  await user.push("Enregistrer le fichier");
  await user.tick("Urgences");
  expect.soft(await obstacles(page), "for whom the file is").toEqual([]);
  await user.push("Noter");
  await expect(page.getByText("Pour : Urgences. Pas encore donné.")).toBeVisible();
  await page.getByText("Fiche de crise seule").click();
  await drawn(page);
  await saveFile({ app, user });
  await user.push("Vers les exemplaires");
  await expect(page.getByRole("row", { name: /^Urgences/ })).toContainText("Enregistré le 14 octobre 2026, pas encore donné");
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("a copy noted by mistake stays, struck out, and can be noted again", async ({ app }) => {
  await atThePaper(app);
  const { page } = app;
  const user = mouseOf(() => page);
  await user.push("Enregistrer le fichier");
  await user.push("Noter");
  await user.push("Vers les exemplaires");
  await user.push("Noter un exemplaire");
  await user.select("Où est l’exemplaire ?", "Un proche");
  await user.write(/^Chez qui/, "Bernard");
  await expect(page.getByText("Mes sœurs peuvent tout savoir.")).toBeVisible();
  await expect(page.getByText("Lucie ne veut pas prévenir « Bernard Carpentier (fictif) ».")).toBeVisible();
  await user.choose("La personne est d’accord", "Oui");
  await user.push("Noter");
  const row = page.getByRole("row", { name: /^Un proche, Bernard/ });
  await expect(row.getByRole("deletion")).toHaveCount(0);

  await user.push("Noté par erreur : Un proche, Bernard");
  await expect(page.getByRole("dialog").getByText("Donné le 14 octobre 2026")).toBeVisible();
  await user.write("Une précision (facultatif)", "Autre Bernard");
  await user.push("Noter");
  await expect(row).toContainText("Noté par erreur, corrigé le 14 octobre 2026 : « Autre Bernard »");
  await expect(row.getByRole("deletion").first()).toHaveText("Un proche, Bernard");
  expect.soft(await obstacles(page), "a copy noted by mistake").toEqual([]);
  await user.push("Lucie Carpentier, naissance le 30 novembre 1969");
  await expect(page.getByText("Aucun exemplaire noté.")).toBeVisible();

  await user.push("Exemplaires");
  await user.push("Noter de nouveau : Un proche, Bernard");
  await user.push("Noter");
  await expect(page.getByRole("button", { name: "Repris : Un proche, Bernard" })).toBeVisible();
  await expect(row.getByRole("deletion")).toHaveCount(0);
});

import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { LONG, readers } from "../support/readers.ts";
import { enterAs, leave, seedTeam } from "../support/seed-team.ts";

for (const [index, { name, size, choose }] of readers.entries()) {
  const tag = index % 4 === 0 ? [] : [LONG];
  test(`the pole's screens and who is in a file can be read and used ${name}`, { tag }, async ({ app }) => {
    await seedTeam(app);
    const { page } = app;
    const press = (label: string | RegExp) => page.getByRole("button", { name: label }).first().click();
    const clear = async (screen: string) => expect.soft(await obstacles(page), screen).toEqual([]);
    if (size) await page.setViewportSize(size);

    await enterAs(app, "martine");
    await choose?.(page);
    await expect(page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
    await clear("home, without a file");
    await press("Les professionnels");
    await expect(page.getByRole("row", { name: /Chloé Dubois/ })).toBeVisible();
    await clear("professionals");
    await press("Ouvrir un accès : Chloé Dubois");
    await press("Créer");
    await expect(page.getByText("Écrivez la phrase une seconde fois.")).toBeVisible();
    await clear("an access, with its fault");
    await page.keyboard.press("Escape");
    await press("Paroles d’avance, accueil");
    await press("Réglages");
    await page.getByText("Un autre titre").click();
    await press("Enregistrer ces réglages");
    await expect(page.getByText("Écrivez qui a décidé.")).toBeVisible();
    await clear("settings, with their faults");
    await page.getByText("Mon plan de crise conjoint").click();
    await page.getByLabel("Décidé par").fill("Conseil de pôle");
    await press("Enregistrer ces réglages");
    await expect(page.getByRole("table", { name: "Ce qui a changé" })).toBeVisible();
    await clear("settings, and what changed");
    await leave(app);

    await enterAs(app, "karim");
    await choose?.(page);
    await press("Lucie Carpentier");
    await press("Qui a accès");
    await press("Retirer l’accès : Théo Leroy");
    await expect(page.getByText("Théo Leroy n’ouvre plus ce dossier.")).toBeVisible();
    await clear("who is in a file");
    await press("Inviter quelqu’un");
    await press(/^Inviter$/);
    await expect(page.getByText("Choisissez qui inviter.")).toBeVisible();
    await clear("inviting, with its faults");
    await page.keyboard.press("Escape");
    await press("Dossier de Lucie Carpentier");
    await press("Lire");
    await expect(page.getByText("Je fais le marché le samedi.")).toBeVisible();
    await clear("reading a text");
    await leave(app);

    await enterAs(app, "helene");
    await choose?.(page);
    await expect(page.getByText("1 personne inscrite")).toBeVisible();
    await clear("home, with counts");
    await press("Réglages");
    await expect(page.getByText("Seul l’administrateur les change.")).toBeVisible();
    await clear("settings, to read");
  });
}

import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { LONG, readers } from "../support/readers.ts";
import { enterAs, leave, seedTeam, type Who } from "../support/seed-team.ts";

for (const [index, { name, size, choose }] of readers.entries()) {
  const tag = index % 4 === 0 ? [] : [LONG];
  test(`the pole's screens and who is in a file can be read and used ${name}`, { tag }, async ({ app }) => {
    await seedTeam(app);
    const press = (label: string | RegExp) => app.page.getByRole("button", { name: label }).first().click();
    const clear = async (screen: string) => expect.soft(await obstacles(app.page), screen).toEqual([]);
    // Each opening has a window of its own.
    const enter = async (who: Who) => {
      if (size) await app.page.setViewportSize(size);
      await enterAs(app, who);
      await choose?.(app.page);
    };

    await enter("martine");
    await expect(app.page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
    await clear("home, without a file");
    await press("Les professionnels");
    await expect(app.page.getByRole("row", { name: /Chloé Dubois/ })).toBeVisible();
    await clear("professionals");
    await press("Modifier : Karim Mabrouk");
    await clear("what can be done for a colleague");
    await press("Retirer l’accès pour toujours");
    await clear("taking an access away");
    await press("Annuler");
    await press("Retour");
    await press("Modifier : Chloé Dubois");
    await press("Ouvrir un accès");
    await press("Créer");
    await expect(app.page.getByText("Écrivez la phrase une seconde fois.")).toBeVisible();
    await clear("an access, with its fault");
    await app.page.keyboard.press("Escape");
    await press("Paroles d’avance, accueil");
    await press("Réglages");
    await app.page.getByText("Un autre titre").click();
    await press("Enregistrer ces réglages");
    await expect(app.page.getByText("Écrivez qui a décidé.")).toBeVisible();
    await clear("settings, with their faults");
    await app.page.getByText("Mon plan de crise conjoint").click();
    await app.page.getByLabel("Décidé par").fill("Conseil de pôle");
    await press("Enregistrer ces réglages");
    await expect(app.page.getByRole("table", { name: "Ce qui a changé" })).toBeVisible();
    await clear("settings, and what changed");
    await leave(app);

    await enter("karim");
    await press("Lucie Carpentier");
    await press("Qui a accès");
    await press("Retirer l’accès : Théo Leroy");
    await expect(app.page.getByText("Théo Leroy n’ouvre plus ce dossier.")).toBeVisible();
    await clear("who is in a file");
    await press("Inviter quelqu’un");
    await press(/^Inviter$/);
    await expect(app.page.getByText("Choisissez qui inviter.")).toBeVisible();
    await clear("inviting, with its faults");
    await app.page.keyboard.press("Escape");
    await press("Dossier de Lucie Carpentier");
    await press("Lire");
    await expect(app.page.getByText("Je fais le marché le samedi.")).toBeVisible();
    await clear("reading a text");
    await leave(app);

    await enter("helene");
    await expect(app.page.getByText("1 personne inscrite")).toBeVisible();
    await clear("home, with counts");
    await press("Réglages");
    await expect(app.page.getByText("Seul l’administrateur les change.")).toBeVisible();
    await clear("settings, to read");
  });
}

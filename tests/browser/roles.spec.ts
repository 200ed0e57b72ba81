import { expect, test } from "../support/app.ts";
import { enterAs, leave, seedTeam, TEAM_WORDS } from "../support/seed-team.ts";

const LUCIE = "Lucie Carpentier";

test("each role sees on the screens what decision D11 opens to it, and no way that would be refused", async ({ app }) => {
  await seedTeam(app);
  const button = (name: string | RegExp) => app.page.getByRole("button", { name, exact: typeof name === "string" });
  const title = (text: string) => expect(app.page.getByRole("heading", { level: 1 })).toHaveText(text);
  const toFile = async () => {
    await button("Paroles d’avance, accueil").click();
    await button(LUCIE).click();
    await title(LUCIE);
  };
  const toContents = async () => {
    await toFile();
    await button(/^(Reprendre|Ouvrir)$/).click();
    await title("Votre document, Lucie");
  };

  for (const who of ["karim", "sandrine"] as const)
    await test.step(`${who}, of the pair, does everything of the file`, async () => {
      await enterAs(app, who);
      await expect(button("Nouvelle directive")).toBeVisible();
      await expect(button("Les professionnels")).toBeHidden();
      await toFile();
      for (const way of ["Corriger l’identité", "Réunir deux dossiers", "Imprimer", "Effacer ce brouillon"])
        await expect(button(way)).toBeVisible();
      await button("Qui a accès").click();
      await expect(button("Inviter quelqu’un")).toBeVisible();
      await toContents();
      for (const way of [/^La partie de l’équipe/, /^La note de l’équipe/, /^Relire et signer/]) await expect(button(way)).toBeVisible();
      await leave(app);
    });

  await test.step("the médiatrice does all with the person, and never meets the team's part", async () => {
    await enterAs(app, "ines");
    await toFile();
    await button("Lire").click();
    await expect(app.page.getByText("Je fais le marché le samedi.")).toBeVisible();
    await expect(app.page.getByText("La partie de l’équipe n’est pas montrée à votre rôle.")).toBeVisible();
    await expect(app.page.getByText(TEAM_WORDS)).toBeHidden();
    await toFile();
    await button("Imprimer").click();
    await expect(app.page.getByRole("radio", { name: /^Sans la partie de l’équipe/ })).toBeChecked();
    await expect(app.page.getByRole("radio", { name: /^Document entier/ })).toBeHidden();
    await toContents();
    await expect(button(/^La partie de l’équipe/)).toBeHidden();
    await expect(button(/^La note de l’équipe/)).toBeHidden();
    await button(/^Relire et signer/).click();
    await title("Relire et figer");
    await expect(app.page.getByText("Note de l’équipe").first()).toBeVisible();
    await expect(button(/ : Note de l’équipe/)).toBeHidden();
    await leave(app);
  });

  await test.step("the psychologist, invited, reads and writes what is dictated, and neither prints nor freezes", async () => {
    await enterAs(app, "theo");
    await expect(button("Nouvelle directive")).toBeHidden();
    await toFile();
    for (const way of ["Corriger l’identité", "Imprimer", "Effacer ce brouillon"]) await expect(button(way)).toBeHidden();
    await button("Lire").click();
    await expect(app.page.getByText(TEAM_WORDS)).toBeVisible();
    await toFile();
    await button("Exemplaires").click();
    await expect(button("Noter un exemplaire")).toBeVisible();
    await toFile();
    await button("Qui a accès").click();
    await expect(app.page.getByText("Accord de la personne le 14 octobre 2026.").last()).toBeVisible();
    await expect(button("Inviter quelqu’un")).toBeHidden();
    await toContents();
    for (const way of [/^Relire et signer/, /^La partie de l’équipe/, "Noter une séance", "Choisir le binôme"])
      await expect(button(way)).toBeHidden();
    await button(/^Reprendre : /).click();
    await expect(app.page.getByText("Qui écrit ?")).toBeHidden();
    await app.page.getByRole("main").getByRole("textbox").last().fill("Dit à voix basse.");
    await expect(app.page.getByText("Enregistré", { exact: true }).first()).toBeVisible();
    await expect(app.page.getByText("Dit par la personne, écrit par l’équipe")).toBeVisible();
    await leave(app);
  });

  await test.step("the cadre de santé sees counts without a name, and reads the settings", async () => {
    await enterAs(app, "helene");
    await expect(app.page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
    for (const count of ["1 personne inscrite", "1 document commencé", "1 document en service"])
      await expect(app.page.getByText(count)).toBeVisible();
    await expect(app.page.getByText(LUCIE)).toBeHidden();
    await app.page.getByRole("searchbox").fill("carpentier");
    await expect(app.page.getByText("Personne de ce nom. Essayez la date de naissance.").last()).toBeVisible();
    await expect(button("Inscrire une nouvelle personne")).toBeHidden();
    await app.page.getByRole("searchbox").fill("");
    await button("Réglages").click();
    await expect(app.page.getByText("Seul l’administrateur les change.")).toBeVisible();
    await expect(app.page.getByRole("textbox")).toBeHidden();
    await leave(app);
  });

  await test.step("the administrator looks after people and settings, and reads no directive", async () => {
    await enterAs(app, "martine");
    await expect(app.page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
    await expect(app.page.getByText("1 personne inscrite")).toBeHidden();
    await app.page.getByRole("searchbox").fill("carpentier");
    await expect(app.page.getByText("Personne de ce nom. Essayez la date de naissance.").last()).toBeVisible();
    await app.page.getByRole("searchbox").fill("");
    await button("Les professionnels").click();
    await expect(app.page.getByText("Les droits sont tenus par l’application, pas par le chiffrement.")).toBeVisible();
    await expect(app.page.getByRole("row", { name: /Martine Delcourt/ })).toContainText("Administre l’application");
    await expect(app.page.getByRole("row", { name: /Karim Mabrouk/ })).not.toContainText("Administre l’application");
  });
});

test("the pair invites with the person's agreement, ends it, and takes the end back", async ({ app }) => {
  await seedTeam(app);
  const button = (name: string) => app.page.getByRole("button", { name, exact: true });
  await enterAs(app, "karim");
  await button(LUCIE).click();
  await button("Qui a accès").click();
  await button("Inviter quelqu’un").click();
  await app.page.getByLabel("Qui inviter").selectOption({ label: "Hélène Caron, cadre de santé" });
  await expect(app.page.getByRole("dialog").getByText("Lit seulement.")).toBeVisible();
  await button("Inviter").click();
  await expect(app.page.getByText("Demandez son accord à la personne, puis cochez ici.")).toBeVisible();
  await app.page.getByText("La personne est d’accord", { exact: true }).click();
  await button("Inviter").click();
  await expect(app.page.getByText("Hélène Caron est dans le dossier.")).toBeVisible();
  await button("Retirer l’accès : Théo Leroy").click();
  await expect(app.page.getByText("Théo Leroy n’ouvre plus ce dossier.")).toBeVisible();
  await expect(button("Retirer l’accès : Théo Leroy")).toBeHidden();
  await expect(button("Remettre son accès")).toBeFocused();
  await button("Remettre son accès").click();
  await expect(button("Retirer l’accès : Théo Leroy")).toBeVisible();
  await leave(app);

  await enterAs(app, "helene");
  await button(LUCIE).click();
  await button("Ouvrir").click();
  await button("Lire les réponses Telles qu’elles sont écrites").click();
  await expect(app.page.getByText("Je fais le marché le samedi.")).toBeVisible();
  await expect(button("Oui, c’est bien cela")).toBeHidden();
});

test("an administrator adds a colleague, opens their access, and changes a setting that keeps who decided", async ({ app }) => {
  await seedTeam(app);
  const button = (name: string) => app.page.getByRole("button", { name, exact: true });
  await enterAs(app, "martine");
  await button("Les professionnels").click();
  await button("Ajouter quelqu’un").click();
  await app.page.getByLabel("Prénom").fill("Noé");
  await app.page.getByLabel("Nom", { exact: true }).fill("Petit");
  await app.page.getByText("Psychologue", { exact: true }).last().click();
  await button("Ajouter").click();
  await expect(app.page.getByText("Noé Petit est dans la liste.")).toBeVisible();
  await button("Modifier : Noé Petit").click();
  await button("Ouvrir un accès").click();
  const drawn = (await app.page.locator(".words-drawn").textContent()) ?? "";
  await app.page.getByLabel("Recopiez les sept mots").fill(drawn);
  await button("Créer").click();
  await expect(app.page.getByText("Noé Petit peut ouvrir l’application avec sa phrase.")).toBeVisible();
  await button("Paroles d’avance, accueil").click();

  await button("Réglages").click();
  await expect(app.page.getByText("Rien n’a changé depuis le premier démarrage.")).toBeVisible();
  await app.page.getByText("Mon plan de prévention partagé").click();
  await app.page.getByText("Ne participent pas").click();
  await app.page.getByLabel("Unités").fill("UPHSA\n\nUSAD");
  await button("Enregistrer ces réglages").click();
  await expect(app.page.getByText("Écrivez qui a décidé.")).toBeVisible();
  await app.page.getByLabel("Décidé par").fill("Conseil de pôle");
  await button("Enregistrer ces réglages").click();
  await expect(app.page.getByText("Les réglages sont enregistrés.")).toBeVisible();
  const history = app.page.getByRole("table", { name: "Ce qui a changé" });
  await expect(history.getByRole("row", { name: /^Unités Rien UPHSA, USAD Conseil de pôle, le 14 octobre 2026/ })).toBeVisible();
  await expect(history.getByRole("row")).toHaveCount(4);
  await leave(app);

  await enterAs(app, "ines");
  await expect(app.page.getByText("Aucun dossier n’est à vous pour l’instant.")).toBeVisible();
  await expect(button("Nouvelle directive")).toBeHidden();
});

test("an administrator corrects a name, lets an access rest and gives it back, changes a forgotten phrase, and takes an access away", async ({
  app,
}) => {
  await seedTeam(app);
  const button = (name: string) => app.page.getByRole("button", { name, exact: true });
  const row = (name: string) => app.page.getByRole("row", { name: new RegExp(name) });
  await enterAs(app, "martine");
  await button("Les professionnels").click();

  await button("Modifier : Martine Delcourt").click();
  await expect(button("Suspendre l’accès")).toBeHidden();
  await button("Ne plus nommer administrateur").click();
  await expect(app.page.getByText("C’est le seul administrateur actif. Rien n’a changé.")).toBeVisible();
  await button("Retour").click();

  await button("Modifier : Théo Leroy").click();
  await button("Corriger le nom ou le métier").click();
  await app.page.getByLabel("Nom", { exact: true }).fill("Le Roy");
  await button("Corriger").click();
  await expect(app.page.getByText("C’est noté : Théo Le Roy.")).toBeVisible();
  await button("Modifier : Théo Le Roy").click();
  await button("Suspendre l’accès").click();
  await expect(row("Théo Le Roy")).toContainText("Accès suspendu");
  await button("Modifier : Théo Le Roy").click();
  await button("Rendre l’accès").click();
  await expect(row("Théo Le Roy")).toContainText("Ouvre l’application");
  await button("Modifier : Théo Le Roy").click();
  await button("Donner une nouvelle phrase").click();
  const given = (await app.page.locator(".words-drawn").textContent()) ?? "";
  await app.page.getByLabel("Recopiez les sept mots").fill(given);
  await button("Donner cette phrase").click();
  await expect(app.page.getByText("Théo Le Roy a une nouvelle phrase.")).toBeVisible();

  await button("Modifier : Inès Nowak").click();
  await button("Retirer l’accès pour toujours").click();
  await button("Retirer pour toujours").click();
  await expect(app.page.getByText("Inès Nowak n’a plus d’accès. La clé des dossiers est nouvelle.")).toBeVisible({ timeout: 30_000 });
  await expect(row("Inès Nowak")).toContainText("Pas d’accès");
  await leave(app);

  await enterAs(app, "theo", given);
  await expect(app.page.getByText("Le 14 octobre 2026, Martine Delcourt vous a donné une nouvelle phrase.")).toBeVisible();
  await button("J’ai compris").click();
  await expect(app.page.getByText(/vous a donné une nouvelle phrase/)).toBeHidden();
});

import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { addFile, misheard, signDraft, startDraft } from "../support/files.ts";
import { seedLucie } from "../support/seed.ts";

const DAY = "2026-10-14";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function openFile(page: Page, name: string): Promise<void> {
  await press(page, "Paroles d’avance, accueil");
  await page.getByRole("searchbox").fill(name);
  await press(page, `Ouvrir : ${name}`);
  await expect(title(page)).toHaveText(name);
}

test("a person noted twice becomes one file, which says so, tells its two versions 1 apart, and can be separated", async ({ app }) => {
  const { draftId } = await seedLucie(app);
  const { page } = app;
  await signDraft(page, draftId, DAY);
  await signDraft(page, await startDraft(page, await addFile(page)), DAY);

  await openFile(page, "Lucie Carpentier");
  await press(page, "Réunir deux dossiers");
  await press(page, "Comparer : Lucie Charpentier");
  await expect(title(page)).toHaveText("Est-ce la même personne ?");
  await expect(page.getByRole("row", { name: "Nom de naissance Différent Carpentier Charpentier" })).toBeVisible();
  await expect(page.getByText("Différent")).toHaveCount(1);
  await expect(page.getByText("À regarder d’abord.")).toHaveCount(0);
  await expect(page.getByText("Tout est gardé. Vous pourrez séparer les dossiers.")).toBeVisible();
  await press(page, "Réunir les dossiers");
  await expect(page.getByText("Choisissez l’identité qui reste.")).toBeVisible();
  await page.getByText("Ce dossier : Lucie Carpentier").last().click();
  await press(page, "Réunir les dossiers");

  await expect(title(page)).toHaveText("Lucie Carpentier");
  await expect(title(page)).toBeFocused();
  await expect(page.getByText("Les deux dossiers sont réunis.")).toBeVisible();
  await expect(page.getByText(/Réuni avec le dossier de Lucie Charpentier, .* Fait le 14 octobre 2026, par Karim Mabrouk\./)).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["Version 1Au nom de Lucie Charpentier", "Version 1"]);

  await press(page, "Séparer les dossiers : Lucie Charpentier");
  await page.getByRole("alertdialog", { name: "Séparer ces dossiers ?" }).getByRole("button", { name: "Séparer" }).click();
  await expect(page.getByText("Les dossiers sont séparés. L’autre se retrouve par son nom.")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["Version 1"]);
  await openFile(page, "Lucie Charpentier");
});

test("two birth dates are said first, and no files are joined before someone has checked", async ({ app }) => {
  await seedLucie(app);
  const { page } = app;
  await addFile(page, { ...misheard, birthDate: "1996-11-30" });
  await openFile(page, "Lucie Charpentier");
  await press(page, "Réunir deux dossiers");
  await expect(page.getByText("Aucun autre dossier n’a cette date. Cherchez avec le nom.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Chercher l’autre dossier" }).fill("lucie");
  await expect(page.getByRole("button", { name: "Comparer : Lucie Charpentier" })).toHaveCount(0);
  await press(page, "Comparer : Lucie Carpentier");
  await expect(page.getByText("À regarder d’abord. Les dates de naissance ne sont pas les mêmes.")).toBeVisible();
  await page.getByText("L’autre dossier : Lucie Carpentier").last().click();
  await press(page, "Réunir les dossiers");
  await expect(page.getByText("Vérifiez, puis cochez ici.")).toBeVisible();
  await page.getByText("J’ai vérifié sur une pièce d’identité").click();
  await press(page, "Réunir les dossiers");
  await expect(title(page)).toHaveText("Lucie Carpentier");
  await expect(page.getByText("Un document est commencé")).toBeVisible();
});

test("two texts under way are not mixed: the screen leads to the file where one is finished or erased", async ({ app }) => {
  await seedLucie(app);
  const { page } = app;
  await startDraft(page, await addFile(page));
  await openFile(page, "Lucie Carpentier");
  await press(page, "Réunir deux dossiers");
  await press(page, "Comparer : Lucie Charpentier");
  await expect(page.getByText("Chaque dossier a un texte en cours.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Réunir les dossiers" })).toHaveCount(0);
  await press(page, "Ouvrir : L’autre dossier");
  await press(page, "Effacer ce brouillon");
  await page.getByRole("alertdialog").getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(page.getByText("Rien n’est encore commencé")).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("button", { name: "Réunir les dossiers" })).toBeVisible();
});

test("an identity is put right: a wrong birth date is said with its fix, and a frozen text keeps the name it bears", async ({ app }) => {
  const { draftId } = await seedLucie(app);
  const { page } = app;
  await signDraft(page, draftId, DAY);
  await openFile(page, "Lucie Carpentier");
  await press(page, "Corriger l’identité");
  await expect(page.getByText("Les textes déjà figés gardent l’identité d’avant.")).toBeVisible();
  const born = page.getByLabel("Date de naissance");
  await expect(born).toHaveValue("30 11 1969");
  for (const [typed, said] of [
    ["30 11 69", "Écrivez l’année avec quatre chiffres. Par exemple 28 02 1999."],
    ["30 11 1869", "Cette année est trop loin. Vérifiez ses quatre chiffres."],
    ["30 11 2010", "Cette personne a moins de 18 ans."],
  ] as const) {
    await born.fill(typed);
    await press(page, "Corriger");
    await expect(page.getByText(said)).toBeVisible();
  }
  await born.fill("30 11 1968");
  await page.getByLabel("Nom utilisé").fill("Lemaire");
  await press(page, "Corriger");
  await expect(page.getByText("L’identité est corrigée.")).toBeVisible();
  await expect(title(page)).toHaveText("Lucie Lemaire");
  await expect(page.getByText("30 novembre 1968, Denain (59)")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText("Version 1Au nom de Lucie Carpentier, naissance le 30 novembre 1969");
});

test("an identity corrected into someone already here asks whether it is the same person, and « oui » leads to joining", async ({
  app,
}) => {
  await seedLucie(app);
  const { page } = app;
  await addFile(page);
  await openFile(page, "Lucie Charpentier");
  const correct = async () => {
    await press(page, "Corriger l’identité");
    await page.getByLabel("Nom utilisé").fill("Carpentier");
    await press(page, "Corriger");
  };
  await correct();
  const question = page.getByRole("alertdialog", { name: "Est-ce la même personne ?" });
  await question.getByRole("button", { name: "Oui, réunir les dossiers" }).click();
  await expect(page.getByRole("row", { name: "Nom de naissance Différent Charpentier Carpentier" })).toBeVisible();
  await openFile(page, "Lucie Charpentier");
  await correct();
  await question.getByRole("button", { name: "Non, c’est une autre personne" }).click();
  await expect(page.getByText("L’identité est corrigée.")).toBeVisible();
});

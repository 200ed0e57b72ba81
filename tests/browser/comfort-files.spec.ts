import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { addFile, misheard, signDraft, startDraft } from "../support/files.ts";
import { LONG, readers } from "../support/readers.ts";
import { seedLucie } from "../support/seed.ts";

for (const [index, { name, size, choose }] of readers.entries()) {
  const tag = index % 4 === 0 ? [] : [LONG];
  test(`correcting an identity and joining two files can be read and used ${name}`, { tag }, async ({ app }) => {
    const { draftId } = await seedLucie(app);
    const { page } = app;
    const press = (label: string | RegExp) => page.getByRole("button", { name: label }).first().click();
    const clear = async (screen: string) => expect.soft(await obstacles(page), screen).toEqual([]);
    if (size) await page.setViewportSize(size);
    await choose?.(page);
    await signDraft(page, draftId, "2026-10-14");
    const other = await addFile(page, { ...misheard, birthDate: "1996-11-30" });
    await startDraft(page, other);

    await page.getByRole("searchbox").fill("carpentier");
    await press("Ouvrir : Lucie Carpentier");
    await press("Corriger l’identité");
    await page.getByLabel("Date de naissance").fill("30 11 69");
    await press("Corriger");
    await clear("an identity, with its fault");
    await press("Retour");
    await press("Réunir deux dossiers");
    await expect(page.getByText("Aucun autre dossier n’a cette date.")).toBeVisible();
    await clear("no other file");
    await page.getByRole("searchbox").fill("lucie");
    await press("Comparer : Lucie Charpentier");
    await press("Réunir les dossiers");
    await expect(page.getByText("Vérifiez, puis cochez ici.")).toBeVisible();
    await clear("two files, with two birth dates");
    await page.getByText("J’ai vérifié sur une pièce d’identité").click();
    await page.getByText("Ce dossier : Lucie Carpentier").last().click();
    await press("Réunir les dossiers");
    await expect(page.getByText("Les deux dossiers sont réunis.")).toBeVisible();
    await clear("a joined file");
    await press("Séparer les dossiers : Lucie Charpentier");
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await clear("separating");
  });
}

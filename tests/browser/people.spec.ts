import { expect, test } from "../support/app.ts";
import { atHome, describeLucie, prepareComputer } from "../support/first-screens.ts";

test.beforeEach(async ({ app }) => {
  await prepareComputer(app.page);
});

test("someone is added with a birth date written as they say it, and found again by name or by date", async ({ app }) => {
  const { page } = app;
  await describeLucie(page);
  await expect(page.getByText("Naissance le 30 novembre 1969.")).toBeVisible();
  await page.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
  await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();
  await atHome(page);
  for (const typed of ["carpentier", "LUCIE", "30 11 1969"]) {
    await page.getByRole("searchbox", { name: "Chercher une personne" }).fill(typed);
    await expect(page.getByRole("heading", { level: 3 })).toHaveText("Lucie Carpentier");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ouvrir : Lucie Carpentier" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lucie Carpentier");
});

test("nobody of that name: the screen proposes the birth date, or a new person with that name", async ({ app }) => {
  const { page } = app;
  await page.getByRole("searchbox").fill("Vandamme");
  await expect(page.getByText("Personne de ce nom. Essayez la date de naissance.").last()).toBeVisible();
  await page.getByRole("button", { name: "Inscrire une nouvelle personne" }).click();
  await expect(page.getByLabel("Nom de naissance")).toHaveValue("Vandamme");
});

test("a birth date that does not exist, or is not yet there, is said with its fix", async ({ app }) => {
  const { page } = app;
  await describeLucie(page, "31 02 1999");
  await page.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByText("Ce jour n’existe pas. Écrivez par exemple 28 02 1999.")).toBeVisible();
  await expect(page.getByLabel("Date de naissance")).toBeFocused();
  await page.getByLabel("Date de naissance").fill("1er janvier 2999");
  await expect(page.getByText("Ce jour n’est pas encore arrivé. Vérifiez l’année.")).toBeVisible();
});

test("someone under 18 is refused, the day before the birthday and not on it", async ({ app }) => {
  const { page } = app;
  await describeLucie(page, "2 mars 2009");
  await page.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByText("Cette personne a moins de 18 ans.")).toBeVisible();
  await page.getByLabel("Date de naissance").fill("1er mars 2009");
  await page.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
});

test("the same name and birth date asks whether it is the same person, and takes either answer", async ({ app }) => {
  const { page } = app;
  const add = async () => {
    await describeLucie(page);
    await page.getByRole("button", { name: "Inscrire" }).click();
  };
  await add();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
  await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();

  await add();
  const question = page.getByRole("alertdialog", { name: "Est-ce la même personne ?" });
  await question.getByRole("button", { name: "Oui, c’est elle" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lucie Carpentier");
  await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();

  await add();
  await question.getByRole("button", { name: "Non, c’est une autre personne" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
  await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();
  await page.getByRole("searchbox").fill("carpentier");
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(2);
});

test("a document begins with whoever is there, asks what it replaces, and can be erased with all its words", async ({ app }) => {
  const { page } = app;
  await describeLucie(page);
  await page.getByRole("button", { name: "Inscrire" }).click();
  await expect(page.getByText("Écrire ce document est votre choix. Si vous dites non, vos soins resteront les mêmes.")).toBeVisible();
  await expect(page.getByText("Vous pouvez changer d’avis à tout moment. Dites-le ou écrivez-le.")).toBeVisible();
  const facilitator = page.getByRole("combobox", { name: "Qui mène les séances" });
  await expect(facilitator.locator("option:checked")).toHaveText("Sandrine Wattiez");
  await page.getByRole("button", { name: "Commencer", exact: true }).click();
  await expect(page.getByText("Dites où en est la personne.")).toBeVisible();
  await expect(page.getByText("Posez la question, puis choisissez.")).toBeVisible();

  await page.getByRole("button", { name: "Ajouter quelqu’un : Médiatrice ou médiateur de santé pair" }).click();
  const colleague = page.getByRole("alertdialog", { name: "Ajouter une personne de l’équipe" });
  await colleague.getByLabel("Prénom").fill("Inès");
  await colleague.getByLabel("Nom", { exact: true }).fill("Nowak");
  await colleague.getByRole("button", { name: "Ajouter", exact: true }).click();
  await page.getByText("En consultation").click();
  await page.getByText("Oui", { exact: true }).click();
  await page.getByLabel("Lequel, quand, et où est-il ?").fill("Un plan de crise, en 2021, au CMP.");
  await page.getByRole("button", { name: "Commencer", exact: true }).click();
  await expect(page.getByText("Demandez l’accord de la personne, puis cochez ici.")).toBeVisible();
  await page.getByText("La personne est d’accord pour que le médiateur").click();
  await page.getByRole("button", { name: "Commencer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre document, Lucie");

  await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();
  await expect(page.getByRole("button", { name: "Reprendre : Lucie Carpentier" })).toBeVisible();
  await page.getByRole("button", { name: "Lucie Carpentier", exact: true }).click();
  await page.getByRole("button", { name: "Effacer ce brouillon" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(page.getByText("Rien n’est encore commencé")).toBeVisible();
});

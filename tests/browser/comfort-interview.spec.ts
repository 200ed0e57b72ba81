import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { answersIn, staffAnswersIn } from "../../electron/case-mapping.ts";
import { currentTemplate, interviewFields } from "../../templates/index.ts";
import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { LONG, readers } from "../support/readers.ts";
import { openDraft, seedLucie } from "../support/seed.ts";

const lucie = JSON.parse(readFileSync(new URL("../../templates/demonstration/denain-lucie.json", import.meta.url), "utf8"));

/** Lucie's answers and the team's, through the page's own door. */
async function answerAll(page: Page, draftId: string): Promise<void> {
  for (const saved of [...answersIn(lucie.answers, currentTemplate), ...staffAnswersIn(lucie.staff, currentTemplate)]) {
    const input = JSON.stringify({ draftId, continues: false, ...saved });
    const reply = await page.evaluate((text) => window.host?.call("answer.save", JSON.parse(text)), input);
    expect(reply?.ok, saved.fieldId).toBe(true);
  }
}

/** At the foot of the page, where the bar of ways covers nothing, and every fade over. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    await Promise.all(document.getAnimations().map((fade) => fade.finished.catch(() => undefined)));
  });

async function readAllBack(page: Page, draftId: string): Promise<void> {
  const { answers } = await openDraft(page, draftId);
  for (const { revisionId, answer } of Object.values(answers)) {
    if (!revisionId || answer.state === "notAsked") continue;
    const input = { draftId, revisionId, verdict: "yes" as const };
    await page.evaluate((mark) => window.host?.call("readBack.mark", mark), input);
  }
}

for (const [index, { name, size, choose }] of readers.entries()) {
  const tag = index % 4 === 0 ? [] : [LONG];
  test(`every screen from the contents to the register of copies can be read and used ${name}`, { tag }, async ({ app }) => {
    test.setTimeout(300_000);
    const { draftId } = await seedLucie(app);
    const { page } = app;
    const title = page.getByRole("heading", { level: 1 });
    const press = (label: string | RegExp) => page.getByRole("button", { name: label }).first().click();
    const arrive = (words: string | RegExp) => expect(title).toHaveText(words);
    const clear = async (screen: string) => {
      await atRest(page);
      expect.soft(await obstacles(page), screen).toEqual([]);
    };
    if (size) await page.setViewportSize(size);
    await choose?.(page);
    await answerAll(page, draftId);

    await press("Reprendre : Lucie Carpentier");
    await arrive("Votre document, Lucie");
    await clear("contents");
    await press("Noter une séance");
    await clear("a session");
    await press("Annuler");
    await press("Choisir le binôme");
    await expect(page.getByRole("combobox", { name: "Psychiatre" })).toBeVisible();
    await clear("the pair");
    await press("Annuler");

    await press(/^1 ?Vous/);
    const shown = new Set<string>();
    for (const field of interviewFields(currentTemplate)) {
      await arrive(field.question.join(" "));
      const kind = `${field.type} ${field.who} ${field.sheet}`;
      if (!shown.has(kind)) await clear(field.id);
      shown.add(kind);
      await press("Continuer");
    }
    await arrive("Votre document, Lucie");

    await press(/^La partie de l’équipe/);
    await arrive("La partie de l’équipe");
    await clear("the team's part");
    await press("Vers la note de l’équipe");
    await arrive("La note de l’équipe");
    await page.getByRole("radiogroup", { name: "Choisit sans pression" }).getByText("Non").click();
    await expect(page.getByText("Vous avez noté « non ».")).toBeVisible();
    await clear("the note, with a no");
    await press("Vers la relecture");
    await arrive("Vous");
    await clear("read-back");
    await press("Sommaire");
    await arrive("Votre document, Lucie");
    await press(/^Relire et signer/);
    await arrive("Relire et figer");
    await page.getByRole("button", { name: "Figer le texte" }).press("Enter");
    await expect(page.getByText("Relisez d’abord toutes les réponses avec la personne.").first()).toBeVisible();
    await clear("freeze, not ready");
    await readAllBack(page, draftId);
    await press("Choisir : Destinataires");
    await arrive("Qui reçoit une copie ?");
    for (const place of ["À la maison", "Un proche", "GEM (groupe d’entraide mutuelle)"]) await press(`Ajouter : ${place}`);
    await expect(page.getByRole("group", { name: "Un proche" })).toBeVisible();
    await clear("recipients");
    await press("Vers la fin");
    await arrive("Relire et figer");
    await press("Figer le texte");
    await arrive("Signer, tranquillement");
    await press(/^Non$/);
    await press("Noter");
    await clear("the person says no, with its faults");
    await press("Annuler");
    await press("Créer sa phrase secrète : Sandrine Wattiez");
    await expect(page.getByText("Vos sept mots")).toBeVisible();
    await clear("a colleague's secret phrase");
    await press("Annuler");
    await press(/^Signer$/);
    await clear("signatures");
    await press("Lucie ne peut pas signer");
    await clear("signatures, with witnesses");
    await press("Imprimer pour signer");
    await expect(page.getByText(/^\d+ pages, format A4\.$/)).toBeVisible({ timeout: 60_000 });
    await clear("paper");
    await press("Retour");
    await arrive("Signer, tranquillement");
    await press("Signé sur papier : Lucie Carpentier");
    await press("Noter cette signature");
    await expect(page.getByText("Écrivez le lieu de la signature.")).toBeVisible();
    await clear("a signature, with its faults");
    await page.getByLabel("Lieu", { exact: true }).fill("CSPP de Denain");
    await page.getByLabel("Où est gardé l’original ?").fill("Dossier de l’hôpital");
    await press("Noter cette signature");
    await expect(page.getByText(/^Version 1, signée le/)).toBeVisible();
    await clear("signed");
    await press("Vers les exemplaires");
    await arrive("Où sont les exemplaires ?");
    await clear("copies, none yet");
    await press("Noter un exemplaire");
    await page.getByText("Non", { exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Noter" }).click();
    await expect(page.getByText("Choisissez où est l’exemplaire.")).toBeVisible();
    await clear("a copy, with its faults");
    await press("Annuler");
    await press("Lucie Carpentier, naissance le 30 novembre 1969");
    await press("Imprimer");
    await page.getByText("Sans la partie de l’équipe").click();
    await expect(page.getByText(/^\d+ pages, format A4\.$/)).toBeVisible({ timeout: 60_000 });
    await press("Imprimer");
    await page.getByRole("alertdialog").getByText("À la maison").click();
    await page.getByLabel("Nombre d’exemplaires imprimés").fill("0");
    await page.getByRole("alertdialog").getByRole("button", { name: "Noter" }).click();
    await expect(page.getByText("Écrivez un nombre, de 1 à 99.")).toBeVisible();
    await clear("for whom it was printed, with its fault");
    await page.getByLabel("Nombre d’exemplaires imprimés").fill("2");
    await page.getByRole("alertdialog").getByRole("button", { name: "Noter" }).click();
    await press("Vers les exemplaires");
    await clear("copies, printed and not given");
    await press("Donné : À la maison");
    await page.getByRole("dialog").getByRole("button", { name: "Noter" }).click();
    await press("Repris : À la maison");
    await clear("a copy taken back");
    await page.getByRole("dialog").getByRole("button", { name: "Noter" }).click();
    await expect(page.getByText(/^Repris le/)).toBeVisible();
    await clear("copies");
  });
}

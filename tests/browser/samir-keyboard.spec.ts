import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { interviewFields } from "../../templates/index.ts";
import { expect, test } from "../support/app.ts";
import { openWithEnvelope, sayWhyAndLock } from "../support/emergency-road.ts";
import { keyboardOf, printCounts } from "../support/keyboard.ts";
import { flat, readPdf } from "../support/read-pdf.ts";
import { LONG } from "../support/readers.ts";
import * as road from "../support/road.ts";

const samir = road.caseOf("saint-amand-samir");
const [, changed, takenBack] = samir.next;

test.use({ now: "2026-09-08T08:00:00.000Z" });

test("Samir's directive is written by the keyboard alone, given in five copies, then written anew, and an old copy taken back", {
  tag: LONG,
}, async ({ app }) => {
  test.setTimeout(600_000);
  if (changed?.kind !== "newVersion" || takenBack?.kind !== "copyTakenBack") throw new Error("the case has changed");
  const user = keyboardOf(() => app.page);
  const on = { app, user };

  const passphrase = await road.prepare(on, samir);
  await road.begin(on, samir);
  await road.interview(on, samir.answers, "Samir");
  await road.noteSessions(on, samir.sessions);
  await road.writeTeamPart(on, samir.staff);
  await road.readBack(on, samir);
  await road.chooseRecipients(on, samir.copies);
  await road.freezeAndSign(on, samir, { ...samir.signed, number: 1 });
  const first = readPdf(await road.saveAndPrint(on, 5));
  await road.registerCopies(on, samir.copies);

  await test.step("the first paper holds every answer word for word", () => {
    for (const said of road.wordsOf([samir.answers, samir.staff])) expect(first, said).toContain(flat(said));
    expect(first).toContain("Texte du 6 octobre 2026 (version 1).");
  });

  await test.step("on 12 November a new version starts from the first, with its team", async () => {
    await road.comeBack(on, samir, { passphrase, on: changed.on });
    await expect(app.page.getByText("5 exemplaires sont notés.")).toBeVisible();
    await user.push("Écrire une nouvelle version");
    await user.arrive("Écrire une nouvelle version");
    await expect(app.page.getByText("Ce document part de la version 1, signée le 6 octobre 2026.")).toBeVisible();
    await user.tick(/^La personne est d’accord/);
    await user.choose("Maintenant, la personne est", "En consultation");
    await user.push("Commencer");
    await user.arrive("Votre document, Samir");
  });

  await test.step("what changed is added to what he had said, and the rest stays", async () => {
    const before = samir.answers.beforeHospital;
    const after = changed.changes.beforeHospital;
    if (!Array.isArray(before) || !Array.isArray(after)) throw new Error("the case has changed");
    await user.use(app.page.getByRole("navigation", { name: "Chapitres" }).getByRole("button", { name: /Me parler, agir vite/ }));
    for (const id of ["howToTalk", "firstActions", "beforeHospital"]) {
      await user.arrive(
        interviewFields(directiveV1)
          .find((field) => field.id === id)
          ?.question.join(" ") ?? "",
      );
      if (id !== "beforeHospital") await user.push("Continuer");
    }
    await expect(app.page.getByRole("textbox", { name: /^Réponse / })).toHaveCount(before.length);
    await user.writeLines("Écrire autre chose", after.slice(before.length).map(String));
    await expect(app.page.getByRole("textbox", { name: /^Réponse / })).toHaveCount(after.length);
    await user.push("Sommaire");
    await user.arrive("Votre document, Samir");
    await expect(app.page.getByText("Nouvelle version, à partir de la version 1 du 6 octobre 2026. 1 réponse a changé.")).toBeVisible();
  });

  await road.writeTeamPart(on, { ...samir.staff, teamOpinion: "" });
  await road.readBack(on, samir, async (title) => {
    const marked = app.page.getByRole("region").filter({ hasText: "Changé depuis la version 1" });
    await expect(marked).toHaveText(title === "Me parler, agir vite" ? [/^Que peut-on essayer avant l’hôpital/] : []);
  });
  await expect(app.page.getByText("5 destinataires choisis.")).toBeVisible();
  await road.freezeAndSign(on, samir, { on: changed.on, place: samir.signed.place, number: 2 });
  await expect(app.page.getByText("Texte du 12 novembre 2026 (version 2). Il remplace les textes d’avant.")).toBeVisible();
  const second = readPdf(await road.saveAndPrint(on, 5, ["Dossier de l’hôpital"]));

  await test.step("the second paper says what it replaces, and holds every answer, changed or not", () => {
    for (const said of road.wordsOf([{ ...samir.answers, ...changed.changes }, samir.staff])) expect(second, said).toContain(flat(said));
    expect(second).toContain("Texte du 12 novembre 2026 (version 2). Il remplace les textes d’avant.");
    for (const said of road.wordsOf(changed.changes).slice(-1)) expect(first).not.toContain(flat(said));
  });

  await test.step("on 13 November the copy of the first version that his sister had is taken back", async () => {
    await app.data.setClock(`${takenBack.on}T12:00:00.000Z`);
    await user.push("Vers les exemplaires");
    await user.arrive("Où sont les exemplaires ?");
    const old = app.page.getByRole("table", { name: "À reprendre : la version 1, remplacée" });
    await expect(old.getByRole("row")).toHaveCount(6);
    await user.push("Repris : Personne de confiance, Nadia Belkaïd");
    await user.write("Le", road.typedDay(takenBack.on));
    await user.push("Noter");
    await expect(old.getByRole("row", { name: /^Personne de confiance, Nadia Belkaïd/ })).toContainText("Repris le 13 novembre 2026");
    await expect(old.getByRole("button", { name: /^Repris : / })).toHaveCount(4);
    const current = app.page.getByRole("table", { name: "En service : la version 2, du 12 novembre 2026" });
    const record = current.getByRole("row", { name: /^Dossier de l’hôpital/ });
    await expect(record).toContainText("Imprimé le 12 novembre 2026, pas encore donné");
    await user.push("Donné : Dossier de l’hôpital");
    await user.push("Noter");
    await expect(record).not.toContainText("pas encore donné");
  });

  await test.step("his file says which version counts and which is replaced", async () => {
    await user.push(/^Samir Belkaïd-Lefort/);
    await user.arrive("Samir Belkaïd-Lefort");
    await expect(app.page.getByText("La version 2 est en service")).toBeVisible();
    await expect(app.page.getByRole("row", { name: /^Version 2 / })).toContainText("En service");
    await expect(app.page.getByRole("row", { name: /^Version 1 / })).toContainText("Remplacée");
    await user.push("Voir : Version 1, Signée le 6 octobre 2026");
    await user.arrive("Imprimer ou enregistrer");
    await expect(app.page.getByText(/^\d+ pages, format A4\.$/)).toBeVisible({ timeout: 30_000 });
    expect(readPdf((await road.saveFile(on)).bytes)).toContain("Une version plus récente existe. Demandez-la.");
  });

  await test.step("a night, whoever is on duty finds his sheet with the code of the envelope", async () => {
    await user.push("Urgence");
    await user.push("Préparer l’enveloppe d’urgence");
    await user.arrive("L’enveloppe d’urgence");
    await user.push("Tirer un nouveau code");
    await user.arrive("Le code à mettre dans l’enveloppe");
    const code = await app.page
      .getByRole("main")
      .getByText(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
      .innerText();
    await user.tick("Le code est dans l’enveloppe");
    await user.push("Fermer");
    await app.afterLock();
    await openWithEnvelope(on, code, "14 mars 1988", "Samir Belkaïd-Lefort");
    await expect(app.page.getByRole("main")).toContainText("Pénicilline (urticaire, 2011)");
    await sayWhyAndLock(on);
  });
  printCounts(user);
});

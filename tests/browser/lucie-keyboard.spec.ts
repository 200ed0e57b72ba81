import { readFileSync } from "node:fs";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { interviewFields } from "../../templates/index.ts";
import { copyMediumLabels, copyPlaceLabels } from "../../templates/labels.fr.ts";
import { CopyMedium, CopyPlace } from "../../templates/version-schema.ts";
import { expect, test } from "../support/app.ts";
import { answerByKeyboard } from "../support/interview.ts";
import { type KeyboardUser, keyboardOf, printCounts } from "../support/keyboard.ts";
import { flat, readPdf } from "../support/read-pdf.ts";

const lucie = JSON.parse(readFileSync(new URL("../../templates/demonstration/denain-lucie.json", import.meta.url), "utf8"));
const questionsOf = (part: string) => directiveV1.sections.find(({ id }) => id === part)?.fields ?? [];

test.use({ now: "2026-10-14T08:00:00.000Z" });

test("a psychiatrist writes Lucie's directive with her, by the keyboard alone, from first start to three copies registered", async ({
  app,
}) => {
  test.setTimeout(400_000);
  const user = keyboardOf(() => app.page);

  const passphrase = await startForTheFirstTime(
    user,
    () =>
      app.page
        .getByText(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
        .first()
        .innerText(),
    () => sevenWords(),
  );
  async function sevenWords(): Promise<string> {
    return (await app.page.getByText(/^([a-z]{4,8}\s){6}[a-z]{4,8}$/).innerText()).replace(/\s+/g, " ");
  }

  await test.step("she is registered, and a document begins", async () => {
    await user.push("Nouvelle directive");
    await user.arrive("Avec qui écrivez-vous ?");
    await user.write("Nom de naissance", "Carpentier");
    await user.write("Prénoms", "Lucie");
    await user.write("Date de naissance", "30 11 1969");
    await user.write("Lieu de naissance", "Denain (59)");
    await user.push("Inscrire");
    await user.arrive("Commencer un document");
    await user.push("Ajouter quelqu’un : Infirmière ou infirmier");
    await user.write("Prénom", "Sandrine");
    await user.write("Nom", "Wattiez");
    await user.press("Enter");
    await user.choose("Maintenant, la personne est", "Avant la sortie de l’hôpital");
    await user.choose("Avez-vous déjà écrit un tel document ?", "Non");
    await user.push("Commencer");
    await user.arrive("Votre document, Lucie");
  });

  await test.step("every question of the case is asked and answered", async () => {
    await user.push(/^Commencer : Vous/);
    for (const field of interviewFields(directiveV1)) {
      await user.arrive(field.question.join(" "));
      const value = lucie.answers[field.id];
      if (value !== undefined) {
        await answerByKeyboard(user, field, value);
        await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
      }
      await user.push("Continuer");
    }
    await user.arrive("Votre document, Lucie");
  });

  await test.step("four sessions are noted, each on its day", async () => {
    for (const { on, minutes, place } of lucie.sessions) {
      await app.data.setClock(`${on}T12:00:00.000Z`);
      await user.push("Noter une séance");
      await user.write("Jour", on.split("-").reverse().join(" "));
      await user.write("Lieu", place);
      await user.write("Minutes", String(minutes));
      await user.push("Noter");
      await expect(
        app.page
          .getByRole("listitem")
          .filter({ hasText: `${minutes} minutes, ${place}` })
          .first(),
      ).toBeVisible();
    }
  });

  await test.step("the team writes its part and its note, apart", async () => {
    await user.push(/^La partie de l’équipe/);
    await user.arrive("La partie de l’équipe");
    const disagreements = questionsOf("staff").find(({ id }) => id === "disagreements");
    await user.write(disagreements?.question.join(" ") ?? "", lucie.staff.disagreements);
    await user.push("Vers la note de l’équipe");
    await user.arrive("La note de l’équipe");
    for (const seen of ["Comprend ce qui est écrit", "Compare plusieurs solutions", "Choisit sans pression", "Exprime ses choix"])
      await user.choose(seen, "Oui");
    await user.write("Ce que vous avez vu et entendu, avec la date", lucie.staff.capacityNote.detail);
    await user.push("Vers la relecture");
  });

  await test.step("everything is read back with her, chapter by chapter", async () => {
    const answered = { ...lucie.answers, ...lucie.staff };
    const chapters = directiveV1.sections.filter(({ fields }) =>
      fields.some(({ id }) => answered[id] !== undefined && answered[id] !== ""),
    );
    for (const [index, { title }] of chapters.entries()) {
      await user.arrive(title);
      const left = app.page.getByRole("button", { name: /^Oui, c’est bien cela/, pressed: false });
      for (let unread = await left.count(); unread > 0; unread--) {
        await user.reach(left);
        await user.press("Enter");
        await expect(left).toHaveCount(unread - 1);
      }
      await user.push(index + 1 < chapters.length ? "Page suivante" : "Terminer la relecture");
    }
    await user.arrive("Relire et figer");
  });

  await test.step("she chooses who receives a copy", async () => {
    await user.push(/Choisir/);
    await user.arrive("Qui reçoit une copie ?");
    for (const place of ["À la maison", "Tuteur ou curateur", "GEM (groupe d’entraide mutuelle)"]) await user.push(`Ajouter : ${place}`);
    await user.push("Vers la fin");
    await user.arrive("Relire et figer");
    await user.push("Figer le texte");
    await user.arrive("Signer, tranquillement");
  });

  await test.step("three signatures on paper are noted, and the first one of hers gives the number", async () => {
    for (const [index, name] of ["Lucie Carpentier", "Karim Mabrouk", "Sandrine Wattiez"].entries()) {
      await user.push(`Signé sur papier : ${name}`);
      await user.write("Jour de la signature", "27 10 2026");
      await user.write("Lieu", lucie.signed.place);
      await user.write("Où est gardé l’original ?", "Dossier de l’hôpital");
      await user.push("Noter cette signature");
      await expect(app.page.getByText(`Signé sur papier le 27 octobre 2026, ${lucie.signed.place}`)).toHaveCount(index + 1);
    }
    await expect(app.page.getByText("Version 1, signée le 27 octobre 2026")).toBeVisible();
  });

  let pdf: Buffer = Buffer.alloc(0);
  await test.step("the paper is saved as a file where she chooses, and counted when printed", async () => {
    await user.push("Imprimer");
    await user.arrive("Imprimer ou enregistrer");
    await expect(app.page.getByText(/^\d+ pages, format A4\.$/)).toBeVisible({ timeout: 30_000 });
    await user.push("Enregistrer le fichier");
    await expect(app.page.getByText("Le fichier est enregistré.")).toBeVisible();
    const saved = await app.saved();
    expect(saved.name).toMatch(/^Document [0-9A-Z-]{19}\.pdf$/);
    pdf = saved.bytes;
    await user.push("Imprimer");
    await user.write("Nombre d’exemplaires imprimés", "3");
    await user.push("Noter");
    await expect(app.page.getByText("Noté : 3 exemplaires imprimés.")).toBeVisible();
  });

  await test.step("three copies are registered, with who gave them and when", async () => {
    await app.data.setClock("2026-10-28T12:00:00.000Z");
    await user.push("Vers les exemplaires");
    await user.arrive("Où sont les exemplaires ?");
    for (const { place, holder, medium, givenBy, on } of lucie.copies) {
      await user.push("Noter un exemplaire");
      await user.select("Où est l’exemplaire ?", copyPlaceLabels[CopyPlace.parse(place)]);
      if (holder) await user.write(/^Chez qui/, holder);
      await user.select("Forme", copyMediumLabels[CopyMedium.parse(medium)]);
      await user.write("Donné par", givenBy);
      await user.write("Le", on.split("-").reverse().join(" "));
      await user.choose("La personne est d’accord", "Oui");
      await user.push("Noter");
    }
    await expect(app.page.getByRole("row")).toHaveCount(4);
  });

  await test.step("all of it is there after closing and opening again", async () => {
    await app.reopen("2026-10-29T08:00:00.000Z");
    await expect(app.page.getByRole("textbox", { name: "Votre identifiant" })).toBeFocused();
    await user.write("Votre identifiant", "k.mabrouk");
    await user.write("Votre phrase secrète", passphrase);
    await user.press("Enter");
    await user.arrive("Qui venez-vous voir ?");
    await user.to("searchbox", "Chercher une personne");
    await user.type("carpentier");
    await user.push(/Lucie Carpentier/);
    await user.arrive(/Lucie Carpentier/);
    await expect(app.page.getByText(/3 exemplaires/).first()).toBeVisible();
  });

  await test.step("the saved paper holds every answer word for word", async () => {
    const text = readPdf(pdf);
    for (const said of wordsOf(lucie.answers)) expect(text, said).toContain(flat(said));
    for (const said of wordsOf(lucie.staff)) expect(text, said).toContain(flat(said));
  });
  printCounts(user);
});

/** Every text that a person gave in a case's answers: what must be read on paper. */
function wordsOf(answers: unknown): readonly string[] {
  if (typeof answers === "string") return ["unknown", "declined", ""].includes(answers) ? [] : [answers];
  if (typeof answers !== "object" || answers === null) return [];
  return Object.entries(answers).flatMap(([key, value]) => (key === "choice" ? [] : wordsOf(value)));
}

/** First start by the keyboard. Gives the seven words drawn. */
async function startForTheFirstTime(user: KeyboardUser, code: () => Promise<string>, words: () => Promise<string>): Promise<string> {
  await user.push("Commencer");
  await user.arrive("Dans quel hôpital êtes-vous ?");
  await user.choose("Hôpital", /Denain/);
  await user.push("Continuer");
  await user.arrive("Qui êtes-vous ?");
  await user.write("Prénom", "Karim");
  await user.write("Nom", "Mabrouk");
  await user.choose("Métier", "Psychiatre");
  await user.push("Continuer");
  await user.arrive("Choisissez votre phrase secrète");
  const passphrase = await words();
  await user.to("checkbox", "J’ai noté ces sept mots dans un endroit sûr");
  await user.press("Space");
  await user.push("Continuer");
  await user.arrive("Gardez le code de secours");
  await user.write("Recopiez le code", await code());
  await user.push("Créer");
  await user.arrive("C’est prêt.");
  await user.push("Entrer");
  await user.arrive("Qui venez-vous voir ?");
  return passphrase;
}

import { readFileSync } from "node:fs";
import { type Case, readCase } from "../../electron/cases.ts";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { interviewFields } from "../../templates/index.ts";
import { copyMediumLabels, copyPlaceLabels } from "../../templates/labels.fr.ts";
import { Capacity } from "../../templates/schema.ts";
import { type AppFixture, expect } from "./app.ts";
import { answer } from "./interview.ts";
import type { SavedFile } from "./save-picker.ts";
import type { User } from "./user.ts";

/** Someone on the road of a directive, and the window they look at. */
export interface Traveller {
  readonly app: AppFixture;
  readonly user: User;
}

export type Copy = Case["copies"][number];
type Professional = { readonly familyName: string; readonly givenNames: readonly string[] };

/** The pair of a case: the psychiatrist, who prepares the computer, and the nurse. */
function pairOf({ pair }: Case): { readonly psychiatrist: Professional; readonly nurse: Professional } {
  const [psychiatrist, nurse] = pair;
  if (psychiatrist?.role !== "psychiatrist" || nurse?.role !== "nurse") throw new Error("the pair is not as expected");
  return { psychiatrist, nurse };
}

/** A fictional case that ships with the demonstration. */
export function caseOf(name: string): Case {
  const result = readCase(readFileSync(new URL(`../../templates/demonstration/${name}.json`, import.meta.url)), directiveV1);
  if (!result.ok) throw new Error(`${name} is refused`);
  return result.value;
}

export const nameOf = ({ givenNames, familyName }: Professional): string => `${givenNames[0]} ${familyName}`;
/** `2026-10-27` as one types it: « 27 10 2026 ». */
export const typedDay = (day: string): string => day.split("-").reverse().join(" ");
const IN_WORDS = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
/** `2026-10-27` as one reads it: « 27 octobre 2026 ». */
export const readDay = (day: string): string => IN_WORDS.format(new Date(`${day}T12:00:00Z`));
const noon = (day: string): string => `${day}T12:00:00.000Z`;

const HOSPITALS = { denain: /Denain/, "saint-amand": /Saint-Amand/, valenciennes: /Valenciennes/ };
const SETTINGS = {
  outpatient: "En consultation",
  beforeDischarge: "Avant la sortie de l’hôpital",
  inAdmission: "Pendant l’hospitalisation",
};

/** First start: the psychiatrist of the case prepares the computer. Gives the seven words drawn. */
export async function prepare({ app, user }: Traveller, told: Case): Promise<string> {
  const { psychiatrist } = pairOf(told);
  await user.push("Commencer");
  await user.arrive("Dans quel hôpital êtes-vous ?");
  await user.choose("Hôpital", HOSPITALS[told.pole]);
  await user.push("Continuer");
  await user.arrive("Qui êtes-vous ?");
  await user.write("Prénom", psychiatrist.givenNames.join(" "));
  await user.write("Nom", psychiatrist.familyName);
  await user.choose("Métier", "Psychiatre");
  await user.push("Continuer");
  await user.arrive("Choisissez votre phrase secrète");
  const passphrase = (await app.page.getByText(/^([a-z]{4,8}\s){6}[a-z]{4,8}$/).innerText()).replace(/\s+/g, " ");
  await user.tick("J’ai noté ces sept mots dans un endroit sûr");
  await user.push("Continuer");
  await user.arrive("Gardez le code de secours");
  const code = app.page.getByText(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/).first();
  await user.write("Recopiez le code", await code.innerText());
  await user.push("Créer");
  await user.arrive("C’est prêt.");
  await user.push("Entrer");
  await user.arrive("Qui venez-vous voir ?");
  return passphrase;
}

/** From home: the person is registered, and a document begins with the team of the case. */
export async function begin({ user }: Traveller, told: Case): Promise<void> {
  const { patient, peerWorker, setting } = told;
  await user.push("Nouvelle directive");
  await user.arrive("Avec qui écrivez-vous ?");
  await user.write("Nom de naissance", patient.familyName);
  await user.write("Prénoms", patient.givenNames.join(" "));
  await user.write("Date de naissance", typedDay(patient.birthDate));
  await user.write("Lieu de naissance", patient.birthPlace);
  await user.push("Inscrire");
  await user.arrive("Commencer un document");
  if (peerWorker) {
    await addColleague(user, "Médiatrice ou médiateur de santé pair", peerWorker);
    await user.tick(/^La personne est d’accord/);
  }
  await addColleague(user, "Infirmière ou infirmier", pairOf(told).nurse);
  await user.choose("Maintenant, la personne est", SETTINGS[setting]);
  await user.choose("Avez-vous déjà écrit un tel document ?", "Non");
  await user.push("Commencer");
  await user.arrive(`Votre document, ${patient.givenNames[0]}`);
}

async function addColleague(user: User, role: string, { givenNames, familyName }: Professional): Promise<void> {
  await user.push(`Ajouter quelqu’un : ${role}`);
  await user.write("Prénom", givenNames.join(" "));
  await user.write("Nom", familyName);
  await user.push("Ajouter");
}

/** From the overview and back: every question is asked, in order, and answered as in the case. */
export async function interview({ app, user }: Traveller, answers: Case["answers"], called: string): Promise<void> {
  await user.push(/^Commencer : Vous/);
  for (const field of interviewFields(directiveV1)) {
    await user.arrive(field.question.join(" "));
    const value = answers[field.id];
    if (value !== undefined) {
      await answer(user, field, value);
      await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
    }
    await user.push("Continuer");
  }
  await user.arrive(`Votre document, ${called}`);
}

/** From the overview: each session is noted on its day. */
export async function noteSessions({ app, user }: Traveller, sessions: Case["sessions"]): Promise<void> {
  for (const { on, minutes, place } of sessions) {
    await app.data.setClock(noon(on));
    await user.push("Noter une séance");
    await user.write("Jour", typedDay(on));
    await user.write("Minutes", String(minutes));
    await user.write("Lieu", place);
    await user.push("Noter");
    await expect(app.page.getByRole("listitem").filter({ hasText: `${readDay(on)}, ${minutes} minutes, ${place}` })).toBeVisible();
  }
}

/** From the overview to the read-back: the team's part, then its note. */
export async function writeTeamPart({ user }: Traveller, staff: Case["staff"]): Promise<void> {
  const { teamOpinion, disagreements } = staff;
  const capacityNote = Capacity.parse(staff.capacityNote);
  await user.push(/^La partie de l’équipe/);
  await user.arrive("La partie de l’équipe");
  if (typeof teamOpinion === "string" && teamOpinion) await user.write("Avis de l’équipe, réserves, raisons", teamOpinion);
  if (typeof disagreements === "string" && disagreements) await user.write("Points sans accord", disagreements);
  await user.push("Vers la note de l’équipe");
  await user.arrive("La note de l’équipe");
  await user.choose("Comprend ce qui est écrit", capacityNote.understands ? "Oui" : "Non");
  await user.choose("Compare plusieurs solutions", capacityNote.compares ? "Oui" : "Non");
  await user.choose("Choisit sans pression", capacityNote.chooses ? "Oui" : "Non");
  await user.choose("Exprime ses choix", capacityNote.expresses ? "Oui" : "Non");
  await user.write("Ce que vous avez vu et entendu, avec la date", capacityNote.detail ?? "");
  await user.push("Vers la relecture");
}

/** The read-back from its first page to the hub: each answer is read with the person, and confirmed. `look` is told each page first. */
export async function readBack(
  { app, user }: Traveller,
  { answers, staff }: Case,
  look: (title: string) => Promise<void> = async () => {},
): Promise<void> {
  const written: Readonly<Record<string, unknown>> = { ...answers, ...staff };
  const pages = directiveV1.sections.filter(({ fields }) => fields.some(({ id }) => written[id] !== undefined && written[id] !== ""));
  for (const [index, { title }] of pages.entries()) {
    await user.arrive(title);
    await look(title);
    const left = app.page.getByRole("button", { name: /^Oui, c’est bien cela/, pressed: false });
    for (let unread = await left.count(); unread > 0; unread--) {
      await user.use(left);
      await expect(left).toHaveCount(unread - 1);
    }
    await user.push(index + 1 < pages.length ? "Page suivante" : "Terminer la relecture");
  }
  await user.arrive("Relire et figer");
}

/** From the hub and back: the person chooses those who will get a copy. */
export async function chooseRecipients({ app, user }: Traveller, copies: readonly Copy[]): Promise<void> {
  await user.push(/^Choisir/);
  await user.arrive("Qui reçoit une copie ?");
  for (const { place, holder } of copies) {
    const label = copyPlaceLabels[place];
    await user.push(`Ajouter : ${label}`);
    if (holder)
      await user.write(
        app.page.getByRole("group", { name: label, exact: true }).getByRole("textbox", { name: "À qui, ou quel service" }),
        holder,
      );
  }
  await user.push("Vers la fin");
  await user.arrive("Relire et figer");
}

/** From the hub: the words are fixed, then each signature on paper is noted. The person's comes first and gives the number. */
export async function freezeAndSign(
  { app, user }: Traveller,
  { patient, pair, peerWorker }: Case,
  signed: { readonly on: string; readonly place: string; readonly number: number },
): Promise<void> {
  await user.push("Figer le texte");
  await user.arrive("Signer, tranquillement");
  const number = app.page.getByText(`Version ${signed.number}, signée le ${readDay(signed.on)}`);
  const names = [patient, ...pair, ...(peerWorker ? [peerWorker] : [])].map(nameOf);
  await expect(number).toBeHidden();
  for (const [index, name] of names.entries()) {
    await user.push(`Signé sur papier : ${name}`);
    if (index === 0) {
      await user.write("Jour de la signature", typedDay(signed.on));
      await user.write("Lieu", signed.place);
      await user.write("Où est gardé l’original ?", "Dossier de l’hôpital");
    }
    await user.push("Noter cette signature");
    await expect(app.page.getByText(`Signé sur papier le ${readDay(signed.on)}, ${signed.place}`)).toHaveCount(index + 1);
    await expect(number).toBeVisible();
  }
}

/** On the paper: the file is saved, and kept for now by whoever saved it. */
export async function saveFile({ app, user }: Traveller): Promise<SavedFile> {
  await user.push("Enregistrer le fichier");
  const forWhom = app.page.getByRole("alertdialog", { name: "Pour qui est ce fichier ?" });
  const saved = app.page.getByText("Le fichier est enregistré.");
  await expect(forWhom.or(saved)).toBeVisible();
  if (await forWhom.isVisible()) await user.push("Noter");
  await expect(saved).toBeVisible();
  return app.saved();
}

/** From the signatures: the paper is saved as a file, then printed, counted, and meant `forWhom` or kept for now. Gives the file. */
export async function saveAndPrint({ app, user }: Traveller, prints: number, forWhom: readonly string[] = []): Promise<Buffer> {
  await user.push("Imprimer");
  await user.arrive("Imprimer ou enregistrer");
  await expect(app.page.getByText(/^\d+ pages, format A4\.$/)).toBeVisible({ timeout: 30_000 });
  const saved = await saveFile({ app, user });
  expect(saved.name).toMatch(/^Document [0-9A-Z-]{19}\.pdf$/);
  await user.push("Imprimer");
  await user.write("Nombre d’exemplaires imprimés", String(prints));
  for (const who of forWhom) await user.tick(who);
  await user.push("Noter");
  await expect(app.page.getByText(`Noté : ${prints} exemplaires imprimés.`)).toBeVisible();
  return saved.bytes;
}

/** From the paper: each copy the person chose is noted as given, by whom and when. */
export async function registerCopies({ app, user }: Traveller, copies: readonly Copy[]): Promise<void> {
  const last = copies
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (last) await app.data.setClock(noon(last));
  await user.push("Vers les exemplaires");
  await user.arrive("Où sont les exemplaires ?");
  for (const [index, { place, holder, medium, givenBy, on }] of copies.entries()) {
    await user.push(`Noter : ${[copyPlaceLabels[place], holder].filter(Boolean).join(", ")}`);
    await user.select("Forme", copyMediumLabels[medium]);
    await user.write("Donné par", givenBy);
    await user.write("Le", typedDay(on));
    await user.push("Noter");
    await expect(app.page.getByRole("row")).toHaveCount(index + 2);
  }
}

/** Opens the app again on a later day and finds the person by name. Ends on their file. */
export async function comeBack(
  { app, user }: Traveller,
  told: Case,
  { passphrase, on }: { readonly passphrase: string; readonly on: string },
): Promise<void> {
  await app.reopen(`${on}T08:00:00.000Z`);
  await expect(app.page.getByRole("textbox", { name: "Votre identifiant" })).toBeFocused();
  await user.write("Votre identifiant", loginOf(pairOf(told).psychiatrist));
  await user.write("Votre phrase secrète", passphrase);
  await user.push("Ouvrir");
  await user.arrive("Qui venez-vous voir ?");
  await user.write(app.page.getByRole("searchbox", { name: "Chercher une personne" }), told.patient.familyName.slice(0, 6).toLowerCase());
  await user.use(app.page.getByRole("button", { name: `Ouvrir : ${nameOf(told.patient)}` }));
  await user.arrive(nameOf(told.patient));
}

/** The login the app proposes: first letter and name, without accents. */
const loginOf = ({ givenNames, familyName }: Professional): string =>
  `${givenNames[0]?.charAt(0)}.${familyName}`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every text given in answers: what must be read on paper. */
export function wordsOf(answers: unknown): readonly string[] {
  if (typeof answers === "string") return ["unknown", "declined", ""].includes(answers) ? [] : [answers];
  if (typeof answers !== "object" || answers === null) return [];
  return Object.entries(answers).flatMap(([key, value]) => (key === "choice" ? [] : wordsOf(value)));
}

import type { CommandName, Input, Output } from "../../electron/contract.ts";
import { createHost } from "../../electron/host.ts";
import type { Role } from "../../templates/version-schema.ts";
import { type AppFixture, expect } from "./app.ts";

/** Opening derives a key, closing replaces the page: both take their time on a busy computer. */
const patience = { timeout: 30_000 };
const NOW = "2026-10-14T08:00:00.000Z";
const TODAY = NOW.slice(0, 10);

interface Member {
  readonly familyName: string;
  readonly givenNames: string[];
  readonly role: Role;
}

/** Everyone on the store (fictional). Martine looks after the app and is in no file. */
const members = {
  martine: { familyName: "Delcourt", givenNames: ["Martine"], role: "socialWorker" },
  karim: { familyName: "Mabrouk", givenNames: ["Karim"], role: "psychiatrist" },
  sandrine: { familyName: "Wattiez", givenNames: ["Sandrine"], role: "nurse" },
  ines: { familyName: "Nowak", givenNames: ["Inès"], role: "peerWorker" },
  theo: { familyName: "Leroy", givenNames: ["Théo"], role: "psychologist" },
  helene: { familyName: "Caron", givenNames: ["Hélène"], role: "careManager" },
} as const satisfies Record<string, Member>;
export type Who = keyof typeof members;

const phraseOf = (who: Who): string => `le canal gèle en janvier pour ${who}, pas nous`;

/** The words of the team's part of Lucie's text, which a médiateur de santé pair must not see. */
export const TEAM_WORDS = "Une sortie progressive nous semble prudente.";

/**
 * Puts a store behind the app where Lucie (fictional) has a signed version and the next one begun, with a pair, a médiatrice, an
 * invited psychologist, a cadre de santé and an administrator who are in no file, and opens it, locked.
 */
export async function seedTeam(app: AppFixture): Promise<void> {
  await app.close();
  const host = createHost({
    folder: app.store,
    workstation: "test",
    clock: { now: () => new Date(NOW) },
    kdf: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
    fictional: true,
  });
  const call = async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await host.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value as Output<Name>;
  };
  const { recoveryCode } = await call("firstStart.draw", {});
  const own = { login: "martine", passphrase: phraseOf("martine"), recoveryTypedBack: recoveryCode };
  await call("firstStart.create", { pole: "denain", professional: members.martine, ...own });
  const account = async (who: Who): Promise<string> => {
    const { id } = await call("professional.add", members[who]);
    await call("account.create", { professionalId: id, login: who, passphrase: phraseOf(who), administrator: false });
    return id;
  };
  const karim = await account("karim");
  const sandrine = await account("sandrine");
  const ines = await account("ines");
  const theo = await account("theo");
  await account("helene");
  await call("professional.add", { familyName: "Dubois", givenNames: ["Chloé"], role: "nurse" });

  await call("store.lock", {});
  let state = await call("store.unlock", { login: "karim", passphrase: phraseOf("karim") });
  while (state.check?.verdict === "running") {
    await new Promise(setImmediate);
    state = await call("app.state", {});
  }
  const { personId } = await call("person.add", {
    identity: { birthName: "Carpentier", givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: "Denain (59)" },
  });
  const start = () =>
    call("draft.start", {
      personId,
      facilitatorId: karim,
      pair: [karim, sandrine],
      peerWorkerId: ines,
      peerAgreed: true,
      setting: "outpatient",
      legalMode: "voluntary",
    });
  const { id: draftId } = await start();
  const save = (fieldId: string, value: Extract<Input<"answer.save">["answer"], { state: "given" }>["value"]) =>
    call("answer.save", { draftId, fieldId, answer: { state: "given", value }, mode: "dictated", continues: false });
  const { revisionId } = await save("whenWell", "Je fais le marché le samedi.");
  await save("capacityNote", { understands: true, compares: true, chooses: true, expresses: true, detail: "" });
  await save("teamOpinion", TEAM_WORDS);
  if (revisionId) await call("readBack.mark", { draftId, revisionId, verdict: "yes" });
  const { id: versionId } = await call("version.freeze", { draftId, acceptUnprintable: false });
  await call("signature.notePaper", { versionId, signer: "person", on: TODAY, place: "CSPP de Denain", original: "Dossier" });
  await start();
  await call("team.invite", { personId, professionalId: theo, agreedOn: TODAY });
  await host.close();
  await app.reopen(NOW);
}

/** Opens the app as one of them, from the lock screen to home. */
export async function enterAs({ page }: AppFixture, who: Who, phrase = phraseOf(who)): Promise<void> {
  await page.getByRole("textbox", { name: "Votre identifiant" }).fill(who);
  await page.getByRole("textbox", { name: "Votre phrase secrète" }).fill(phrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Qui venez-vous voir ?", patience);
}

/** Closes the app, back to the lock screen. */
export async function leave(app: AppFixture): Promise<void> {
  await app.page.getByRole("button", { name: "Fermer" }).click();
  const page = await app.afterLock();
  await expect(page.getByRole("textbox", { name: "Votre identifiant" })).toBeVisible(patience);
}

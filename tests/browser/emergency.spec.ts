import { type AppFixture, expect, test } from "../support/app.ts";
import { storeOfCase } from "../support/case-store.ts";
import { obstacles } from "../support/comfort.ts";
import { openWithEnvelope, openWithPassphrase, sayWhyAndLock } from "../support/emergency-road.ts";
import { atHome, describeLucie, prepareComputer } from "../support/first-screens.ts";
import { type KeyboardUser, keyboardOf } from "../support/keyboard.ts";
import { LONG, readers } from "../support/readers.ts";

const NIGHT = "2026-12-24T02:10:00.000Z";
const SAMIR = "Samir Belkaïd-Lefort";

/** Samir's store (fictional), lived to its second version, behind the app: locked, at night. */
async function seedSamir(app: AppFixture) {
  await app.close();
  const seeded = await storeOfCase(app.store, "saint-amand-samir");
  await app.reopen(NIGHT);
  await expect(app.page.getByRole("textbox", { name: "Votre identifiant" })).toBeFocused();
  return seeded;
}

const keysOf = (user: KeyboardUser): number => [...user.counts().values()].reduce((sum, keys) => sum + keys, 0);

/** Prints how long a way took, in keys and in seconds of this computer: fingers come on top. */
async function measured(user: KeyboardUser, way: string, walk: () => Promise<void>): Promise<void> {
  const before = keysOf(user);
  const started = performance.now();
  await walk();
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`  to Samir's sheet ${way}: ${keysOf(user) - before + 1} key presses, ${seconds} s\n`);
}

test("from the lock screen, whoever is on duty reads Samir's sheet, then says why; his team is told", async ({ app }) => {
  test.setTimeout(180_000);
  const { code, passphrase, login, versions } = await seedSamir(app);
  const user = keyboardOf(() => app.page);
  const on = { app, user };
  const sheet = () => app.page.getByRole("main");

  await measured(user, "with the code of the envelope, by name", () => openWithEnvelope(on, code, "belkaid", SAMIR));
  await expect(sheet()).toContainText("Pénicilline (urticaire, 2011)");
  await expect(sheet()).toContainText("06 00 00 00 03");
  await expect(sheet()).not.toContainText("aucune loi");
  await expect(app.page.getByRole("button", { name: "Imprimer" })).toHaveCount(0);
  await user.push("Lire tout le texte");
  await user.arrive(/^Tout le texte/);
  await expect(sheet()).toContainText("Je répare des vélos.");
  await user.push("Revenir à la fiche");
  await user.arrive(SAMIR);
  await sayWhyAndLock(on);

  const [replaced] = versions;
  await measured(user, "with one's own passphrase, by the print of an old paper", () =>
    openWithPassphrase(on, { login, passphrase }, replaced?.fingerprint ?? "", SAMIR),
  );
  await expect(sheet()).toContainText("Cette empreinte est celle d’un texte remplacé le 12 novembre 2026.");
  await user.push("Paroles d’avance, accueil");
  await user.arrive("Qui venez-vous voir ?");
  const told = app.page.getByRole("region", { name: "Lu en urgence" });
  await expect(told).toContainText(
    "L’enveloppe d’urgence a été ouverte le 24 décembre 2026 à 3 h 10, par Marc Delcourt (Médecin des urgences).",
  );
  await expect(told).toContainText("Motif : Elle arrive aux urgences ou à l’hôpital.");
  await user.push(`J’ai vu : ${SAMIR}`);
  await expect(told).not.toContainText("Motif");
  await user.push("Préparer l’enveloppe d’urgence");
  await user.arrive("L’enveloppe d’urgence");
  await user.push("Tirer un nouveau code");
  await user.arrive("Le code à mettre dans l’enveloppe");
  await user.tick("Le code est dans l’enveloppe");
  await user.push("C’est fait");
  await user.arrive("Qui venez-vous voir ?");
  await expect(told).toHaveCount(0);
});

test("Enter on a name that several people have goes to the first of them, told apart by birth, and opens none", async ({ app }) => {
  const { page } = app;
  await prepareComputer(page);
  for (const year of [1969, 1971]) {
    await describeLucie(page, `30 novembre ${year}`);
    await page.getByRole("button", { name: "Inscrire" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commencer un document");
    await page.getByRole("button", { name: "Paroles d’avance, accueil" }).click();
    await atHome(page);
  }
  await page.getByRole("button", { name: "Urgence" }).click();
  await page.getByRole("searchbox").pressSequentially("carpentier");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Voir la fiche.*30 novembre 1969/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rien à lire pour Lucie Carpentier");
  expect(await obstacles(page)).toEqual([]);
});

for (const [index, { name, size, choose }] of readers.entries()) {
  test(`« Urgence » can be read and used ${name}`, { tag: index % 2 === 0 ? [LONG] : [] }, async ({ app }) => {
    test.setTimeout(180_000);
    const { code } = await seedSamir(app);
    const clear = async (screen: string) => expect.soft(await obstacles(app.page), screen).toEqual([]);
    if (size) await app.page.setViewportSize(size);
    await choose?.(app.page);
    await app.page.getByRole("button", { name: "Ouvrir en urgence" }).click();
    await app.page.getByRole("button", { name: "Ouvrir en urgence" }).click();
    await clear("envelope, with its faults");
    await app.page.getByLabel("Le code de l’enveloppe").fill(code);
    await app.page.getByLabel("Votre prénom et votre nom").fill("Marc Delcourt");
    await app.page.getByText("Médecin de garde").click();
    await app.page.getByRole("button", { name: "Ouvrir en urgence" }).click();
    await expect(app.page.getByRole("searchbox")).toBeFocused({ timeout: 30_000 });
    await app.page.getByRole("searchbox").fill("samir");
    await expect(app.page.getByRole("button", { name: /^Voir la fiche/ })).toBeVisible();
    await clear("search");
    await app.page.getByRole("button", { name: /^Voir la fiche/ }).click();
    await expect(app.page.getByRole("heading", { level: 1, name: SAMIR })).toBeVisible();
    await clear("sheet");
    await app.page.getByRole("button", { name: "Lire tout le texte" }).last().click();
    await expect(app.page.getByText("Je répare des vélos.")).toBeVisible();
    await clear("whole text");
    await app.page.getByRole("button", { name: "C’est lu" }).click();
    await app.page.getByRole("button", { name: "Noter et fermer la fiche" }).click();
    await clear("reason, with its fault");
  });
}

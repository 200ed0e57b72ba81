import { execFileSync, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { openDraft, seedLucie, unlockBy } from "../support/seed.ts";

const HOSTILE = `<script>alert("1")</script> L’ami d'enfance שלום 👩🏽‍🌾 =CMD("calc") `;

const ABOUT_ME = "Que voulez-vous dire de vous ?";

/** From the home to the first question without an answer of « Qui je suis », in Lucie's draft. */
async function toChapter(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Reprendre/ })
    .first()
    .click();
  await page
    .getByRole("navigation", { name: "Chapitres" })
    .getByRole("button", { name: /Qui je suis/ })
    .click();
}

async function toAboutMe(page: Page) {
  await toChapter(page);
  const field = page.getByRole("textbox", { name: ABOUT_ME });
  await expect(field).toBeVisible();
  return field;
}

test("a word typed is on the disk half a second later", async ({ app }) => {
  const { draftId } = await seedLucie(app);
  const field = await toAboutMe(app.page);
  await field.pressSequentially("Je couds.");
  await expect
    .poll(async () => (await openDraft(app.page, draftId)).answers.aboutMe?.answer, { intervals: [50], timeout: 500 })
    .toEqual({ state: "given", value: "Je couds." });
});

test("after a cut, one press comes back to the question that was on screen, though nothing was written there", async ({ app }) => {
  const { draftId, passphrase } = await seedLucie(app);
  await toAboutMe(app.page);
  await app.page.getByRole("button", { name: "Continuer" }).click();
  const question = "Comment êtes-vous quand vous allez bien ?";
  await expect(app.page.getByRole("heading", { level: 1, name: question })).toBeVisible();
  await expect.poll(async () => (await openDraft(app.page, draftId)).lastFieldId).toBe("whenWell");
  const pid = await app.data.pid();
  if (pid !== undefined) process.kill(pid, "SIGKILL");
  await app.reopen();
  await unlockBy(app.page, passphrase);
  await app.page.getByRole("button", { name: "Reprendre : Lucie Carpentier" }).click();
  await expect(app.page.getByRole("heading", { level: 1, name: question })).toBeVisible();
});

test("hostile and rare letters are shown as text, and come back the same after closing", async ({ app }) => {
  const { passphrase } = await seedLucie(app);
  const field = await toAboutMe(app.page);
  const words = HOSTILE + "é".repeat(20_000 - [...HOSTILE].length);
  await field.fill(words);
  await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
  await app.reopen();
  await unlockBy(app.page, passphrase);
  await app.page.getByRole("button", { name: "Reprendre : Lucie Carpentier" }).click();
  await expect(app.page.getByRole("textbox", { name: ABOUT_ME })).toHaveValue(words);
});

test("a text over 20,000 characters stays on screen, and says how to have it kept", async ({ app }) => {
  await seedLucie(app);
  const field = await toAboutMe(app.page);
  await field.fill("x".repeat(20_001));
  await expect(app.page.getByText("Ce texte dépasse 20 000 signes. Raccourcissez-le, il reste à l’écran.")).toBeVisible();
  await expect(field).toHaveValue("x".repeat(20_001));
  await field.fill("x".repeat(20_000));
  await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
});

test("an undo brings back the answer before", async ({ app }) => {
  await seedLucie(app);
  const field = await toAboutMe(app.page);
  await field.fill("Je couds.");
  await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
  await app.page.getByRole("button", { name: "Je ne veux pas répondre" }).click();
  await expect(app.page.getByText("Réponse choisie : Je ne veux pas répondre.")).toBeVisible();
  await app.page.getByRole("button", { name: "Annuler" }).click();
  await expect(field).toHaveValue("Je couds.");
});

test("a full disk while typing: the text stays, a sentence says what to do, and it is saved once there is room", async ({ app }) => {
  const root = process.platform === "linux" && process.getuid?.() === 0;
  // biome-ignore lint/suspicious/noSkippedTests: only root can make a small disk; elsewhere npm test names it
  test.skip(!root || spawnSync("mount", ["--version"]).status !== 0, "needs a small disk of its own");
  await app.close();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", app.store]);
  try {
    await app.reopen();
    const { draftId } = await seedLucie(app);
    const field = await toAboutMe(app.page);
    await field.fill("Je couds.");
    await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible();
    const filler = join(app.store, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4k"]);

    const long = `Je couds. ${"Et je répare. ".repeat(1_000)}`;
    await field.fill(long);
    await expect(app.page.getByText(/L’ordinateur est plein\. Votre texte reste à l’écran\./)).toBeVisible();
    await expect(app.page.getByText("Enregistré", { exact: true })).toBeHidden();
    await expect(field).toHaveValue(long);

    rmSync(filler);
    await expect(app.page.getByText("Enregistré", { exact: true })).toBeVisible({ timeout: 10_000 });
    expect((await openDraft(app.page, draftId)).answers.aboutMe?.answer).toEqual({ state: "given", value: long });
  } finally {
    await app.close();
    execFileSync("umount", ["-l", app.store]);
  }
});

test("a second window on the same store says that it is already open, and changes nothing", async ({ app }) => {
  const { passphrase } = await seedLucie(app);
  const other = await app.another();
  await unlockBy(other.page, passphrase);
  await expect(other.page.getByText("Une autre fenêtre de cet ordinateur utilise les mêmes dossiers.")).toBeVisible();
  await other.close();
  await expect(await toAboutMe(app.page)).toBeVisible();
});

test("a wrong passphrase says so in the field, keeps the name, and lets try again", async ({ app }) => {
  await seedLucie(app);
  await app.reopen();
  await unlockBy(app.page, "une phrase qui n’ouvre rien");
  await expect(app.page.getByText(/Cette phrase n’ouvre pas/)).toBeVisible();
  await expect(app.page.getByRole("textbox", { name: "Votre identifiant" })).toHaveValue("k.mabrouk");
});

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type AppFixture, expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { atHome, OWN_PHRASE, prepareComputer, unlock } from "../support/first-screens.ts";

const level1 = (page: Page) => page.getByRole("heading", { level: 1 });
const clear = async (page: Page, screen: string) => expect.soft(await obstacles(page), screen).toEqual([]);

/** Sandrine's store with one person and one manual backup, on the screen of the backups. */
async function withBackup(app: AppFixture): Promise<void> {
  await prepareComputer(app.page);
  await app.page.getByRole("button", { name: "Sauvegardes" }).click();
  await expect(level1(app.page)).toHaveText("Sauvegardes");
  await app.page.getByRole("button", { name: "Faire une sauvegarde maintenant" }).click();
  await expect(app.page.getByText("La sauvegarde est faite et vérifiée.")).toBeVisible({ timeout: 30_000 });
}

test("an administrator makes a backup, chooses where they go, and goes back to one", async ({ app }) => {
  await withBackup(app);
  const { page } = app;
  await expect(page.getByRole("row", { name: /1er mars 2027 à 10.h.*À la main.*0 personne.*Vérifiée/ })).toBeVisible();
  await clear(page, "backups");

  await page.getByRole("button", { name: "Choisir un autre dossier" }).click();
  await page.getByLabel("Chemin du dossier").fill(join(app.store, "absent"));
  await page.getByRole("button", { name: "Choisir ce dossier" }).click();
  await expect(page.getByText("Le dossier des sauvegardes ne répond pas.")).toBeVisible();
  await clear(page, "where backups go, with its fault");
  const share = join(app.store, "share");
  mkdirSync(share);
  await page.getByLabel("Chemin du dossier").fill(share);
  await page.getByRole("button", { name: "Choisir ce dossier" }).click();
  await expect(page.getByText("Aucune sauvegarde ici pour l’instant.")).toBeVisible();
  await page.getByRole("button", { name: "Faire une sauvegarde maintenant" }).click();
  await expect(page.getByRole("row", { name: /À la main/ })).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(share)).toHaveLength(1);

  await page.getByRole("button", { name: /^Regarder la sauvegarde du 1er mars 2027/ }).click();
  await expect(page.getByRole("table", { name: "Ce que contiennent les deux" })).toBeVisible({ timeout: 30_000 });
  await clear(page, "the two side by side");
  await page.getByRole("button", { name: "Revenir à cette sauvegarde" }).click();
  await expect(page.getByText("Les dossiers d’aujourd’hui sont gardés à part, entiers.")).toBeVisible();
  await clear(page, "the decision");
  await page.getByRole("alertdialog").getByRole("button", { name: "Revenir à cette sauvegarde" }).click();
  await expect(level1(page)).toHaveText("C’est fait.", { timeout: 30_000 });
  await clear(page, "done");
  await page.getByRole("button", { name: "Ouvrir les dossiers" }).click();
  await app.afterLock();
  await unlock(app.page);
  await expect(level1(app.page)).toHaveText("Sauvegardes", { timeout: 30_000 });
});

test("someone with a new computer goes back to a backup instead of a first start", async ({ app }) => {
  await withBackup(app);
  await app.close();
  for (const name of ["store.db", "head", "slots.json"]) rmSync(join(app.store, name));
  await app.reopen();
  const { page } = app;
  await page.getByRole("button", { name: "Revenir à une sauvegarde" }).click();
  await expect(page.getByRole("button", { name: /^Regarder la sauvegarde du/ })).toBeVisible();
  await page.getByRole("button", { name: "Retour" }).click();
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
});

test("someone whose store has gone goes back to a backup from the page that says so", async ({ app }) => {
  await withBackup(app);
  await app.close();
  for (const name of ["store.db", "head"]) rmSync(join(app.store, name));
  await app.reopen();
  const { page } = app;
  await page.getByRole("button", { name: "Revenir à une sauvegarde" }).click();
  await expect(page.getByRole("row", { name: /S’ouvre avec la phrase de ce jour-là/ })).toBeVisible();
  await clear(page, "finding a backup");
  await page.getByRole("button", { name: /^Regarder la sauvegarde du/ }).click();
  await page.getByLabel("Identifiant").fill("s.wattiez");
  await page.getByLabel("Phrase secrète de ce jour-là").fill("une autre phrase tout à fait fausse");
  await page.getByRole("button", { name: "Regarder cette sauvegarde" }).click();
  await expect(page.getByText("Cette phrase n’ouvre pas.")).toBeVisible();
  await clear(page, "opening a backup, with its fault");
  await page.getByLabel("Phrase secrète de ce jour-là").fill(OWN_PHRASE);
  await page.getByRole("button", { name: "Regarder cette sauvegarde" }).click();
  await page.getByRole("button", { name: "Revenir à cette sauvegarde" }).click({ timeout: 30_000 });
  await page.getByRole("alertdialog").getByRole("button", { name: "Revenir à cette sauvegarde" }).click();
  await expect(level1(page)).toHaveText("C’est fait.", { timeout: 30_000 });
  await page.getByRole("button", { name: "Ouvrir les dossiers" }).click();
  await app.afterLock();
  await unlock(app.page);
  await atHome(app.page);
});

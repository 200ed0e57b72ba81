import { expect, test } from "../support/app.ts";
import { seedLucie } from "../support/seed.ts";

test("the window's own « back » goes to the screen before, at each use, and stays at home", async ({ app }) => {
  await seedLucie(app);
  const { page } = app;
  const title = page.getByRole("heading", { level: 1 });
  await page.goBack();
  await expect(title).toHaveText("Qui venez-vous voir ?");
  await page.getByRole("button", { name: "Lucie Carpentier", exact: true }).click();
  await page.getByRole("button", { name: "Corriger l’identité" }).click();
  await expect(title).toHaveText("Corriger l’identité");
  await page.goBack();
  await expect(title).toHaveText("Lucie Carpentier");
  await page.goBack();
  await expect(title).toHaveText("Qui venez-vous voir ?");
  await page.goBack();
  await page.goBack();
  await expect(title).toHaveText("Qui venez-vous voir ?");
  await page.getByRole("button", { name: "Lucie Carpentier", exact: true }).click();
  await expect(title).toHaveText("Lucie Carpentier");
});

test("the window's own « back » keeps the words being typed", async ({ app }) => {
  await seedLucie(app);
  const { page } = app;
  await page.getByRole("button", { name: "Reprendre : Lucie Carpentier" }).click();
  await page.getByRole("button", { name: /Qui je suis/ }).click();
  const question = page.getByRole("textbox", { name: "Que voulez-vous dire de vous ?" });
  await question.pressSequentially("Je couds.");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre document, Lucie");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(question).toHaveValue("Je couds.");
});

test("after a lock, the window's own « back » shows neither a blank page nor the screen before", async ({ app }) => {
  await seedLucie(app);
  await app.page.getByRole("button", { name: "Lucie Carpentier", exact: true }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText("Lucie Carpentier");
  await app.page.keyboard.press("Control+l");
  const page = await app.afterLock();
  await expect(page.getByLabel("Votre identifiant")).toBeFocused();
  await page.goBack();
  await expect(page.getByLabel("Votre identifiant")).toBeVisible();
  await expect(page.getByText("Lucie Carpentier")).toHaveCount(0);
});

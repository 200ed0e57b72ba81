import type { Page } from "@playwright/test";
import type { Recipient } from "../../templates/version-schema.ts";
import { type AppFixture, expect } from "./app.ts";
import { seedLucie, signLucie } from "./seed.ts";

const chosen: readonly Recipient[] = [
  { place: "emergencyDept", kind: "full" },
  { place: "cmp", holder: "CMP de Denain", kind: "full" },
  { place: "relative", holder: "Bernard Carpentier", kind: "full" },
  { place: "patientHome", kind: "withoutTeamPart" },
  { place: "gem", kind: "card" },
];

/** Lucie's signed text (fictional), on the screen that prints it. */
export async function atThePaper(app: AppFixture): Promise<void> {
  const { draftId } = await seedLucie(app);
  await signLucie(app.page, draftId, chosen);
  await app.page.getByRole("searchbox").fill("carpentier");
  await app.page.getByRole("button", { name: "Ouvrir : Lucie Carpentier" }).click();
  await app.page.getByRole("button", { name: "Imprimer", exact: true }).click();
  await drawn(app.page);
}
/** Every page is drawn. */
export const drawn = (page: Page) => expect(page.getByText(/^\d+ pages?, format A4\.$/)).toBeVisible({ timeout: 60_000 });

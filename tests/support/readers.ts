import { expect, type Page } from "@playwright/test";

/** How someone reads the screen: what they chose in « Affichage », and the size of their window. */
export interface Reader {
  readonly name: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly choose?: (page: Page) => Promise<void>;
}

/** Tag of the tests that `npm run check:all` plays and `npm test` leaves out for the time they take (decision D18). */
export const LONG = "@long";

const inDisplay = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.getByRole("button", { name: "Affichage" }).click();
  await act(page);
  await page.getByRole("button", { name: "C’est fait" }).click();
};

export const readers: readonly Reader[] = [
  { name: "by day" },
  { name: "in the evening", choose: inDisplay((page) => page.getByText("Soir", { exact: true }).click()) },
  { name: "with strong contrast", choose: inDisplay((page) => page.getByText("Contraste fort").click()) },
  {
    name: "at 250 % with wide spacing",
    choose: inDisplay(async (page) => {
      for (let step = 0; step < 6; step++) await page.getByRole("button", { name: "Plus grand" }).click();
      await expect(page.getByText("250 %")).toBeVisible();
      await page.getByText("Lettres, mots et lignes plus espacés").click();
    }),
  },
  { name: "on 320 pixels", size: { width: 320, height: 640 } },
];

import { expect, test } from "../support/app.ts";
import { mouseOf } from "../support/mouse.ts";
import { differences } from "../support/paper-pictures.ts";
import { atThePaper } from "../support/paper-screen.ts";
import { paperTools } from "../support/paper-tools.ts";
import { saveFile } from "../support/road.ts";

test("what comes out of the printer is the pages of the file, one a sheet, and nothing of the app", async ({ app }) => {
  // biome-ignore lint/suspicious/noSkippedTests: pictures of pages need a tool of the system
  test.skip(!paperTools, "needs poppler-utils and qpdf");
  await atThePaper(app);
  const { page } = app;
  const file = (await saveFile({ app, user: mouseOf(() => page) })).bytes;
  await page.getByRole("button", { name: "Imprimer", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(differences(file, printed)).toEqual([]);

  await page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    canvas?.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  });
  expect(differences(file, await page.pdf({ preferCSSPageSize: true })), "a page left blank is seen").toEqual([
    expect.stringMatching(/^page 1 is another/),
  ]);
});

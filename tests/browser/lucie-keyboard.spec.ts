import { copyMediumLabels, copyPlaceLabels } from "../../templates/labels.fr.ts";
import { expect, test } from "../support/app.ts";
import { keyboardOf, printCounts } from "../support/keyboard.ts";
import { flat, readPdf } from "../support/read-pdf.ts";
import * as road from "../support/road.ts";

const lucie = road.caseOf("denain-lucie");

test.use({ now: "2026-10-14T08:00:00.000Z" });

test("a psychiatrist writes Lucie's directive with her, by the keyboard alone, from first start to three copies registered", async ({
  app,
}) => {
  test.setTimeout(400_000);
  const user = keyboardOf(() => app.page);
  const on = { app, user };

  const passphrase = await road.prepare(on, lucie);
  await road.begin(on, lucie);
  await road.interview(on, lucie.answers, "Lucie");
  await road.noteSessions(on, lucie.sessions);
  await road.writeTeamPart(on, lucie.staff);
  await road.readBack(on, lucie);
  await road.chooseRecipients(
    on,
    lucie.copies.map(({ holder: _, ...copy }) => copy),
  );
  await road.freezeAndSign(on, lucie, { ...lucie.signed, number: 1 });
  const text = readPdf(await road.saveAndPrint(on, 3));

  await test.step("three copies are registered, with who gave them and when", async () => {
    await app.data.setClock("2026-10-28T12:00:00.000Z");
    await user.push("Vers les exemplaires");
    await user.arrive("Où sont les exemplaires ?");
    for (const { place, holder, medium, givenBy, on: day } of lucie.copies) {
      await user.push("Noter un exemplaire");
      await user.select("Où est l’exemplaire ?", copyPlaceLabels[place]);
      if (holder) await user.write(/^Chez qui/, holder);
      await user.select("Forme", copyMediumLabels[medium]);
      await user.write("Donné par", givenBy);
      await user.write("Le", road.typedDay(day));
      await user.choose("La personne est d’accord", "Oui");
      await user.push("Noter");
    }
    await expect(app.page.getByRole("row")).toHaveCount(4);
  });

  await test.step("all of it is there after closing and opening again", async () => {
    await road.comeBack(on, lucie, { passphrase, on: "2026-10-29" });
    await expect(app.page.getByText(/3 exemplaires/).first()).toBeVisible();
  });

  await test.step("the saved paper holds every answer word for word", () => {
    for (const said of road.wordsOf([lucie.answers, lucie.staff])) expect(text, said).toContain(flat(said));
  });
  printCounts(user);
});

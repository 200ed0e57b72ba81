import { expect, test } from "../support/app.ts";
import { mouseOf } from "../support/mouse.ts";
import { flat, readPdf } from "../support/read-pdf.ts";
import * as road from "../support/road.ts";
import { freezeAndSignByHand } from "../support/sign-by-hand.ts";

const marie = road.caseOf("valenciennes-marie");

test.use({ now: "2026-06-02T08:00:00.000Z" });

test("Marie's long answers are written, read back, signed by pen strokes and given in six copies, and all is found again another day", async ({
  app,
}) => {
  test.setTimeout(300_000);
  const user = mouseOf(() => app.page);
  const on = { app, user };

  const passphrase = await road.prepare(on, marie);
  await road.begin(on, marie);
  await road.interview(on, marie.answers, "Agathe");
  await road.noteSessions(on, marie.sessions);
  await road.writeTeamPart(on, marie.staff);
  await road.readBack(on, marie);
  await road.chooseRecipients(on, marie.copies);
  await freezeAndSignByHand(on, marie, { ...marie.signed, number: 1 });
  const savedThen = readPdf(await road.saveAndPrint(on, 6));
  expect(savedThen.match(new RegExp(flat("Signé à l’écran le 16 juin 2026 à 14"), "g"))).toHaveLength(3);
  await road.registerCopies(on, marie.copies);

  await test.step("another day, the file says where everything is", async () => {
    await road.comeBack(on, marie, { passphrase, on: "2026-07-01" });
    await expect(app.page.getByText("La version 1 est en service")).toBeVisible();
    await expect(app.page.getByText("6 exemplaires sont notés.")).toBeVisible();
    await user.push("Exemplaires");
    await user.arrive("Où sont les exemplaires ?");
    for (const { givenBy } of marie.copies) await expect(app.page.getByRole("cell", { name: givenBy }).first()).toBeVisible();
    await expect(app.page.getByRole("row")).toHaveCount(marie.copies.length + 1);
    await user.push(/^Marie-Noëlle Dupont de l'Étang/);
    await user.push("Signatures");
    await user.arrive("Signer, tranquillement");
    await expect(app.page.getByText(/^Signé le 16 juin 2026 à 14\sh\s\d\d, /)).toHaveCount(3);
    await expect(app.page.getByRole("img", { name: /^Signature de / })).toHaveCount(3);
    await expect(app.page.getByText(`Signé sur papier le 16 juin 2026, ${marie.signed.place}`)).toBeVisible();
  });

  await test.step("the paper saved then and the paper saved now hold every answer word for word", async () => {
    const savedNow = readPdf(await road.saveAndPrint(on, 2));
    const words = road.wordsOf([marie.answers, marie.staff]);
    expect(words.length).toBe(127);
    for (const said of words) {
      expect(savedThen, said).toContain(flat(said));
      expect(savedNow, said).toContain(flat(said));
    }
  });
});

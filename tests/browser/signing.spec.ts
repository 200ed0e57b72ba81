import { expect, test } from "../support/app.ts";
import { obstacles } from "../support/comfort.ts";
import { areaOf, CROSS, draw, FLOURISH, TAP } from "../support/pen.ts";
import { atSignatures, goSign, sandrine } from "../support/seed-signing.ts";

const LUCIE = "Lucie Carpentier";

test("the person may sign, wait or refuse: three answers of the same size and look, with no reason asked", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  const answers = page.getByRole("group", { name: LUCIE }).getByRole("button");
  await expect(answers).toHaveText(["Signer", "Un autre jour", "Non"]);
  const looks = await answers.evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      const { backgroundColor, borderColor, color, fontWeight, fontSize } = getComputedStyle(button);
      return [Math.round(width), height, backgroundColor, borderColor, color, fontWeight, fontSize].join(" ");
    }),
  );
  expect(new Set(looks).size, looks.join("\n")).toBe(1);
  await expect(page.getByText("Sans signature, ce texte est un projet. Il ne remplace rien.")).toBeVisible();
});

test("a tap by accident is no signature, a cross made with a finger is one, and the page stays where it is", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  await page.getByRole("button", { name: "Signer", exact: true }).click();
  const area = areaOf(page, LUCIE);
  const done = page.getByRole("button", { name: `C’est signé : ${LUCIE}` });

  await draw(area, TAP, "touch");
  await expect(page.getByText("C’est un simple point. Signez, ou faites une croix.")).toBeVisible();
  await expect(done).toBeHidden();
  await page.getByRole("button", { name: `Effacer : ${LUCIE}` }).click();
  await draw(area, CROSS, "touch");
  await page.getByRole("button", { name: `Enlever le dernier trait : ${LUCIE}` }).click();
  const before = await page.evaluate(() => window.scrollY);
  await draw(
    area,
    [
      CROSS[1] ?? [],
      [
        [60, 40],
        [60, 60],
        [60, 100],
        [60, 140],
      ],
    ],
    "touch",
  );
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await done.click();

  await expect(page.getByText("Version 1, signée le 14 octobre 2026")).toBeVisible();
  const drawn = page.getByRole("img", { name: `Signature de ${LUCIE}`, exact: true });
  await expect(drawn).toBeVisible();
  expect((await drawn.locator("path").getAttribute("d"))?.match(/M/g)).toHaveLength(3);
  await expect(page.getByText(/^Signé à 10\sh\s0\d, CSPP de Denain$/)).toBeVisible();
});

test("strokes stay when the window narrows, the text grows or the colours change, and are kept as they were made", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  await page.getByRole("button", { name: "Signer", exact: true }).click();
  const area = areaOf(page, LUCIE);
  await draw(area, FLOURISH, "pen");
  const made = await area.boundingBox();
  const inked = () =>
    area.evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error("not a canvas");
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const shades = Array.from(pixels).filter((_, index) => index % 4 === 0 && (pixels[index + 3] ?? 0) === 255);
      return { count: shades.length, brightest: Math.max(...shades) };
    });
  const byDay = await inked();
  expect(byDay.count).toBeGreaterThan(100);
  await page.getByRole("button", { name: "Affichage" }).click();
  await page.getByText("Soir", { exact: true }).click();
  await page.getByRole("button", { name: "Plus grand" }).click();
  await page.getByRole("button", { name: "C’est fait" }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(async () => (await inked()).brightest).toBeGreaterThan(200);
  expect((await inked()).count).toBeGreaterThan(50);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: `C’est signé : ${LUCIE}` }).click();
  const drawn = page.getByRole("img", { name: `Signature de ${LUCIE}`, exact: true });
  await expect(drawn).toHaveAttribute("viewBox", `0 0 ${Math.round(made?.width ?? 0)} ${Math.round(made?.height ?? 0)}`);
  await expect(drawn.locator("path")).toHaveAttribute("d", /^M40 90Q/);
});

test("« un autre jour » asks whether the project may be read in a crisis, and shows on return what was said", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  await page.getByRole("button", { name: "Un autre jour" }).click();
  const asked = page.getByRole("dialog", { name: "Un autre jour" });
  await expect(asked.getByRole("radio", { checked: true })).toHaveCount(0);
  await asked.getByRole("button", { name: "Noter" }).click();
  await expect(asked.getByText("Choisissez oui ou non.")).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
  await asked.getByText("Non, ils ne le lisent pas").click();
  await asked.getByRole("button", { name: "Noter" }).click();
  const said = page.getByText("Réponse du 14 octobre 2026 : « Un autre jour ». Ce projet ne se lit pas en urgence.");
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Terminer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(LUCIE);
  await page.getByRole("button", { name: "Signer" }).click();
  await atSignatures(app);
  await expect(said).toBeVisible();
});

test("« non » keeps the text as a project, opens it again, or erases it with all its words", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  const asked = page.getByRole("dialog", { name: "Non" });
  const sayNo = async (fate: string) => {
    await page.getByRole("button", { name: "Non", exact: true }).click();
    await asked.getByText(fate).click();
  };
  await sayNo("Le garder comme projet");
  await asked.getByText("Oui, ils peuvent le lire").click();
  await asked.getByRole("button", { name: "Noter" }).click();
  await expect(page.getByText("Réponse du 14 octobre 2026 : « Non ». Ce projet peut être lu en urgence.")).toBeVisible();

  await sayNo("L’effacer");
  await asked.getByRole("button", { name: "Noter" }).click();
  const sure = page.getByRole("alertdialog", { name: "Effacer ce texte ?" });
  await expect(sure).toContainText("Toutes ses réponses s’effacent pour toujours.");
  await expect(sure.getByRole("button", { name: "Garder ce texte" })).toBeFocused();
  await sure.getByRole("button", { name: "Effacer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(LUCIE);
  await expect(page.getByText("Rien n’est encore commencé")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("« non » can open the text again, with every answer", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  await page.getByRole("button", { name: "Non", exact: true }).click();
  await page.getByText("Le rouvrir pour le changer").click();
  await page.getByText("Non, ils ne le lisent pas").click();
  await page.getByRole("button", { name: "Noter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre document, Lucie");
});

test("a colleague signs with their own secret phrase: a wrong one leaves the drawing, and the session stays whose it was", async ({
  app,
}) => {
  await goSign(app, { nurseAccount: true });
  const { page } = app;
  await draw(areaOf(page, "Sandrine Wattiez"), FLOURISH, "mouse");
  await page.getByRole("button", { name: "C’est signé : Sandrine Wattiez" }).click();
  const asked = page.getByRole("dialog", { name: "Sandrine Wattiez signe" });
  await expect(asked).toContainText("La séance reste celle de Karim Mabrouk.");
  const phrase = asked.getByLabel("Votre phrase secrète");
  await expect(phrase).toBeFocused();
  await phrase.fill("ce n’est pas la bonne phrase");
  await asked.getByRole("button", { name: "Signer" }).click();
  await expect(asked.getByText("Ce n’est pas votre phrase. Votre signature reste là.")).toBeVisible({ timeout: 20_000 });
  await expect(asked.getByRole("img", { name: "Signature de Sandrine Wattiez", exact: true })).toBeVisible();
  await expect(phrase).toBeFocused();
  expect(await obstacles(page)).toEqual([]);
  await phrase.fill(sandrine.phrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Sandrine Wattiez" }).getByText(/^Signé à 10\sh\s0\d/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Karim Mabrouk, psychiatre")).toBeVisible();
  await expect(page.getByText("Sans signature, ce texte est un projet. Il ne remplace rien.")).toBeVisible();
});

test("a colleague without a secret phrase signs on paper, unless whoever looks after the app makes one", async ({ app }) => {
  await goSign(app, { as: sandrine, nurseAccount: true, peer: true });
  const { page } = app;
  const peer = page.getByRole("region", { name: "Inès Nowak" });
  await expect(peer).toContainText("Inès Nowak n’a pas encore de phrase secrète ici.");
  await expect(peer).toContainText("Qui administre l’application peut la créer. Sinon, signez sur papier.");
  await expect(peer.getByRole("button")).toHaveText(["Signé sur papier"]);
  await expect(areaOf(page, "Inès Nowak")).toHaveCount(0);
});

test("two witnesses sign with their names for someone who cannot, and a paper noted wrong is put right", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  await page.getByRole("button", { name: "Lucie ne peut pas signer" }).click();
  for (const [index, name] of ["Paul Martin, voisin", "Rose Petit, amie"].entries()) {
    const place = `Témoin ${index + 1}`;
    await draw(areaOf(page, place), CROSS, "mouse");
    await page.getByRole("button", { name: `C’est signé : ${place}` }).click();
    const field = page.getByRole("region", { name: place }).getByLabel("Nom du témoin, et son lien avec la personne");
    await expect(field).toBeFocused();
    await field.fill(name);
    await page.getByRole("button", { name: `C’est signé : ${place}` }).click();
    await expect(page.getByRole("img", { name: `Signature de ${name}`, exact: true })).toBeVisible();
  }
  await expect(page.getByText("Version 1, signée le 14 octobre 2026")).toBeVisible();

  await page.getByRole("button", { name: "Signé sur papier : Karim Mabrouk" }).click();
  await page.getByLabel("Où est gardé l’original ?").fill("Armoire du CMP");
  await page.getByRole("button", { name: "Noter cette signature" }).click();
  await page.getByRole("button", { name: "Corriger : Karim Mabrouk" }).click();
  await expect(page.getByLabel("Lieu", { exact: true })).toHaveValue("CSPP de Denain");
  await page.getByLabel("Où est gardé l’original ?").fill("Dossier de l’hôpital");
  await page.getByRole("button", { name: "Noter cette signature" }).click();
  await expect(page.getByText("Original : Dossier de l’hôpital")).toBeVisible();
  await expect(page.getByText("Armoire du CMP")).toHaveCount(0);
});

test("the place is asked once: without one nobody signs, and the field says so", async ({ app }) => {
  await goSign(app);
  const { page } = app;
  const place = page.getByLabel("Lieu de la signature");
  await expect(place).toHaveValue("CSPP de Denain");
  await place.fill("");
  await draw(areaOf(page, "Karim Mabrouk"), CROSS, "mouse");
  await page.getByRole("button", { name: "C’est signé : Karim Mabrouk" }).click();
  await expect(place).toBeFocused();
  await expect(page.getByText("Écrivez le lieu de la signature.")).toBeVisible();
  await place.fill("À domicile");
  await page.getByRole("button", { name: "C’est signé : Karim Mabrouk" }).click();
  await expect(page.getByText(/^Signé à 10\sh\s0\d, À domicile$/)).toBeVisible();
  expect(await obstacles(page)).toEqual([]);
});

import type { Locator, Page } from "@playwright/test";
import type { Answer } from "../../templates/schema.ts";
import { type AppFixture, expect, test } from "../support/app.ts";
import { openDraft, seedLucie, unlockBy } from "../support/seed.ts";

type Saved = Readonly<Record<string, Answer>>;
const given = (value: Extract<Answer, { state: "given" }>["value"]): Answer => ({ state: "given", value });

const SIGNS = ["Je dors moins", "Je parle plus vite", "Je reste au lit", "Je mange moins"];
const CLAIRE = { name: "Claire Morel", link: "sœur", phone: "06 00 00 00 31" };

/** Lucie's draft with these answers, open at the first question of a chapter. */
async function openAt(
  app: AppFixture,
  chapter: RegExp,
  answers: Saved,
): Promise<{ readonly draftId: string; readonly passphrase: string }> {
  const seeded = await seedLucie(app);
  for (const [fieldId, answer] of Object.entries(answers)) {
    const input = JSON.stringify({ draftId: seeded.draftId, fieldId, answer, mode: "dictated", continues: false });
    const reply = await app.page.evaluate((text) => window.host?.call("answer.save", JSON.parse(text)), input);
    expect(reply?.ok, fieldId).toBe(true);
  }
  await app.page.getByRole("button", { name: "Lucie Carpentier", exact: true }).click();
  await app.page.getByRole("button", { name: /^(Continuer|Reprendre)/ }).click();
  await toChapter(app.page, chapter);
  return seeded;
}

const toChapter = (page: Page, chapter: RegExp) =>
  page.getByRole("navigation", { name: "Chapitres" }).getByRole("button", { name: chapter }).click();
const goBack = (page: Page) => page.getByRole("button", { name: "Retour" }).click();
const goOn = (page: Page) => page.getByRole("button", { name: "Continuer" }).click();
const undo = (page: Page) => page.getByRole("button", { name: "Annuler" });
const title = (page: Page) => page.getByRole("heading", { level: 1 });

const written = (page: Page) => page.getByRole("textbox", { name: /^Réponse / });
const valuesOf = (fields: Locator) =>
  expect.poll(() => fields.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)));

async function middleOf(part: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error("it is not on screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
const gripOf = (page: Page, name: string) => page.getByText(`Glisser pour déplacer : ${name}`);

async function dragByMouse(page: Page, name: string, onto: string): Promise<void> {
  const from = await middleOf(gripOf(page, name));
  const to = await middleOf(gripOf(page, onto));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

async function dragByFinger(page: Page, name: string, onto: string): Promise<void> {
  const from = await middleOf(gripOf(page, name));
  const to = await middleOf(gripOf(page, onto));
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }] });
  await touch("touchStart", from.y);
  for (let part = 1; part <= 10; part++) await touch("touchMove", from.y + ((to.y - from.y) * part) / 10);
  await touch("touchEnd", to.y);
  await finger.detach();
}

test("a row is moved by its grip, with the mouse or a finger; one « Annuler » takes it back, today and another day", async ({ app }) => {
  const { passphrase } = await openAt(app, /Les signes/, { earlySigns: given(SIGNS) });
  const { page } = app;
  await goOn(page);
  await valuesOf(written(page)).toEqual(SIGNS);

  await dragByMouse(page, "Je dors moins", "Je reste au lit");
  const moved = ["Je parle plus vite", "Je reste au lit", "Je dors moins", "Je mange moins"];
  await valuesOf(written(page)).toEqual(moved);
  await expect(page.getByRole("button", { name: "Descendre : Je dors moins" })).toBeFocused();
  await expect(page.getByText("Dernier changement : l’ordre.")).toBeVisible();
  await undo(page).click();
  await valuesOf(written(page)).toEqual(SIGNS);
  await expect(page.getByText("C’est annulé. L’ordre d’avant est revenu.").first()).toBeVisible();

  await dragByFinger(page, "Je mange moins", "Je dors moins");
  await valuesOf(written(page)).toEqual(["Je mange moins", "Je dors moins", "Je parle plus vite", "Je reste au lit"]);
  await expect(page.getByText("Enregistré", { exact: true }).first()).toBeVisible();

  await app.reopen();
  await unlockBy(app.page, passphrase);
  await app.page.getByRole("button", { name: "Reprendre : Lucie Carpentier" }).click();
  await expect(written(app.page)).toHaveCount(SIGNS.length);
  await undo(app.page).click();
  await valuesOf(written(app.page)).toEqual(SIGNS);
});

test("words are chosen with the mouse inside a row without moving it, and Échap leaves a held row in its place", async ({ app }) => {
  const { draftId } = await openAt(app, /Les signes/, { earlySigns: given(SIGNS) });
  const { page } = app;
  await goOn(page);
  const first = written(page).first();
  const box = await first.boundingBox();
  if (!box) throw new Error("it is not on screen");
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + 60, box.y + 150, { steps: 4 });
  await page.mouse.up();
  const chosen = await first.evaluate(
    (field) => (field as HTMLTextAreaElement).selectionEnd - (field as HTMLTextAreaElement).selectionStart,
  );
  expect(chosen).toBeGreaterThan(0);
  await valuesOf(written(page)).toEqual(SIGNS);

  const from = await middleOf(gripOf(page, "Je dors moins"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 150, { steps: 8 });
  await expect(
    page
      .getByText("Vous tenez : Je dors moins.")
      .or(page.getByText(/^À la place \d sur 4\.$/))
      .first(),
  ).toBeAttached();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByText("Reste à sa place : Je dors moins.")).toBeAttached();
  await valuesOf(written(page)).toEqual(SIGNS);
  expect((await openDraft(page, draftId)).answers.earlySigns?.canUndo).toBe(true);
});

test("cards of people are moved by their grip too, with all they hold", async ({ app }) => {
  const josiane = { name: "Josiane Petit", link: "amie", phone: "06 00 00 00 13" };
  await openAt(app, /Mes proches/, { emergencyContacts: given([CLAIRE, josiane]) });
  const { page } = app;
  await goBack(page);
  await dragByMouse(page, "Claire Morel", "Josiane Petit");
  await valuesOf(page.getByRole("textbox", { name: "Nom" })).toEqual(["Josiane Petit", "Claire Morel"]);
  await valuesOf(page.getByRole("textbox", { name: "Téléphone" })).toEqual(["06 00 00 00 13", "06 00 00 00 31"]);
});

test("someone already written is taken up in one press, in words of their own, and Ctrl+Z takes them back", async ({ app }) => {
  const { draftId } = await openAt(app, /Mes proches/, { trustedPerson: given({ ...CLAIRE, formSigned: true }) });
  const { page } = app;
  await page.getByRole("button", { name: "Déjà notée ailleurs : Claire Morel (sœur)" }).click();
  await expect(page.getByRole("textbox", { name: "Nom" })).toHaveValue("Claire Morel");
  await expect(page.getByRole("textbox", { name: "Nom" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: /^Lien/ })).toHaveValue("sœur");
  await expect(page.getByRole("textbox", { name: "Téléphone" })).toHaveValue("06 00 00 00 31");
  await expect(page.getByText("Dernier changement : ajouté, « Claire Morel ».")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("textbox", { name: "Nom" })).toHaveValue("");
  await page.getByRole("button", { name: "Déjà notée ailleurs : Claire Morel (sœur)" }).click();
  await page.getByRole("textbox", { name: /^Lien/ }).fill("ma grande sœur");
  await goOn(page);

  await expect(title(page)).toHaveText("Qui ne faut-il pas prévenir ?");
  await page.getByRole("button", { name: "Déjà notée ailleurs : Claire Morel (sœur)" }).click();
  await expect(page.getByText("Le nom « Claire Morel » est aussi ici : « Qui est votre personne de confiance ? ».")).toBeVisible();
  await goOn(page);
  await expect(title(page)).toHaveText("Que peut-on dire à chaque personne ?");
  const { answers } = await openDraft(page, draftId);
  expect(answers.trustedPerson?.answer).toEqual(given({ ...CLAIRE, formSigned: true }));
  expect(answers.emergencyContacts?.answer).toEqual(given([{ ...CLAIRE, link: "ma grande sœur" }]));
});

test("a removed row comes back with Ctrl+Z, and typing keeps its own", async ({ app }) => {
  await openAt(app, /Les signes/, { earlySigns: given(SIGNS) });
  const { page } = app;
  await goOn(page);
  await page.getByRole("button", { name: "Enlever : Je parle plus vite" }).click();
  await expect(page.getByText("Dernier changement : enlevé, « Je parle plus vite ».")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await valuesOf(written(page)).toEqual(SIGNS);
  await expect(page.getByText("C’est annulé. Remis : « Je parle plus vite ».").first()).toBeVisible();

  await written(page).first().pressSequentially("X");
  await expect(written(page).first()).not.toHaveValue("Je dors moins");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(written(page).first()).toHaveValue("Je dors moins");
  await expect(written(page)).toHaveCount(SIGNS.length);
});

test("recipients take up who is already written, and one taken away comes back, even after leaving", async ({ app }) => {
  const { draftId } = await openAt(app, /Mes proches/, { emergencyContacts: given([CLAIRE]) });
  const { page } = app;
  const toRecipients = () => page.getByRole("button", { name: /^Qui reçoit une copie/ }).click();
  const toContents = () => page.getByRole("button", { name: "Sommaire" }).click();
  const holder = page.getByRole("textbox", { name: "À qui, ou quel service" });
  await toContents();
  await toRecipients();
  await page.getByRole("button", { name: "Ajouter : Un proche" }).click();
  await page.getByRole("button", { name: "Déjà notée ailleurs : Claire Morel (sœur)" }).click();
  await expect(holder).toHaveValue("Claire Morel");
  await page.getByRole("button", { name: "Enlever : Un proche" }).click();
  await expect(holder).toBeHidden();
  await toContents();
  await toRecipients();
  await expect(page.getByText("Dernier changement : enlevé, « Un proche ».")).toBeVisible();
  await undo(page).click();
  await expect(holder).toHaveValue("Claire Morel");
  await expect(page.getByText("Enregistré", { exact: true }).first()).toBeVisible();
  expect((await openDraft(page, draftId)).recipients).toEqual([{ place: "relative", kind: "withoutTeamPart", holder: "Claire Morel" }]);
});

test("the day of a treatment is read as it is written; a day to come is said, stays, and holds back leaving once", async ({ app }) => {
  const { draftId } = await openAt(app, /Mes traitements/, {
    currentTreatment: given([{ name: "Lithium LP 400 mg", asOf: "2026-10-01" }]),
  });
  const { page } = app;
  await goBack(page);
  const day = page.getByRole("textbox", { name: "Vérifié le" });
  await expect(day).toHaveValue("1er octobre 2026");
  await day.fill("14 10 2030");
  await goOn(page);
  await expect(page.getByText("Ce jour est à venir. Vérifiez l’année.")).toBeVisible();
  await expect(day).toHaveValue("14 10 2030");
  await expect(day).toBeFocused();
  await day.fill("12/10/26");
  await expect(page.getByText("Le 12 octobre 2026.")).toBeVisible();
  await goOn(page);
  await expect(title(page)).toHaveText("Allergies et contre-indications");
  expect((await openDraft(page, draftId)).answers.currentTreatment?.answer).toEqual(
    given([{ name: "Lithium LP 400 mg", asOf: "2026-10-12" }]),
  );
});

test("« Finir un autre jour » leads home with everything kept, and « Reprendre » comes back to the same question", async ({ app }) => {
  await openAt(app, /Qui je suis/, { preferredName: given("Lucie") });
  const { page } = app;
  await page.getByRole("textbox", { name: "Que voulez-vous dire de vous ?" }).fill("Je couds.");
  await goOn(page);
  await expect(title(page)).toHaveText("Comment êtes-vous quand vous allez bien ?");
  await page.getByRole("button", { name: "Finir un autre jour" }).click();
  await expect(page.getByText("Tout est enregistré. Vous reprendrez là où vous êtes.")).toBeVisible();
  await page.getByRole("button", { name: "Reprendre : Lucie Carpentier" }).click();
  await expect(title(page)).toHaveText("Comment êtes-vous quand vous allez bien ?");
});

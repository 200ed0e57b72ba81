import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { CommandName, Input, Output, Reply } from "../../electron/contract.ts";
import { filesHolding } from "../support/canary.ts";
import { openOverPipe } from "../support/pipe-app.ts";
import { readPdf } from "../support/read-pdf.ts";
import { standInForSavePicker } from "../support/save-picker.ts";

/** A name that stands nowhere else. */
const CANARY = "Zywiecquartz";

/** Runs `work` with a home and a temporary folder of their own. */
async function inOwnPlace(work: (place: string) => Promise<void>): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, HOME: process.env.HOME };
  const place = mkdtempSync(join(tmpdir(), "paroles-canary-"));
  for (const [name, folder] of [
    ["TMPDIR", "tmp"],
    ["HOME", "home"],
  ] as const) {
    mkdirSync(join(place, folder));
    process.env[name] = join(place, folder);
  }
  try {
    await work(place);
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(place, { recursive: true, force: true });
  }
}

type Door = { call(name: string, raw: unknown): Promise<Reply<unknown>> };

test("a person's name and words are in no file once they were typed, saved, searched, shown, printed and put on paper", () =>
  inOwnPlace(async (place) => {
    const store = join(place, "tmp", "store");
    mkdirSync(store);
    const app = await openOverPipe({ store, now: "2027-03-01T09:00:00.000Z", viewport: { width: 1280, height: 800 } });
    const { page } = app;
    const call = async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
      const reply = await page.evaluate(([command, raw]) => (window.host as unknown as Door).call(command, raw), [name, input] as readonly [
        string,
        unknown,
      ]);
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
      return reply.value as Output<Name>;
    };

    await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
    const { passphrase, recoveryCode } = await call("firstStart.draw", {});
    const professional = { familyName: CANARY, givenNames: ["Karim"], role: "psychiatrist" } as const;
    const state = await call("firstStart.create", {
      pole: "denain",
      professional: { ...professional, givenNames: ["Karim"] },
      login: CANARY,
      passphrase,
      recoveryTypedBack: recoveryCode,
    });
    const identity = { birthName: CANARY, givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: CANARY };
    const { personId } = await call("person.add", { identity });
    const facilitatorId = state.professional?.id ?? "";
    const draft = await call("draft.start", {
      personId,
      facilitatorId,
      pair: [facilitatorId],
      setting: "outpatient",
      legalMode: "voluntary",
    });
    const answer = { state: "given", value: `${CANARY} aime le silence.` } as const;
    const save = { draftId: draft.id, mode: "self", continues: false } as const;
    const { revisionId = "" } = await call("answer.save", { ...save, fieldId: "aboutMe", answer });

    await page.reload();
    await page.getByRole("searchbox").pressSequentially(CANARY);
    await expect(page.getByText(CANARY).first()).toBeVisible();
    await page
      .getByRole("button", { name: /Ouvrir|Reprendre/ })
      .first()
      .press("Enter");
    await expect(page.getByText(CANARY).first()).toBeVisible();

    const note = { understands: true, compares: true, chooses: true, expresses: true, detail: CANARY };
    await call("answer.save", { ...save, fieldId: "capacityNote", answer: { state: "given", value: note } });
    await call("readBack.mark", { draftId: draft.id, revisionId, verdict: "yes" });
    await call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
    const saved = await standInForSavePicker(page);
    await page.getByRole("button", { name: "Paroles d’avance, accueil" }).press("Enter");
    await page
      .getByRole("button", { name: /Signer/ })
      .first()
      .press("Enter");
    await page.getByRole("button", { name: "Imprimer pour signer" }).press("Enter");
    await expect(page.getByRole("img", { name: /^Page 1 sur/ })).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Enregistrer le fichier" }).press("Enter");
    await expect(page.getByText("Le fichier est enregistré.")).toBeVisible();
    expect(readPdf((await saved()).bytes)).toContain(CANARY);
    await page.getByRole("button", { name: "Imprimer", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Rien n’est sorti" }).press("Enter");

    const open = filesHolding(place, CANARY);
    expect(open.read).toBeGreaterThan(20);
    expect(open.found).toEqual([]);
    await app.close();
    const closed = filesHolding(place, CANARY);
    expect(closed.read).toBeGreaterThan(0);
    expect(closed.found).toEqual([]);
  }));

test("the search for a name finds it in a plain file, whatever its form (control)", () =>
  inOwnPlace(async (place) => {
    const forms = {
      utf8: Buffer.from(`a${CANARY}b`),
      utf16: Buffer.from(CANARY, "utf16le"),
      base64: Buffer.from(Buffer.from(`words of ${CANARY}, said`).toString("base64")),
    };
    for (const [name, bytes] of Object.entries(forms)) writeFileSync(join(place, name), bytes);
    writeFileSync(join(place, `${CANARY}.pdf`), "");
    expect(
      filesHolding(place, CANARY)
        .found.map((path) => path.slice(place.length + 1))
        .sort(),
    ).toEqual([`${CANARY}.pdf`, "base64", "utf16", "utf8"].sort());
  }));

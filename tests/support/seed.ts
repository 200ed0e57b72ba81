import type { Page } from "@playwright/test";
import type { CommandName, Output } from "../../electron/contract.ts";
import { createHost } from "../../electron/host.ts";
import type { Recipient } from "../../templates/version-schema.ts";
import { type AppFixture, expect } from "./app.ts";

export const LOGIN = "k.mabrouk";
const NOW = "2026-10-14T08:00:00.000Z";

/** A draft as the page's own door gives it. */
export async function openDraft(page: Page, draftId: string): Promise<Output<"draft.open">> {
  const reply = await page.evaluate((id) => window.host?.call("draft.open", { draftId: id }), draftId);
  if (!reply?.ok) throw new Error("the draft cannot be opened");
  return reply.value as Output<"draft.open">;
}

/** Lucie's draft, with a few answers and those she chose, frozen and signed on paper through the page's own door. */
export async function signLucie(page: Page, draftId: string, recipients: readonly Recipient[]): Promise<void> {
  const call = async (name: CommandName, input: unknown): Promise<unknown> => {
    const reply = await page.evaluate(([command, text]) => window.host?.call(command, JSON.parse(text)), [
      name,
      JSON.stringify(input),
    ] as const);
    if (!reply?.ok) throw new Error(`${name}: ${reply?.code}`);
    return reply.value;
  };
  const answers: Readonly<Record<string, unknown>> = {
    capacityNote: { understands: true, compares: true, chooses: true, expresses: true, detail: "" },
    whenWell: "Je fais le marché le samedi.",
    doNotContact: [{ name: "Bernard Carpentier (fictif)", link: "frère" }],
    sharingLimits: "Mes sœurs peuvent tout savoir.",
  };
  for (const [fieldId, value] of Object.entries(answers)) {
    const input = { draftId, fieldId, answer: { state: "given", value }, mode: "self", continues: false };
    const { revisionId } = (await call("answer.save", input)) as Output<"answer.save">;
    await call("readBack.mark", { draftId, revisionId, verdict: "yes" });
  }
  await call("recipients.save", { draftId, recipients });
  const { id: versionId } = (await call("version.freeze", { draftId, acceptUnprintable: false })) as Output<"version.freeze">;
  const ink = { versionId, signer: "person", on: NOW.slice(0, 10), place: "CSPP de Denain", original: "Dossier" };
  await call("signature.notePaper", ink);
}

/** Fills and sends the lock screen. */
export async function unlockBy(page: Page, passphrase: string): Promise<void> {
  await page.getByRole("textbox", { name: "Votre identifiant" }).fill(LOGIN);
  await page.getByRole("textbox", { name: "Votre phrase secrète" }).fill(passphrase);
  await page.keyboard.press("Enter");
}

/** Makes a store with Lucie (fictional) and an open draft in `folder`, as Karim. */
export async function seedStore(folder: string): Promise<{ readonly passphrase: string; readonly draftId: string }> {
  const host = createHost({
    folder,
    workstation: "test",
    clock: { now: () => new Date(NOW) },
    kdf: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
    fictional: true,
  });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await host.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value;
  };
  const { passphrase, recoveryCode } = (await call("firstStart.draw", {})) as Output<"firstStart.draw">;
  const professional = { familyName: "Mabrouk", givenNames: ["Karim"], role: "psychiatrist" };
  await call("firstStart.create", { pole: "denain", professional, login: LOGIN, passphrase, recoveryTypedBack: recoveryCode });
  const [psychiatrist] = (await call("professional.list", {})) as Output<"professional.list">;
  const nurse = (await call("professional.add", {
    familyName: "Wattiez",
    givenNames: ["Sandrine"],
    role: "nurse",
  })) as Output<"professional.add">;
  const identity = { birthName: "Carpentier", givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: "Denain (59)" };
  const { personId } = (await call("person.add", { identity })) as Output<"person.add">;
  const draft = (await call("draft.start", {
    personId,
    facilitatorId: psychiatrist?.id,
    pair: [psychiatrist?.id, nurse.id],
    setting: "beforeDischarge",
    legalMode: "voluntary",
  })) as Output<"draft.start">;
  await host.close();
  return { passphrase, draftId: draft.id };
}

/**
 * Puts a store with Lucie (fictional) and an open draft behind the app, and opens it. For tests that start in the middle of the
 * road; a test said to be by keyboard starts at the first start (decision D20).
 */
export async function seedLucie(app: AppFixture): Promise<{ readonly passphrase: string; readonly draftId: string }> {
  await app.close();
  const seeded = await seedStore(app.store);
  await app.reopen(NOW);
  await unlockBy(app.page, seeded.passphrase);
  await expect(app.page.getByRole("heading", { name: "Qui venez-vous voir ?" })).toBeVisible();
  return seeded;
}

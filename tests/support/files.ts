import type { Page } from "@playwright/test";
import type { CommandName, Input, Output } from "../../electron/contract.ts";

/** Runs a command through the page's own door. Throws when it is refused. */
export async function ask<Name extends CommandName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const asked = JSON.stringify({ name, input });
  const reply = await page.evaluate((text) => {
    const { name, input } = JSON.parse(text);
    return window.host?.call(name, input);
  }, asked);
  if (!reply?.ok) throw new Error(`${name}: ${reply?.code}`);
  return reply.value as Output<Name>;
}

/** Lucie (fictional) noted a second time, under a name heard wrong. */
export const misheard = { birthName: "Charpentier", givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: "Denain (59)" };

/** Adds a file, and gives its id. */
export const addFile = async (page: Page, identity: Input<"person.add">["identity"] = misheard): Promise<string> =>
  (await ask(page, "person.add", { identity })).personId;

/** Starts a draft in a file, and gives its id. */
export async function startDraft(page: Page, personId: string): Promise<string> {
  const [facilitator] = await ask(page, "professional.list", {});
  const facilitatorId = facilitator?.id ?? "";
  const draft = await ask(page, "draft.start", { personId, facilitatorId, pair: [], setting: "outpatient", legalMode: "voluntary" });
  return draft.id;
}

/** Freezes a draft that holds only the team's note, and signs it on paper on `day`. */
export async function signDraft(page: Page, draftId: string, day: string): Promise<void> {
  const note = { understands: true, compares: true, chooses: true, expresses: true, detail: "" };
  const answer = { state: "given", value: note } as const;
  const { revisionId = "" } = await ask(page, "answer.save", {
    draftId,
    fieldId: "capacityNote",
    answer,
    mode: "dictated",
    continues: false,
  });
  await ask(page, "readBack.mark", { draftId, revisionId, verdict: "yes" });
  const { id } = await ask(page, "version.freeze", { draftId, acceptUnprintable: false });
  await ask(page, "signature.notePaper", { versionId: id, signer: "person", on: day, place: "CMP", original: "Dossier" });
}

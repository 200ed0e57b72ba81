import { expect, test } from "vitest";
import type { Answer } from "../../templates/schema.ts";
import { openHost, startLucie, unlock } from "../support/host.ts";

const text = (value: string): Answer => ({ state: "given", value });

test("a person's directive goes from an empty store to signed paper and copies, and is all there after reopening", async () => {
  const host = openHost();
  const { passphrase, draftId, personId, psychiatrist, nurse } = await startLucie(host);
  const save = (fieldId: string, answer: Answer) =>
    host.call("answer.save", { draftId, fieldId, answer, mode: "dictated", continues: false });

  await host.call("session.add", { draftId, on: "2026-10-14", minutes: 20, place: "USAD" });
  const preferred = await save("preferredName", text("Lucie"));
  const needs = await save("communicationNeeds", text("Je vois mal de près : gros caractères."));
  const declined = await save("doNotContact", { state: "preferNot" });
  const allergies = await save("allergies", { state: "none" });
  await save("capacityNote", {
    state: "given",
    value: { understands: true, compares: true, chooses: true, expresses: true, detail: "Fatigable." },
  });
  expect(await host.refused("version.freeze", { draftId, acceptUnprintable: false })).toBe("notReadBack");
  for (const answer of [preferred, needs, declined, allergies])
    await host.call("readBack.mark", { draftId, revisionId: answer.revisionId ?? "", verdict: "yes" });
  await host.call("recipients.save", { draftId, recipients: [{ place: "gem", kind: "card" }] });

  const frozen = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  expect(frozen.number).toBeUndefined();
  expect(
    await host.refused("copy.add", {
      versionId: frozen.id,
      kind: "full",
      medium: "paper",
      place: "patientHome",
      givenBy: "Sandrine Wattiez",
      on: "2026-10-14",
      agreed: true,
    }),
  ).toBe("notSigned");
  const ink = { versionId: frozen.id, on: "2026-10-14", place: "CSPP de Denain", original: "Dossier papier, CSPP" } as const;
  const withNurse = await host.call("signature.notePaper", { ...ink, signer: "professional", professionalId: nurse.id });
  expect(withNurse.number).toBeUndefined();
  const signed = await host.call("signature.notePaper", { ...ink, signer: "person" });
  expect(signed).toMatchObject({ number: 1, signedOn: "2026-10-14", state: "signed" });
  await host.call("signature.notePaper", { ...ink, signer: "professional", professionalId: psychiatrist.id });

  const paper = await host.call("paper.make", { versionId: frozen.id, kind: "full" });
  expect(Buffer.from(paper.pdf, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  expect(paper.fileName).not.toContain("Lucie");
  const given = { versionId: frozen.id, medium: "paper", givenBy: "Sandrine Wattiez", on: "2026-10-14", agreed: true } as const;
  await host.call("copy.add", { ...given, kind: "full", place: "patientHome" });
  await host.call("copy.add", { ...given, kind: "full", place: "guardian", holder: "Association tutélaire (exemple)" });
  await host.call("copy.add", { ...given, kind: "card", medium: "card", place: "gem" });
  await host.close();

  const again = openHost(host.folder);
  expect(await again.call("app.state", {})).toMatchObject({ phase: "locked" });
  expect(await unlock(again, passphrase)).toMatchObject({ phase: "open", writable: true, check: { verdict: "sound" } });
  const file = await again.call("person.open", { personId });
  expect(file.row).toMatchObject({ state: "active", currentNumber: 1, copies: 3 });
  expect(file.versions[0]?.hash).toBe(frozen.hash);
  expect(file.versions[0]?.signatures.map((one) => one.name)).toEqual(["Sandrine Wattiez", "Lucie Carpentier", "Karim Mabrouk"]);
  expect(file.copies.map((copy) => copy.place)).toEqual(["patientHome", "guardian", "gem"]);
});

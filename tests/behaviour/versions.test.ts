import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import { currentRevisions } from "../../db/revisions.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import type { Input } from "../../electron/contract.ts";
import { firstStartMark } from "../../electron/first-start.ts";
import { seal } from "../../electron/freeze.ts";
import { fingerprintOf } from "../../electron/version-out.ts";
import { firstStart, login, lucie, openHost, readyDraft, startLucie, temporaryFolder, unlock } from "../support/host.ts";

const ink = { on: "2026-10-14", place: "CSPP de Denain", original: "Dossier" } as const;

test("a text without its note of capacity, or with an answer to change, is not frozen", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  expect(await host.refused("version.freeze", { draftId, acceptUnprintable: false })).toBe("capacityNoteMissing");
  const begun = { state: "given", value: { understands: true, detail: "Fatigable." } } as const;
  await host.call("answer.save", { draftId, fieldId: "capacityNote", answer: begun, mode: "dictated", continues: false });
  expect(await host.refused("version.freeze", { draftId, acceptUnprintable: false })).toBe("capacityNoteMissing");
  const other = openHost();
  const ready = await readyDraft(other);
  const { answers } = await other.call("draft.open", { draftId: ready.draftId });
  await other.call("readBack.mark", { draftId: ready.draftId, revisionId: answers.triggers?.revisionId ?? "", verdict: "change" });
  expect(await other.call("version.prepare", { draftId: ready.draftId })).toMatchObject({
    toChange: ["triggers"],
    notReadBack: [],
    capacityNote: true,
  });
  expect(await other.refused("version.freeze", { draftId: ready.draftId, acceptUnprintable: false })).toBe("notReadBack");
});

test("a frozen text keeps the wording shown, cannot be changed, and loses the drafts of its answers", async () => {
  const host = openHost();
  const { draftId, passphrase } = await readyDraft(host);
  const version = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const field = version.content.sections.flatMap((section) => section.fields).find(({ id }) => id === "whenWell");
  expect(field).toMatchObject({
    question: ["Comment êtes-vous quand vous allez bien\u00A0?"],
    answer: { value: "Je fais le marché le samedi." },
  });
  expect(version.content.legal.L1).toContain("Ce n’est pas le document légal sur la fin de vie.");
  const change = { draftId, fieldId: "whenWell", answer: { state: "none" }, mode: "self", continues: false } as const;
  expect(await host.refused("answer.save", change)).toBe("draftFrozen");
  await host.close();

  const slots = readSlots(host.folder);
  const { secret } = await openSlot(slots, "passphrase", login, passphrase);
  const store = openStore(host.folder, slots.store, secret);
  while (store.checkSome(1_000));
  expect(
    currentRevisions(store.db, draftId)
      .map((revision) => revision.fieldId)
      .sort(),
  ).toEqual(["capacityNote", "triggers", "whenWell"]);
  expect(store.db.prepare("SELECT count(*) AS n FROM answer_revisions").get()).toEqual({ n: 3 });
  for (const sql of [
    "UPDATE versions SET content = '{}'",
    "DELETE FROM versions",
    "UPDATE answer_revisions SET answer = '{}'",
    "DELETE FROM chain",
    "DELETE FROM answer_revisions",
  ])
    expect(() => store.db.exec(sql), sql).toThrow(/never/);
  store.close();
});

test("the hash of a text does not depend on the order of its parts, and changes with one accent", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  const { content, hash, fingerprint } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const reversed = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
  expect(seal(reversed).hash).toBe(hash);
  const sameLooking = JSON.parse(JSON.stringify(content).replace("marché", "marche\u0301"));
  expect(seal(sameLooking).hash).not.toBe(hash);
  expect(fingerprint).toBe(fingerprintOf(hash));
  expect(fingerprintOf("ff".repeat(10) + "00".repeat(22))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  expect(fingerprintOf(`${"00".repeat(9)}21${"ff".repeat(22)}`)).toBe("0000-0000-0000-0011");
});

test("an unsigned text opens again with every answer, then signs under one number", async () => {
  const host = openHost();
  const { draftId, personId } = await readyDraft(host);
  const frozen = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const draft = await host.call("version.reopen", { versionId: frozen.id });
  expect(draft.answers.whenWell).toMatchObject({
    answer: { value: "Je fais le marché le samedi." },
    mode: "self",
    typedBy: "Lucie Carpentier",
  });
  expect(draft.answers.whenWell?.readBack).toBeUndefined();
  expect(await host.refused("signature.notePaper", { versionId: frozen.id, signer: "person", ...ink })).toBe("versionReopened");
  for (const fieldId of ["whenWell", "triggers"])
    await host.call("readBack.mark", { draftId: draft.id, revisionId: draft.answers[fieldId]?.revisionId ?? "", verdict: "yes" });
  const second = await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
  expect(await host.call("signature.notePaper", { versionId: second.id, signer: "person", ...ink })).toMatchObject({ number: 1 });
  const file = await host.call("person.open", { personId });
  expect(file.versions.map(({ state }) => state)).toEqual(["signed", "reopened"]);
});

test("two witnesses sign for a person who cannot, one is not enough, and nobody signs twice or before the text", async () => {
  const host = openHost();
  const { draftId, nurse } = await readyDraft(host);
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const witness = (name: string) => host.call("signature.notePaper", { versionId, signer: "witness", name, ...ink });
  expect((await witness("Josiane (fictive)")).number).toBeUndefined();
  expect((await witness("Paul (fictif)")).number).toBe(1);
  await host.call("signature.notePaper", { versionId, signer: "professional", professionalId: nurse.id, ...ink });
  expect(await host.refused("signature.notePaper", { versionId, signer: "professional", professionalId: nurse.id, ...ink })).toBe(
    "alreadySigned",
  );
  expect(await host.refused("signature.notePaper", { versionId, signer: "person", ...ink, on: "2026-10-13" })).toBe("dateBeforeText");
  expect(await host.refused("signature.notePaper", { versionId, signer: "person", ...ink, on: "2026-10-15" })).toBe("dateInFuture");
  expect(await host.refused("version.reopen", { versionId })).toBe("alreadySigned");
});

test("a second text starts from the first, says what it replaces once signed, and the first is superseded", async () => {
  const host = openHost();
  const { draftId, personId, psychiatrist } = await readyDraft(host);
  const first = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  await host.call("signature.notePaper", { versionId: first.id, signer: "person", ...ink });
  const draft = await host.call("draft.start", {
    personId,
    facilitatorId: psychiatrist.id,
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  });
  expect(draft.answers.triggers?.answer).toEqual({ state: "given", value: ["L’anniversaire de mon mari"] });
  for (const fieldId of ["whenWell", "triggers"])
    await host.call("readBack.mark", { draftId: draft.id, revisionId: draft.answers[fieldId]?.revisionId ?? "", verdict: "yes" });
  const second = await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
  expect(second.content.replaces).toEqual({ number: 1, signedOn: "2026-10-14" });
  expect((await host.call("version.open", { versionId: first.id })).state).toBe("signed");
  await host.call("signature.notePaper", { versionId: second.id, signer: "person", ...ink });
  expect((await host.call("version.open", { versionId: first.id })).state).toBe("superseded");
  expect((await host.call("version.open", { versionId: second.id })).number).toBe(2);
});

test("a copy given without agreement needs its reason, and a copy taken back is closed", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  await host.call("signature.notePaper", { versionId, signer: "person", ...ink });
  const copy = {
    versionId,
    kind: "full",
    medium: "paper",
    place: "gp",
    givenBy: "Karim Mabrouk",
    on: "2026-10-14",
    agreed: false,
  } as const;
  expect(await host.refused("copy.add", copy)).toBe("disagreementNeedsReason");
  const added = await host.call("copy.add", { ...copy, disagreementReason: "Donné avant sa demande" });
  const note = { copyId: added.id, on: "2026-10-14", by: "Karim Mabrouk" } as const;
  expect((await host.call("copy.note", { ...note, what: "couldNot", note: "Cabinet fermé" })).state).toBe("couldNot");
  expect((await host.call("copy.note", { ...note, what: "takenBack" })).state).toBe("takenBack");
  expect(await host.refused("copy.note", { ...note, what: "destroyed" })).toBe("copyClosed");
});

test("a first start that was cut leaves nothing that is taken for a store, and can be done again", async () => {
  const folder = temporaryFolder();
  writeFileSync(firstStartMark(folder), "");
  writeFileSync(filesOf(folder).database, "cut in the middle");
  const host = openHost(folder);
  expect(await host.call("app.state", {})).toMatchObject({ phase: "firstStart" });
  const { passphrase } = await startLucie(host);
  await host.close();
  const again = openHost(folder);
  expect(await again.refused("firstStart.draw", {})).toBe("alreadyStarted");
  expect(await unlock(again, passphrase)).toMatchObject({ phase: "open" });
});

test("an answer taken away, or moved off the crisis sheet, after it was read back must be read back again", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  const prepare = () => host.call("version.prepare", { draftId });
  const trauma = await host.call("answer.save", {
    draftId,
    fieldId: "traumaToKnow",
    answer: { state: "given", value: "Qu’on me tienne les poignets." },
    mode: "self",
    continues: false,
  });
  await host.call("readBack.mark", { draftId, revisionId: trauma.revisionId ?? "", verdict: "yes" });
  expect(await prepare()).toMatchObject({ notReadBack: [], toChange: [] });
  await host.call("answer.setOnSheet", { draftId, fieldId: "traumaToKnow", onSheet: true });
  expect((await prepare()).notReadBack).toEqual(["traumaToKnow"]);

  const gone = await host.call("answer.save", {
    draftId,
    fieldId: "whenWell",
    answer: { state: "notAsked" },
    mode: "self",
    continues: false,
  });
  expect(gone.erased).toBe(true);
  expect((await prepare()).notReadBack).toContain("whenWell");
  await host.call("readBack.mark", { draftId, revisionId: gone.revisionId ?? "", verdict: "yes" });
  expect((await prepare()).notReadBack).toEqual(["traumaToKnow"]);
});

test("an answer of which nothing can be read is to be changed before the freeze", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  const save = (fieldId: string, value: unknown) =>
    host.call("answer.save", { draftId, fieldId, answer: { state: "given", value: value as string }, mode: "self", continues: false });
  await save("aboutMe", " \u200B ");
  await save("medsToAvoid", [{ name: "", reason: "je tremblais" }]);
  await save("otherTreatments", { choice: [] });
  expect((await host.call("version.prepare", { draftId })).toChange.sort()).toEqual(["aboutMe", "medsToAvoid", "otherTreatments"]);
});

test("a character that paper cannot print is told even when it is in a name", async () => {
  const host = openHost();
  await firstStart(host);
  const [psychiatrist] = await host.call("professional.list", {});
  const { personId } = await host.call("person.add", { identity: { ...lucie, birthName: "Carpentier 慧" } });
  const { id } = await host.call("draft.start", {
    personId,
    facilitatorId: psychiatrist?.id ?? "",
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  });
  expect((await host.call("version.prepare", { draftId: id })).unprintable).toEqual([{ fieldId: "legalIdentity", characters: ["慧"] }]);
});

test("a text erased after it was reopened leaves no word of it", async () => {
  const host = openHost();
  const { draftId, personId } = await readyDraft(host);
  const frozen = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const draft = await host.call("version.reopen", { versionId: frozen.id });
  await host.call("draft.erase", { draftId: draft.id });
  const file = await host.call("person.open", { personId });
  expect(file).toMatchObject({ versions: [], row: { state: "nothing" } });
  expect(file.draft).toBeUndefined();
});

test("a renewed text keeps what the person chose for the sheet, and asks for a new note of capacity on another day", async () => {
  const host = openHost();
  const { draftId, personId, psychiatrist } = await readyDraft(host);
  await host.call("answer.setOnSheet", { draftId, fieldId: "doNotContact", onSheet: false });
  await host.call("recipients.save", { draftId, recipients: [{ place: "gp", kind: "full" }] });
  const first = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const renew: Input<"draft.start"> = { personId, facilitatorId: psychiatrist.id, pair: [], setting: "outpatient", legalMode: "voluntary" };
  expect(await host.refused("draft.start", renew)).toBe("unsignedWaits");
  await host.call("signature.notePaper", { versionId: first.id, signer: "person", ...ink });
  host.setClock("2027-10-14T08:00:00.000Z");
  const draft = await host.call("draft.start", renew);
  expect(draft.answers.doNotContact?.onSheet).toBe(false);
  expect(draft.recipients).toEqual([{ place: "gp", kind: "full" }]);
  expect(draft.answers.capacityNote).toBeUndefined();
  expect(draft.answers.whenWell?.canUndo).toBe(false);
});

test("a signature by someone the text does not name is refused", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  const other = await host.call("professional.add", { familyName: "Autre", givenNames: ["Fictive"], role: "psychiatrist" });
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const sign = { versionId, professionalId: other.id, ...ink };
  expect(await host.refused("signature.notePaper", { ...sign, signer: "professional" })).toBe("malformedCommand");
  expect(await host.refused("signature.notePaper", { ...sign, signer: "peerWorker" })).toBe("malformedCommand");
  const witness = { versionId, signer: "witness", name: "Josiane (fictive)", ...ink } as const;
  await host.call("signature.notePaper", witness);
  expect(await host.refused("signature.notePaper", { ...witness, name: "JOSIANE fictive" })).toBe("alreadySigned");
  expect(await host.refused("signature.notePaper", { ...witness, name: "Lucie Carpentier" })).toBe("alreadySigned");
});

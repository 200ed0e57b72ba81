import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Input } from "../../electron/contract.ts";
import type { Recipient } from "../../templates/version-schema.ts";
import { openHost, startLucie, type TestHost, unlock } from "../support/host.ts";

const DAY = "2026-10-14";
const home: Recipient = { place: "patientHome", kind: "withoutTeamPart" };
const guardian: Recipient = { place: "guardian", holder: "Association tutélaire (exemple)", kind: "withoutTeamPart" };
const emergency: Recipient = { place: "emergencyDept", kind: "full" };
const gem: Recipient = { place: "gem", kind: "card" };

/** Lucie's text (fictional), frozen with those she chose. */
async function freeze(host: TestHost, recipients: readonly Recipient[] = [home, guardian, emergency, gem]) {
  const { draftId, personId, passphrase } = await startLucie(host);
  const note = { understands: true, compares: true, chooses: true, expresses: true, detail: "" };
  const answer: Input<"answer.save">["answer"] = { state: "given", value: note };
  await host.call("answer.save", { draftId, fieldId: "capacityNote", answer, mode: "self", continues: false });
  await host.call("recipients.save", { draftId, recipients: [...recipients] });
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const copies = async () => (await host.call("person.open", { personId })).copies;
  const row = async () => (await host.call("person.open", { personId })).row;
  return { versionId, personId, passphrase, copies, row };
}

async function signed(host: TestHost, recipients?: readonly Recipient[]) {
  const frozen = await freeze(host, recipients);
  await host.call("signature.notePaper", {
    versionId: frozen.versionId,
    signer: "person",
    on: DAY,
    place: "CSPP de Denain",
    original: "Dossier",
  });
  return frozen;
}

const print = (versionId: string, recipients: readonly Recipient[], count = recipients.length || 1): Input<"paper.note"> => ({
  versionId,
  kind: recipients[0]?.kind ?? "withoutTeamPart",
  how: "print",
  count,
  recipients: [...recipients],
});

test("a print made for someone the person chose is in the register as printed, agreed, and not given", async () => {
  const host = openHost();
  const { versionId, copies, row } = await signed(host);
  await host.call("paper.note", print(versionId, [home, guardian], 3));
  const printed = {
    medium: "paper",
    agreed: true,
    state: "printed",
    given: false,
    events: [{ what: "printed", on: DAY, by: "Karim Mabrouk" }],
  };
  expect(await copies()).toMatchObject([
    { ...home, ...printed },
    { ...guardian, ...printed },
  ]);
  expect((await row()).copies).toBe(0);
});

test("prints for nobody yet are counted, and make no copy of anyone's", async () => {
  const host = openHost();
  const { versionId, copies } = await signed(host);
  await host.call("paper.note", print(versionId, [], 4));
  expect(await copies()).toEqual([]);
});

test("a saved file is noted as a file, and one file may go to several", async () => {
  const host = openHost();
  const { versionId, copies } = await signed(host);
  await host.call("paper.note", { ...print(versionId, [home, guardian], 1), how: "save" });
  expect((await copies()).map(({ medium, state }) => [medium, state])).toEqual([
    ["pdf", "printed"],
    ["pdf", "printed"],
  ]);
});

test("a print cannot be noted for more people than there are prints, nor for anyone the person did not choose for it", async () => {
  const host = openHost();
  const { versionId, copies } = await signed(host);
  expect(await host.refused("paper.note", print(versionId, [home, guardian], 1))).toBe("tooFewPrinted");
  expect(await host.refused("paper.note", print(versionId, [{ place: "gp", kind: "full" }]))).toBe("malformedCommand");
  expect(await host.refused("paper.note", print(versionId, [{ ...emergency, kind: "withoutTeamPart" }]))).toBe("malformedCommand");
  expect(await host.refused("paper.note", { ...print(versionId, [emergency]), kind: "withoutTeamPart" })).toBe("malformedCommand");
  expect(await host.refused("paper.note", print(versionId, [home, home]))).toBe("malformedCommand");
  expect(await copies()).toEqual([]);
});

test("a text printed to be signed is counted, and is for nobody", async () => {
  const host = openHost();
  const { versionId, copies } = await freeze(host);
  expect(await host.refused("paper.note", print(versionId, [home]))).toBe("notSigned");
  await host.call("paper.note", print(versionId, [], 2));
  expect(await copies()).toEqual([]);
});

test("printing again for someone who still waits makes no second copy; once it is given, another print is another copy", async () => {
  const host = openHost();
  const { versionId, copies } = await signed(host);
  await host.call("paper.note", print(versionId, [guardian]));
  await host.call("paper.note", print(versionId, [guardian, home]));
  expect((await copies()).map(({ place, events }) => [place, events.length])).toEqual([
    ["guardian", 2],
    ["patientHome", 1],
  ]);
  await host.call("paper.note", { ...print(versionId, [guardian]), how: "save" });
  expect((await copies()).map(({ medium }) => medium)).toEqual(["paper", "paper", "pdf"]);
  const [first] = await copies();
  await host.call("copy.note", { copyId: first?.id ?? "", what: "given", on: DAY, by: "Sandrine Wattiez" });
  await host.call("paper.note", print(versionId, [guardian]));
  expect((await copies()).filter(({ place, medium }) => place === "guardian" && medium === "paper").map(({ state }) => state)).toEqual([
    "given",
    "printed",
  ]);
});

test("two relatives without a name each have their own copy, printed together or one after the other", async () => {
  const host = openHost();
  const relative: Recipient = { place: "relative", kind: "withoutTeamPart" };
  const { versionId, copies } = await signed(host, [relative, relative]);
  await host.call("paper.note", print(versionId, [relative, relative]));
  await host.call("paper.note", print(versionId, [relative, relative]));
  expect((await copies()).map(({ events }) => events.length)).toEqual([2, 2]);
});

test("a copy is printed, then given, then taken back, in this order and on days in this order", async () => {
  const host = openHost();
  const { versionId, copies, row } = await signed(host);
  host.setClock("2026-10-16T08:00:00.000Z");
  await host.call("paper.note", print(versionId, [home]));
  const [{ id: copyId } = { id: "" }] = await copies();
  const say = (what: Input<"copy.note">["what"], on = "2026-10-18") => ({ copyId, what, on, by: "Karim Mabrouk" });
  host.setClock("2026-10-20T08:00:00.000Z");
  expect(await host.refused("copy.note", say("takenBack"))).toBe("copyNotGiven");
  expect(await host.refused("copy.note", say("given", "2026-10-15"))).toBe("dateBeforeEvent");
  expect(await host.refused("copy.note", say("given", "2026-10-21"))).toBe("dateInFuture");
  expect(await host.call("copy.note", say("given"))).toMatchObject({ state: "given", given: true });
  expect((await row()).copies).toBe(1);
  expect(await host.refused("copy.note", say("given"))).toBe("copyAlreadyGiven");
  expect(await host.refused("copy.note", say("takenBack", "2026-10-17"))).toBe("dateBeforeEvent");
  expect(await host.call("copy.note", say("takenBack", "2026-10-19"))).toMatchObject({ state: "takenBack", given: true });
  for (const what of ["given", "destroyed", "couldNot", "takenBack"] as const)
    expect(await host.refused("copy.note", say(what, "2026-10-19"))).toBe("copyClosed");
});

test("a print that was not given can be destroyed, or kept back and given all the same later", async () => {
  const host = openHost();
  const { versionId, copies } = await signed(host);
  await host.call("paper.note", print(versionId, [home, guardian]));
  const [first, second] = await copies();
  const say = (copyId: string | undefined, what: Input<"copy.note">["what"]) => ({
    copyId: copyId ?? "",
    what,
    on: DAY,
    by: "Karim Mabrouk",
  });
  expect(await host.call("copy.note", say(first?.id, "destroyed"))).toMatchObject({ state: "destroyed", given: false });
  expect(await host.call("copy.note", say(second?.id, "couldNot"))).toMatchObject({ state: "couldNot", given: false });
  expect(await host.call("copy.note", say(second?.id, "given"))).toMatchObject({ state: "given", given: true });
});

test("what was noted by mistake is kept, counts no more, and can be noted again", async () => {
  const host = openHost();
  const { versionId, row } = await signed(host);
  const { id: copyId } = await host.call("copy.add", {
    versionId,
    kind: "card",
    medium: "card",
    place: "gem",
    givenBy: "Sandrine Wattiez",
    on: DAY,
    agreed: true,
  });
  const say = (what: Input<"copy.note">["what"]) => ({ copyId, what, on: DAY, by: "Karim Mabrouk" });
  await host.call("copy.note", say("destroyed"));
  const back = await host.call("copy.note", say("mistaken"));
  expect(back).toMatchObject({ state: "given", given: true });
  expect(back.events.map(({ what, undone }) => [what, undone ?? false])).toEqual([
    ["given", false],
    ["destroyed", true],
    ["mistaken", false],
  ]);
  expect(await host.call("copy.note", say("mistaken"))).toMatchObject({ state: "mistaken", given: false });
  expect((await row()).copies).toBe(0);
  expect(await host.refused("copy.note", say("mistaken"))).toBe("nothingToUndo");
  expect(await host.refused("copy.note", say("destroyed"))).toBe("copyNotGiven");
  expect(await host.call("copy.note", say("given"))).toMatchObject({ state: "given", given: true });
  expect((await row()).copies).toBe(1);
});

test("the same press, sent again after the store was closed and opened, adds nothing a second time", async () => {
  const host = openHost();
  const { versionId, personId, passphrase } = await signed(host);
  const add = {
    requestId: randomUUID(),
    versionId,
    kind: "card",
    medium: "card",
    place: "gem",
    givenBy: "Sandrine Wattiez",
    on: DAY,
    agreed: true,
  } as const;
  const paper = { ...print(versionId, [home]), requestId: randomUUID() };
  const first = await host.call("copy.add", add);
  const wrong = { requestId: randomUUID(), copyId: first.id, what: "mistaken", on: DAY, by: "Karim Mabrouk" } as const;
  await host.call("copy.note", { ...wrong, requestId: randomUUID(), what: "destroyed" });
  await host.call("copy.note", wrong);
  await host.call("paper.note", paper);
  const before = await host.call("person.open", { personId });
  await host.close();

  const again = openHost(host.folder);
  await unlock(again, passphrase);
  expect(await again.call("copy.add", add)).toMatchObject({ id: first.id });
  expect(await again.call("copy.note", wrong)).toMatchObject({ state: "given" });
  await again.call("paper.note", paper);
  expect((await again.call("person.open", { personId })).copies).toEqual(before.copies);
});

test("people, professionals, drafts and sessions asked for twice by the same press are there once", async () => {
  const host = openHost();
  await startLucie(host);
  const [psychiatrist] = await host.call("professional.list", {});
  const identity = { birthName: "Autre", givenNames: ["Personne"], birthDate: "1980-01-01", birthPlace: "Lille (59)" };
  const person: Input<"person.add"> = { requestId: randomUUID(), identity };
  const { personId } = await host.call("person.add", person);
  expect(await host.call("person.add", person)).toEqual({ personId });
  const colleague: Input<"professional.add"> = { requestId: randomUUID(), familyName: "Nowak", givenNames: ["Inès"], role: "peerWorker" };
  const added = await host.call("professional.add", colleague);
  expect(await host.call("professional.add", colleague)).toEqual(added);
  expect(await host.call("professional.list", {})).toHaveLength(3);
  const start: Input<"draft.start"> = {
    requestId: randomUUID(),
    personId,
    facilitatorId: psychiatrist?.id ?? "",
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  };
  const draft = await host.call("draft.start", start);
  expect(await host.call("draft.start", start)).toEqual(draft);
  expect(await host.refused("draft.start", { ...start, requestId: randomUUID() })).toBe("draftExists");
  const session: Input<"session.add"> = { requestId: randomUUID(), draftId: draft.id, on: DAY, minutes: 20, place: "USAD" };
  await host.call("session.add", session);
  expect((await host.call("session.add", session)).sessions).toHaveLength(1);
  expect((await host.call("session.add", { ...session, requestId: randomUUID() })).sessions).toHaveLength(2);
});

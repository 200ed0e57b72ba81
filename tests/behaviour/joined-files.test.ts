import { expect, test } from "vitest";
import { lucie, openHost, readyDraft, type TestHost, unlock } from "../support/host.ts";

const typo = { ...lucie, birthName: "Charpentier" };

/** Lucie (fictional) with a signed version, and once more under a misspelt name, with a signed version of her own. */
async function twice(host: TestHost) {
  const first = await readyDraft(host);
  const version = await host.call("version.freeze", { draftId: first.draftId, acceptUnprintable: false });
  const ink = { signer: "person", on: "2026-10-14", place: "CSPP de Denain", original: "Dossier" } as const;
  await host.call("signature.notePaper", { versionId: version.id, ...ink });
  const { personId: otherId } = await host.call("person.add", { identity: typo });
  return { ...first, versionId: version.id, otherId, ink };
}

async function signAnother(host: TestHost, personId: string, facilitatorId: string, on: string): Promise<string> {
  host.setClock(`${on}T08:00:00.000Z`);
  const draft = await host.call("draft.start", { personId, facilitatorId, pair: [], setting: "outpatient", legalMode: "voluntary" });
  const note = { understands: true, compares: true, chooses: true, expresses: true, detail: "" };
  await host.call("answer.save", {
    draftId: draft.id,
    fieldId: "capacityNote",
    answer: { state: "given", value: note },
    mode: "dictated",
    continues: false,
  });
  const { answers } = await host.call("draft.open", { draftId: draft.id });
  for (const { revisionId } of Object.values(answers))
    if (revisionId) await host.call("readBack.mark", { draftId: draft.id, revisionId, verdict: "yes" });
  const { id } = await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
  await host.call("signature.notePaper", { versionId: id, signer: "person", on, place: "CMP", original: "Dossier" });
  return id;
}

test("two files of one person become one, under the identity kept, and nothing of either is lost", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist, versionId } = await twice(host);
  const later = await signAnother(host, otherId, psychiatrist.id, "2026-11-02");
  await host.call("person.merge", { keptId: personId, mergedId: otherId });

  const file = await host.call("person.open", { personId });
  expect(file.row).toMatchObject({ identity: lucie, state: "active", versionId: later });
  expect(file.versions.map(({ id, state }) => [id, state])).toEqual([
    [later, "signed"],
    [versionId, "superseded"],
  ]);
  expect(file.merged).toMatchObject([{ personId: otherId, identity: typo, by: "Karim Mabrouk" }]);
  expect((await host.call("person.open", { personId: otherId })).row.personId).toBe(personId);
  const bothNames = ["carpentier", "charpentier", "30 11 1969"];
  for (const query of bothNames) expect(await host.call("person.search", { query })).toMatchObject([{ personId, identity: lucie }]);
  expect((await host.call("home.open", {})).people).toBe(1);
});

test("the next version of a joined file takes the next number and replaces the one that held", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist } = await twice(host);
  await host.call("person.merge", { keptId: otherId, mergedId: personId });
  const next = await signAnother(host, otherId, psychiatrist.id, "2026-11-02");
  const version = await host.call("version.open", { versionId: next });
  expect(version).toMatchObject({ number: 2, content: { person: typo, replaces: { number: 1, signedOn: "2026-10-14" } } });
});

test("a joined file is taken out again with all that was its own, and the store stays sound", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist, versionId, passphrase } = await twice(host);
  const later = await signAnother(host, otherId, psychiatrist.id, "2026-11-02");
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  await host.call("person.unmerge", { personId: otherId });
  expect((await host.call("person.open", { personId })).versions).toMatchObject([{ id: versionId, state: "signed" }]);
  expect((await host.call("person.open", { personId: otherId })).versions).toMatchObject([{ id: later, state: "signed" }]);
  expect(await host.refused("person.unmerge", { personId: otherId })).toBe("notFound");
  await host.call("store.lock", {});
  expect(await unlock(host, passphrase)).toMatchObject({ check: { verdict: "sound" } });
});

test("a file joined to a joined file is found under the last one kept", async () => {
  const host = openHost();
  const { personId, otherId, versionId } = await twice(host);
  const third = await host.call("person.add", { identity: { ...lucie, birthName: "Carpentiez" } });
  await host.call("person.merge", { keptId: otherId, mergedId: personId });
  await host.call("person.merge", { keptId: third.personId, mergedId: otherId });
  const file = await host.call("person.open", { personId });
  expect(file.row.personId).toBe(third.personId);
  expect(file.versions).toMatchObject([{ id: versionId }]);
  expect(file.merged.map((one) => one.personId).toSorted()).toEqual([personId, otherId].toSorted());
});

test("two files are not joined while each has a text under way, nor a file with itself", async () => {
  const host = openHost();
  const { personId, draftId, psychiatrist } = await readyDraft(host);
  const { personId: otherId } = await host.call("person.add", { identity: typo });
  await host.call("draft.start", {
    personId: otherId,
    facilitatorId: psychiatrist.id,
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  });
  expect(await host.refused("person.merge", { keptId: personId, mergedId: otherId })).toBe("draftExists");
  expect(await host.refused("person.merge", { keptId: personId, mergedId: personId })).toBe("malformedCommand");
  await host.call("draft.erase", { draftId });
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  const { draft } = await host.call("person.open", { personId });
  expect(draft).toMatchObject({ identity: lucie });
});

test("an identity is corrected, not into a minor nor into someone already here, and a frozen text keeps its own", async () => {
  const host = openHost();
  const { personId, versionId } = await twice(host);
  expect(await host.refused("person.correct", { personId, identity: { ...lucie, birthDate: "2010-01-01" } })).toBe("underage");
  expect(await host.refused("person.correct", { personId, identity: typo })).toBe("samePerson");
  const right = { ...lucie, birthPlace: "Lourches (59)", usedName: "Lemaire" };
  await host.call("person.correct", { personId, identity: right });
  expect((await host.call("person.open", { personId })).row.identity).toEqual(right);
  expect((await host.call("version.open", { versionId })).content.person).toEqual(lucie);
});

test("a text begun in a file before it was joined says which version it replaces, once frozen and once opened again", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist } = await twice(host);
  const { id: draftId } = await host.call("draft.start", {
    personId: otherId,
    facilitatorId: psychiatrist.id,
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  });
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  const note = { understands: true, compares: true, chooses: true, expresses: true, detail: "" };
  const freeze = async (id: string) => {
    const answer = { state: "given", value: note } as const;
    await host.call("answer.save", { draftId: id, fieldId: "capacityNote", answer, mode: "dictated", continues: false });
    return host.call("version.freeze", { draftId: id, acceptUnprintable: false });
  };
  const replaced = { person: lucie, replaces: { number: 1, signedOn: "2026-10-14" } };
  const frozen = await freeze(draftId);
  expect(frozen.content).toMatchObject(replaced);
  const again = await host.call("version.reopen", { versionId: frozen.id });
  expect((await freeze(again.id)).content).toMatchObject(replaced);
});

test("a file taken out of another takes back the files that had come with it, and leaves none of their words behind", async () => {
  const host = openHost();
  const { personId, otherId, versionId } = await twice(host);
  const { personId: stranger } = await host.call("person.add", { identity: { ...lucie, birthName: "Delattre" } });
  await host.call("person.merge", { keptId: otherId, mergedId: personId });
  await host.call("person.merge", { keptId: stranger, mergedId: otherId });
  await host.call("person.unmerge", { personId: otherId });
  expect(await host.call("person.open", { personId: stranger })).toMatchObject({ row: { state: "nothing" }, versions: [], merged: [] });
  expect(await host.call("person.open", { personId: otherId })).toMatchObject({ versions: [{ id: versionId }], merged: [{ personId }] });
  await host.call("person.unmerge", { personId });
  await host.call("person.merge", { keptId: stranger, mergedId: otherId });
  await host.call("person.unmerge", { personId: otherId });
  expect((await host.call("person.open", { personId })).row.personId).toBe(personId);
});

test("someone about to be written again under the name of a joined file is recognised", async () => {
  const host = openHost();
  const { personId, otherId } = await twice(host);
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  expect(await host.refused("person.add", { identity: typo })).toBe("samePerson");
  await host.call("person.correct", { personId, identity: typo });
});

test("no date put right makes a replaced text hold again, nor leaves a file without the text that holds", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist, versionId, ink } = await twice(host);
  const second = await signAnother(host, personId, psychiatrist.id, "2026-10-14");
  const other = await signAnother(host, otherId, psychiatrist.id, "2026-10-18");
  host.setClock("2026-10-30T08:00:00.000Z");
  const move = async (id: string, on: string) => {
    const { signatures } = await host.call("version.open", { versionId: id });
    return host.raw("signature.correct", { signatureId: signatures[0]?.id ?? "", on, place: ink.place, original: ink.original });
  };
  expect(await move(second, "2026-10-22")).toMatchObject({ ok: true });
  expect(await move(versionId, "2026-10-20")).toMatchObject({ ok: true });
  expect(await move(second, "2026-10-15")).toEqual({ ok: false, code: "dateBeforePrevious", path: "on" });
  expect(await move(versionId, "2026-10-23")).toEqual({ ok: false, code: "dateAfterNext", path: "on" });
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  const holding = async () => (await host.call("person.open", { personId })).versions.filter(({ state }) => state === "signed");
  expect(await holding()).toMatchObject([{ id: second }]);

  expect(await move(other, "2026-10-24")).toMatchObject({ ok: true });
  expect(await holding()).toMatchObject([{ id: other }]);
  const next = await signAnother(host, personId, psychiatrist.id, "2026-10-26");
  host.setClock("2026-10-30T08:00:00.000Z");
  expect(await move(other, "2026-10-28")).toEqual({ ok: false, code: "dateAfterNext", path: "on" });
  expect(await holding()).toMatchObject([{ id: next }]);
});

test("a file is not taken out while a text that would stay is being written from its words", async () => {
  const host = openHost();
  const { personId, otherId, psychiatrist, versionId } = await twice(host);
  await host.call("person.merge", { keptId: otherId, mergedId: personId });
  const start = { personId: otherId, facilitatorId: psychiatrist.id, setting: "outpatient", legalMode: "voluntary" } as const;
  const { id: draftId } = await host.call("draft.start", { ...start, pair: [] });
  expect(await host.refused("person.unmerge", { personId })).toBe("draftExists");
  await host.call("draft.erase", { draftId });
  await host.call("person.unmerge", { personId });
  expect((await host.call("person.open", { personId })).versions).toMatchObject([{ id: versionId }]);
});

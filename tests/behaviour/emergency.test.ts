import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import type { Input, Output } from "../../electron/contract.ts";
import type { ScreenNode } from "../../electron/screen-node.ts";
import { storeOfCase } from "../support/case-store.ts";
import { decide, NIGHT_PHRASE, signedLucie } from "../support/crisis.ts";
import { login, lucie, openHost, readyDraft, startLucie, type TestHost, temporaryFolder, unlock } from "../support/host.ts";

type Sheet = Exclude<Output<"emergency.open">, { readable: "nothing" }>;

const wordsOf = (nodes: readonly ScreenNode[]): string =>
  nodes.map((node) => (node.kind === "text" ? node.runs.map(({ text }) => text).join("") : wordsOf(node.kids))).join("\n");
const sheetWords = ({ callMe, contacts, alert, first, rest }: Sheet) => wordsOf([...callMe, contacts, alert, ...first, ...rest]);

async function openSheet(host: TestHost, input: Input<"emergency.open">): Promise<Sheet> {
  const opened = await host.call("emergency.open", input);
  if (opened.readable === "nothing") throw new Error("there is nothing to read");
  return opened;
}
async function enter(host: TestHost, login: string, passphrase: string) {
  await host.call("store.lock", {});
  await host.call("store.unlock", { login, passphrase });
  while ((await host.call("app.state", {})).check?.verdict === "running") await new Promise(setImmediate);
}
const asNightNurse = (host: TestHost) => enter(host, "a.lefebvre", NIGHT_PHRASE);
const found = async (host: TestHost, query: string) => (await host.call("emergency.search", { query })).rows;

test("whoever is on duty finds someone they do not follow by a name, a date however typed, or the print of a text", async () => {
  const host = openHost();
  const { personId, fingerprint } = await signedLucie(host);
  await asNightNurse(host);
  expect(await host.call("person.search", { query: "carpentier" })).toEqual([]);
  const queries = [
    "carpentier",
    "LUCIE c",
    "30/11/1969",
    "née le 30 novembre 1969",
    "30 nov. 69",
    "1969-11-30",
    "lucie 30.11.1969",
    "30 11",
  ];
  const printed = [fingerprint, fingerprint.replaceAll("-", " "), fingerprint.replaceAll("-", "").toLowerCase().replaceAll("0", "o")];
  for (const query of [...queries, ...printed, fingerprint.replaceAll("1", "l").replaceAll("-", "–")])
    expect(await found(host, query), query).toMatchObject([{ personId, identity: lucie, readable: "signed" }]);
  for (const query of ["martin", "29/11/1969", "carpentier 1970", "0000-0000-0000-0000", " "])
    expect(await found(host, query), query).toEqual([]);
});

test("people of one name are told apart by birth date and place, and 21 of them show 20 and say so", async () => {
  const host = openHost();
  await startLucie(host);
  const namesake = { birthName: "Dubois", givenNames: ["Alex"] };
  for (let year = 1960; year < 1981; year++)
    await host.call("person.add", { identity: { ...namesake, birthDate: `${year}-05-02`, birthPlace: `Ville ${year}` } });
  const { rows, more } = await host.call("emergency.search", { query: "dubois" });
  expect([rows.length, more]).toEqual([20, true]);
  expect(rows.map(({ identity }) => identity.birthPlace).slice(0, 2)).toEqual(["Ville 1960", "Ville 1961"]);
  expect(await host.call("emergency.search", { query: "dubois 2 mai 1975" })).toMatchObject({
    rows: [{ identity: { birthPlace: "Ville 1975" } }],
    more: false,
  });
});

test("a person is found by the name of a file that was joined to theirs", async () => {
  const host = openHost();
  const { personId } = await startLucie(host);
  const { personId: mergedId } = await host.call("person.add", { identity: { ...lucie, birthName: "Charpentier" } });
  await host.call("person.merge", { keptId: personId, mergedId });
  expect(await found(host, "charpentier")).toMatchObject([{ personId, otherName: "Charpentier Lucie" }]);
});

test("the print of a replaced text leads to the text of today, and says since when", { timeout: 60_000 }, async () => {
  const folder = join(temporaryFolder(), "store");
  const { passphrase, login, versions } = await storeOfCase(folder, "saint-amand-samir");
  const host = openHost(folder);
  host.setClock("2026-12-01T02:00:00.000Z");
  await host.call("store.unlock", { login, passphrase });
  const [old, now] = versions;
  const [row] = await found(host, old?.fingerprint ?? "");
  expect(row).toMatchObject({ readable: "signed", replacedOn: "2026-11-12" });
  expect((await found(host, now?.fingerprint ?? ""))[0]?.replacedOn).toBeUndefined();

  const sheet = await openSheet(host, { personId: row?.personId ?? "" });
  expect(sheet).toMatchObject({ name: "Samir Belkaïd-Lefort", fingerprint: now?.fingerprint, standing: { label: "Version n° 2" } });
  const words = sheetWords(sheet);
  const inOrder = [
    "Samir. Pas",
    "Nadia Belkaïd",
    "Ne pas prévenir",
    "Latex",
    "Pénicilline (urticaire, 2011)",
    "Halopéridol",
    "dystonie",
    "Appeler Nadia",
  ];
  const places = inOrder.map((said) => words.indexOf(said));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(sheet.legal.join()).toContain("3114");
  expect([...sheet.legal, words].join()).not.toContain("aucune loi");
  const { text } = await host.call("emergency.read", { openingId: sheet.openingId });
  for (const said of ["Je répare des vélos.", "Appeler le 15 en disant", "La loxapine reste possible"])
    expect(wordsOf(text)).toContain(said);
});

test("a project is read in a crisis only if the person said so, and a draft never is", async () => {
  const host = openHost();
  const { draftId, personId } = await readyDraft(host);
  const nothing = { readable: "nothing", personId, identity: lucie };
  expect(await host.call("emergency.open", { personId })).toEqual(nothing);
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  for (const readableInCrisis of [undefined, false, true]) {
    if (readableInCrisis !== undefined) await host.call("version.noteUnsigned", { versionId, answer: "anotherDay", readableInCrisis });
    const readable = readableInCrisis ? "project" : "nothing";
    expect(await found(host, "carpentier")).toMatchObject([{ readable }]);
    if (!readableInCrisis) expect(await host.call("emergency.open", { personId })).toEqual(nothing);
  }
  expect(await openSheet(host, { personId })).toMatchObject({ readable: "project", standing: { label: "Projet" } });
});

test("the person's team is told who read, when and why, each until they have seen it", async () => {
  const host = openHost();
  const { personId, passphrase } = await signedLucie(host);
  await asNightNurse(host);
  host.setClock("2026-12-24T02:10:00.000Z");
  const { openingId, traced, reasonAsked } = await openSheet(host, { personId });
  expect([traced, reasonAsked]).toEqual(["written", true]);
  expect(await host.refused("emergency.reason", { openingId, reason: { kind: "other", words: "  " } })).toBe("reasonMissing");
  await host.call("emergency.reason", { openingId, reason: { kind: "other", words: "Confuse dans la rue" } });
  expect((await host.call("emergency.told", {})).readings).toEqual([]);
  expect(await host.refused("emergency.seen", { openingId })).toBe("notAllowed");

  await enter(host, login, passphrase);
  const reading = {
    openingId,
    personId,
    identity: lucie,
    at: "2026-12-24T02:10:00.000Z",
    reader: { name: "Aline Lefebvre", role: "équipe infirmière" },
    reason: { kind: "other", words: "Confuse dans la rue" },
  };
  expect(await host.call("emergency.told", {})).toEqual({ readings: [reading] });
  expect(await host.call("emergency.told", { personId })).toEqual({ readings: [reading] });
  expect(await host.refused("emergency.reason", { openingId, reason: { kind: "mistake" } })).toBe("notFound");
  expect(await host.refused("emergency.read", { openingId })).toBe("notFound");
  await host.call("emergency.seen", { openingId });
  expect(await host.call("emergency.told", {})).toEqual({ readings: [] });
});

test("in a pole that asks for the reason first, nothing is shown before it", async () => {
  const folder = join(temporaryFolder(), "store");
  const before = openHost(folder);
  const { personId, passphrase } = await signedLucie(before);
  await before.close();
  await decide(folder, passphrase, "emergencyReason", "before");
  const host = openHost(folder);
  await unlock(host, passphrase);
  expect(await host.refused("emergency.open", { personId })).toBe("reasonMissing");
  expect(await host.refused("emergency.open", { personId, reason: { kind: "other" } })).toBe("reasonMissing");
  expect((await openSheet(host, { personId, reason: { kind: "crisis" } })).reasonAsked).toBe(false);
});

test("a sheet opens while the store is still being checked, and the reading is noted as soon as it can be", async () => {
  const host = openHost();
  const { personId, passphrase } = await signedLucie(host);
  await host.call("store.lock", {});
  const [, opened] = await Promise.all([
    host.call("store.unlock", { login: "a.lefebvre", passphrase: NIGHT_PHRASE }),
    openSheet(host, { personId }),
  ]);
  expect(opened.traced).toBe("owed");
  await enter(host, login, passphrase);
  expect((await host.call("emergency.told", {})).readings).toMatchObject([{ openingId: opened.openingId }]);
  expect(existsSync(filesOf(host.folder).owed)).toBe(false);
});

test("a reading owed when the app stops is noted at the next opening, with its own time, once", async () => {
  const host = openHost();
  const { personId, passphrase } = await signedLucie(host);
  await host.call("store.lock", {});
  host.setClock("2026-12-24T02:10:00.000Z");
  const [, { openingId }] = await Promise.all([
    host.call("store.unlock", { login: "a.lefebvre", passphrase: NIGHT_PHRASE }),
    openSheet(host, { personId }),
    host.call("store.lock", {}),
  ]);
  expect(existsSync(filesOf(host.folder).owed)).toBe(true);
  host.setClock("2026-12-26T08:00:00.000Z");
  for (let opening = 0; opening < 2; opening++) {
    await enter(host, login, passphrase);
    expect((await host.call("emergency.told", {})).readings).toMatchObject([{ openingId, at: "2026-12-24T02:10:00.000Z" }]);
  }
});

test("a sheet opens even when nothing at all can be written, and says so", async () => {
  const host = openHost();
  const { personId } = await signedLucie(host);
  await host.call("store.lock", {});
  mkdirSync(join(filesOf(host.folder).owed, "in the way"), { recursive: true });
  const [, { traced, name }] = await Promise.all([
    host.call("store.unlock", { login: "a.lefebvre", passphrase: NIGHT_PHRASE }),
    openSheet(host, { personId }),
  ]);
  expect([traced, name]).toEqual(["onlyHere", "Lucie Carpentier"]);
});

test("a person in the pair reads their own file without being told of it", async () => {
  const host = openHost();
  const { personId } = await signedLucie(host);
  await openSheet(host, { personId });
  expect((await host.call("emergency.told", {})).readings).toEqual([]);
});

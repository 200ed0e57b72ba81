import { expect, test } from "vitest";
import { currentVersion } from "../../renderer/earlier-version.ts";
import { dangers, identityLines, underWay, whichHolds } from "../../renderer/screens/join/compare.ts";
import { lucie, openHost, readyDraft } from "../support/host.ts";

const compared = (other: Parameters<typeof identityLines>[1]) =>
  identityLines(lucie, other).flatMap(({ label, comparison }) => (comparison === "same" ? [] : [[label, comparison]]));

test("each line that is not the same is marked, the birth date first of all", () => {
  expect(compared(lucie)).toEqual([]);
  expect(compared({ ...lucie, birthName: "Charpentier", usedName: "Lemaire", birthDate: "1996-11-30" })).toEqual([
    ["Nom de naissance", "differs"],
    ["Nom utilisé", "oneSide"],
    ["Date de naissance", "lookFirst"],
  ]);
});

test("another birth date, or another first given name on the same day, tells of two persons; a misspelt name does not", () => {
  expect(dangers(lucie, { ...lucie, birthDate: "1969-11-03" })).toEqual(["Les dates de naissance ne sont pas les mêmes."]);
  expect(dangers(lucie, { ...lucie, givenNames: ["Luce"] })).toEqual([
    "Les prénoms ne sont pas les mêmes. Des jumeaux ont la même date de naissance.",
  ]);
  expect(dangers(lucie, { ...lucie, birthName: "Charpentier", givenNames: ["LUCIE", "Marie"] })).toEqual([]);
});

test("the text that will hold once the files are one is said before, and a new version starts from it", async () => {
  const host = openHost();
  const { personId, draftId, psychiatrist } = await readyDraft(host);
  const { personId: otherId } = await host.call("person.add", { identity: { ...lucie, birthName: "Charpentier" } });
  const open = (id: string) => host.call("person.open", { personId: id });
  const freeze = async (id: string) => (await host.call("version.freeze", { draftId: id, acceptUnprintable: false })).id;
  const sign = (versionId: string, on: string) =>
    host.call("signature.notePaper", { versionId, signer: "person", on, place: "CMP", original: "Dossier" });
  const first = await freeze(draftId);
  expect(underWay(await open(personId))).toBe("Texte figé le 14 octobre 2026, à signer");

  host.setClock("2026-11-03T08:00:00.000Z");
  const start = { personId: otherId, facilitatorId: psychiatrist.id, setting: "outpatient", legalMode: "voluntary" } as const;
  const { id } = await host.call("draft.start", { ...start, pair: [] });
  expect(underWay(await open(otherId))).toBe("Brouillon commencé le 3 novembre 2026");
  const note = { understands: true, compares: true, chooses: true, expresses: true, detail: "" };
  const answer = { state: "given", value: note } as const;
  const saved = { draftId: id, fieldId: "capacityNote", answer, mode: "dictated", continues: false } as const;
  const { revisionId = "" } = await host.call("answer.save", saved);
  await host.call("readBack.mark", { draftId: id, revisionId, verdict: "yes" });
  await sign(await freeze(id), "2026-11-03");
  expect(whichHolds(await open(personId), await open(otherId))).toBeUndefined();
  host.setClock("2026-11-04T08:00:00.000Z");
  await sign(first, "2026-11-04");

  const said = whichHolds(await open(personId), await open(otherId));
  expect(said).toBe("La version signée le 4 novembre 2026 sera en service. L’autre sera remplacée.");
  await host.call("person.merge", { keptId: personId, mergedId: otherId });
  const { versions } = await open(personId);
  expect(versions.map(({ signedOn, state }) => [signedOn, state])).toEqual([
    ["2026-11-03", "superseded"],
    ["2026-11-04", "signed"],
  ]);
  expect(currentVersion(versions)?.id).toBe(first);
});

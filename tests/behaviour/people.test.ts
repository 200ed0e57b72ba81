import { expect, test } from "vitest";
import type { Input } from "../../electron/contract.ts";
import { firstStart, lucie, openHost, startLucie } from "../support/host.ts";

const samir = {
  birthName: "Belkaïd-Lefort",
  givenNames: ["Samir", "Jean"],
  birthDate: "1988-03-14",
  birthPlace: "Saint-Amand-les-Eaux (59)",
};
const marie = {
  birthName: "Dupont de l’Étang",
  givenNames: ["Marie-Noëlle", "Agathe"],
  birthDate: "1999-02-28",
  birthPlace: "Valenciennes (59)",
};

const others = [
  { ...lucie, birthName: "Włodarczyk", givenNames: ["Øyvind"] },
  { ...lucie, birthName: "Lecœur", givenNames: ["Anne"], hospitalNumber: "IP 2026-7" },
  { ...lucie, birthName: "D’Hondt", givenNames: ["Jean-Baptiste"] },
];

test.each([
  ["belkaid", "Belkaïd-Lefort"],
  ["LEFORT samir", "Belkaïd-Lefort"],
  ["samir b", "Belkaïd-Lefort"],
  ["l'étang", "Dupont de l’Étang"],
  ["marie noelle", "Dupont de l’Étang"],
  ["28/02/1999", "Dupont de l’Étang"],
  ["1999-02-28", "Dupont de l’Étang"],
  ["14 03 88", "Belkaïd-Lefort"],
  ["wlodarczyk", "Włodarczyk"],
  ["lecoeur", "Lecœur"],
  ["dhondt", "D’Hondt"],
  ["marienoelle", "Dupont de l’Étang"],
  ["ip-2026/7", "Lecœur"],
])("a search for « %s » finds the right person", async (query, birthName) => {
  const host = openHost();
  await firstStart(host);
  for (const identity of [lucie, samir, marie, ...others]) await host.call("person.add", { identity });
  const found = await host.call("person.search", { query });
  expect(found.map((row) => row.identity.birthName)).toEqual([birthName]);
});

test("a search finds nobody for a name that is not there, and nothing for blank", async () => {
  const host = openHost();
  await firstStart(host);
  await host.call("person.add", { identity: lucie });
  expect(await host.call("person.search", { query: "belkaid" })).toEqual([]);
  expect(await host.call("person.search", { query: " - " })).toEqual([]);
});

test("someone under 18 is refused until the day of their 18th birthday", async () => {
  const host = openHost();
  await firstStart(host);
  const born = (birthDate: string) => ({ identity: { ...lucie, birthDate } });
  expect(await host.refused("person.add", born("2008-10-15"))).toBe("underage");
  expect(await host.refused("person.add", born("2030-01-01"))).toBe("dateInFuture");
  expect((await host.raw("person.add", born("2008-02-30"))).ok).toBe(false);
  expect((await host.raw("person.add", born("2008-10-14"))).ok).toBe(true);
});

test("the same name and birth date, however written, asks whether it is the same person", async () => {
  const host = openHost();
  await firstStart(host);
  await host.call("person.add", { identity: lucie });
  const written = { ...lucie, birthName: "CARPENTIER", givenNames: ["lucie", "Anne"] };
  expect(await host.refused("person.add", { identity: written })).toBe("samePerson");
  expect(await host.raw("person.add", { identity: written, another: true })).toMatchObject({ ok: true });
  expect(await host.raw("person.add", { identity: { ...lucie, birthDate: "1969-12-01" } })).toMatchObject({ ok: true });
});

test("two drafts for one person are refused, and an erased one leaves no word behind", async () => {
  const host = openHost();
  const { draftId, personId, psychiatrist } = await startLucie(host);
  const start: Input<"draft.start"> = {
    personId,
    facilitatorId: psychiatrist.id,
    pair: [],
    setting: "outpatient",
    legalMode: "voluntary",
  };
  expect(await host.refused("draft.start", start)).toBe("draftExists");
  await host.call("answer.save", {
    draftId,
    fieldId: "aboutMe",
    answer: { state: "given", value: "Mots" },
    mode: "self",
    continues: false,
  });
  await host.call("draft.erase", { draftId });
  expect(await host.refused("draft.open", { draftId })).toBe("notFound");
  expect((await host.call("draft.start", start)).answers.aboutMe).toBeUndefined();
});

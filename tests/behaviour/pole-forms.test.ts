import { expect, test } from "vitest";
import { check as checkDirective, peerTakesPart, startFrom, toInput } from "../../renderer/screens/new-directive/directive-form.ts";
import { changesIn, sayValue } from "../../renderer/screens/settings/setting-words.ts";
import { changesFrom, check, typedFrom } from "../../renderer/screens/settings/settings-form.ts";
import { defaultSettings } from "../../templates/pole-settings.fr.ts";

const today = "2026-10-14";
const before = defaultSettings("denain");
const typed = { ...typedFrom(before, today), decidedBy: "Conseil de pôle" };
const wrongIn = (change: Partial<typeof typed>) =>
  Object.entries(check(today)({ ...typed, ...change })).flatMap(([name, fault]) => (fault ? [name] : []));

test("settings left as they are change nothing, and what is typed is read line by line", () => {
  expect(changesFrom(before, typed)).toEqual({});
  const changed = { ...typed, units: " UPHSA \n\nUSAD\n", letterheadLines: "Une ligne", title: "own", ownTitle: " Mon titre " };
  expect(changesFrom(before, changed)).toEqual({
    documentTitle: "Mon titre",
    letterhead: { name: before.letterhead.name, lines: ["Une ligne"] },
    units: ["UPHSA", "USAD"],
  });
});

test("a setting that the pole cannot have is said beside its field", () => {
  expect(wrongIn({})).toEqual([]);
  expect(wrongIn({ reviewMonths: "0" })).toEqual(["reviewMonths"]);
  expect(wrongIn({ idleMinutes: "dix" })).toEqual(["idleMinutes"]);
  expect(wrongIn({ letterheadLines: "1\n2\n3\n4\n5" })).toEqual(["letterheadLines"]);
  expect(wrongIn({ units: Array.from({ length: 61 }, (_, n) => `Unité ${n}`).join("\n") })).toEqual(["units"]);
  expect(wrongIn({ title: "own" })).toEqual(["ownTitle"]);
  expect(wrongIn({ decidedBy: " ", decidedOn: "2026-10-15" })).toEqual(["decidedBy", "decidedOn"]);
});

test("the history says what a setting was before, in words, and leaves out what nobody decided", () => {
  const row = { at: `${today}T08:00:00.000Z`, by: "Martine Delcourt" };
  const decision = { decidedBy: "Conseil de pôle", decidedOn: today };
  const changes = changesIn([
    { ...row, ...decision, key: "idleMinutes", value: "5" },
    { ...row, ...decision, key: "units", value: '["UPHSA"]' },
    { ...row, key: "idleMinutes", value: "10" },
    { ...row, key: "units", value: "[]" },
  ]);
  expect(changes.map(({ what, before: was, after }) => [what, was, after])).toEqual([
    ["Fermeture", "10 minutes", "5 minutes"],
    ["Unités", "Rien", "UPHSA"],
  ]);
  expect(sayValue("pole", "denain")).toBe("Denain");
});

test("a médiateur de santé pair who leads asks the person's agreement, as one who helps does", () => {
  const peer = { id: crypto.randomUUID(), familyName: "Nowak", givenNames: ["Inès"], role: "peerWorker" as const };
  const start = { ...startFrom(peer, undefined, true), setting: "outpatient" as const, earlier: "no" as const };
  expect(start.facilitatorId).toBe(peer.id);
  const withPeer = peerTakesPart(start, [peer]);
  expect(checkDirective(start, withPeer).peerAgreed).toBe("Demandez l’accord de la personne, puis cochez ici.");
  expect(toInput(peer.id, { ...start, peerAgreed: true }, withPeer)).toMatchObject({ facilitatorId: peer.id, peerAgreed: true });
  expect(peerTakesPart({ ...start, facilitatorId: crypto.randomUUID() }, [peer])).toBe(false);
});

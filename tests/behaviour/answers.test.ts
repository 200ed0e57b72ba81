import { expect, test } from "vitest";
import type { Input } from "../../electron/contract.ts";
import type { Answer } from "../../templates/schema.ts";
import { openHost, startLucie, type TestHost, unlock } from "../support/host.ts";

const given = (value: string): Answer => ({ state: "given", value });
const saving =
  (host: TestHost, draftId: string) =>
  (fieldId: string, answer: Answer, more: Partial<Input<"answer.save">> = {}) =>
    host.call("answer.save", { draftId, fieldId, answer, mode: "self", continues: false, ...more });

test("an undo takes back a whole burst of typing, then what was before it, then the answer itself", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  const save = saving(host, draftId);
  await save("whenWell", given("Je ris."));
  await save("whenWell", given("Je ris. Je d"));
  await save("whenWell", given("Je ris. Je dors."), { continues: true });
  await save("whenWell", { state: "preferNot" });
  const undo = () => host.call("answer.undo", { draftId, fieldId: "whenWell" });
  expect((await undo()).answer).toEqual(given("Je ris. Je dors."));
  expect((await undo()).answer).toEqual(given("Je ris."));
  expect(await undo()).toMatchObject({ answer: { state: "notAsked" }, canUndo: false });
  expect(await host.refused("answer.undo", { draftId, fieldId: "whenWell" })).toBe("nothingToUndo");
});

test.each([
  ["apostrophes", "L’ami d'enfance dit « d'accord »"],
  ["right-to-left letters", "اسمي لوسي, שמי לוסי \u202Eabc\u202C"],
  ["emoji, joined and with skin tones", "👩🏽‍🌾 ❤️‍🔥 🏳️‍🌈 e\u0301 é"],
  ["markup", `<script>alert("1")</script> & <img src=x onerror=alert(1)>`],
  ["a formula", '=CMD("calc")'],
  ["a thin space and a line separator", "1\u202F000\u2028fin\u0000"],
  ["20,000 characters", "é".repeat(20_000)],
  ["20,000 emoji", "🙂".repeat(20_000)],
])("%s come back exactly as typed, after closing and opening again", async (_name, words) => {
  const host = openHost();
  const { draftId, passphrase } = await startLucie(host);
  await saving(host, draftId)("aboutMe", given(words));
  await host.close();
  const again = openHost(host.folder);
  await unlock(again, passphrase);
  expect((await again.call("draft.open", { draftId })).answers.aboutMe?.answer).toEqual(given(words));
});

test.each([
  ["a lone surrogate", "aboutMe", given("a\uD800b")],
  ["more than 20,000 characters", "aboutMe", given("x".repeat(20_001))],
  ["a list where a text is asked", "aboutMe", { state: "given", value: ["a"] }],
  ["an option that does not exist", "preferredPlace", { state: "given", value: { choice: "mars" } }],
  ["an unknown key in a medicine", "medsToAvoid", { state: "given", value: [{ name: "Paroxétine", dose: "1" }] }],
  ["a fourth first action", "firstActions", { state: "given", value: ["a", "b", "c", "d"] }],
  ["a question that does not exist", "nothing", given("x")],
  ["the identity, which is not an answer", "legalIdentity", given("x")],
] satisfies readonly (readonly [string, string, Answer])[])("%s is refused and changes nothing", async (_name, fieldId, answer) => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  await saving(host, draftId)("whenWell", given("Je ris."));
  const before = await host.call("draft.open", { draftId });
  expect(await host.refused("answer.save", { draftId, fieldId, answer, mode: "self", continues: false })).toBe("wrongAnswer");
  expect(await host.call("draft.open", { draftId })).toEqual(before);
});

test("a command with an unknown key, a wrong type or a wrong name is refused with a path and no content", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  const save = { draftId, fieldId: "whenWell", answer: given("secret"), mode: "self", continues: false };
  expect(await host.raw("answer.save", { ...save, more: 1 })).toEqual({ ok: false, code: "malformedCommand", path: "" });
  expect(await host.raw("answer.save", { ...save, mode: "secret" })).toEqual({ ok: false, code: "malformedCommand", path: "mode" });
  expect(await host.raw("answer.save", null)).toMatchObject({ ok: false, code: "malformedCommand" });
  expect(await host.raw("toString", {})).toEqual({ ok: false, code: "unknownCommand" });
});

test("every command but those that open is refused while the store is locked", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  await host.call("store.lock", {});
  expect(await host.refused("draft.open", { draftId })).toBe("locked");
  expect(await host.refused("person.search", { query: "lucie" })).toBe("locked");
});

test("an answer says whose words it holds and who typed them, and a changed answer must be read back again", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  const save = saving(host, draftId);
  expect(await save("whenWell", given("Je ris."))).toMatchObject({ author: "person", typedBy: "Lucie Carpentier", mode: "self" });
  expect(await save("aboutMe", given("Je couds."), { mode: "dictated" })).toMatchObject({ author: "person", typedBy: "Karim Mabrouk" });
  const allergies = await save("allergies", { state: "none" });
  expect(allergies).toMatchObject({ author: "team", typedBy: "Karim Mabrouk" });
  const disagreement = await save("disagreements", given("L’équipe n’est pas d’accord."), { mode: "dictated" });
  expect(disagreement, "both answer it, in the team's part").toMatchObject({ author: "team" });
  const marked = await host.call("readBack.mark", { draftId, revisionId: allergies.revisionId ?? "", verdict: "yes" });
  expect(marked.readBack).toBe("yes");
  const changed = await save("allergies", { state: "given", value: ["Latex"] });
  expect(changed.readBack).toBeUndefined();
  expect(await host.refused("readBack.mark", { draftId, revisionId: allergies.revisionId ?? "", verdict: "yes" })).toBe("notFound");
});

test("saving the same answer twice adds nothing", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  const first = await saving(host, draftId)("whenWell", given("Je ris."));
  expect((await saving(host, draftId)("whenWell", given("Je ris."))).revisionId).toBe(first.revisionId);
});

test("the person decides whether some answers stand on the crisis sheet", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  const choose = (fieldId: string, onSheet: boolean) => host.call("answer.setOnSheet", { draftId, fieldId, onSheet });
  const before = await host.call("draft.open", { draftId });
  expect([before.answers.doNotContact?.onSheet, before.answers.traumaToKnow?.onSheet]).toEqual([true, false]);
  expect((await choose("traumaToKnow", true)).onSheet).toBe(true);
  expect((await choose("doNotContact", false)).onSheet).toBe(false);
  expect(await host.refused("answer.setOnSheet", { draftId, fieldId: "allergies", onSheet: false })).toBe("wrongAnswer");
});

test("the question on screen is known again after a cut, even when nothing was written in it", async () => {
  const host = openHost();
  const { draftId, personId, passphrase } = await startLucie(host);
  expect((await host.call("person.open", { personId })).row.begun).toBe(false);
  await host.call("draft.at", { draftId, fieldId: "triggers" });
  await host.call("draft.at", { draftId, fieldId: "whatHelps" });
  expect(await host.refused("draft.at", { draftId, fieldId: "nowhere" })).toBe("wrongAnswer");
  await host.call("store.lock", {});
  await unlock(host, passphrase);
  expect(await host.call("draft.open", { draftId })).toMatchObject({ lastFieldId: "whatHelps", answers: {} });
  expect((await host.call("person.open", { personId })).row.begun).toBe(true);
  const answer: Answer = { state: "given", value: ["Le bruit"] };
  host.setClock("2026-10-14T08:05:00.000Z");
  await host.call("answer.save", { draftId, fieldId: "triggers", answer, mode: "self", continues: false });
  expect(await host.call("draft.open", { draftId })).toMatchObject({ lastFieldId: "triggers" });
});

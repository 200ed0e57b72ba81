import { expect, test } from "vitest";
import { answerOf, choiceIn, listIn, medicinesIn, modeOf, peopleIn, refusalOf, textIn } from "../../renderer/questions/values.ts";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { answerValue, fieldsOf, TEXT_LIMIT } from "../../templates/schema.ts";

const field = (id: string) => {
  const found = fieldsOf(directiveV1).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not in the template`);
  return found;
};

test("words are kept exactly as typed: spaces, line breaks, emoji, right-to-left, markup", () => {
  for (const text of ["  Je préfère…\n\n", "🙂👨‍👩‍👧", "שלום — مرحبا", "<script>alert(1)</script>", "e\u0301"]) {
    const answer = answerOf.text(text);
    expect(textIn(answer)).toBe(text);
    expect(refusalOf(field("aboutMe"), answer)).toBeUndefined();
  }
});

test("a text with nothing in it is not an answer", () => {
  expect(answerOf.text(" \n ")).toEqual({ state: "notAsked" });
});

test("empty rows never leave the page", () => {
  expect(answerOf.list(["Le bruit", "", "  "])).toEqual({ state: "given", value: ["Le bruit"] });
  expect(answerOf.list(["", " "])).toEqual({ state: "notAsked" });
  expect(
    answerOf.people([
      { name: "", link: " " },
      { name: "Josiane", phone: "", link: "amie" },
    ]),
  ).toEqual({
    state: "given",
    value: [{ name: "Josiane", link: "amie" }],
  });
  expect(answerOf.medicines([{ name: "" }])).toEqual({ state: "notAsked" });
});

test("a person known only by a phone number so far is kept", () => {
  const answer = answerOf.people([{ name: "", phone: "06 00 00 00 13" }]);
  expect(peopleIn(answer)).toEqual([{ name: "", phone: "06 00 00 00 13" }]);
  expect(refusalOf(field("pets"), answer)).toBeUndefined();
});

test("what each editor gives is what the template accepts", () => {
  const cases = [
    ["preferredName", answerOf.text("Lucie")],
    ["earlySigns", answerOf.list(["Je reste au lit"])],
    ["emergencyContacts", answerOf.people([{ name: "Josiane", link: "amie du GEM", phone: "06 00 00 00 13", knows: false }])],
    ["trustedPerson", answerOf.person({ name: "Nadia", link: "", formSigned: true })],
    ["medsToAvoid", answerOf.medicines([{ name: "Paroxétine", reason: "je tremblais", effect: "", asOf: "2026-10-14" }])],
    ["protectionMeasure", answerOf.choice(field("protectionMeasure"), { choice: ["curatelle"], name: "Association (exemple)", phone: "" })],
    ["otherTreatments", answerOf.choice(field("otherTreatments"), { choice: [], detail: "Seulement parler" })],
    ["capacityNote", answerOf.capacity({ understands: true, compares: true, chooses: false, expresses: true })],
  ] as const;
  for (const [id, answer] of cases) {
    expect(answer.state, id).toBe("given");
    expect(refusalOf(field(id), answer), id).toBeUndefined();
  }
});

test("one choice among several waits for its option", () => {
  expect(answerOf.choice(field("preferredPlace"), { choice: [], detail: "une chambre seule" })).toEqual({ state: "notAsked" });
});

test("a capacity note is kept from its first word or observation", () => {
  expect(answerOf.capacity({})).toEqual({ state: "notAsked" });
  expect(answerOf.capacity({ detail: "Fatigable" })).toEqual({ state: "given", value: { detail: "Fatigable" } });
  expect(answerOf.capacity({ chooses: false })).toEqual({ state: "given", value: { chooses: false, detail: "" } });
});

test("what cannot be kept is said before it leaves: too long, or letters cut in half", () => {
  const long = "é".repeat(TEXT_LIMIT);
  expect(refusalOf(field("aboutMe"), answerOf.text(long))).toBeUndefined();
  expect(refusalOf(field("aboutMe"), answerOf.text(`${long}e`))).toBe("tooLong");
  expect(refusalOf(field("aboutMe"), answerOf.text("a\ud83d"))).toBe("loneSurrogate");
  expect(refusalOf(field("preferredName"), answerOf.text("Lucie"))).toBeUndefined();
});

test("an idea taken as it stands is a suggestion; reworded, it is the person's own", () => {
  const helps = field("whatHelps");
  const idea = helps.ideas?.[0] ?? "";
  expect(idea).not.toBe("");
  expect(modeOf(helps, answerOf.list([idea]), "dictated")).toBe("suggestion");
  expect(modeOf(helps, answerOf.list([`${idea}, lumière basse`]), "dictated")).toBe("dictated");
  expect(modeOf(helps, answerOf.list(["Le café au lait"]), "self")).toBe("self");
  expect(modeOf(field("allergies"), answerOf.list(["Latex"]), "dictated")).toBe("self");
});

test("a stored answer comes back as it was given", () => {
  expect(choiceIn({ state: "given", value: { choice: "denain", detail: "USAD" } })).toEqual({ choice: ["denain"], detail: "USAD" });
  expect(listIn({ state: "unknown" })).toEqual([]);
  expect(medicinesIn({ state: "given", value: [{ name: "Lithium", effect: "stable" }] })).toEqual([{ name: "Lithium", effect: "stable" }]);
  for (const id of ["currentTreatment", "careTeam"]) expect(answerValue(field(id)).safeParse([{ name: "x" }]).success).toBe(true);
});

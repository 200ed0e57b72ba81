import { expect, test } from "vitest";
import type { Answers } from "../../renderer/flow.ts";
import { namedTwice, peopleFor, peopleNoted, peopleToOffer } from "../../renderer/known-people.ts";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { fieldsOf } from "../../templates/schema.ts";

const field = (id: string) => {
  const found = fieldsOf(directiveV1).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not in the template`);
  return found;
};
const given = (value: Parameters<typeof JSON.stringify>[0]) => ({ answer: { state: "given", value } as const });
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

const answers: Answers = {
  careTeam: given([{ name: "Dr Hugues Lesaffre", link: "psychiatre", phone: "03 27 00 00 21" }]),
  protectionMeasure: given({ choice: "curatelle", name: "Association (exemple)", phone: "03 27 00 00 40" }),
  trustedPerson: given({ name: "Claire Morel", link: "sœur", formSigned: true }),
  emergencyContacts: given([{ name: "claire morel", link: "ma sœur", phone: "06 00 00 00 31", knows: true }]),
  doNotContact: given([{ name: "Le voisin" }, { name: " " }]),
};

test("someone already written is offered with the words first written for them, and the phone number from elsewhere", () => {
  const [first, ...others] = peopleToOffer(answers, field("dependants"));
  expect(first).toEqual({ name: "Claire Morel", link: "sœur", phone: "06 00 00 00 31" });
  expect(names(others)).toEqual(["Association (exemple)", "Dr Hugues Lesaffre", "Le voisin"]);
});

test("whether they know, or signed the form, is not taken along", () => {
  for (const person of peopleNoted(answers)) expect(Object.keys(person)).not.toEqual(expect.arrayContaining(["knows"]));
  expect(JSON.stringify(peopleNoted(answers))).not.toMatch(/knows|formSigned/);
});

test("nobody is offered twice, nor in the answer where they stand", () => {
  expect(names(peopleToOffer(answers, field("emergencyContacts")))).toEqual(["Association (exemple)", "Dr Hugues Lesaffre", "Le voisin"]);
  expect(names(peopleToOffer(answers, field("doNotContact")))).toEqual(["Claire Morel", "Association (exemple)", "Dr Hugues Lesaffre"]);
});

test("the one place for the person of trust is offered people only while it is free", () => {
  expect(peopleToOffer(answers, field("trustedPerson"))).toEqual([]);
  expect(names(peopleToOffer({ ...answers, trustedPerson: { answer: { state: "unknown" } } }, field("trustedPerson")))).toContain(
    "claire morel",
  );
});

test("a protection measure is offered people once it is chosen, and has no name yet", () => {
  const measure = (value: unknown) => peopleToOffer({ ...answers, protectionMeasure: given(value) }, field("protectionMeasure"));
  expect(names(measure({ choice: "tutelle" }))).toContain("Claire Morel");
  expect(measure({ choice: "none" })).toEqual([]);
  expect(measure({ choice: "tutelle", name: "UDAF (exemple)" })).toEqual([]);
});

test("questions that name nobody are offered nobody", () => {
  expect(peopleToOffer(answers, field("aboutMe"))).toEqual([]);
  expect(peopleToOffer(answers, field("preferredPlace"))).toEqual([]);
});

test("a copy is proposed to the likeliest holder first", () => {
  expect(names(peopleFor(answers, "trustedPerson"))[0]).toBe("Claire Morel");
  expect(names(peopleFor(answers, "guardian"))[0]).toBe("Association (exemple)");
  const team = given([
    { name: "Zoé Kaczmarek", link: "infirmière" },
    { name: "Dr Wibaut", link: "médecin traitant" },
  ]);
  expect(names(peopleFor({ ...answers, careTeam: team }, "gp"))[0]).toBe("Dr Wibaut");
  expect(names(peopleFor(answers, "psychiatrist"))[0]).toBe("Dr Hugues Lesaffre");
  expect(names(peopleFor(answers, "relative")).at(-1)).toBe("Le voisin");
});

test("the same name to be told and not to be told is said on both pages, and on no other", () => {
  const both: Answers = { ...answers, doNotContact: given([{ name: "Claire MOREL" }]) };
  expect(namedTwice(both, field("doNotContact"))).toMatchObject([{ name: "Claire MOREL", other: { id: "trustedPerson" } }]);
  expect(namedTwice(both, field("emergencyContacts"))).toMatchObject([{ name: "claire morel", other: { id: "doNotContact" } }]);
  expect(namedTwice({ ...both, visitors: given([{ name: "Claire Morel" }]) }, field("visitors"))).toEqual([]);
  expect(namedTwice(answers, field("doNotContact"))).toEqual([]);
});

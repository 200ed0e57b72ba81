import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printedPath } from "../../electron/case-faults.ts";
import { answersIn, answersOut, copiesOf, recipientsOf, staffAnswersIn } from "../../electron/case-mapping.ts";
import { type Case, readCase } from "../../electron/cases.ts";
import { currentTemplate } from "../../templates/index.ts";
import { Answer, answerValue, fieldsOf } from "../../templates/schema.ts";

const folder = join(import.meta.dirname, "../../templates/demonstration");
const names = ["denain-lucie.json", "saint-amand-samir.json", "valenciennes-marie.json"];
const bytesOf = (name: string) => readFileSync(join(folder, name));

// biome-ignore lint/suspicious/noExplicitAny: a test breaks cases on purpose, in ways no type allows.
type Breakable = any;

const read = (text: string) => readCase(new TextEncoder().encode(text), currentTemplate);

/** The faults of Samir's case once `spoil` has changed it: `path code`. */
function faultsAfter(spoil: (samir: Breakable) => void): readonly string[] {
  const samir: Breakable = JSON.parse(bytesOf("saint-amand-samir.json").toString("utf8"));
  spoil(samir);
  const result = read(JSON.stringify(samir));
  return result.ok ? [] : result.faults.map((fault) => `${printedPath(fault)} ${fault.code}`);
}

function accepted(name: string): Case {
  const result = readCase(bytesOf(name), currentTemplate);
  if (!result.ok) throw new Error(result.faults.map(printedPath).join(", "));
  return result.value;
}

/** The sections of a version frozen with these answers. */
const frozenWith = (answers: ReadonlyMap<string, Answer>) => ({
  sections: currentTemplate.sections.map((section) => ({
    id: section.id,
    title: section.title,
    part: section.part,
    fields: section.fields.map((field) => ({
      id: field.id,
      question: field.question,
      type: field.type,
      who: field.who,
      sheet: field.sheet,
      onSheet: false,
      answer: answers.get(field.id) ?? { state: "notAsked" as const },
    })),
  })),
});

describe("a case that does not fit is refused with the path of its fault", () => {
  const broken: readonly (readonly [string, (samir: Breakable) => void])[] = [
    ["colour unknownKey", (c) => Object.assign(c, { colour: "red" })],
    ["patient.weight unknownKey", (c) => Object.assign(c.patient, { weight: 70 })],
    ["pole wrongValue", (c) => Object.assign(c, { pole: "lille" })],
    ["patient.familyName empty", (c) => Object.assign(c.patient, { familyName: " " })],
    ["patient.givenNames wrongType", (c) => Object.assign(c.patient, { givenNames: "Samir" })],
    ["patient.birthDate impossibleDay", (c) => Object.assign(c.patient, { birthDate: "1988-02-30" })],
    ["patient.birthDate missing", (c) => delete c.patient.birthDate],
    ["patient.birthDate underage", (c) => Object.assign(c.patient, { birthDate: "2008-09-09" })],
    ["pair wrongCount", (c) => c.pair.pop()],
    ["pair.1.role wrongValue", (c) => Object.assign(c.pair[1], { role: "peerWorker" })],
    ["setting wrongValue", (c) => Object.assign(c, { setting: "at home" })],
    ["sessions.1.minutes wrongType", (c) => Object.assign(c.sessions[1], { minutes: "40" })],
    ["sessions.2.on notInOrder", (c) => Object.assign(c.sessions[2], { on: "2026-09-01" })],
    ["answers.favouriteColour unknownField", (c) => Object.assign(c.answers, { favouriteColour: "bleu" })],
    ["answers.legalIdentity unknownField", (c) => Object.assign(c.answers, { legalIdentity: "Samir" })],
    ["answers.triggers wrongType", (c) => Object.assign(c.answers, { triggers: "le bruit" })],
    ["answers.triggers.1 empty", (c) => Object.assign(c.answers.triggers, { 1: "" })],
    ["answers.aboutMe wrongType", (c) => Object.assign(c.answers, { aboutMe: 12 })],
    ["answers.firstActions wrongCount", (c) => c.answers.firstActions.push("Une quatrième")],
    ["answers.medsToAvoid.0.name empty", (c) => Object.assign(c.answers.medsToAvoid[0], { name: "" })],
    ["answers.currentTreatment.0.asOf impossibleDay", (c) => Object.assign(c.answers.currentTreatment[0], { asOf: "2026-09-31" })],
    ["answers.emergencyContacts.1.knows wrongType", (c) => Object.assign(c.answers.emergencyContacts[1], { knows: "oui" })],
    ["answers.trustedPerson.name empty", (c) => Object.assign(c.answers.trustedPerson, { name: "  " })],
    ["answers.preferredPlace.choice wrongValue", (c) => Object.assign(c.answers.preferredPlace, { choice: "lille" })],
    ["answers.medicineForm.size unknownKey", (c) => Object.assign(c.answers.medicineForm, { size: "grand" })],
    [
      "answers.endOfLifePointer unknownWithDetail",
      (c) => Object.assign(c.answers, { endOfLifePointer: { choice: "unknown", where: "ici" } }),
    ],
    ["answers.aboutMe loneSurrogate", (c) => Object.assign(c.answers, { aboutMe: "\ud83d" })],
    ["staff.capacityNote missing", (c) => delete c.staff.capacityNote],
    ["staff.capacityNote.chooses wrongType", (c) => Object.assign(c.staff.capacityNote, { chooses: "oui" })],
    ["signed.on notInOrder", (c) => Object.assign(c.signed, { on: "2026-10-05" })],
    ["signed.witnesses witnessesMissing", (c) => Object.assign(c.signed, { cannotSign: true })],
    [
      "signed.witnesses witnessesUnexpected",
      (c) => Object.assign(c.signed, { witnesses: [1, 2].map((n) => ({ name: `Témoin ${n}`, link: "voisin" })) }),
    ],
    ["copies.0.place wrongValue", (c) => Object.assign(c.copies[0], { place: "garage" })],
    ["copies.4.on notInOrder", (c) => Object.assign(c.copies[4], { on: "2026-10-01" })],
    ["next.0.kind wrongValue", (c) => Object.assign(c.next[0], { kind: "lost" })],
    ["next.0.deviations.0.field wrongValue", (c) => Object.assign(c.next[0].deviations[0], { field: "nothing" })],
    ["next.1.changes.nothing unknownField", (c) => Object.assign(c.next[1].changes, { nothing: "rien" })],
    ["next.2.on notInOrder", (c) => Object.assign(c.next[2], { on: "2026-11-11" })],
    ["next.2.place noSuchCopy", (c) => Object.assign(c.next[2], { place: "gp" })],
  ];

  test.each(broken)("%s", (expected, spoil) => {
    expect(faultsAfter(spoil)).toEqual([expected]);
  });

  test("tells every fault at once, dates included", () => {
    const faults = faultsAfter((samir) => {
      samir.colour = "red";
      samir.patient.birthDate = "2015-01-01";
      samir.patient.familyName = 12;
      samir.answers.triggers = "le bruit";
      samir.copies[0].on = "2026-02-30";
    });
    expect([...faults].sort()).toEqual([
      "answers.triggers wrongType",
      "colour unknownKey",
      "copies.0.on impossibleDay",
      "patient.birthDate underage",
      "patient.familyName wrongType",
    ]);
  });

  test("one mistake is told once, where it is: what follows from it is not", () => {
    expect(faultsAfter((samir) => Object.assign(samir.sessions[0], { on: "2027-09-08" }))).toEqual(["sessions.1.on notInOrder"]);
    expect(faultsAfter((samir) => Object.assign(samir.copies[2], { place: "garage" }))).toEqual(["copies.2.place wrongValue"]);
    expect(faultsAfter((samir) => Object.assign(samir.next[2], { version: 0 }))).toEqual(["next.2.version wrongValue"]);
  });

  test("a path never repeats a key that could be somebody's words, or drive a terminal", () => {
    const keys = ["Samir ne veut pas", "\u001b[2J", "x".repeat(41), ""];
    expect(keys.flatMap((key) => faultsAfter((samir) => Object.assign(samir.patient, { [key]: 1 })))).toEqual(
      keys.map(() => "patient.(clé illisible) unknownKey"),
    );
  });

  test("a file that is not JSON, or not UTF-8, is said so", () => {
    const codes = (result: ReturnType<typeof read>) => (result.ok ? [] : result.faults.map((fault) => fault.code));
    expect(codes(read('{ "pole": "denain", '))).toEqual(["notJson"]);
    expect(codes(readCase(Uint8Array.of(0x7b, 0xff, 0x7d), currentTemplate))).toEqual(["notUtf8"]);
    expect(codes(read("[]"))).toContain("wrongType");
  });

  test("someone who turns 18 on the day of the first session is old enough", () => {
    expect(faultsAfter((samir) => Object.assign(samir.patient, { birthDate: "2008-09-08" }))).toEqual([]);
  });
});

describe("the three cases", () => {
  test("are the ones shipped, and each one fits", () => {
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) expect(readCase(bytesOf(name), currentTemplate)).toMatchObject({ ok: true });
  });

  test.each(names)("%s gives back exactly its answers once they are in a version", (name) => {
    const given = accepted(name);
    const answers = [...answersIn(given.answers, currentTemplate), ...staffAnswersIn(given.staff, currentTemplate)];
    const raw: Breakable = JSON.parse(bytesOf(name).toString("utf8"));
    const out = answersOut(frozenWith(new Map(answers.map(({ fieldId, answer }) => [fieldId, answer]))));
    expect(out).toEqual({ answers: raw.answers, staff: raw.staff });
  });

  test.each(names)("%s only holds answers the store will take", (name) => {
    const fields = new Map(fieldsOf(currentTemplate).map((field) => [field.id, field]));
    for (const { fieldId, answer } of answersIn(accepted(name).answers, currentTemplate)) {
      const field = fields.get(fieldId);
      expect(Answer.parse(answer)).toEqual(answer);
      if (field && answer.state === "given") expect(answerValue(field).safeParse(answer.value)).toMatchObject({ success: true });
    }
  });
});

describe("what a case says in its own way", () => {
  test("becomes one of the five states, never mixed", () => {
    const lucie = accepted("denain-lucie.json");
    const states = new Map(answersIn(lucie.answers, currentTemplate).map(({ fieldId, answer }) => [fieldId, answer.state]));
    expect(states.get("trustedPerson")).toBe("unknown");
    expect(states.get("doNotContact")).toBe("preferNot");
    expect(states.get("allergies")).toBe("none");
    expect(states.get("habits")).toBe("given");
    expect(states.has("visitors")).toBe(false);
    const team = new Map(staffAnswersIn(lucie.staff, currentTemplate).map(({ fieldId, answer }) => [fieldId, answer.state]));
    expect(team.get("teamOpinion")).toBe("none");
    const marie = accepted("valenciennes-marie.json");
    expect(answersIn(marie.answers, currentTemplate).find(({ fieldId }) => fieldId === "endOfLifePointer")?.answer).toEqual({
      state: "unknown",
    });
  });

  test("the person's answers are dictated, the team's are the team's own", () => {
    const modes = new Map(answersIn(accepted("denain-lucie.json").answers, currentTemplate).map(({ fieldId, mode }) => [fieldId, mode]));
    expect(modes.get("whatHelps")).toBe("dictated");
    expect(modes.get("allergies")).toBe("self");
  });

  test("a refused copy is registered with a reason and receives nothing; a trusted person does not get the team's part", () => {
    const samir = accepted("saint-amand-samir.json");
    const refused: Case = { ...samir, copies: samir.copies.map((copy, index) => (index === 4 ? { ...copy, agreed: false } : copy)) };
    expect(recipientsOf(refused).map((recipient) => recipient.place)).not.toContain("emergencyDept");
    expect(recipientsOf(samir)).toContainEqual({ place: "trustedPerson", holder: "Nadia Belkaïd", kind: "withoutTeamPart" });
    const copies = copiesOf(refused, crypto.randomUUID(), "Samir ne veut pas.");
    expect(copies.map((copy) => copy.disagreementReason)).toEqual([undefined, undefined, undefined, undefined, "Samir ne veut pas."]);
  });
});

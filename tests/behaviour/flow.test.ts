import { expect, test } from "vitest";
import {
  type Answers,
  chaptersOf,
  interviewSteps,
  isRepresented,
  legalBeside,
  markOf,
  missingBeforeFreeze,
  neighbourOf,
  progressOf,
  resumeAt,
  stepOf,
} from "../../renderer/flow.ts";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { representation } from "../../templates/directive-v1/legal.ts";

const steps = interviewSteps(directiveV1);
const ids = steps.map((step) => step.field.id);
const given = (value: string) => ({ answer: { state: "given", value } as const });

test("the interview asks every question of the person's chapters once, in the template's order", () => {
  const expected = directiveV1.sections
    .filter((section) => section.part === "person")
    .flatMap((section) => section.fields.map((field) => field.id));
  expect(ids).toEqual(expected.filter((id) => id !== "legalIdentity"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("who the person is, is shown and not asked again", () => {
  expect(ids).not.toContain("legalIdentity");
  expect(ids[0]).toBe("preferredName");
});

test("treatment, allergies and other illnesses are in the interview, marked as written by the team", () => {
  expect(steps.filter((step) => step.byTeam).map((step) => step.field.id)).toEqual(["currentTreatment", "allergies", "physicalHealth"]);
});

test("the team's own part and the signatures are not in the interview", () => {
  for (const id of ["teamOpinion", "capacityNote", "disagreements", "signatures", "witnesses"]) expect(ids).not.toContain(id);
});

test("each question knows its chapter and its place in it", () => {
  const step = stepOf(steps, "whatHelps");
  expect(step).toMatchObject({ chapter: 4, position: 2, of: 4 });
  expect(stepOf(steps, "noSuchField")).toBeUndefined();
});

test("one goes on and back across chapters, and stops at both ends", () => {
  expect(neighbourOf(steps, "whenWell", 1)?.field.id).toBe("triggers");
  expect(neighbourOf(steps, "triggers", -1)?.field.id).toBe("whenWell");
  expect(neighbourOf(steps, "preferredName", -1)).toBeUndefined();
  expect(neighbourOf(steps, "afterCrisis", 1)).toBeUndefined();
});

test("the five states and the question put off each have their own mark", () => {
  expect(markOf({ state: "given", value: "a" })).toBe("said");
  expect(markOf({ state: "none" })).toBe("none");
  expect(markOf({ state: "unknown" })).toBe("unsure");
  expect(markOf({ state: "preferNot" })).toBe("not");
  expect(markOf({ state: "notAsked", later: true })).toBe("later");
  expect(markOf({ state: "notAsked" })).toBe("unseen");
});

test("progress counts what was met with, whatever the answer, and never what was not", () => {
  const answers: Answers = {
    preferredName: given("Lucie"),
    trustedPerson: { answer: { state: "unknown" } },
    doNotContact: { answer: { state: "preferNot" } },
    allergies: { answer: { state: "none" } },
    firstActions: { answer: { state: "notAsked", later: true } },
    pets: { answer: { state: "notAsked" } },
  };
  expect(progressOf(steps, answers)).toEqual({ seen: 5, of: steps.length, later: 1 });
  const chapters = chaptersOf(directiveV1, answers);
  expect(chapters.map((chapter) => chapter.section.id)).toEqual([
    "identity",
    "me",
    "signs",
    "help",
    "people",
    "approach",
    "place",
    "treatment",
    "coercion",
    "life",
    "after",
  ]);
  expect(chapters[0]).toMatchObject({ number: 1, seen: 2, of: 6, later: 0 });
  expect(chapters[5]).toMatchObject({ number: 6, seen: 1, later: 1 });
});

test("one takes up again at the question last worked on, else at the first not seen", () => {
  expect(resumeAt(steps, {}, "pets")?.field.id).toBe("pets");
  expect(resumeAt(steps, { preferredName: given("Lucie") })?.field.id).toBe("communicationNeeds");
  expect(resumeAt(steps, {}, "capacityNote")?.field.id).toBe("preferredName");
  expect(resumeAt(steps, Object.fromEntries(ids.map((id) => [id, given("a")])))?.field.id).toBe("preferredName");
});

test("the sentence about the judge appears only for someone who is represented", () => {
  const measure = (choice: string): Answers => ({ protectionMeasure: { answer: { state: "given", value: { choice } } } });
  expect(isRepresented(measure("tutelle"), representation)).toBe(true);
  expect(isRepresented(measure("habilitationFamiliale"), representation)).toBe(true);
  expect(isRepresented(measure("curatelle"), representation)).toBe(false);
  expect(isRepresented({}, representation)).toBe(false);
  expect(isRepresented({ protectionMeasure: { answer: { state: "unknown" } } }, representation)).toBe(false);
  const field = stepOf(steps, "protectionMeasure")?.field;
  if (!field) throw new Error("protectionMeasure is not in the template");
  expect(legalBeside(field, true)).toContain("L8");
  expect(legalBeside(field, false)).not.toContain("L8");
});

test("what is missing before freezing is told, in the order one does it, and nothing when all is there", () => {
  const ready = { unprintable: [], notReadBack: [], toChange: [], capacityNote: true, pairComplete: false };
  expect(missingBeforeFreeze(ready, false)).toEqual([]);
  const bare = {
    unprintable: [{ fieldId: "aboutMe", characters: ["🙂"] }],
    notReadBack: ["pets"],
    toChange: ["habits"],
    capacityNote: false,
    pairComplete: false,
  };
  expect(missingBeforeFreeze(bare, false)).toEqual(["note", "toChange", "notReadBack", "unprintable"]);
  expect(missingBeforeFreeze(bare, true)).not.toContain("unprintable");
});

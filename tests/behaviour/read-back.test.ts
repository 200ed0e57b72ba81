import { expect, test } from "vitest";
import type { FieldAnswer } from "../../electron/contract.ts";
import { calledName, unwantedHolder } from "../../renderer/named-fields.ts";
import { leftToConfirm, pageToOpen, readBackPages } from "../../renderer/read-back-pages.ts";
import { hasEmergency, kindFor, trimmed } from "../../renderer/recipients.ts";
import { directiveV1 } from "../../templates/directive-v1/index.ts";

const said = (value: FieldAnswer["answer"], readBack?: "yes" | "change"): FieldAnswer => ({
  answer: value,
  canUndo: true,
  revisionId: "6f1d2c1e-0000-4000-8000-000000000000",
  ...(readBack && { readBack }),
});
const given = (value: string, readBack?: "yes" | "change") => said({ state: "given", value }, readBack);

test("every chapter with an answer is read back once, then the team's words, and nothing that was not asked", () => {
  const pages = readBackPages(directiveV1, {
    preferredName: given("Lucie"),
    trustedPerson: said({ state: "unknown" }),
    habits: given("Pas de café."),
    pets: said({ state: "notAsked", later: true }),
    disagreements: given("Un point."),
  });
  expect(pages.map((page) => page.section.id)).toEqual(["identity", "life", "staff"]);
  expect(pages[0]?.answers.map(({ field }) => field.id)).toEqual(["preferredName", "trustedPerson"]);
  expect(pages[0]?.open).toBe(4);
  expect(pages[1]?.open).toBe(3);
});

test("an answer taken away is told and confirmed like an answer", () => {
  const pages = readBackPages(directiveV1, { preferredName: { ...said({ state: "notAsked" }), erased: true } });
  expect(pages.map((page) => page.answers.map(({ field }) => field.id))).toEqual([["preferredName"]]);
  expect(pages.map(leftToConfirm)).toEqual([1]);
});

test("an answer counts as read only when the person said yes; the team's words are told, not confirmed", () => {
  const pages = readBackPages(directiveV1, {
    preferredName: given("Lucie", "yes"),
    communicationNeeds: given("Gros caractères", "change"),
    careTeam: given("…"),
    teamOpinion: given("Un avis."),
  });
  expect(pages.map(leftToConfirm)).toEqual([2, 0]);
});

test("reading starts where something is left, or where one came from", () => {
  const pages = readBackPages(directiveV1, { preferredName: given("Lucie", "yes"), aboutMe: given("…", "yes"), triggers: given("…") });
  expect(pageToOpen(pages)).toBe(2);
  expect(pageToOpen(pages, "me")).toBe(1);
  expect(pageToOpen([], "me")).toBe(0);
});

const identity = { birthName: "Belkaïd-Lefort", givenNames: ["Samir", "Jean"], birthDate: "1988-03-14", birthPlace: "Saint-Amand (59)" };
const called = (preferred?: string) =>
  calledName({ identity, answers: preferred === undefined ? {} : { preferredName: given(preferred) } });

test("the person is called on screen as they asked, in short", () => {
  expect(called()).toBe("Samir");
  expect(called("Agathe")).toBe("Agathe");
  expect(called("Sam. Pas « Monsieur Belkaïd » quand je vais mal.")).toBe("Sam");
  expect(called("Je préfère qu’on m’appelle par mon prénom entier")).toBe("Samir");
  expect(called("…")).toBe("Samir");
});

test("a copy for someone the person does not want told is pointed out, whatever the accents", () => {
  const draft = { answers: { doNotContact: said({ state: "given", value: [{ name: "Mon ancien employeur" }, { name: "Éric" }] }) } };
  expect(unwantedHolder(draft, "ERIC")).toBe("Éric");
  expect(unwantedHolder(draft, "ancien employeur")).toBe("Mon ancien employeur");
  expect(unwantedHolder(draft, "Nadia")).toBeUndefined();
  expect(unwantedHolder(draft, "")).toBeUndefined();
  expect(unwantedHolder({ answers: { doNotContact: said({ state: "preferNot" }) } }, "Éric")).toBeUndefined();
});

test("the self-help group gets the card, and the team's part is proposed within care only", () => {
  expect(kindFor("gem")).toBe("card");
  expect(kindFor("emergencyDept")).toBe("full");
  expect(kindFor("guardian")).toBe("withoutTeamPart");
  expect(hasEmergency([{ place: "patientHome" }])).toBe(false);
  expect(hasEmergency([{ place: "liaisonPsychiatry" }])).toBe(true);
  expect(trimmed({ place: "relative", kind: "sheet", holder: "  " })).toEqual({ place: "relative", kind: "sheet" });
});

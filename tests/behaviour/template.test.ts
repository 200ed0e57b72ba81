import { describe, expect, test } from "vitest";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { legal, representation, teamCommitment, versionLine } from "../../templates/directive-v1/legal.ts";
import * as labels from "../../templates/labels.fr.ts";
import { answerValue, type Field, fieldsOf, Template } from "../../templates/schema.ts";
import { CopyKind, CopyMedium, CopyPlace, LegalMode, PoleId, Role, Setting, Signer } from "../../templates/version-schema.ts";

/** Domain guide §4, in its order: section, then its fields. */
const GUIDE: Readonly<Record<string, string>> = {
  identity: "legalIdentity preferredName communicationNeeds careTeam protectionMeasure trustedPerson endOfLifePointer",
  me: "aboutMe whenWell",
  signs: "triggers earlySigns crisisSigns",
  help: "selfHelp whatHelps safePlaces whatHarms",
  people: "emergencyContacts doNotContact sharingLimits visitors",
  approach: "howToTalk firstActions beforeHospital whoDoesWhat",
  place: "preferredPlace avoidedPlace arrivalNeeds preferredStaff",
  treatment: "currentTreatment allergies physicalHealth medsThatHelp medsToAvoid medicineForm otherTreatments",
  coercion: "calmBefore seclusionWishes restraintWishes traumaToKnow debriefWish",
  life: "dependants pets homeWorkMoney habits",
  after: "endOfCrisis afterCrisis",
  staff: "teamOpinion capacityNote disagreements",
  sign: "signatures witnesses",
};
const NOT_ON_SHEET =
  "endOfLifePointer aboutMe whenWell triggers earlySigns selfHelp safePlaces sharingLimits visitors whoDoesWhat arrivalNeeds preferredStaff otherTreatments debriefWish homeWorkMoney habits endOfCrisis afterCrisis teamOpinion capacityNote disagreements witnesses";

const fields = fieldsOf(directiveV1);
const byId = new Map(fields.map((field) => [field.id, field]));
const fieldNamed = (id: string): Field => {
  const field = byId.get(id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
};

/** Every text of one field a person reads. */
const textsOf = (field: Field): readonly string[] => [
  ...field.question,
  field.help,
  ...[field.example, field.sheetLabel, field.noneLabel, field.beside].filter((text) => text !== undefined),
  ...(field.ideas ?? []),
  ...(field.options ?? []).flatMap((option) => (option.help ? [option.label, option.help] : [option.label])),
  ...(field.details ?? []).map((detail) => detail.label),
];
const labelTexts = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(labelTexts) : [];
const everyText = [
  ...directiveV1.sections.flatMap((section) => [section.title, section.intro ?? "", ...section.fields.flatMap(textsOf)]),
  ...Object.values(legal),
  teamCommitment,
  ...labelTexts({ ...labels }),
];
const longestSentence = (text: string): number =>
  Math.max(...text.split(/[.?!:]\s|\n/).map((sentence) => sentence.match(/[\p{L}\p{N}’-]+/gu)?.length ?? 0));
const forbidden = /opposable|obligatoire|légalement valable|veuillez|!/i;
const straightOrBreaking = /'|« | »| [?:;!]/;

describe("the directive of 2026", () => {
  test("is a template the application can read", () => {
    expect(Template.parse(directiveV1)).toEqual(directiveV1);
  });

  test("has the 51 fields of the domain guide, in its sections and in its order", () => {
    expect(fields).toHaveLength(51);
    expect(byId.size).toBe(51);
    expect(
      Object.fromEntries(directiveV1.sections.map((section) => [section.id, section.fields.map((field) => field.id).join(" ")])),
    ).toEqual(GUIDE);
  });

  test("sends to the crisis sheet exactly what the guide flags, each with a short label", () => {
    const off = fields.filter((field) => field.sheet === "no").map((field) => field.id);
    expect(off.join(" ")).toBe(NOT_ON_SHEET);
    const labelled = fields.filter((field) => field.sheet === "yes" || field.sheet === "patientDecides");
    expect(labelled.filter((field) => !field.sheetLabel || field.sheetLabel.length > 45)).toEqual([]);
    expect(new Set(labelled.map((field) => field.sheetLabel)).size).toBe(labelled.length);
    expect(fields.filter((field) => field.sheet === "patientDecides").map((field) => field.id)).toEqual(["doNotContact", "traumaToKnow"]);
  });

  test("keeps the team's part and the signatures apart from the person's words", () => {
    const parts = directiveV1.sections.map((section) => section.part);
    expect(parts).toEqual([...Array(11).fill("person"), "team", "signing"]);
  });

  test("lets « aucun » be said wherever several answers or none are possible", () => {
    const open = fields.filter((field) => ["list", "people", "medicines", "person"].includes(field.type));
    expect(open.filter((field) => !field.noneLabel).map((field) => field.id)).toEqual([]);
  });

  test("asks what goes with a name: told, form signed, three first actions at most", () => {
    expect(fields.filter((field) => field.asksKnows).map((field) => field.id)).toEqual(["emergencyContacts"]);
    expect(fields.filter((field) => field.asksFormSigned).map((field) => field.id)).toEqual(["trustedPerson"]);
    expect(answerValue(fieldNamed("firstActions")).safeParse(["un", "deux", "trois"]).success).toBe(true);
    expect(answerValue(fieldNamed("firstActions")).safeParse(["un", "deux", "trois", "quatre"]).success).toBe(false);
  });

  test("offers the choices of the case format, « je ne sais pas » being a state and not a choice", () => {
    const optionIds = (id: string) => fieldNamed(id).options?.map((option) => option.id);
    expect(optionIds("protectionMeasure")).toEqual(["none", "sauvegarde", "curatelle", "tutelle", "habilitationFamiliale"]);
    expect(optionIds("endOfLifePointer")).toEqual(["yes", "no"]);
    expect(optionIds("preferredPlace")).toEqual([...PoleId.options, "other"]);
    expect(optionIds("avoidedPlace")).toEqual([...PoleId.options, "other"]);
    expect(optionIds("medicineForm")).toEqual(["tablet", "drops", "injection", "other"]);
    expect(optionIds("otherTreatments")).toEqual(["therapy", "ect", "rtms", "other"]);
    expect(optionIds("protectionMeasure")).toEqual(expect.arrayContaining([...representation.choices]));
  });
});

describe("the words of the directive", () => {
  test("put the texts of the law where they must be read", () => {
    expect(fieldNamed("trustedPerson").legal).toContain("L7");
    expect(fieldNamed("protectionMeasure").legal).toContain("L8");
    for (const id of ["seclusionWishes", "restraintWishes"]) {
      expect(fieldNamed(id).legal).toContain("L5");
      expect(fieldNamed(id).beside).toBe("Répondre ici ne veut pas dire que vous êtes d’accord.");
    }
    expect(versionLine("6 octobre 2026", 2)).toBe("Texte du 6 octobre 2026 (version 2). Il remplace les textes d’avant.");
    expect(legal.L2).not.toContain("engage");
    expect(teamCommitment).toContain("L’équipe s’engage à le lire.");
  });

  test("never promise what the law does not, never shout, never say « veuillez »", () => {
    expect(everyText.filter((text) => forbidden.test(text))).toEqual([]);
    expect(forbidden.test("Ce document est opposable.")).toBe(true);
  });

  test("use typographic apostrophes and spaces that do not break", () => {
    expect(everyText.filter((text) => straightOrBreaking.test(text))).toEqual([]);
    for (const wrong of ["l'équipe", "Qui ?", "« Non »"]) expect(straightOrBreaking.test(wrong)).toBe(true);
  });

  test("stay under 16 words a sentence for whoever reads slowly", () => {
    const read = fields.filter((field) => field.who !== "staff").flatMap(textsOf);
    const intros = directiveV1.sections.map((section) => section.intro ?? "");
    expect([...read, ...intros].filter((text) => longestSentence(text) > 15)).toEqual([]);
    expect(longestSentence("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize.")).toBe(16);
  });

  test("name every role, place, paper and signer the store knows", () => {
    const named: readonly (readonly [readonly string[], object])[] = [
      [Role.options, labels.roleLabels],
      [Setting.options, labels.settingLabels],
      [LegalMode.options, labels.legalModeLabels],
      [CopyPlace.options, labels.copyPlaceLabels],
      [CopyKind.options, labels.copyKindLabels],
      [CopyMedium.options, labels.copyMediumLabels],
      [Signer.options, labels.signerLabels],
      [PoleId.options, labels.poles],
    ];
    for (const [known, words] of named) expect(Object.keys(words)).toEqual(known);
  });
});

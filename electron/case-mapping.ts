import type { z } from "zod";
import { choicesWithUnknown } from "../templates/directive-v1/case-format.ts";
import { interviewFields } from "../templates/index.ts";
import type { Answer, Field, Mode, Template } from "../templates/schema.ts";
import type { CopyKind, CopyPlace, Identity, Recipient, VersionContent } from "../templates/version-schema.ts";
import { type Case, isUnknownChoice, staffFields } from "./cases.ts";
import type { Input } from "./contract.ts";

type Json = z.infer<ReturnType<typeof z.json>>;
/** Answers by field id, as a case writes them. */
type CaseValues = Readonly<Record<string, Json | undefined>>;

/** Whoever is outside the care team and the person: the team's part does not go to them unless the person agrees (decision D10). */
const withoutTeamPart: readonly CopyPlace[] = ["trustedPerson", "relative", "guardian", "socialService", "gem", "other"];

const isEmptyList = (raw: Json): boolean => Array.isArray(raw) && raw.length === 0;

/** The state and value of one answer of a case (decision D5). */
function answerIn(field: Field, raw: Json): Answer {
  if (raw === "unknown" || isUnknownChoice(field, raw)) return { state: "unknown" };
  if (raw === "declined") return { state: "preferNot" };
  return isEmptyList(raw) ? { state: "none" } : { state: "given", value: raw };
}

/** An answer as a case writes it; undefined for what was not asked. */
function answerOut(field: { readonly id: string }, answer: Answer): Json | undefined {
  switch (answer.state) {
    case "notAsked":
      return undefined;
    case "unknown":
      return choicesWithUnknown.includes(field.id) ? { choice: "unknown" } : "unknown";
    case "preferNot":
      return "declined";
    case "none":
      return [];
    case "given":
      return answer.value;
  }
}

const staffAnswerIn = (raw: Json): Answer => (raw === "" ? { state: "none" } : { state: "given", value: raw });
const staffAnswerOut = (answer: Answer): Json | undefined =>
  answer.state === "given" ? answer.value : answer.state === "none" ? "" : undefined;

export type CaseAnswer = { readonly fieldId: string; readonly answer: Answer; readonly mode: Mode };

const withMode = (field: Field, answer: Answer): CaseAnswer => ({
  fieldId: field.id,
  answer,
  mode: field.who === "staff" ? "self" : "dictated",
});

/** The answers of the interview, in reading order: said by the person and typed by the pair; staff type their own words. */
export function answersIn(given: CaseValues, template: Template): readonly CaseAnswer[] {
  return interviewFields(template).flatMap((field) => {
    const raw = given[field.id];
    return raw === undefined ? [] : [withMode(field, answerIn(field, raw))];
  });
}

/** The team's part. An empty text means asked, none. */
export function staffAnswersIn(given: CaseValues, template: Template): readonly CaseAnswer[] {
  return staffFields(template).flatMap((field) => {
    const raw = given[field.id];
    return raw === undefined ? [] : [withMode(field, staffAnswerIn(raw))];
  });
}

export type CaseAnswers = { readonly answers: CaseValues; readonly staff: CaseValues };

/** The answers of a frozen version, in the case format: exactly those of the case it was made from. */
export function answersOut(content: Pick<VersionContent, "sections">): CaseAnswers {
  const entries = (part: "person" | "team", out: typeof answerOut) =>
    Object.fromEntries(
      content.sections
        .filter((section) => section.part === part)
        .flatMap((section) => section.fields.filter((field) => field.type !== "identity"))
        .flatMap((field) => {
          const value = out(field, field.answer);
          return value === undefined ? [] : [[field.id, value] as const];
        }),
    );
  return { answers: entries("person", answerOut), staff: entries("team", (_, answer) => staffAnswerOut(answer)) };
}

/** The identity of the person, as the document writes it. */
export const identityOf = ({ patient }: Case): Identity => ({
  birthName: patient.familyName,
  givenNames: patient.givenNames,
  birthDate: patient.birthDate,
  birthPlace: patient.birthPlace,
});

const kindOf = ({ medium, place }: Case["copies"][number]): CopyKind =>
  medium === "card" ? "card" : withoutTeamPart.includes(place) ? "withoutTeamPart" : "full";

const holderOf = (copy: Case["copies"][number]) => (copy.holder === undefined ? {} : { holder: copy.holder });

/** Whom the person chose: every copy the person agreed to. */
export const recipientsOf = ({ copies }: Case): readonly Recipient[] =>
  copies.filter((copy) => copy.agreed).map((copy) => ({ place: copy.place, kind: kindOf(copy), ...holderOf(copy) }));

/** What the register is told of each copy. The case format has no reason for a disagreement: `reason` is written instead. */
export const copiesOf = ({ copies }: Case, versionId: string, reason: string): readonly Input<"copy.add">[] =>
  copies.map((copy) => ({
    versionId,
    kind: kindOf(copy),
    medium: copy.medium,
    place: copy.place,
    givenBy: copy.givenBy,
    on: copy.on,
    agreed: copy.agreed,
    ...holderOf(copy),
    ...(copy.agreed ? {} : { disagreementReason: reason }),
  }));

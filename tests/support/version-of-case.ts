import { readFileSync } from "node:fs";
import { answersIn, identityOf, recipientsOf, staffAnswersIn } from "../../electron/case-mapping.ts";
import { type Case, readCase } from "../../electron/cases.ts";
import { seal } from "../../electron/freeze.ts";
import { fingerprintOf } from "../../electron/version-out.ts";
import { teamCommitment } from "../../templates/directive-v1/legal.ts";
import { currentTemplate } from "../../templates/index.ts";
import { poles } from "../../templates/labels.fr.ts";
import type { Answer, Field } from "../../templates/schema.ts";
import { type FrozenField, Version, VersionContent } from "../../templates/version-schema.ts";

export const caseNames = ["denain-lucie", "saint-amand-samir", "valenciennes-marie"] as const;
export type CaseName = (typeof caseNames)[number];

/** A fictional case, as written in `templates/demonstration/`. */
export function caseOf(name: CaseName): Case {
  const read = readCase(readFileSync(new URL(`../../templates/demonstration/${name}.json`, import.meta.url)), currentTemplate);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

export interface Changes {
  readonly signed?: boolean;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly content?: Partial<VersionContent>;
  readonly version?: Partial<Version>;
}

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** The version a case would be frozen into, without a store: signed by everyone unless said otherwise. */
export function versionOfCase(name: CaseName, changes: Changes = {}): Version {
  const written = caseOf(name);
  const frozenAt = `${written.signed.on}T09:30:00.000Z`;
  const pair = written.pair.map((one, index) => ({ id: uuid(index + 1), ...one }));
  const peerWorker = written.peerWorker && { id: uuid(9), role: "peerWorker" as const, ...written.peerWorker };
  const answers = new Map(
    [...answersIn(written.answers, currentTemplate), ...staffAnswersIn(written.staff, currentTemplate)].map((one) => [one.fieldId, one]),
  );
  const nurse = `${pair[1]?.givenNames[0]} ${pair[1]?.familyName}`;

  const frozen = (field: Field): FrozenField => {
    const given = answers.get(field.id);
    const answer = changes.answers?.[field.id] ?? given?.answer ?? { state: "notAsked" };
    const { id, question, type, who, sheet, sheetLabel, options, noneLabel, beside } = field;
    return {
      id,
      question,
      type,
      who,
      sheet,
      onSheet: sheet === "yes" || sheet === "dateOnly" || (sheet === "patientDecides" && field.sheetByDefault === true),
      ...(sheetLabel && { sheetLabel }),
      ...(options && { options: options.map((option) => ({ id: option.id, label: option.label })) }),
      ...(noneLabel && { noneLabel }),
      ...(beside && { beside }),
      answer,
      ...(answer.state === "notAsked"
        ? {}
        : { words: { author: who === "staff" ? "team" : "person", typedBy: nurse, mode: given?.mode ?? "dictated", at: frozenAt } }),
    };
  };

  const content = VersionContent.parse({
    format: 1,
    documentTitle: "Directives anticipées en psychiatrie",
    pole: { id: written.pole, name: poles[written.pole].name, letterhead: poles[written.pole].letterhead, teamCommitment: true },
    template: { id: currentTemplate.id, version: currentTemplate.version },
    person: identityOf(written),
    pair,
    ...(peerWorker && { peerWorker }),
    setting: written.setting,
    legalMode: written.legalMode ?? "voluntary",
    sessions: written.sessions,
    sections: currentTemplate.sections.map(({ id, title, part, fields }) => ({ id, title, part, fields: fields.map(frozen) })),
    legal: { ...currentTemplate.legal, teamCommitment },
    recipients: recipientsOf(written),
    frozenAt,
    ...changes.content,
  });
  const { hash } = seal(content);
  const base = {
    versionId: uuid(100),
    hash,
    kind: "paper" as const,
    on: written.signed.on,
    place: written.signed.place,
    original: "Dossier papier",
  };
  const signatures =
    changes.signed === false
      ? []
      : [
          { ...base, id: uuid(201), signer: "person" as const, name: `${written.patient.givenNames[0]} ${written.patient.familyName}` },
          ...pair.map((one, index) => ({
            ...base,
            id: uuid(210 + index),
            signer: "professional" as const,
            name: `${one.givenNames[0]} ${one.familyName}`,
            professionalId: one.id,
            role: one.role,
          })),
        ];
  return Version.parse({
    id: uuid(100),
    personId: uuid(300),
    content,
    hash,
    fingerprint: fingerprintOf(hash),
    ...(changes.signed === false ? {} : { number: 1, signedOn: written.signed.on }),
    signatures,
    state: changes.signed === false ? "frozen" : "signed",
    ...changes.version,
  });
}

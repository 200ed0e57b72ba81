import { joinFiles, person, newPerson as words } from "../../../templates/ui/person.fr.ts";
import type { Identity } from "../../../templates/version-schema.ts";
import { dayOf, sayDay } from "../../dates.ts";
import { sameName } from "../../names.ts";
import type { File } from "../Person.tsx";

/** How a line compares: the same, different, noted in one file only, or so different that it must be looked at first. */
export type Comparison = "same" | "differs" | "oneSide" | "lookFirst";

/** A line of an identity as the two files have it; nothing where it is not noted. */
export interface Line {
  readonly label: string;
  readonly values: readonly [string | undefined, string | undefined];
  readonly comparison: Comparison;
}

const lineOf: readonly (readonly [string, (identity: Identity) => string | undefined])[] = [
  [words.birthName, ({ birthName }) => birthName],
  [words.usedName, ({ usedName }) => usedName],
  [words.givenNames, ({ givenNames }) => givenNames.join(" ")],
  [words.birthDate, ({ birthDate }) => sayDay(birthDate)],
  [words.birthPlace, ({ birthPlace }) => birthPlace],
  [words.hospitalNumber, ({ hospitalNumber }) => hospitalNumber],
];

function compare(label: string, one: string | undefined, other: string | undefined): Comparison {
  if (one === other) return "same";
  if (one === undefined || other === undefined) return "oneSide";
  return label === words.birthDate ? "lookFirst" : "differs";
}

/** Every line that either identity has. */
export const identityLines = (one: Identity, other: Identity): readonly Line[] =>
  lineOf
    .map(([label, of]) => ({ label, values: [of(one), of(other)] as const, comparison: compare(label, of(one), of(other)) }))
    .filter(({ values }) => values.some(Boolean));

/** What makes two persons likely, most telling first: another birth date, or another first given name on the same day (twins). */
export function dangers(one: Identity, other: Identity): readonly string[] {
  if (one.birthDate !== other.birthDate) return [joinFiles.birthDatesDiffer];
  return sameName(one.givenNames[0] ?? "", other.givenNames[0] ?? "") ? [] : [joinFiles.givenNamesDiffer];
}

const unsigned = ({ versions }: File) => versions.find(({ state }) => state === "frozen");

/** The draft or the unsigned text of a file, in words. Two files that both have one cannot be joined. */
export function underWay(file: File): string | undefined {
  if (file.draft) return joinFiles.draft(sayDay(dayOf(file.draft.startedAt)));
  const waiting = unsigned(file);
  return waiting && joinFiles.toSign(sayDay(dayOf(waiting.content.frozenAt)));
}

/** The signed versions of a file, newest first, each with its number, its day and what it is worth now. */
export const signedVersions = ({ versions }: File): readonly string[] =>
  versions.flatMap(({ number, signedOn, state }) =>
    number === undefined || signedOn === undefined
      ? []
      : [joinFiles.version(person.versionNumber(number), person.signedOn(sayDay(signedOn)), person.versionStates[state])],
  );

/** When each file has a text in service: which of the two holds once they are one, the later signed. */
export function whichHolds(...files: readonly [File, File]): string | undefined {
  const days = files.flatMap(({ versions }) => versions.find(({ state }) => state === "signed")?.signedOn ?? []).toSorted();
  const [first, last] = days;
  if (first === undefined || last === undefined) return undefined;
  return first === last ? joinFiles.holdsSameDay : joinFiles.holds(sayDay(last));
}

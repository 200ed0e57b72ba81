import { longDate, paper } from "../../templates/paper.fr.ts";
import type { Identity, Professional, Version } from "../../templates/version-schema.ts";
import { parisDay } from "../paris-time.ts";
import { bold } from "./blocks.ts";
import type { Run } from "./lines.ts";

/** First given name and name in use, as the person is known. */
export const nameOf = (person: Identity): string => `${person.givenNames[0] ?? ""} ${person.usedName ?? person.birthName}`.trim();

/** First given name and family name of a professional, as signatures are noted. */
export const professionalName = ({ givenNames, familyName }: Pick<Professional, "givenNames" | "familyName">): string =>
  `${givenNames[0] ?? ""} ${familyName}`.trim();

/** The person's name, the family name never broken when the name takes two lines. */
export const nameRuns = (person: Identity): readonly Run[] => [
  bold(`${person.givenNames[0] ?? ""} `),
  { ...bold(person.usedName ?? person.birthName), solid: true },
];

export const birthRuns = (person: Identity): readonly Run[] => [
  { text: paper.birth },
  bold(longDate(person.birthDate)),
  { text: paper.birthPlace(person.birthPlace) },
];

/** The day a version bears: that of the person's signature, of the freeze while it is a draft. */
export const dayOf = (version: Version): string => version.signedOn ?? parisDay(new Date(version.content.frozenAt));

/** « Version 2 » or « Projet », and what it means, in the words of domain guide §3 (L10). */
export interface Standing {
  readonly label: string;
  readonly says: string;
  /** What the person chose for a text they have not signed: whether it may be read in a crisis. */
  readonly crisis?: string;
}

export function standingOf(version: Version): Standing {
  const date = longDate(dayOf(version));
  const { number, unsigned } = version;
  if (number === undefined) {
    const crisis = unsigned && (unsigned.readableInCrisis ? paper.draftReadable : paper.draftNotReadable);
    return { label: paper.draft, says: `${paper.draftOf(date)} ${paper.draftSays}`, ...(crisis && { crisis }) };
  }
  const says = (version.content.legal.L10 ?? "").replace("{date}", date).replace("{version}", String(number));
  if (version.state === "revoked") return { label: paper.revoked, says: `${says} ${paper.revokedSays}` };
  if (version.state === "superseded") return { label: paper.replaced, says: `${says} ${paper.replacedSays}` };
  return { label: paper.version(number), says };
}

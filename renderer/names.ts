import type { Identity, Professional } from "../templates/version-schema.ts";

/** « Lucie Marie » or « Lucie, Marie » → two given names, each as typed. */
export const givenNamesOf = (typed: string): string[] => typed.split(/[\s,]+/u).filter(Boolean);

/** « Lucie Carpentier »: the first given name and the name used. */
export const shortName = (identity: Pick<Identity, "givenNames" | "usedName" | "birthName">): string =>
  [identity.givenNames[0], identity.usedName ?? identity.birthName].filter(Boolean).join(" ");

/** « Lucie Marie Carpentier »: all given names and the birth name, as on an identity paper. */
export const fullName = ({ givenNames, birthName }: Pick<Identity, "givenNames" | "birthName">): string =>
  [...givenNames, birthName].join(" ");

/** « Karim Mabrouk ». */
export const professionalName = (who: Pick<Professional, "givenNames" | "familyName">): string =>
  [...who.givenNames, who.familyName].join(" ");

/** « Karim Mabrouk »: the first given name only, as the data process signs what someone typed. */
export const calledProfessional = ({ givenNames, familyName }: Pick<Professional, "givenNames" | "familyName">): string =>
  [givenNames[0], familyName].filter(Boolean).join(" ");

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();

/** A login to start from: « t.delattre ». */
export function suggestedLogin(who: Pick<Professional, "givenNames" | "familyName">): string {
  const first = plain(who.givenNames[0] ?? "").charAt(0);
  return first ? `${first}.${plain(who.familyName)}` : plain(who.familyName);
}

/** Whether two names are the same but for accents, case and hyphens. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

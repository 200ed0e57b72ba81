import type { Person } from "../db/persons.ts";

/** A text for comparison: no accents, case, hyphens or apostrophes. What is stored is never changed. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const datesOf = (birthDate: string): readonly string[] => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  return [`${day}${month}${year}`, `${year}${month}${day}`, `${day}${month}${year.slice(2)}`];
};

/** People whom every word of the query fits: the start of a name, or figures of the birth date in any usual order. */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = plain(query).split(" ").filter(Boolean);
  const letters = words.filter((word) => !/^\d+$/.test(word));
  const figures = words.filter((word) => /^\d+$/.test(word)).join("");
  if (words.length === 0) return [];
  return people.filter(({ identity }) => {
    const names = plain([identity.birthName, identity.usedName ?? "", ...identity.givenNames].join(" ")).split(" ");
    const fits = (word: string): boolean => names.some((name) => name.startsWith(word));
    const bornThen =
      figures === "" || identity.hospitalNumber === figures || datesOf(identity.birthDate).some((date) => date.startsWith(figures));
    return bornThen && letters.every(fits);
  });
}

/** Whether two identities look like one person: same birth date, a common family name, same first given name. */
export function looksLike(one: Person["identity"], other: Person["identity"]): boolean {
  const families = (identity: Person["identity"]): readonly string[] =>
    [identity.birthName, identity.usedName ?? identity.birthName].map(plain);
  const first = (identity: Person["identity"]): string => plain(identity.givenNames[0] ?? "");
  return one.birthDate === other.birthDate && first(one) === first(other) && families(one).some((name) => families(other).includes(name));
}

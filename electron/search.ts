import type { Person } from "../db/persons.ts";
import { birthDateIn } from "./birth-date-search.ts";

/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
  ŋ: "n",
};

/** A text for comparison: no accents, case, hyphens or apostrophes. What is stored is never changed. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæłøđðþßıŋ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same without spaces: « dhondt » is D’Hondt. */
const joined = (text: string): string => plain(text).replaceAll(" ", "");

const datesOf = (birthDate: string): readonly string[] => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  return [`${day}${month}${year}`, `${year}${month}${day}`, `${day}${month}${year.slice(2)}`];
};

/** People whom every word of the query fits: the start of a name, or the birth date, whole or its first figures, in any usual order. */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const typed = plain(query).split(" ").filter(Boolean);
  const date = birthDateIn(typed);
  const words = date?.rest ?? typed;
  const letters = words.filter((word) => !/^\d+$/.test(word));
  const figures = words.filter((word) => /^\d+$/.test(word)).join("");
  if (typed.length === 0) return [];
  return people.filter(({ identity }) => {
    if (identity.hospitalNumber !== undefined && joined(identity.hospitalNumber) === joined(query)) return true;
    const names = [identity.birthName, identity.usedName ?? "", ...identity.givenNames];
    const starts = [...names.flatMap((name) => plain(name).split(" ")), ...names.map(joined)];
    if (date && !date.fits(identity.birthDate)) return false;
    const bornThen = figures === "" || datesOf(identity.birthDate).some((date) => date.startsWith(figures));
    return bornThen && letters.every((word) => starts.some((start) => start.startsWith(word)));
  });
}

/** Whether two identities look like one person: same birth date, a common family name, same first given name. */
export function looksLike(one: Person["identity"], other: Person["identity"]): boolean {
  const families = ({ birthName, usedName = birthName }: Person["identity"]): readonly string[] => [birthName, usedName].map(joined);
  const first = ({ givenNames }: Person["identity"]): string => joined(givenNames[0] ?? "");
  return one.birthDate === other.birthDate && first(one) === first(other) && families(one).some((name) => families(other).includes(name));
}

import { wordsBeforeBirthDate } from "../templates/ui/emergency.fr.ts";

const inFrench = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });
const unaccented = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
const months = Array.from({ length: 12 }, (_, month) => unaccented(inFrench.format(Date.UTC(2000, month, 15))));
const SHORTEST_MONTH = 3;

const dayIn = (word: string): string | undefined => /^(\d{1,2})(?:er)?$/.exec(word)?.[1]?.padStart(2, "0");
const yearIn = (word: string): string | undefined => (/^(\d{4}|\d{2})$/.test(word) ? word : undefined);

function monthIn(word: string): string | undefined {
  if (/^\d{1,2}$/.test(word)) return word.padStart(2, "0");
  const named = months.flatMap((name, index) => (word.length >= SHORTEST_MONTH && name.startsWith(word) ? [index + 1] : []));
  return named.length === 1 ? String(named[0]).padStart(2, "0") : undefined;
}

/**
 * Takes a whole birth date out of the words of a query (no accents, no punctuation): « 14 3 1988 », « 1er mars 88 », « 1988 03 14 ».
 * `fits` says whether a date (`YYYY-MM-DD`) is the one typed; `rest` are the other words. Nothing when no whole date is there.
 */
export function birthDateIn(
  words: readonly string[],
): { readonly rest: readonly string[]; readonly fits: (birthDate: string) => boolean } | undefined {
  for (let at = 0; at + 2 < words.length; at++) {
    const [one = "", two = "", three = ""] = words.slice(at, at + 3);
    const inOrder = { day: dayIn(one), month: monthIn(two), year: yearIn(three) };
    const reversed = { day: dayIn(three), month: monthIn(two), year: /^\d{4}$/.test(one) ? one : undefined };
    const found = reversed.year ? reversed : inOrder;
    if (!found.day || !found.month || !found.year) continue;
    const end = `${found.year}-${found.month}-${found.day}`;
    const before = words.slice(0, at);
    while (wordsBeforeBirthDate.includes(before.at(-1) ?? "")) before.pop();
    return { rest: [...before, ...words.slice(at + 3)], fits: (birthDate) => birthDate.endsWith(end) };
  }
  return undefined;
}

import { dateWords, longTime } from "../templates/paper.fr.ts";
import { dayWords, instantWords } from "../templates/ui/common.fr.ts";

const ZONE = "Europe/Paris";
const DAY = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });
const IN_PARIS = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: ZONE });
const HOUR_IN_PARIS = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone: ZONE });

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const firstOfMonth = (text: string) => text.replace(/(^|\s)1 /, "$11er ");

/** `2026-11-01` → « 1er novembre 2026 ». */
export const sayDay = (day: string): string => firstOfMonth(DAY.format(noon(day)));
/** `2026-11-24` → « 24 novembre », for days close to today. */
export const sayShortDay = (day: string): string => firstOfMonth(DAY_OF_YEAR.format(noon(day)));
/** The day in Paris of a UTC instant, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => IN_PARIS.format(new Date(instant));
/** The time in Paris of a UTC instant, as one says it: hour without a leading zero, minute in two digits. */
export function timeOf(instant: string): { readonly hour: string; readonly minute: string } {
  const [hour = "", minute = ""] = HOUR_IN_PARIS.format(new Date(instant)).split(":");
  return { hour: String(Number(hour)), minute };
}

const IN_PARIS_TIME = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: ZONE });
/** « 24 décembre 2026 à 3 h 10 »: a UTC instant as it was in Paris. */
export const sayMoment = (instant: string): string =>
  dateWords.moment(sayDay(dayOf(instant)), longTime(IN_PARIS_TIME.format(new Date(instant))));

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const MONTHS = Array.from({ length: 12 }, (_, month) => plain(MONTH.format(new Date(Date.UTC(2000, month, 15)))));
const SHORTEST_MONTH = 3;

function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const found = MONTHS.flatMap((name, index) => (text.length >= SHORTEST_MONTH && name.startsWith(text) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Reads a day as people write it: « 28 02 1999 », « 28/2/1999 », « 28.02.1999 », « 28021999 », « 28 février 1999 », « 1er fév. 1999 ».
 * Day first, year in four digits. Answers `YYYY-MM-DD`, or undefined when there is no such day.
 */
export function readDay(typed: string): string | undefined {
  const text = plain(typed).trim();
  const parts =
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    /^(?:le )?(?:[a-z]+di |dimanche )?(\d{1,2})(?:er)?[\s/.,-]+(\d{1,2}|[a-z]+)\.?[\s/.,-]+(\d{4})$/.exec(text);
  const [, day, monthText, year] = parts ?? [];
  const month = monthText && monthNumber(monthText);
  if (!day || !month || !year) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : undefined;
}

/** Whether a day is written in full but for its year, in two digits: « 28 02 99 », « 280299 ». */
export const hasShortYear = (typed: string): boolean =>
  readDay(typed) === undefined && readDay(typed.trim().replace(/\d{2}$/, "20$&")) !== undefined;

const letters = (text: string): string => plain(text).replace(/\P{L}/gu, "");

/** The day before, `YYYY-MM-DD`. */
const dayBefore = (day: string): string => new Date(noon(day).getTime() - 24 * 3_600_000).toISOString().slice(0, 10);

/**
 * Reads a day that is past, as people write it: as `readDay` does, and « aujourd’hui », « hier », « 14 10 » and « 14/10/26 ».
 * A day without its year is the last one before `today` or on it. A day to come is read too: whoever asks says what is wrong.
 */
export function readPastDay(typed: string, today: string): string | undefined {
  const text = plain(typed).trim();
  if (letters(text) === letters(dayWords.today)) return today;
  if (letters(text) === letters(dayWords.yesterday)) return dayBefore(today);
  const century = today.slice(0, 2);
  const read = readDay(text) ?? readDay(text.replace(/([\s/.,-])(\d{2})$/, `$1${century}$2`));
  if (read !== undefined) return read;
  const year = Number(today.slice(0, 4));
  return [year, year - 1].map((each) => readDay(`${text} ${each}`)).find((day) => day !== undefined && day <= today);
}

const TIME = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
/** A UTC instant in Paris: « 14 octobre 2026 à 10:00 ». */
export const sayInstant = (instant: string): string => instantWords(sayDay(dayOf(instant)), TIME.format(new Date(instant)));

const paris = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The day it is in Paris at an instant, `YYYY-MM-DD` (decision D2). */
export const parisDay = (instant: Date): string => paris.format(instant);

const time = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });

/** The time it is in Paris at an instant, `HH:MM` (decision D2). */
export const parisTime = (instant: Date): string => time.format(instant);

/** Whole years between a birth date and a day, both `YYYY-MM-DD`. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

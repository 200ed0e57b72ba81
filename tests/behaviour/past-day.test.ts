import { expect, test } from "vitest";
import { readPastDay } from "../../renderer/dates.ts";

const read = (typed: string) => readPastDay(typed, "2026-11-22");

test("the day of a treatment is read however it is written", () => {
  for (const typed of ["14 10 2026", "14/10/26", "14.10.2026", "14 10", "14 octobre", "le 14 oct. 2026", "14102026"])
    expect(read(typed), typed).toBe("2026-10-14");
  expect(read("Aujourd’hui")).toBe("2026-11-22");
  expect(read("aujourd'hui")).toBe("2026-11-22");
  expect(read("hier")).toBe("2026-11-21");
});

test("a day without its year is the last one, never one to come", () => {
  expect(read("22 11")).toBe("2026-11-22");
  expect(read("23 11")).toBe("2025-11-23");
});

test("a day to come is read, so that it can be said; a day that does not exist is not", () => {
  expect(read("14 10 2030")).toBe("2030-10-14");
  for (const typed of ["31 02 2026", "31 02", "octobre 2026", "bientôt", ""]) expect(read(typed), typed).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { dayOf, hasShortYear, readDay, sayDay } from "../../renderer/dates.ts";

describe("a birth date", () => {
  test.each([
    ["28 02 1999"],
    ["28/2/1999"],
    ["28-02-1999"],
    ["28.02.1999"],
    ["28, 2, 1999"],
    ["28021999"],
    ["28 février 1999"],
    ["28 FEVRIER 1999"],
    ["28 févr. 1999"],
    ["le 28 fév 1999"],
    ["  dimanche 28 février 1999 "],
  ])("can be written « %s »", (typed) => expect(readDay(typed)).toBe("1999-02-28"));

  test.each([
    ["1er mars 1988", "1988-03-01"],
    ["1 août 1954", "1954-08-01"],
    ["3 juin 2001", "2001-06-03"],
    ["3 juil 2001", "2001-07-03"],
    ["29 02 2000", "2000-02-29"],
    ["31 12 1899", "1899-12-31"],
  ])("« %s » is %s", (typed, day) => expect(readDay(typed)).toBe(day));

  test.each([
    ["31 02 1999"],
    ["29 02 1999"],
    ["00 01 1999"],
    ["12 13 1999"],
    ["28 02 99"],
    ["1999"],
    ["28 jui 1999"],
    ["28 ma 1999"],
    ["1999-02-28"],
    ["demain"],
    [""],
    ["28 02 1999 et après"],
  ])("« %s » is not taken for a day", (typed) => expect(readDay(typed)).toBeUndefined());
});

describe("a year in two digits", () => {
  test.each([["28 02 99"], ["28/2/99"], ["280299"], ["28 février 99"], ["29 02 00"]])("is seen in « %s »", (typed) =>
    expect(hasShortYear(typed)).toBe(true),
  );
  test.each([["28 02 1999"], ["28 02"], ["31 02 99"], ["1999"], ["demain"], [""]])("is not seen in « %s »", (typed) =>
    expect(hasShortYear(typed)).toBe(false),
  );
});

describe("a day on screen", () => {
  test("is said in full words, the first of the month as people say it", () => {
    expect(sayDay("2026-11-01")).toBe("1er novembre 2026");
    expect(sayDay("2026-11-21")).toBe("21 novembre 2026");
  });

  test("is the day in Paris, also around midnight and in summer", () => {
    expect(dayOf("2026-11-23T23:30:00.000Z")).toBe("2026-11-24");
    expect(dayOf("2026-07-01T21:59:59.999Z")).toBe("2026-07-01");
    expect(dayOf("2026-07-01T22:00:00.000Z")).toBe("2026-07-02");
  });
});

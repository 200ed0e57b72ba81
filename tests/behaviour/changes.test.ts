import { expect, test } from "vitest";
import { changeBetween } from "../../renderer/questions/changes.ts";
import { movedTo } from "../../renderer/questions/row-order.ts";
import { pastOf, recipientsChange } from "../../renderer/recipients.ts";
import type { Answer } from "../../templates/schema.ts";
import type { Recipient } from "../../templates/version-schema.ts";

const list = { type: "list" } as const;
const given = (...value: string[]): Answer => ({ state: "given", value });
const notAsked: Answer = { state: "notAsked" };

test("a row put elsewhere leaves the others in their order", () => {
  expect(movedTo(["a", "b", "c", "d"], "a", 2)).toEqual(["b", "c", "a", "d"]);
  expect(movedTo(["a", "b", "c", "d"], "d", 0)).toEqual(["d", "a", "b", "c"]);
  expect(movedTo(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});

test("what « Annuler » takes back is said: a row added, removed, moved, words changed, everything cleared", () => {
  expect(changeBetween(list, given("a"), given("a", "b"))).toEqual({ kind: "added", what: "b" });
  expect(changeBetween(list, notAsked, given("a"))).toEqual({ kind: "added", what: "a" });
  expect(changeBetween(list, given("a", "b", "a"), given("a", "b"))).toEqual({ kind: "removed", what: "a" });
  expect(changeBetween(list, given("a", "b", "c"), given("c", "a", "b"))).toEqual({ kind: "order" });
  expect(changeBetween(list, given("a", "b"), given("a", "c"))).toEqual({ kind: "words" });
  expect(changeBetween(list, given("a"), given("a"))).toBeUndefined();
  expect(changeBetween({ type: "text" }, { state: "given", value: "a" }, notAsked)).toEqual({ kind: "cleared" });
});

test("a person or a medicine is said by its name; long words are not repeated", () => {
  const people = (...names: string[]): Answer => ({ state: "given", value: names.map((name) => ({ name })) });
  expect(changeBetween({ type: "people" }, people("Josiane", "Inès"), people("Inès"))).toEqual({ kind: "removed", what: "Josiane" });
  expect(changeBetween({ type: "medicines" }, people("Lithium"), people("Lithium", ""))).toEqual({ kind: "added", what: undefined });
  expect(changeBetween(list, notAsked, given("x".repeat(61)))).toEqual({ kind: "added", what: undefined });
});

test("a choice, or an answer without words, is said as a choice", () => {
  expect(changeBetween(list, given("a"), { state: "preferNot" })).toEqual({ kind: "choice" });
  expect(changeBetween(list, { state: "notAsked", later: true }, given("a"))).toEqual({ kind: "choice" });
  const choice = (id: string): Answer => ({ state: "given", value: { choice: id } });
  expect(changeBetween({ type: "choice" }, choice("denain"), choice("valenciennes"))).toEqual({ kind: "choice" });
});

const home: Recipient = { place: "patientHome", kind: "full" };
const relative: Recipient = { place: "relative", kind: "withoutTeamPart", holder: "Claire Morel" };

test("a recipient taken away is said by its place", () => {
  expect(recipientsChange([home, relative], [home])).toEqual({ kind: "removed", what: "Un proche" });
  expect(recipientsChange([home], [home, relative])).toEqual({ kind: "added", what: "Un proche" });
});

test("the recipients of before can be brought back after leaving, unless the list is no longer the one left", () => {
  const past = { now: [{ ...relative, holder: "Claire Morel " }], before: [[home]] };
  expect(pastOf(past, [relative])).toBe(past);
  expect(pastOf(past, [home])).toEqual({ now: [home], before: [] });
  expect(pastOf(undefined, [home])).toEqual({ now: [home], before: [] });
});

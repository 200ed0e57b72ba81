import { describe, expect, test } from "vitest";
import { givenNamesOf, sameName, shortName, suggestedLogin } from "../../renderer/names.ts";

describe("names", () => {
  test("given names are kept as typed, separated by spaces or commas", () => {
    expect(givenNamesOf(" Marie-Noëlle  Jeanne,Aïcha ")).toEqual(["Marie-Noëlle", "Jeanne", "Aïcha"]);
    expect(givenNamesOf("  ")).toEqual([]);
  });

  test("a person is shown by the name they use", () => {
    const identity = { givenNames: ["Marie-Noëlle", "Jeanne"], birthName: "Dupont de l’Étang" };
    expect(shortName(identity)).toBe("Marie-Noëlle Dupont de l’Étang");
    expect(shortName({ ...identity, usedName: "Lemaire" })).toBe("Marie-Noëlle Lemaire");
  });

  test("a login is proposed without accents or spaces", () => {
    expect(suggestedLogin({ givenNames: ["Élise"], familyName: "Dupont de l’Étang" })).toBe("e.dupontdeletang");
  });

  test("the same name is recognised whatever its accents, case and hyphens", () => {
    expect(sameName("BELKAID LEFORT", "Belkaïd-Lefort")).toBe(true);
    expect(sameName("Belkaïd", "Belkadi")).toBe(false);
  });
});

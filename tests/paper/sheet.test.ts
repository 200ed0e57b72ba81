import { describe, expect, it } from "vitest";
import { makePaper } from "../../electron/pdf/paper.ts";
import { longDate } from "../../templates/paper.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import { folded, paperTools, textOf } from "../support/paper-tools.ts";
import { readPdf, treeText } from "../support/pdf-reading.ts";
import { caseNames, versionOfCase } from "../support/version-of-case.ts";

const given = (value: unknown) => ({ state: "given" as const, value: value as never });
const sheetOf = async (version: Version, kind: "full" | "sheet" = "full") => {
  const { bytes } = await makePaper({ kind, version });
  return folded(textOf(bytes, 1, 1));
};

describe.skipIf(!paperTools)("the crisis sheet (poppler-utils)", () => {
  for (const name of caseNames) {
    it(`holds on one side: ${name}`, async () => {
      const version = versionOfCase(name);
      expect((await makePaper({ kind: "sheet", version })).pages).toBe(1);
      const second = folded(textOf((await makePaper({ kind: "full", version })).bytes, 2, 2));
      expect(second).toContain("À savoir avant de lire");
    });

    it(`never says what binds nobody, nor what was not answered: ${name}`, async () => {
      const text = await sheetOf(versionOfCase(name));
      for (const words of ["aucune loi n’oblige", "Je ne sais pas", "Je ne veux pas répondre"]) expect(text).not.toContain(words);
      expect(text).toContain("Danger immédiat : appelez le 15 ou le 112. Idées de suicide : appelez le 3114.");
      expect(text).toMatch(/Lu le\s+Suivi : oui partie non ; appelez Dr /);
    });
  }

  it("has Marie's allergy and three refusals whole, with reason, effect and what to give instead", async () => {
    const text = await sheetOf(versionOfCase("valenciennes-marie"));
    expect(text).toContain("Allergies Lamotrigine : éruption en 2020, ne pas redonner");
    expect(text).toContain("Olanzapine : 14 kilos en trois mois. Effet : prise de poids. À la place : Quétiapine");
    expect(text).toContain("Valproate : je veux un autre enfant. Effet : risque pour un bébé. À la place : Lithium");
    expect(text).toContain("Lamotrigine : allergie. Effet : éruption");
  });

  it("says who to call first and that the form is not signed", async () => {
    const text = await sheetOf(versionOfCase("valenciennes-marie"));
    expect(text).toContain("personne de confiance souhaitée, formulaire non signé");
    expect(text).toContain("Écrire un nom ici ne suffit pas.");
    const signed = await sheetOf(versionOfCase("saint-amand-samir"));
    expect(signed).toContain("Nadia Belkaïd, sœur 06 00 00 00 03 personne de confiance Inès Nowak");
    expect(signed).not.toContain("Écrire un nom ici ne suffit pas.");
  });

  it("tells « no allergy known » apart from « not asked », and says who said so and when", async () => {
    expect(await sheetOf(versionOfCase("denain-lucie"))).toContain("aucune connue (dit par Sandrine Wattiez, le 27 octobre 2026)");
    const notAsked = { allergies: { state: "notAsked" }, medsToAvoid: { state: "notAsked" } } as const;
    expect(await sheetOf(versionOfCase("denain-lucie", { answers: notAsked }))).toContain("Allergies non demandé Je refuse non demandé");
    const unsaid = { allergies: { state: "unknown" }, medsToAvoid: { state: "preferNot" } } as const;
    expect(await sheetOf(versionOfCase("denain-lucie", { answers: unsaid }))).toContain("Allergies à demander Je refuse à demander");
  });

  it("never cuts long refusals, even if a second side is needed", async () => {
    const reason = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(" ");
    const version = versionOfCase("saint-amand-samir", { answers: { medsToAvoid: given([{ name: "Halopéridol", reason }]) } });
    const { bytes, pages } = await makePaper({ kind: "sheet", version });
    expect(folded(treeText(await readPdf(bytes)))).toContain(`Halopéridol : ${reason}`);
    expect(pages).toBeGreaterThan(1);
  });

  it("cuts a long answer at 120 characters and says where the rest is", async () => {
    const words = "Me laisser du temps pour répondre à chaque question, une par une. ".repeat(6).trim();
    const version = versionOfCase("saint-amand-samir", { answers: { howToTalk: given(words) } });
    const { bytes } = await makePaper({ kind: "full", version });
    const sheet = folded(textOf(bytes, 1, 1));
    const [, shown = "", page = ""] = /Me parler (.*?) Voir page (\d+)\./.exec(sheet) ?? [];
    expect(words.startsWith(shown.trim())).toBe(true);
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(folded(textOf(bytes, Number(page), Number(page)))).toContain(words);
    expect(await sheetOf(version, "sheet")).toContain(`Voir le texte entier, page ${page}.`);
  });

  it("names the page of each flagged answer that has no room", async () => {
    const { bytes } = await makePaper({ kind: "full", version: versionOfCase("valenciennes-marie") });
    const sheet = folded(textOf(bytes, 1, 1));
    const page = Number(/avant l’hôpital page (\d+)/.exec(sheet)?.[1]);
    expect(folded(textOf(bytes, page, page))).toContain("Que peut-on essayer avant l’hôpital ?");
  });

  it("asks to check a treatment three months after it was noted, at the end of a month too", async () => {
    expect(await sheetOf(versionOfCase("saint-amand-samir"))).toContain("Traitement du 6 octobre 2026");
    expect(await sheetOf(versionOfCase("saint-amand-samir"))).toContain("À vérifier après le 6 janvier 2027.");
    const late = versionOfCase("saint-amand-samir", { version: { signedOn: "2027-01-07" } });
    expect(await sheetOf(late)).toContain("À vérifier : il a plus de trois mois.");
  });

  it("follows the person's choice for those not to call and for frightening gestures", async () => {
    const samir = versionOfCase("saint-amand-samir");
    expect(await sheetOf(samir)).toContain("Ne pas prévenir : Mon ancien employeur");
    expect(await sheetOf(samir)).not.toContain("poignets");
    const sections = samir.content.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.sheet === "patientDecides" ? { ...field, onSheet: field.id === "traumaToKnow" } : field,
      ),
    }));
    const chosen = await sheetOf({ ...samir, content: { ...samir.content, sections } });
    expect(chosen).not.toContain("Mon ancien employeur");
    expect(chosen).toContain("Qu'on me tienne les poignets par derrière.");
  });

  it("keeps a telephone number whole whatever is cut around it", async () => {
    const link =
      "une très longue explication de qui garde quoi, quand, où, comment et pourquoi, avec le nom de chaque école et de chaque rue du quartier";
    const version = versionOfCase("saint-amand-samir", {
      answers: { dependants: given([{ name: "Claude", link, phone: "06 00 00 00 99" }]) },
    });
    expect(await sheetOf(version)).toContain("06 00 00 00 99 Voir page");
  });

  it("writes dates in full words, the first of the month as people say it", () => {
    expect(longDate("2027-03-01")).toBe("1er mars 2027");
    expect(longDate("1999-02-28")).toBe("28 février 1999");
  });
});

import { describe, expect, it } from "vitest";
import { makePaper } from "../../electron/pdf/paper.ts";
import { hasSheet, type Unsigned } from "../../templates/version-schema.ts";
import { faultsOf } from "../support/paper-checks.ts";
import { folded } from "../support/paper-tools.ts";
import { isMark, type ReadElement, type ReadMark, type ReadPdf, readPdf, treeText } from "../support/pdf-reading.ts";
import { type CaseName, caseNames, versionOfCase } from "../support/version-of-case.ts";

const refuses = "La personne ne souhaite pas que ce projet soit lu en crise.";
const accepts = "La personne accepte que ce projet soit lu en crise.";

const project = (name: CaseName, answer: Unsigned["answer"], readableInCrisis: boolean) =>
  versionOfCase(name, { signed: false, version: { unsigned: { answer, readableInCrisis, on: "2026-11-12" } } });

/** What of an element is on one page. */
const onPage = (element: ReadElement, page: number): ReadElement => ({
  ...element,
  kids: element.kids.flatMap((kid): readonly (ReadElement | ReadMark)[] =>
    !isMark(kid) ? [onPage(kid, page)] : kid.page === page - 1 ? [kid] : [],
  ),
});
const wordsOn = (read: ReadPdf, page: number): string => folded(treeText(read, onPage(read.root, page)));

const answers = ["no", "anotherDay"] as const;

describe("a project that its person has not signed", () => {
  for (const name of caseNames)
    for (const answer of answers) {
      it(`has no crisis sheet when it must not be read in a crisis, and says so on page 1: ${name}, ${answer}`, async () => {
        const version = project(name, answer, false);
        const { bytes, pages } = await makePaper({ kind: "full", version });
        const read = await readPdf(bytes);
        expect(faultsOf(read)).toEqual([]);
        expect(read.pages.length).toBe(pages);
        expect(wordsOn(read, 1)).toContain(`Projet ${refuses} Texte du`);
        expect(wordsOn(read, 1)).toContain("À savoir avant de lire");
        expect(wordsOn(read, 1)).toContain("Page 1 sur");
        const text = folded(treeText(read));
        for (const words of ["Fiche de crise", "À faire en premier", "Voir page", accepts]) expect(text).not.toContain(words);
      });

      it(`says on its sheet that its person accepts: ${name}, ${answer}`, async () => {
        const version = project(name, answer, true);
        for (const kind of ["full", "sheet"] as const) {
          const read = await readPdf((await makePaper({ kind, version })).bytes);
          expect(faultsOf(read)).toEqual([]);
          expect(wordsOn(read, 1)).toContain("Fiche de crise Projet");
          expect(wordsOn(read, 1)).toContain(`${accepts} Texte du`);
        }
        expect((await makePaper({ kind: "sheet", version })).pages).toBe(1);
      });
    }

  it("cannot be printed as a sheet alone when it must not be read in a crisis", async () => {
    const version = project("denain-lucie", "no", false);
    expect(hasSheet(version)).toBe(false);
    await expect(makePaper({ kind: "sheet", version })).rejects.toThrow();
  });

  it("says neither while nobody has asked, and nothing of it once signed", async () => {
    const asked = await readPdf((await makePaper({ kind: "full", version: versionOfCase("denain-lucie", { signed: false }) })).bytes);
    const signed = versionOfCase("denain-lucie", { version: { unsigned: { answer: "no", readableInCrisis: false, on: "2026-10-27" } } });
    expect(hasSheet(signed)).toBe(true);
    const later = await readPdf((await makePaper({ kind: "full", version: signed })).bytes);
    for (const read of [asked, later]) {
      expect(wordsOn(read, 1)).toContain("Fiche de crise");
      for (const words of [refuses, accepts]) expect(folded(treeText(read))).not.toContain(words);
    }
  });

  it("leaves the team's part out for those who do not get it, sheet or not", async () => {
    const version = project("saint-amand-samir", "no", false);
    const text = async (kind: "full" | "withoutTeamPart") => folded(treeText(await readPdf((await makePaper({ kind, version })).bytes)));
    expect(await text("full")).toContain("La partie de l’équipe");
    expect(await text("withoutTeamPart")).not.toContain("La partie de l’équipe");
  });
});

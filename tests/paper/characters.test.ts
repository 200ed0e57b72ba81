import { describe, expect, it } from "vitest";
import { makePaper, unprintable } from "../../electron/pdf/paper.ts";
import { faultsOf } from "../support/paper-checks.ts";
import { folded, paperTools, runOn, squeezed, textOf } from "../support/paper-tools.ts";
import { elementsOf, type ReadPdf, readPdf, treeText } from "../support/pdf-reading.ts";
import { versionOfCase } from "../support/version-of-case.ts";

const given = (value: string) => ({ state: "given" as const, value });
const paperWith = async (answer: string) =>
  (await makePaper({ kind: "full", version: versionOfCase("saint-amand-samir", { answers: { aboutMe: given(answer) } }) })).bytes;

/** The person's words of the chapter « Qui je suis », a line each. */
const quoted = (read: ReadPdf): readonly string[] =>
  elementsOf(read.root)
    .filter(({ tag }) => tag === "BlockQuote")
    .map((one) => treeText(read, one).trim());

const written = {
  "a Polish name": "Łukasz Kołodziej, né à Łódź",
  emoji: "Je vais bien 😀 et ma famille 👩‍👩‍👧 aussi ❤️",
  "Arabic letters": "Mon nom est محمد Belkaïd",
  "a narrow no-break space": "Attention\u202f: 15\u202f000\u2009€",
  "a no-break hyphen": "un rendez\u2011vous",
  "decomposed accents": "e\u0301te\u0301, c\u0327a",
  "a script": "<script>alert('bonjour')</script> & \"tout\" (le) reste \\ </Span>",
  ticks: "☐ non ☑ oui ≥ 3 → ✓",
  micrograms: "50 µg le matin",
  "marks that no font has": "x\u0331 et A\u030b",
  "invisible characters": "\u200bdébut, mi\u00adlieu, fin\u200d",
  apostrophes: "l'été, l’hiver, « Noël », “dit-il”",
};

describe("characters on paper", () => {
  for (const [what, text] of Object.entries(written)) {
    it(`prints ${what} and reads it back exactly, in the order of the tree`, async () => {
      const read = await readPdf(await paperWith(text));
      expect(quoted(read)).toContain(`«\u00a0${text}\u00a0»`);
      expect(faultsOf(read)).toEqual([]);
    });
  }

  it("names the characters that paper cannot show, each once and in order, and no other", () => {
    expect(unprintable("Ł é œ « ’ » — 50 µg\u202f: e\u0301 a\u2011b \u200b\t fin\nligne")).toEqual([]);
    expect(unprintable("un 😀, deux ☐, un 😀 et م")).toEqual(["😀", "☐", "م"]);
    expect(unprintable("famille 👩‍👩‍👧")).toEqual(["👩‍👩‍👧"]);
    expect(unprintable("\u0000")).toEqual(["\u0000"]);
  });

  it("flows 20,000 characters over pages, whole", async () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `m${index}`)
      .join(" ")
      .slice(0, 20_000);
    const read = await readPdf(await paperWith(words));
    expect(read.pages.length).toBeGreaterThan(14);
    expect(quoted(read)).toContain(`«\u00a0${words}\u00a0»`);
    expect(faultsOf(read)).toEqual([]);
  });

  it("breaks a word wider than the page, and keeps the lines that a person typed", async () => {
    const word = "anticonstitutionnellement".repeat(20);
    const read = await readPdf(await paperWith(`${word}\n\nUne autre ligne.\r\nUne troisième.`));
    const text = treeText(read);
    expect(text).toContain(word);
    expect(text).toMatch(/\nUne autre ligne\.\nUne troisième\.\u00a0»/);
  });

  it.skipIf(!paperTools)("is read back by another reader as well (poppler-utils, qpdf)", async () => {
    // Poppler reorders right-to-left letters by its own guess; the reader above holds them in the order they were written.
    for (const [what, text] of Object.entries(written).filter(([what]) => what !== "Arabic letters")) {
      const bytes = await paperWith(text);
      expect(squeezed(textOf(bytes)).normalize("NFC"), what).toContain(squeezed(text).normalize("NFC").replaceAll("\u200b", ""));
      expect(folded(runOn(bytes, "qpdf", ["--check", "FILE"]))).toContain("No syntax or stream encoding errors found");
    }
  });
});

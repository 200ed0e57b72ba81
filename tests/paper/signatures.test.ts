import { PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { makePaper } from "../../electron/pdf/paper.ts";
import type { Drawing, Signature, Version } from "../../templates/version-schema.ts";
import { faultsOf } from "../support/paper-checks.ts";
import { folded, paperTools, runOn, textOf } from "../support/paper-tools.ts";
import { allOnScreen, cross, drawingOf, handwriting, onScreen, type ScreenSignature, stroke } from "../support/pdf-drawings.ts";
import {
  elementsOf,
  isMark,
  markedOperations,
  type ReadElement,
  type ReadMark,
  type ReadPdf,
  readPdf,
  treeText,
} from "../support/pdf-reading.ts";
import { versionOfCase } from "../support/version-of-case.ts";

const fail = (why: string): never => {
  throw new Error(why);
};
const draft = versionOfCase("valenciennes-marie", { signed: false });
const signedBy = (...signatures: Signature[]): Version => ({ ...draft, number: 1, signedOn: "2026-11-12", state: "signed", signatures });
const everyone = allOnScreen(draft, "Bénédicte Dupont de l'Étang");
const of = (who: "person" | "psychiatrist" | "nurse"): ScreenSignature =>
  everyone.find(({ signer, role }) => (role ?? signer) === who) ?? fail("nobody signed so");
const drawnBy = (drawing: Drawing) => signedBy(onScreen(draft, of("person"), drawing));

const full = async (version: Version) => (await makePaper({ kind: "full", version })).bytes;
const figuresOf = (read: ReadPdf): readonly ReadElement[] => elementsOf(read.root).filter(({ tag }) => tag === "Figure");
/** What a figure paints, in order. */
const inkOf = (read: ReadPdf, figure: ReadElement | undefined) =>
  (figure?.kids ?? [])
    .filter(isMark)
    .flatMap(({ page, mcid }) => markedOperations(read.pages[page] ?? fail("a mark on no page"))?.get(mcid) ?? []);
const countOf = (read: ReadPdf, operator: string) => inkOf(read, figuresOf(read)[0]).filter((one) => one.operator === operator).length;
const sizeOf = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[] = []) => ({ width: right - left, height: top - bottom });

const asPaper = (signature: Signature): Signature => {
  const { id, versionId, hash, signer, name, professionalId, role, on, place } = signature;
  const who = { id, versionId, hash, signer, name, on, place, ...(professionalId && { professionalId }), ...(role && { role }) };
  return { ...who, kind: "paper", original: "Dossier papier" };
};

describe("a signature made on the screen", () => {
  it("is drawn in the block of who made it, with lines and never as a picture", async () => {
    const read = await readPdf(await full(signedBy(...everyone)));
    expect(faultsOf(read)).toEqual([]);
    const pictures = read.doc.context
      .enumerateIndirectObjects()
      .filter(([, one]) => one instanceof PDFRawStream && one.dict.get(PDFName.of("Subtype")) === PDFName.of("Image"));
    expect(pictures).toEqual([]);
    const figures = figuresOf(read);
    expect(figures.map(({ alt }) => alt)).toEqual([
      "Signature de Marie-Noëlle Dupont de l'Étang",
      "Signature de Hugues Lesaffre",
      "Signature de Zoé Kaczmarek",
      "Signature de Malik Fontaine",
      "Signature de Bénédicte Dupont de l'Étang",
    ]);
    for (const figure of figures) {
      expect(inkOf(read, figure).filter(({ operator }) => operator === "c").length).toBeGreaterThan(100);
      expect(sizeOf(figure.box).height).toBeLessThanOrEqual(56);
    }
  });

  it("is read after the name, and before the day, the time in Paris and the place", async () => {
    const text = folded(treeText(await readPdf(await full(signedBy(...everyone)))));
    expect(text).toContain(
      "Signatures La personne Marie-Noëlle Dupont de l'Étang Signature de Marie-Noëlle Dupont de l'Étang " +
        "Signé à l’écran le 12 novembre 2026 à 15 h 12, Valenciennes. Psychiatre Hugues Lesaffre",
    );
  });

  it.each([
    ["2026-07-01T22:05:00.000Z", "2 juillet 2026 à 0 h 05"],
    ["2026-12-31T23:00:00.000Z", "1er janvier 2027 à 0 h"],
    ["2026-11-12T08:00:59.000Z", "12 novembre 2026 à 9 h,"],
  ])("bears the time of Paris, summer and winter: %s", async (at, said) => {
    const signature = onScreen(draft, { ...of("person"), at }, cross);
    expect(folded(treeText(await readPdf(await full(signedBy(signature)))))).toContain(`Signé à l’écran le ${said}`);
  });

  it("says « d’ » before a name that asks for it", async () => {
    const witness = onScreen(draft, { signer: "witness", name: "Élodie Pruvost" }, cross);
    const read = await readPdf(await full({ ...draft, signatures: [witness] }));
    expect(figuresOf(read)[0]?.alt).toBe("Signature d’Élodie Pruvost");
  });

  it("may be a cross of two strokes, or a single dot", async () => {
    const crossed = await readPdf(await full(drawnBy(cross)));
    expect(faultsOf(crossed)).toEqual([]);
    expect(countOf(crossed, "m")).toBe(2);
    const size = sizeOf(figuresOf(crossed)[0]?.box);
    expect(size.width).toBeCloseTo(41 * 0.75 + 2.2, 1);
    expect(size.height).toBeCloseTo(42 * 0.75 + 2.2, 1);

    const dotted = await readPdf(await full(drawnBy(drawingOf([stroke([[5, 5]])]))));
    expect(faultsOf(dotted)).toEqual([]);
    expect(inkOf(dotted, figuresOf(dotted)[0]).map(({ operator }) => operator)).toEqual(["q", "J", "j", "w", "m", "l", "S", "Q"]);
  });

  it("keeps its proportions, and passes through the points it was made of", async () => {
    const points: (readonly [number, number])[] = [
      [100, 40],
      [200, 40],
      [200, 90],
      [100, 90],
    ];
    const read = await readPdf(await full(drawnBy(drawingOf([stroke(points)]))));
    const [move, ...curves] = inkOf(read, figuresOf(read)[0]).filter(({ operator }) => operator === "m" || operator === "c");
    const passed = [move?.operands ?? [], ...curves.map(({ operands }) => operands.slice(4))].map((pair) => pair.map(Number));
    const [[x0 = 0, y0 = 0] = []] = passed;
    const expected = points.map(([x, y]) => [(x - 100) * 0.75, (40 - y) * 0.75]);
    passed.forEach(([x = 0, y = 0], index) => {
      expect(x - x0).toBeCloseTo(expected[index]?.[0] ?? Number.NaN, 1);
      expect(y - y0).toBeCloseTo(expected[index]?.[1] ?? Number.NaN, 1);
    });
  });

  it("gives the same bytes again, and others when a single point moves", async () => {
    const signed = signedBy(...everyone);
    const once = Buffer.from(await full(signed));
    expect(Buffer.from(await full(structuredClone(signed))).equals(once)).toBe(true);
    const moved = handwriting(0);
    const [first = [], ...rest] = moved.strokes;
    const [[x, y, ...tail] = [0, 0, 0, 0], ...points] = first;
    const other: Drawing = { ...moved, strokes: [[[x + 9, y, ...tail], ...points], ...rest] };
    expect(Buffer.from(await full(signedBy(onScreen(draft, of("person"), other), ...everyone.slice(1)))).equals(once)).toBe(false);
  });
});

/** A generator of the same numbers each time, from -10,000 to 10,000. */
function numbers(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed / 2_147_483_647) * 20_000 - 10_000;
  };
}
const next = numbers();
const hostile: Record<string, Drawing> = {
  "500 strokes all over and outside": drawingOf(
    Array.from({ length: 500 }, () => stroke(Array.from({ length: 200 }, (): [number, number] => [next(), next()]))),
  ),
  "500 strokes on one point": drawingOf(Array.from({ length: 500 }, () => stroke(Array.from({ length: 20 }, () => [3, 3])))),
  "one stroke to and fro 5,000 times": drawingOf([
    stroke(Array.from({ length: 5_000 }, (_, step): [number, number] => [step % 2 === 0 ? 0 : 640, step / 21])),
  ]),
  "an area of no width": drawingOf(
    [
      stroke([
        [0, 0],
        [500, 240],
      ]),
    ],
    { width: 1e-9 },
  ),
  "an area of no size": drawingOf([stroke([[0, 0]]), stroke([[9, 9]])], { width: 1e-12, height: 1e-12 }),
  "everything outside": drawingOf([
    stroke([
      [-300, -50],
      [-200, -90],
    ]),
  ]),
};

describe("a drawing that is no signature", () => {
  const plain = full(signedBy(asPaper(of("person"))));
  for (const [what, drawing] of Object.entries(hostile)) {
    it(`stays in its block and leaves the file small: ${what}`, async () => {
      const bytes = await full(drawnBy(drawing));
      const read = await readPdf(bytes);
      expect(faultsOf(read)).toEqual([]);
      const { width, height } = sizeOf(figuresOf(read)[0]?.box);
      expect(width).toBeLessThan(205);
      expect(height).toBeLessThan(56);
      expect(inkOf(read, figuresOf(read)[0]).length).toBeLessThan(5_100);
      expect(bytes.length - (await plain).length).toBeLessThan(120_000);
      expect(inkOf(read, figuresOf(read)[0]).flatMap(({ operands }) => operands.filter((one) => /[a-z]/.test(one)))).toEqual([]);
    });
  }
});

describe("blocks of all kinds together", () => {
  const textFrom = async (version: Version) =>
    folded(treeText(await readPdf(await full(version)))).replace(/^.* Signatures La personne/, "");

  it("shows the person's on screen, the nurse's in ink, and a place for those who sign later", async () => {
    const text = await textFrom(signedBy(of("person"), asPaper(of("nurse"))));
    expect(text).toMatch(
      /Signé à l’écran le 12 novembre 2026 à 15 h 12, Valenciennes\. Psychiatre Hugues Lesaffre Date : Lieu : Signature/,
    );
    expect(text).toMatch(/Zoé Kaczmarek Signé sur papier le 12 novembre 2026\. Lieu : Valenciennes\./);
    expect(text).toMatch(/Malik Fontaine Date : Lieu : Signature Personne de confiance Bénédicte Dupont de l'Étang Date :/);
    expect(text).not.toContain("Témoin");
  });

  it("keeps a place for the second witness when the first has signed on the screen", async () => {
    const witness = onScreen(draft, { signer: "witness", name: "Inès Nowak" }, handwriting(2));
    const text = await textFrom({ ...draft, signatures: [witness] });
    expect(text).toContain("Deux témoins signent ici si la personne ne peut pas signer. Témoin Inès Nowak Signature d’Inès Nowak Signé");
    expect(text).toMatch(/Valenciennes\. Témoin Nom : Date : Lieu : Signature/);
    const second = onScreen(draft, { signer: "witness", name: "Paul Deram" }, handwriting(3));
    const both = await textFrom(signedBy(witness, second));
    expect(both).toMatch(/Témoin Inès Nowak .* Témoin Paul Deram Signature de Paul Deram/);
    expect(both).not.toContain("Deux témoins signent ici");
  });

  it("prints the signature of who completes the pair, and until then a place for them", async () => {
    const open: Version = { ...draft, content: { ...draft.content, pair: draft.content.pair.slice(1) } };
    expect(await textFrom(open)).toMatch(/Zoé Kaczmarek Date : Lieu : Signature Psychiatre Nom : Date :/);
    const text = await textFrom({ ...open, signatures: [of("person"), of("psychiatrist")] });
    expect(text).toMatch(/Psychiatre Hugues Lesaffre Signature de Hugues Lesaffre Signé à l’écran/);
    expect(text).not.toContain("Nom :");
  });

  it.each([
    ["five on one page", 0, 1],
    ["more than a page holds", 6, 2],
  ])("never cuts a block between two pages: %s", async (_what, more, pages) => {
    const witnesses = Array.from({ length: more }, (_, index) =>
      onScreen(draft, { signer: "witness", name: `Témoin ${index}` }, handwriting(index)),
    );
    const read = await readPdf(await full(signedBy(...everyone, ...witnesses)));
    const holds = (tag: string) => (kid: ReadElement | ReadMark) => !isMark(kid) && kid.tag === tag;
    const blocks = elementsOf(read.root).filter(({ tag, kids }) => tag === "Div" && kids.some(holds("Figure")));
    const pagesOf = blocks.map((block) => new Set(elementsOf(block).flatMap(({ kids }) => kids.filter(isMark).map(({ page }) => page))));
    expect(pagesOf.map(({ size }) => size)).toEqual(Array(5 + more).fill(1));
    expect(new Set(pagesOf.flatMap((set) => [...set])).size).toBe(pages);
    expect(faultsOf(read)).toEqual([]);
  });
});

describe.skipIf(!paperTools)("a drawn signature, by other readers (poppler-utils, qpdf)", () => {
  it("has its words read back, no picture in the file, and nothing to mend", async () => {
    const bytes = await full(signedBy(...everyone));
    const said = folded(textOf(bytes)).match(/Signé à l’écran le 12 novembre 2026 à 15 h 12, Valenciennes\./g);
    expect(said).toHaveLength(5);
    expect(runOn(bytes, "pdfimages", ["-list", "FILE"]).trim().split("\n")).toHaveLength(2);
    expect(runOn(bytes, "qpdf", ["--check", "FILE"])).toContain("No syntax or stream encoding errors found");
    expect(runOn(bytes, "pdfinfo", ["-struct", "FILE"])).toContain("Figure");
  });
});

import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { makePaper } from "../../electron/pdf/paper.ts";
import { faultsOf } from "../support/paper-checks.ts";
import { folded, paperTools, runOn } from "../support/paper-tools.ts";
import { handwriting, onScreen } from "../support/pdf-drawings.ts";
import { elementsOf, readPdf, treeText } from "../support/pdf-reading.ts";
import { caseNames, versionOfCase } from "../support/version-of-case.ts";

const kinds = ["full", "withoutTeamPart", "sheet"] as const;
const lucie = () => makePaper({ kind: "full", version: versionOfCase("denain-lucie") });
/** The same, the person's signature drawn on the screen. */
const lucieOnScreen = () => {
  const version = versionOfCase("denain-lucie");
  const drawn = onScreen(version, { signer: "person", name: "Lucie Carpentier" }, handwriting(1));
  return makePaper({ kind: "full", version: { ...version, signatures: [drawn, ...version.signatures.slice(1)] } });
};

const elements = (doc: PDFDocument, tag: string): readonly PDFDict[] =>
  doc.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict && one.get(PDFName.of("S")) === PDFName.of(tag) ? [one] : []));

function changeContent(doc: PDFDocument, change: (content: string) => string): void {
  const [page] = doc.getPages();
  const stream = page?.node.Contents();
  if (!page || !(stream instanceof PDFRawStream)) throw new Error("no content");
  const content = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
  page.node.set(PDFName.of("Contents"), doc.context.register(doc.context.flateStream(change(content))));
}

/** One fault each, made with the library alone, and the check that must find it. */
const mutants: Record<string, { readonly finds: string; readonly make: (doc: PDFDocument) => void }> = {
  "no identifier": { finds: "C02", make: (doc) => void delete doc.context.trailerInfo.ID },
  "another language": { finds: "C03", make: (doc) => doc.catalog.set(PDFName.of("Lang"), PDFString.of("en")) },
  "not marked": { finds: "C04", make: (doc) => void doc.catalog.delete(PDFName.of("MarkInfo")) },
  "title hidden": { finds: "C05", make: (doc) => void doc.catalog.delete(PDFName.of("ViewerPreferences")) },
  "another title": { finds: "C06", make: (doc) => doc.setTitle("Autre") },
  "no profile": { finds: "C07", make: (doc) => void doc.catalog.delete(PDFName.of("OutputIntents")) },
  "an action on opening": { finds: "C08", make: (doc) => doc.catalog.set(PDFName.of("OpenAction"), doc.context.obj([])) },
  "a font without its tag": {
    finds: "C10",
    make: (doc) => {
      for (const [, one] of doc.context.enumerateIndirectObjects())
        if (one instanceof PDFDict && one.get(PDFName.of("Subtype")) === PDFName.of("Type0"))
          one.set(PDFName.of("BaseFont"), PDFName.of("Atkinson"));
    },
  },
  "a missing glyph": { finds: "C11", make: (doc) => changeContent(doc, (content) => content.replace(/<[0-9A-F]{4}/, "<0000")) },
  "a glyph without Unicode": {
    finds: "C11",
    make: (doc) => changeContent(doc, (content) => content.replace(/<([0-9A-F]{4})([0-9A-F]*)> Tj/, "<0FFF$2> Tj")),
  },
  "two pages with one key": {
    finds: "C12",
    make: (doc) => doc.getPages()[1]?.node.set(PDFName.of("StructParents"), doc.context.obj(0)),
  },
  "a mark left open": { finds: "C13", make: (doc) => changeContent(doc, (content) => content.replace(/EMC\s*$/, "")) },
  "a mark twice": { finds: "C13", make: (doc) => changeContent(doc, (content) => content.replace("/MCID 1>>", "/MCID 0>>")) },
  "a line drawn outside": { finds: "C14", make: (doc) => changeContent(doc, (content) => `${content}\n0 0 m 9 9 l S`) },
  "an unknown type": { finds: "C17", make: (doc) => elements(doc, "BlockQuote")[0]?.set(PDFName.of("S"), PDFName.of("Citation")) },
  "an empty element": { finds: "C17", make: (doc) => elements(doc, "LBody")[0]?.set(PDFName.of("K"), doc.context.obj([])) },
  "an item without its list": { finds: "C18", make: (doc) => elements(doc, "L")[0]?.set(PDFName.of("S"), PDFName.of("Div")) },
  "a signature without words": { finds: "C19", make: (doc) => void elements(doc, "Figure")[0]?.delete(PDFName.of("Alt")) },
  "a signature without its place": { finds: "C19", make: (doc) => void elements(doc, "Figure")[0]?.delete(PDFName.of("A")) },
  "a signature drawn elsewhere": {
    finds: "C19",
    make: (doc) => {
      const box = elements(doc, "Figure")[0]?.lookup(PDFName.of("A"), PDFDict).lookup(PDFName.of("BBox"), PDFArray);
      box?.set(1, doc.context.obj(800));
    },
  },
  "another parent": {
    finds: "C21",
    make: (doc) => {
      const nums = doc.catalog
        .lookup(PDFName.of("StructTreeRoot"), PDFDict)
        .lookup(PDFName.of("ParentTree"), PDFDict)
        .lookup(PDFName.of("Nums"), PDFArray);
      const parents = nums.lookup(1, PDFArray);
      parents.set(0, parents.get(1));
    },
  },
  "two first headings": { finds: "C22", make: (doc) => elements(doc, "H2")[0]?.set(PDFName.of("S"), PDFName.of("H1")) },
  "a level skipped": { finds: "C22", make: (doc) => elements(doc, "H3")[0]?.set(PDFName.of("S"), PDFName.of("H4")) },
};

describe("the structure of a paper", () => {
  for (const name of caseNames) {
    for (const kind of kinds) {
      it(`has no fault: ${name}, ${kind}`, async () => {
        const { bytes, pages } = await makePaper({ kind, version: versionOfCase(name) });
        const read = await readPdf(bytes);
        expect(faultsOf(read)).toEqual([]);
        expect(read.pages.length).toBe(pages);
      });
    }
  }

  for (const [what, { finds, make }] of Object.entries(mutants)) {
    it(`finds a fault put there on purpose: ${what}`, async () => {
      const doc = await PDFDocument.load((await lucieOnScreen()).bytes, { updateMetadata: false });
      make(doc);
      const faults = faultsOf(await readPdf(await doc.save({ addDefaultPage: false })));
      expect(faults.filter((fault) => fault.split(":")[0]?.includes(finds))).not.toEqual([]);
    });
  }

  it("is read in order: the sheet, the law's texts, the person's words, the team's part, the signatures", async () => {
    const text = folded(treeText(await readPdf((await lucie()).bytes)));
    const order = [
      "Lucie Carpentier",
      "Fiche de crise",
      "Appeler",
      "Allergies",
      "À faire en premier",
      "À savoir avant de lire",
      "Comment voulez-vous qu’on vous appelle ?",
      "La partie de l’équipe",
      "Qui reçoit une copie",
      "Signatures",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("has a heading for each question, and lists that are lists", async () => {
    const version = versionOfCase("saint-amand-samir");
    const read = await readPdf((await makePaper({ kind: "full", version })).bytes);
    const headings = elementsOf(read.root)
      .filter(({ tag }) => tag === "H4")
      .map((one) => treeText(read, one).trim());
    const asked = version.content.sections.flatMap((section) => section.fields).filter(({ answer }) => answer.state !== "notAsked");
    expect(headings).toEqual(asked.map((field) => field.question.join(" ")));
    const items = elementsOf(read.root)
      .filter(({ tag }) => tag === "LI")
      .map((one) => treeText(read, one).trim());
    expect(items).toContain("«\u00a0Marcher au bord de la Scarpe\u00a0»");
  });

  it("gives the same bytes again, and others when anything changes", async () => {
    const samir = versionOfCase("saint-amand-samir");
    const once = await makePaper({ kind: "full", version: samir });
    const again = await makePaper({ kind: "full", version: structuredClone(samir) });
    expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true);
    const unsigned = await makePaper({ kind: "full", version: versionOfCase("saint-amand-samir", { signed: false }) });
    expect(Buffer.from(unsigned.bytes).equals(Buffer.from(once.bytes))).toBe(false);
  });

  it("is read by a viewer's own reader: each page has its words and its part of the tree (pdf.js)", async () => {
    const { bytes, pages } = await lucie();
    const opening = getDocument({ data: bytes.slice(), verbosity: 0 });
    const viewer = await opening.promise;
    expect(viewer.numPages).toBe(pages);
    const words: string[] = [];
    for (let number = 1; number <= pages; number++) {
      const page = await viewer.getPage(number);
      const { items } = await page.getTextContent();
      words.push(items.map((item) => ("str" in item ? `${item.str} ` : "")).join(""));
      expect(JSON.stringify(await page.getStructTree())).toContain('"role":"P"');
    }
    expect(folded(words.join(" "))).toContain("« L'anniversaire de mon mari, le 3 février »");
    await opening.destroy();
  });

  it("has no name in its title", async () => {
    const doc = await PDFDocument.load((await lucie()).bytes, { updateMetadata: false });
    expect(doc.getTitle()).toBe("Directives anticipées en psychiatrie, version n°\u00a01");
  });

  it.skipIf(!paperTools)("is read in the same order by another reader (poppler-utils)", async () => {
    const { bytes } = await makePaper({ kind: "sheet", version: versionOfCase("saint-amand-samir") });
    const tree = runOn(bytes, "pdfinfo", ["-struct-text", "FILE"]);
    const plain = tree.split("\n").filter((line) => !line.trim().startsWith("/"));
    expect(plain.map((line) => line.replace(/ \((block|inline)\)|:$/g, "").trimEnd()).join("\n")).toMatchSnapshot();
  });
});

import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef } from "pdf-lib";
import {
  codesOf,
  elementsOf,
  isMark,
  markedOperations,
  type ReadElement,
  type ReadPage,
  type ReadPdf,
  stringIn,
  toUnicodeOf,
} from "./pdf-reading.ts";

/** A check of a file: its number in the paper guide, and the faults it finds. */
export interface Check {
  readonly id: string;
  readonly faults: (read: ReadPdf) => readonly string[];
}

const painting = new Set(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"]);
const known = new Set(["Document", "Sect", "Div", "H1", "H2", "H3", "H4", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Span", "Figure"]);

const onEachPage = (check: (page: ReadPage, index: number) => readonly string[]) => (read: ReadPdf) =>
  read.pages.flatMap((page, index) => check(page, index).map((fault) => `page ${index + 1}: ${fault}`));

function xmpOf(read: ReadPdf): string {
  const stream = read.doc.catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of("Filter"))) return "";
  return new TextDecoder().decode(stream.contents);
}

const catalogFaults = ({ doc }: ReadPdf): readonly string[] => {
  const { catalog } = doc;
  const marked = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict)?.lookup(PDFName.of("Marked"));
  const shown = catalog.lookupMaybe(PDFName.of("ViewerPreferences"), PDFDict)?.lookup(PDFName.of("DisplayDocTitle"));
  return [
    ...(stringIn(catalog, "Lang") === "fr-FR" ? [] : ["language"]),
    ...(marked === PDFBool.True ? [] : ["not marked"]),
    ...(shown === PDFBool.True ? [] : ["title not displayed"]),
    ...["OpenAction", "AA", "OCProperties", "AcroForm"].filter((key) => catalog.has(PDFName.of(key))),
  ];
};

const metadataFaults = (read: ReadPdf): readonly string[] => {
  const xmp = xmpOf(read);
  const info = read.doc.context.lookup(read.doc.context.trailerInfo.Info, PDFDict);
  const title = stringIn(info, "Title") ?? "";
  return [
    ...(xmp.includes("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>") ? [] : ["pdfaid"]),
    ...(xmp.includes("<pdfuaid:part>1</pdfuaid:part>") ? [] : ["pdfuaid"]),
    ...(title !== "" && xmp.includes(`<rdf:li xml:lang="x-default">${title}</rdf:li>`) ? [] : ["title"]),
  ];
};

const profileFaults = ({ doc }: ReadPdf): readonly string[] => {
  const intent = doc.catalog.lookupMaybe(PDFName.of("OutputIntents"), PDFArray)?.lookupMaybe(0, PDFDict);
  const profile = intent?.lookup(PDFName.of("DestOutputProfile"));
  return profile instanceof PDFRawStream && profile.dict.lookup(PDFName.of("N"), PDFNumber).asNumber() === 3 ? [] : ["no RGB profile"];
};

function fontFaults({ doc, pages }: ReadPdf): readonly string[] {
  const fonts = pages[0]?.page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  return (fonts?.entries() ?? []).flatMap(([name, ref]) => {
    const font = doc.context.lookup(ref, PDFDict);
    const cid = font.lookup(PDFName.of("DescendantFonts"), PDFArray).lookup(0, PDFDict);
    const descriptor = cid.lookup(PDFName.of("FontDescriptor"), PDFDict);
    const base = font.lookup(PDFName.of("BaseFont"), PDFName).decodeText();
    return [
      ...(font.lookup(PDFName.of("Subtype")) === PDFName.of("Type0") ? [] : [`${name}: not Type0`]),
      ...(/^[A-Z]{6}\+/.test(base) ? [] : [`${name}: no subset tag`]),
      ...(descriptor.has(PDFName.of("FontFile2")) ? [] : [`${name}: not embedded`]),
    ];
  });
}

const glyphFaults = (read: ReadPdf): readonly string[] => {
  const fonts = toUnicodeOf(read);
  return onEachPage(({ operations }) => {
    let font = "";
    return operations.flatMap(({ operator, operands }) => {
      if (operator === "Tf") font = operands[0] ?? "";
      if (operator !== "Tj") return [];
      return codesOf(operands[0] ?? "").flatMap((code) =>
        code === "0000" ? ["a missing glyph is drawn"] : fonts.get(font)?.get(code) ? [] : [`glyph ${code} of ${font} has no Unicode`],
      );
    });
  })(read);
};

const markFaults = onEachPage(({ operations }) => {
  const faults: string[] = [];
  const numbers = new Set<string>();
  let depth = 0;
  let owned = 0;
  for (const { operator, operands } of operations) {
    if (operator === "BDC" || operator === "BMC") {
      const number = /\/MCID (\d+)/.exec(operands[1] ?? "")?.[1];
      if (number !== undefined && numbers.has(number)) faults.push(`mark ${number} twice`);
      if (number !== undefined) numbers.add(number);
      depth += 1;
      if (owned === 0 && (number !== undefined || operands[0] === "/Artifact")) owned = depth;
    } else if (operator === "EMC") {
      if (depth === owned) owned = 0;
      depth -= 1;
      if (depth < 0) faults.push("a mark closed twice");
    } else if (painting.has(operator) && owned === 0) faults.push(`${operator} outside of any mark`);
  }
  return depth === 0 ? faults : [...faults, "a mark left open"];
});

const pageFaults = (read: ReadPdf): readonly string[] => {
  const keys = read.pages.map(({ page }) => page.node.lookup(PDFName.of("StructParents"))?.toString());
  return [
    ...(new Set(keys).size === keys.length && !keys.includes(undefined) ? [] : ["keys of pages"]),
    ...read.pages.flatMap(({ page }, index) => (page.node.get(PDFName.of("Tabs")) === PDFName.of("S") ? [] : [`page ${index + 1}: tabs`])),
  ];
};

const typeFaults = ({ root }: ReadPdf): readonly string[] =>
  elementsOf(root).flatMap(({ tag, kids }) => [
    ...(known.has(tag) ? [] : [`unknown ${tag}`]),
    ...(kids.length > 0 ? [] : [`empty ${tag}`]),
  ]);

const nestingFaults = ({ root }: ReadPdf): readonly string[] => {
  const inside = (element: ReadElement, allowed: readonly string[]) =>
    element.kids.every((kid) => !isMark(kid) && allowed.includes(kid.tag));
  const parts = (element: ReadElement): readonly string[] => [
    ...(element.tag === "L" && !inside(element, ["LI", "L"]) ? ["L holds something else than items"] : []),
    ...(element.tag === "LI" && !inside(element, ["Lbl", "LBody"]) ? ["LI holds something else than a label and a body"] : []),
    ...element.kids.flatMap((kid) =>
      isMark(kid) ? [] : [...(kid.tag === "LI" && element.tag !== "L" ? ["LI outside of a list"] : []), ...parts(kid)],
    ),
  ];
  return parts(root);
};

const moves = new Set(["m", "l", "c"]);

/** A figure says what it shows and where; nothing it draws is outside of there, and it is lines, never a picture made of dots. */
const figureFaults = ({ root, pages }: ReadPdf): readonly string[] => {
  const marked = pages.map(markedOperations);
  return elementsOf(root)
    .filter(({ tag }) => tag === "Figure")
    .flatMap(({ alt, box, kids }) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = box ?? [];
      const drawn = kids.filter(isMark).flatMap(({ page, mcid }) => marked[page]?.get(mcid) ?? []);
      const numbers = drawn.filter(({ operator }) => moves.has(operator)).map(({ operands }) => operands.map(Number));
      const within = numbers.every((all) =>
        all.every((value, index) => (index % 2 === 0 ? value >= left && value <= right : value >= bottom && value <= top)),
      );
      return [
        ...(alt ? [] : ["a figure without words"]),
        ...(box?.length === 4 && left < right && bottom < top ? [] : ["a figure without its place"]),
        ...(within && numbers.length > 0 ? [] : ["a figure is not where it says"]),
        ...(drawn.some(({ operator }) => operator === "Do" || operator === "BI") ? ["a figure made of dots"] : []),
      ];
    });
};

/** Every mark of the tree is on its page, and the parent tree says the same. */
function parentFaults(read: ReadPdf): readonly string[] {
  const nums = read.doc.catalog
    .lookup(PDFName.of("StructTreeRoot"), PDFDict)
    .lookup(PDFName.of("ParentTree"), PDFDict)
    .lookup(PDFName.of("Nums"), PDFArray);
  const parents = new Map<number, PDFArray>();
  for (let index = 0; index < nums.size(); index += 2)
    parents.set(nums.lookup(index, PDFNumber).asNumber(), nums.lookup(index + 1, PDFArray));
  const claimed = elementsOf(read.root).flatMap((element) => element.kids.filter(isMark).map((mark) => ({ element, mark })));
  const wrong = claimed.filter(({ element, mark }) => {
    const key = read.pages[mark.page]?.page.node.lookup(PDFName.of("StructParents"), PDFNumber).asNumber() ?? -1;
    const parent = parents.get(key)?.get(mark.mcid);
    return !(parent instanceof PDFRef) || parent !== element.ref;
  });
  const drawn = read.pages.map(({ operations }) => operations.filter(({ operands }) => /\/MCID \d+/.test(operands[1] ?? "")).length);
  const listed = [...parents.values()].map((array) => array.size());
  return [
    ...wrong.map(({ mark }) => `page ${mark.page + 1}: mark ${mark.mcid} has another parent`),
    ...(drawn.join() === listed.join() ? [] : ["the parent tree has not as many marks as the pages"]),
    ...(claimed.length === drawn.reduce((sum, count) => sum + count, 0) ? [] : ["the tree has not as many marks as the pages"]),
  ];
}

const headingFaults = ({ root }: ReadPdf): readonly string[] => {
  const levels = elementsOf(root).flatMap(({ tag }) => (/^H[1-6]$/.test(tag) ? [Number(tag.slice(1))] : []));
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one H1"]),
    ...(levels[0] === 1 ? [] : ["the first heading is not H1"]),
    ...levels.flatMap((level, index) =>
      index > 0 && level > (levels[index - 1] ?? 0) + 1 ? [`H${levels[index - 1]} then H${level}`] : [],
    ),
  ];
};

const trailerFaults = ({ doc }: ReadPdf): readonly string[] => {
  const { ID, Encrypt } = doc.context.trailerInfo;
  const ids = ID instanceof PDFArray ? ID.asArray() : [];
  return [
    ...(ids.length === 2 && ids.every((id) => id instanceof PDFHexString) ? [] : ["no identifier"]),
    ...(Encrypt ? ["encrypted"] : []),
  ];
};

/** Part of the checks of the paper guide, by their numbers there. */
export const checks: readonly Check[] = [
  { id: "C02", faults: trailerFaults },
  { id: "C03 C04 C05 C08", faults: catalogFaults },
  { id: "C06", faults: metadataFaults },
  { id: "C07", faults: profileFaults },
  { id: "C10", faults: fontFaults },
  { id: "C11 C15", faults: glyphFaults },
  { id: "C12", faults: pageFaults },
  { id: "C13 C14", faults: markFaults },
  { id: "C16", faults: onEachPage(({ operations }) => operations.flatMap(({ operator }) => (/^[kK]$/.test(operator) ? ["CMYK"] : []))) },
  { id: "C17", faults: typeFaults },
  { id: "C18", faults: nestingFaults },
  { id: "C19", faults: figureFaults },
  { id: "C21", faults: parentFaults },
  { id: "C22", faults: headingFaults },
];

/** Every fault of a file, each under the number of its check. */
export const faultsOf = (read: ReadPdf): readonly string[] =>
  checks.flatMap(({ id, faults }) => faults(read).map((fault) => `${id}: ${fault}`));

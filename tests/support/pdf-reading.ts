import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

/** One operator of a content stream with its operands, as written. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}

/** A reader written apart from the code that draws: it only knows the file. */
export interface ReadPdf {
  readonly doc: PDFDocument;
  readonly pages: readonly ReadPage[];
  readonly root: ReadElement;
}

export interface ReadPage {
  readonly page: PDFPage;
  readonly operations: readonly Operation[];
}

export interface ReadElement {
  readonly tag: string;
  readonly ref: PDFRef | undefined;
  readonly kids: readonly (ReadElement | ReadMark)[];
  /** What it says of itself when it is a figure, and where it is: left, bottom, right, top. */
  readonly alt: string | undefined;
  readonly box: readonly number[] | undefined;
}

export interface ReadMark {
  readonly page: number;
  readonly mcid: number;
}

export const isMark = (kid: ReadElement | ReadMark): kid is ReadMark => "mcid" in kid;

/** Operators with operands: names, numbers, strings, arrays and dictionaries kept as text. */
export function operationsOf(content: string): readonly Operation[] {
  const tokens =
    content.match(
      /<<(?:[^<>]|<[0-9A-Fa-f\s]*>|<<[^>]*>>)*>>|<[0-9A-Fa-f\s]*>|\[[^\]]*\]|\((?:\\.|[^\\)])*\)|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g,
    ) ?? [];
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const token of tokens) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && !["true", "false", "null"].includes(token)) {
      operations.push({ operator: token, operands });
      operands = [];
    } else operands.push(token);
  }
  return operations;
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode()) : ""))
    .join("\n");
}

/** Reads a PDF with its structure tree. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = doc.getPages().map((page) => ({ page, operations: operationsOf(contentOf(page)) }));
  const numbers = new Map(doc.getPages().map((page, index) => [page.ref.toString(), index]));
  const tree = doc.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);

  const kidsOf = (dict: PDFDict): readonly (ReadElement | ReadMark)[] => {
    const kids = dict.lookup(PDFName.of("K"));
    const list: readonly PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    return list.map((kid) => {
      const found = doc.context.lookup(kid);
      if (!(found instanceof PDFDict)) throw new Error("a kid is neither an element nor a mark");
      if (found.has(PDFName.of("MCID"))) {
        const page = numbers.get(found.get(PDFName.of("Pg"))?.toString() ?? "");
        if (page === undefined) throw new Error("a mark on no page");
        return { page, mcid: found.lookup(PDFName.of("MCID"), PDFNumber).asNumber() };
      }
      return elementOf(found, kid instanceof PDFRef ? kid : undefined);
    });
  };
  const elementOf = (dict: PDFDict, ref: PDFRef | undefined): ReadElement => ({
    tag: dict.lookup(PDFName.of("S"), PDFName).decodeText(),
    ref,
    kids: kidsOf(dict),
    alt: stringIn(dict, "Alt"),
    box: dict
      .lookupMaybe(PDFName.of("A"), PDFDict)
      ?.lookupMaybe(PDFName.of("BBox"), PDFArray)
      ?.asArray()
      .map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : Number.NaN)),
  });
  const [root] = kidsOf(tree);
  if (!root || isMark(root)) throw new Error("no root element");
  return { doc, pages, root };
}

/** Every element under this one, itself included, in reading order. */
export const elementsOf = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.kids.flatMap((kid) => (isMark(kid) ? [] : elementsOf(kid))),
];

/** Unicode by glyph code, for each font of the pages. */
export function toUnicodeOf(read: ReadPdf): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = read.pages[0]?.page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).map(([name, ref]) => {
      const font = read.doc.context.lookup(ref, PDFDict);
      const stream = font.lookup(PDFName.of("ToUnicode"));
      if (!(stream instanceof PDFRawStream)) throw new Error("a font without ToUnicode");
      const cmap = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
      const pairs = [...cmap.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)];
      return [name.toString(), new Map(pairs.map(([, code = "", unicode = ""]) => [code.toUpperCase(), utf16(unicode)]))];
    }),
  );
}

const utf16 = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");

/** Glyph codes of a hexadecimal string operand. */
export const codesOf = (operand: string): readonly string[] =>
  operand
    .replace(/[<>\s]/g, "")
    .toUpperCase()
    .match(/.{4}/g) ?? [];

/** The text of each marked content of a page, by its number: ActualText where there is one. */
export function markedTexts(read: ReadPdf, page: ReadPage): ReadonlyMap<number, string> {
  const fonts = toUnicodeOf(read);
  const texts = new Map<number, string>();
  const open: { mcid?: number; actual?: boolean }[] = [];
  let font = "";
  for (const { operator, operands } of page.operations) {
    const properties = operands[1] ?? "";
    if (operator === "BDC" || operator === "BMC") {
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      const actual = /\/ActualText <([0-9A-Fa-f]+)>/.exec(properties)?.[1];
      const owner = open.findLast((one) => one.mcid !== undefined)?.mcid;
      if (actual && owner !== undefined) texts.set(owner, (texts.get(owner) ?? "") + PDFHexString.of(actual).decodeText());
      open.push({ ...(mcid && { mcid: Number(mcid) }), ...(actual && { actual: true }) });
    } else if (operator === "EMC") open.pop();
    else if (operator === "Tf") font = operands[0] ?? "";
    else if (operator === "Tj") {
      const owner = open.findLast((one) => one.mcid !== undefined)?.mcid;
      if (owner === undefined || open.some((one) => one.actual)) continue;
      const drawn = codesOf(operands[0] ?? "").map((code) => fonts.get(font)?.get(code) ?? "\ufffd");
      texts.set(owner, (texts.get(owner) ?? "") + drawn.join(""));
    }
  }
  return texts;
}

/** The operations of each marked content of a page, by its number. */
export function markedOperations({ operations }: ReadPage): ReadonlyMap<number, readonly Operation[]> {
  const marks = new Map<number, Operation[]>();
  const open: (number | undefined)[] = [];
  for (const operation of operations) {
    const mcid = /\/MCID (\d+)/.exec(operation.operands[1] ?? "")?.[1];
    if (operation.operator === "BDC" || operation.operator === "BMC") open.push(mcid === undefined ? undefined : Number(mcid));
    else if (operation.operator === "EMC") open.pop();
    else {
      const owner = open.findLast((one) => one !== undefined);
      const known = owner === undefined ? undefined : marks.get(owner);
      if (known) known.push(operation);
      else if (owner !== undefined) marks.set(owner, [operation]);
    }
  }
  return marks;
}

/** The text of an element, in the order of the tree: what a screen reader says, figures in words. */
export function treeText(read: ReadPdf, element: ReadElement = read.root): string {
  const texts = read.pages.map((page) => markedTexts(read, page));
  const textIn = (one: ReadElement): string =>
    one.alt ?? one.kids.map((kid) => (isMark(kid) ? (texts[kid.page]?.get(kid.mcid) ?? "") : `${textIn(kid)}\n`)).join("");
  return textIn(element);
}

export const stringIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
};

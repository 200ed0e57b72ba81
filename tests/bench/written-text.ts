import type { ReadElement, ReadPdf } from "../support/pdf-reading.ts";
import { codesOf, isMark, markedTexts, toUnicodeOf } from "../support/pdf-reading.ts";

/** Text in one font, as placed on a page; `font` is its name in the file (`F0`). Points from the bottom left. */
export interface WrittenRun {
  readonly font: string;
  readonly size: number;
  readonly text: string;
}
export interface WrittenLine {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly WrittenRun[];
}

/** The lines of each page of a paper, read back from its bytes. */
export function linesOf(read: ReadPdf): readonly (readonly WrittenLine[])[] {
  const fonts = toUnicodeOf(read);
  return read.pages.map(({ operations }) => {
    const lines: { x: number; y: number; runs: WrittenRun[] }[] = [];
    let font = "";
    let size = 0;
    for (const { operator, operands } of operations) {
      if (operator === "Tm") lines.push({ x: Number(operands[4]), y: Number(operands[5]), runs: [] });
      if (operator === "Tf") {
        font = (operands[0] ?? "").slice(1);
        size = Number(operands[1]);
      }
      if (operator === "Tj") {
        const text = codesOf(operands[0] ?? "").map((code) => fonts.get(`/${font}`)?.get(code) ?? "");
        lines.at(-1)?.runs.push({ font, size, text: text.join("") });
      }
    }
    return lines;
  });
}

const TAGS: Readonly<Record<string, string>> = { H1: "h1", H2: "h2", H3: "h3", P: "p", L: "ul", LI: "li", Lbl: "span", Span: "span" };
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The content of a paper as a web page: its headings, paragraphs and lists, in reading order. */
export function markupOf(read: ReadPdf): string {
  const texts = read.pages.map((page) => markedTexts(read, page));
  const markup = (element: ReadElement): string => {
    const kids = element.kids.map((kid) => (isMark(kid) ? escaped(texts[kid.page]?.get(kid.mcid) ?? "") : markup(kid)));
    const tag = TAGS[element.tag] ?? "div";
    return `<${tag}>${kids.join("")}</${tag}>`;
  };
  return markup(read.root);
}

import { readFileSync } from "node:fs";
import fontkit from "@cantoo/fontkit";
import { PDFDocument, type PDFFont } from "pdf-lib";
import { type Browser, chromium, type Page } from "playwright-core";
import { fontFiles, fontPath } from "../../electron/pdf/font-files.ts";
import { PAGE } from "../../electron/pdf/page.ts";
import { makePaper } from "../../electron/pdf/paper.ts";
import { bench } from "../../templates/bench.fr.ts";
import { readPdf } from "../support/pdf-reading.ts";
import { versionOfCase } from "../support/version-of-case.ts";
import type { Comparison } from "./comparison.ts";
import { profileParts } from "./profile.ts";
import { PAPER_RULES } from "./rules.ts";
import { milliseconds, repeat, sideBySide } from "./side-by-side.ts";
import { linesOf, markupOf, type WrittenLine } from "./written-text.ts";

const version = versionOfCase("valenciennes-marie");
const makeMariePaper = () => makePaper({ kind: "full", version });

const fontBytes: ReadonlyMap<string, Buffer> = new Map(
  [...fontFiles.regular, ...fontFiles.bold].map((file, index) => [`F${index}`, readFileSync(fontPath(file))] as const),
);

/** Draws lines where they already stand, without tags: the library alone, no line to break. */
async function drawPlain(pages: readonly (readonly WrittenLine[])[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const fonts = new Map<string, PDFFont>();
  for (const name of new Set(pages.flat().flatMap(({ runs }) => runs.map(({ font }) => font)))) {
    const bytes = fontBytes.get(name);
    if (bytes) fonts.set(name, await doc.embedFont(bytes, { subset: true }));
  }
  for (const lines of pages) {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    for (const { x, y, runs } of lines) {
      let left = x;
      for (const { font: name, size, text } of runs) {
        const font = fonts.get(name);
        if (!font) continue;
        page.drawText(text, { x: left, y, size, font });
        left += font.widthOfTextAtSize(text, size);
      }
    }
  }
  return doc.save();
}

/** Shows the paper's content in a page of the system's browser, with the paper's fonts. */
async function showMarkup(page: Page, markup: string): Promise<void> {
  const face = (name: string, weight: number): string =>
    `@font-face{font-family:paper;font-weight:${weight};src:url(data:font/woff;base64,${fontBytes.get(name)?.toString("base64")})}`;
  const style = `${face("F0", 400)}${face(`F${fontFiles.regular.length}`, 700)}body{font:11pt/1.3 paper}ul{list-style:none}`;
  await page.setContent(`<!doctype html><html lang="fr"><title>—</title><style>${style}</style>${markup}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const A4 = { format: "A4", margin: { top: "14mm", bottom: "20mm", left: "20mm", right: "20mm" } } as const;

/** From markup to a tagged paper, in a new page of a running browser; closing that page is not counted. */
async function printAfresh(browser: Browser, markup: string): Promise<number> {
  const begin = performance.now();
  const page = await browser.newPage();
  await showMarkup(page, markup);
  await page.pdf({ ...A4, tagged: true });
  const took = performance.now() - begin;
  await page.close();
  return took;
}

/** Marie's whole paper, beside the same text untagged and Chromium's prints of it. */
export async function comparePaper(executablePath: string): Promise<readonly Comparison[]> {
  const { bytes, pages } = await makeMariePaper();
  const read = await readPdf(bytes);
  const lines = linesOf(read);
  const markup = markupOf(read);
  const browser = await chromium.launch({ executablePath });
  try {
    const shown = await browser.newPage();
    await showMarkup(shown, markup);
    const { ours, plain, print, printShown } = await sideBySide(
      {
        ours: () => milliseconds(makeMariePaper),
        plain: () => milliseconds(() => drawPlain(lines)),
        print: () => printAfresh(browser, markup),
        printShown: () => milliseconds(() => shown.pdf(A4)),
      },
      { rounds: 25, warmUp: 5 },
    );
    const paper = {
      what: bench.paper(pages),
      unit: "ms",
      ours,
      parts: () => profileParts(() => repeat(25, makeMariePaper), PAPER_RULES, bench.paperParts.rest),
    } as const;
    return [
      { ...paper, beside: { what: bench.plain, sample: plain }, aim: { most: 1.3 } },
      { ...paper, beside: { what: bench.print, sample: print }, aim: { least: 4 } },
      { ...paper, beside: { what: bench.printShown, sample: printShown }, aim: { least: 4 } },
    ];
  } finally {
    await browser.close();
  }
}

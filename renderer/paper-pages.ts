import { GlobalWorkerOptions, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Sharp enough to print from: pixels for each of the PDF's points, 200 to the inch. */
const SCALE = 200 / 72;

/** A PDF opened to be drawn, page by page. Pages count from 1. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page at 200 dots per inch. Resolves with its text, in reading order. */
  readonly draw: (page: number, canvas: HTMLCanvasElement) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export async function openPdf(base64: string): Promise<OpenPdf> {
  const task = getDocument({ data: bytesOf(base64), useWasm: false, useWorkerFetch: false, disableRange: true, disableStream: true });
  const document = await task.promise;
  return {
    pages: document.numPages,
    async draw(number, canvas) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: SCALE });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport, intent: "print" }).promise;
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    },
    close: () => task.destroy(),
  };
}

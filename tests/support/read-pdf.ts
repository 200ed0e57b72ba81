import { execFileSync } from "node:child_process";

/** A text with every run of white space as one space: how lines break is the paper's business. */
export const flat = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The text of a PDF as another program reads it: poppler's pdftotext, in reading order. */
export const readPdf = (bytes: Uint8Array): string =>
  flat(execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: bytes, encoding: "utf8", maxBuffer: 64_000_000 }));

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function has(tool: string): boolean {
  try {
    execFileSync(tool, [tool === "qpdf" ? "--version" : "-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Whether poppler and qpdf are there (Debian: poppler-utils, qpdf). Tests that need them are skipped and named where they are not. */
export const paperTools = has("pdftotext") && has("pdfinfo") && has("qpdf");

/** Runs a tool on a PDF: `"-"` stands for its file. Gives what the tool prints; throws when the tool finds a fault. */
export function runOn(bytes: Uint8Array, tool: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "paroles-paper-"));
  const file = join(folder, "paper.pdf");
  try {
    writeFileSync(file, bytes);
    return execFileSync(tool, [...args.map((arg) => (arg === "FILE" ? file : arg))], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF as poppler reads it, in the order it was drawn, from page `first` to `last`. */
export const textOf = (bytes: Uint8Array, first = 1, last = 999): string =>
  runOn(bytes, "pdftotext", ["-raw", "-f", String(first), "-l", String(last), "FILE", "-"]);

/** White space and direction marks of the tool folded away: words are compared, not lines. */
export const folded = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
/** No white space at all: for words that are cut to fit a line. */
export const squeezed = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\s]/gu, "");

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The ways a text may lie in a file: as UTF-8, as UTF-16, as its own base64 wherever it starts, and in an address. */
function formsOf(text: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.from("\0".repeat(shift) + text).toString("base64");
    return coded.slice(Math.ceil((shift * 4) / 3) + 1, -4);
  });
  return [
    Buffer.from(text),
    Buffer.from(text, "utf16le"),
    Buffer.from(encodeURIComponent(text)),
    ...base64.map((coded) => Buffer.from(coded)),
  ];
}

/** Every file under `folder` that holds `text` in its name or its bytes, and how many files were read. */
export function filesHolding(folder: string, text: string): { readonly found: readonly string[]; readonly read: number } {
  const forms = formsOf(text);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holds = (path: string): boolean => {
    const bytes = Buffer.concat([Buffer.from(path), readIfThere(path)]);
    return forms.some((form) => bytes.includes(form));
  };
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return { found: paths.filter(holds), read: paths.length };
}

/** A file of a running browser may be gone by now. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

import { paper as words } from "../templates/ui/paper-screens.fr.ts";
import { callShell, hostKind } from "./host.ts";
import { bytesOf } from "./paper-pages.ts";

/** `givenUp`: the person closed the file picker. `noPicker`: this browser has none. */
export type Saved = "saved" | "givenUp" | "failed" | "noPicker";

type SaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;
declare global {
  interface Window {
    readonly showSaveFilePicker?: SaveFilePicker;
  }
}

/** Saves a PDF where the person chooses, by the system's own window. Nothing is written anywhere else. */
export async function savePdf(pdf: string, fileName: string): Promise<Saved> {
  try {
    if (hostKind() === "electron") return (await callShell("shell.savePdf", { pdf, fileName })).saved ? "saved" : "givenUp";
    if (!window.showSaveFilePicker) return "noPicker";
    const file = await window.showSaveFilePicker({
      suggestedName: fileName,
      types: [{ description: words.fileKind, accept: { "application/pdf": [".pdf"] } }],
    });
    const out = await file.createWritable();
    await out.write(bytesOf(pdf));
    await out.close();
    return "saved";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "givenUp" : "failed";
  }
}

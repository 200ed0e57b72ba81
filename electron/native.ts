import { writeFile } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import { shell as words } from "../templates/ui/shell.fr.ts";
import type { Reply } from "./contract.ts";
import { type ShellCommandName, shellContract } from "./shell-contract.ts";

const failed = (code: "malformedCommand" | "diskFull" | "internal"): Reply<never> => ({ ok: false, code });

export const isShellCommand = (name: string): name is ShellCommandName => Object.hasOwn(shellContract, name);

/** Runs a command of `shellContract` for `window`. Nothing but codes leaves it. */
export async function callShell(window: BrowserWindow, name: ShellCommandName, raw: unknown): Promise<Reply<unknown>> {
  const input = shellContract[name].input.safeParse(raw);
  if (!input.success) return failed("malformedCommand");
  const { pdf, fileName } = input.data;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.savePdf.title,
    buttonLabel: words.savePdf.button,
    defaultPath: fileName,
    filters: [{ name: words.savePdf.kind, extensions: ["pdf"] }],
    properties: ["showOverwriteConfirmation", "dontAddToRecent"],
  });
  if (canceled || !filePath) return { ok: true, value: { saved: false } };
  try {
    await writeFile(filePath, Buffer.from(pdf, "base64"), { mode: 0o600 });
  } catch (error) {
    return failed(error instanceof Error && "code" in error && error.code === "ENOSPC" ? "diskFull" : "internal");
  }
  return { ok: true, value: { saved: true } };
}

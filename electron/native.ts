import { writeFile } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import { shell as words } from "../templates/ui/shell.fr.ts";
import type { Reply } from "./contract.ts";
import { type ShellCommandName, type ShellInput, type ShellOutput, shellContract } from "./shell-contract.ts";

const failed = (code: "malformedCommand" | "diskFull" | "internal"): Reply<never> => ({ ok: false, code });
/** What Chromium says of a print dialog closed without printing. */
const CANCELLED = /cancel/i;

export const isShellCommand = (name: string): name is ShellCommandName => Object.hasOwn(shellContract, name);

type Handlers = {
  readonly [Name in ShellCommandName]: (window: BrowserWindow, input: ShellInput<Name>) => Promise<Reply<ShellOutput<Name>>>;
};

const handlers: Handlers = {
  "shell.savePdf": async (window, { pdf, fileName }) => {
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
  },

  "shell.print": (window) =>
    new Promise((answer) => {
      window.webContents.print({ pageSize: "A4", margins: { marginType: "none" } }, (sent, reason) =>
        answer({ ok: true, value: { outcome: sent ? "sent" : CANCELLED.test(reason) ? "givenUp" : "failed" } }),
      );
    }),
};

/** Runs a command of `shellContract` for `window`. Nothing but codes leaves it. */
export async function callShell<Name extends ShellCommandName>(window: BrowserWindow, name: Name, raw: unknown): Promise<Reply<unknown>> {
  const input = shellContract[name].input.safeParse(raw);
  if (!input.success) return failed("malformedCommand");
  const handler: Handlers[Name] = handlers[name];
  return handler(window, input.data as ShellInput<Name>);
}

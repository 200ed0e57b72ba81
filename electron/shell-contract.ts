import { z } from "zod";

/**
 * Commands answered by the window's own program rather than by the data process, through the same `window.host.call`. Only
 * Electron has them: the system's browser has its own file picker. `window.host.kind` says which of the two it is.
 */
export const shellContract = {
  /** Asks where, then writes a PDF there. `saved` is false when the person gave up. Fails with `diskFull` or `internal`. */
  "shell.savePdf": {
    input: z.strictObject({
      pdf: z.base64().min(1).max(60_000_000),
      /** A plain file name: no folder, no character a file system refuses. */
      fileName: z
        .string()
        .max(150)
        .regex(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u)
        .refine((name) => !name.startsWith(".")),
    }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Opens the system's print dialog on what the window shows, A4 to the edges, and waits for its end. `sent`: given to the printer. */
  "shell.print": {
    input: z.strictObject({}),
    output: z.strictObject({ outcome: z.enum(["sent", "givenUp", "failed"]) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ShellContract = typeof shellContract;
export type ShellCommandName = keyof ShellContract;
export type ShellInput<Name extends ShellCommandName> = z.input<ShellContract[Name]["input"]>;
export type ShellOutput<Name extends ShellCommandName> = z.output<ShellContract[Name]["output"]>;

/** Which window the page runs in. */
export type HostKind = "pipe" | "electron";

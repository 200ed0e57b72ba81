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

/** An id, or the name of a screen or a question: nothing that a person wrote fits. */
const Word = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
/** The screen shown and its ids, by name. Never a name or an answer. */
export const Place = z.record(Word, Word);
export type Place = z.infer<typeof Place>;
/** Fields whose last words could not be saved before a lock that asked nobody; `unknown` when the page did not answer in time. */
export const Lost = z.union([z.number().int().min(1).max(10_000), z.literal("unknown")]);
export type Lost = z.infer<typeof Lost>;

/** Commands answered by the program that keeps the window, in both windows: what it must know to lock by itself (decision D14). */
export const lockContract = {
  /** Someone is there: a key, a pointer, a wheel or a finger has just moved. */
  "lock.active": { input: z.strictObject({}), output: z.strictObject({}) },
  /** The screen now shown, to come back to after a lock. Kept in memory only. */
  "lock.place": { input: z.strictObject({ place: Place }), output: z.strictObject({}) },
  /** After unlocking: where the same professional was, until the page says where it is now, and what was lost. */
  "lock.back": { input: z.strictObject({}), output: z.strictObject({ place: Place.optional(), lost: Lost.optional() }) },
  /** Answers when the app is about to lock: the page hides what it shows, saves what it can, then says `lock.now`. */
  "lock.wait": { input: z.strictObject({}), output: z.strictObject({}) },
  /** Locks. `lost`: fields whose last words are not saved, when nobody was there to decide. */
  "lock.now": { input: z.strictObject({ lost: z.number().int().min(0).max(10_000) }), output: z.strictObject({}) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type LockContract = typeof lockContract;
export type LockCommandName = keyof LockContract;
export type LockInput<Name extends LockCommandName> = z.input<LockContract[Name]["input"]>;
export type LockOutput<Name extends LockCommandName> = z.output<LockContract[Name]["output"]>;

/** An instant on the clock of the wall, which suspended computers and people move, and on one that only goes forward. Milliseconds. */
export type Moment = { readonly wall: number; readonly steady: number };
export const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() });
/**
 * Milliseconds without anyone, at worst: a computer that slept shows on the wall clock only, a wall clock put back on the steady one
 * only.
 */
export const elapsed = (from: Moment, to: Moment): number => Math.max(to.wall - from.wall, to.steady - from.steady);
/** The page tells the program that keeps it of someone's presence at most this often. Milliseconds. */
export const PRESENCE_EVERY = 10_000;

/** Which window the page runs in. */
export type HostKind = "pipe" | "electron";

import { z } from "zod";
import { Fictional } from "./data-messages.ts";
import { Left } from "./left.ts";

/** One window to open. */
const Opening = z.strictObject({
  /** Folder of the store. */
  store: z.string().min(1),
  /** Only for a store in the system's temporary folder: another clock, keys at the least cost. */
  fictional: Fictional.optional(),
  headless: z.boolean().optional(),
  /** CSS pixels. Without one, the window decides. */
  viewport: z.strictObject({ width: z.number(), height: z.number() }).optional(),
  /** Path of the browser's program; the system's own by default. */
  browser: z.string().optional(),
  /** Folder of the built pages and data process; `dist` by default. */
  dist: z.string().optional(),
  /** What the window before this one left when it was locked. */
  left: Left.optional(),
});
export type Opening = z.infer<typeof Opening>;

/** First message to a window's process. */
export const OpenMessage = z.strictObject({ open: Opening });
/** Last message of a window's process, when the window was locked. One that was closed says nothing. */
export const LockedMessage = z.strictObject({ locked: Left });

import { z } from "zod";
import { ErrorCode } from "./contract.ts";

/** The most characters of JSON one command may bring: more than the longest answer a template allows. */
export const COMMAND_LIMIT = 5_000_000;

const Kdf = z.strictObject({ memoryKib: z.number().int(), passes: z.number().int(), lanes: z.number().int() });
const Moment = z.iso.datetime();

/** For tests and a first look: the clock may start elsewhere and keys are derived at another cost, by default the least a store accepts. */
export const Fictional = z.strictObject({ now: Moment.optional(), kdf: Kdf.optional() });

/** First message to the data process: which store. `fictional` is refused for any folder outside the system's temporary folder. */
export const StartMessage = z.strictObject({
  start: z.strictObject({
    folder: z.string().min(1),
    workstation: z.string().min(1),
    fictional: Fictional.optional(),
  }),
});
export type Start = z.infer<typeof StartMessage>["start"];

/** Sets the clock of a fictional store; it runs on from there. */
export const ClockMessage = z.strictObject({ clock: Moment });
/** Ends the data process after its last write. */
export const CloseMessage = z.strictObject({ close: z.literal(true) });
export const CallMessage = z.strictObject({ id: z.number().int().nonnegative(), name: z.string().max(100), raw: z.unknown() });

export const ReplyMessage = z.strictObject({
  id: z.number().int(),
  reply: z.discriminatedUnion("ok", [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), code: ErrorCode, path: z.string().optional() }),
  ]),
});

import type { ErrorCode } from "../electron/contract.ts";
import { type ErrorWords, errors, whatIsSafe } from "../templates/ui/errors.fr.ts";

const all: Readonly<Record<ErrorCode, ErrorWords>> = errors;
const safe: Readonly<Partial<Record<ErrorCode, string>>> = whatIsSafe;

/** What to say of an error. */
export const wordsFor = (code: ErrorCode): ErrorWords => all[code];
/** What to say is safe, on the page that takes the app's place. */
export const safeWordsFor = (code: ErrorCode): string | undefined => safe[code];

import type { z } from "zod";
import { faultSentences, unreadableKey } from "../templates/demonstration.fr.ts";

/** Why a case does not fit. */
export type FaultCode = keyof typeof faultSentences;

const isFaultCode = (text: string): text is FaultCode => Object.hasOwn(faultSentences, text);

/** One fault of a case: where it is, from the root of the file, and why. Never the value itself. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: FaultCode;
}

type Path = readonly PropertyKey[];

const plain = (path: Path): Fault["path"] => path.map((key) => (typeof key === "number" ? key : String(key)));

/** Whether the key that tells the kinds of an object apart is not there. */
const isKeyMissing = ({ input, path }: z.core.$ZodIssue): boolean =>
  typeof input === "object" && input !== null && !Object.hasOwn(input, path.at(-1) ?? "");

/** The code of a fault that a schema found; `reportInput` must have been set, so that missing is told from wrong. */
function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "missing" : "wrongType";
    case "invalid_format":
      return issue.format === "date" ? "impossibleDay" : "wrongValue";
    case "too_small":
      return issue.origin === "string" ? "empty" : issue.origin === "array" ? "wrongCount" : "wrongValue";
    case "too_big":
      return issue.origin === "string" ? "tooLong" : issue.origin === "array" ? "wrongCount" : "wrongValue";
    case "custom":
      return isFaultCode(issue.message) ? issue.message : "wrongValue";
    case "invalid_union":
      return isKeyMissing(issue) ? "missing" : "wrongValue";
    default:
      return issue.input === undefined ? "missing" : "wrongValue";
  }
}

/** The faults behind one issue of a schema: one, or one for each unknown key. */
export function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = plain(issue.path);
  if (issue.code !== "unrecognized_keys") return [{ path, code: codeOf(issue) }];
  const inAnswers = (path.length === 1 && path[0] === "answers") || (path.length === 3 && path[2] === "changes");
  return issue.keys.map((key) => ({ path: [...path, key], code: inAnswers ? "unknownField" : "unknownKey" }));
}

/** Keys of a case are short identifiers. Any other key could be a sentence of somebody's, or drive the terminal. */
const isPlainKey = (key: string): boolean => /^\w{1,40}$/.test(key);

/** A fault's path as printed: `answers.FIELD.0.name`; empty for the file itself. */
export const printedPath = (fault: Fault): string =>
  fault.path.map((key) => (typeof key === "number" || isPlainKey(key) ? key : unreadableKey)).join(".");

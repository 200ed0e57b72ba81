import type { ErrorCode } from "./contract.ts";

/** A command refused: a code and, where it helps, the path of what was wrong. Never a name or an answer. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  readonly path: string | undefined;
  constructor(code: ErrorCode, path?: string) {
    super(code);
    this.name = "CommandError";
    this.code = code;
    this.path = path;
  }
}

/** `value`, or the refusal `notFound`. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new CommandError("notFound");
  return value;
}

import { useEffect } from "react";
import type { ErrorCode } from "../../electron/contract.ts";
import { wordsFor } from "../error-words.ts";
import type { HostError } from "../host.ts";

/** A store that cannot be used is a page of its own; a wrong phrase or a full disk is said beside the field. */
export function useStoreProblem(error: HostError | undefined, onProblem: (problem: ErrorCode) => void): void {
  useEffect(() => {
    if (error && wordsFor(error.code).title) onProblem(error.code);
  }, [error, onProblem]);
}

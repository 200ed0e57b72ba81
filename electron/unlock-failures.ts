import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { filesOf, replaceFile } from "../db/files.ts";

const Failures = z.array(z.iso.datetime()).max(200);

function read(folder: string): readonly string[] {
  try {
    return Failures.parse(JSON.parse(readFileSync(filesOf(folder).failures, "utf8")));
  } catch {
    return [];
  }
}

/** Notes a failed opening: its instant only, no name (decision D13). The last 200 are kept. */
export const noteFailure = (folder: string, at: string): void =>
  replaceFile(filesOf(folder).failures, JSON.stringify([...read(folder), at].slice(-200)));

/** Hands the failures since the last opening to `keep`, and forgets them once kept. */
export function absorbFailures(folder: string, keep: (failures: readonly string[]) => void): void {
  keep(read(folder));
  rmSync(filesOf(folder).failures, { force: true, recursive: true });
}

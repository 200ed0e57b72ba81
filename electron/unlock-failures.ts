import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { filesOf, replaceFile } from "../db/files.ts";
import { problemOf } from "../db/store-error.ts";
import { CommandError } from "./command-error.ts";
import type { HostDeps } from "./context.ts";

/** Instants only, no name (decision D13). `traced`: already told to the open store. */
const Failures = z.array(z.strictObject({ at: z.iso.datetime(), traced: z.boolean() })).max(200);
type Failures = z.infer<typeof Failures>;

function read(folder: string): Failures {
  try {
    return Failures.parse(JSON.parse(readFileSync(filesOf(folder).failures, "utf8")));
  } catch {
    return [];
  }
}

const FREE_TRIES = 3;
const LONGEST_SECONDS = 60;
const WRONG: ReadonlySet<string> = new Set(["wrongPassphrase", "wrongRecoveryCode", "wrongDutyCode"]);

/** Seconds still to wait before another try: none before three failures, then 1, 2, 4… up to 60 after the last one. */
export function secondsToWait(failures: readonly { readonly at: string }[], now: Date): number {
  const last = failures.at(-1);
  if (!last || failures.length < FREE_TRIES) return 0;
  const delay = Math.min(LONGEST_SECONDS, 2 ** (failures.length - FREE_TRIES));
  const since = (now.getTime() - Date.parse(last.at)) / 1_000;
  return since < 0 ? 0 : Math.max(0, Math.ceil(delay - since));
}

/**
 * One try of a passphrase or code. Fails with `wait`, its path the seconds left, before anything is tried; a failure is noted, and
 * kept over a restart. The delay is everyone's: the file does not say whose failures they are.
 */
export async function tryPhrase<T>({ folder, clock }: HostDeps, traced: boolean, open: () => Promise<T>): Promise<T> {
  const seconds = secondsToWait(read(folder), clock.now());
  if (seconds > 0) throw new CommandError("wait", String(seconds));
  try {
    const opened = await open();
    if (traced) rewrite(folder, (before) => before.filter((failure) => !failure.traced));
    return opened;
  } catch (error) {
    if (WRONG.has(problemOf(error) ?? "")) {
      const at = clock.now().toISOString();
      rewrite(folder, (before) => [...before, { at, traced }].slice(-200));
    }
    throw error;
  }
}

/** The last 200 are kept. A full or read-only disk must not hide why the opening failed. */
function rewrite(folder: string, change: (failures: Failures) => Failures): void {
  const before = read(folder);
  const after = change(before);
  if (before.length === 0 && after.length === 0) return;
  try {
    replaceFile(filesOf(folder).failures, JSON.stringify(after));
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

/** Hands the failures since the last opening to `keep`, and forgets them once kept. */
export function absorbFailures(folder: string, keep: (failures: readonly string[]) => void): void {
  keep(read(folder).flatMap(({ at, traced }) => (traced ? [] : [at])));
  rmSync(filesOf(folder).failures, { force: true, recursive: true });
}

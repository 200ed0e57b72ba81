import { readFileSync } from "node:fs";
import { replaceFile } from "../db/files.ts";
import { problemOf } from "../db/store-error.ts";
import type { HostDeps } from "./context.ts";

/** Whether this computer had a store in this very folder. */
export function isKnownStore({ folder, knownStore }: HostDeps): boolean {
  try {
    return knownStore !== undefined && readFileSync(knownStore, "utf8") === folder;
  } catch {
    return false;
  }
}

/** Remembers the folder of the open store. A home that cannot be written holds nothing up. */
export function rememberStore(deps: HostDeps): void {
  if (deps.knownStore === undefined || isKnownStore(deps)) return;
  try {
    replaceFile(deps.knownStore, deps.folder);
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

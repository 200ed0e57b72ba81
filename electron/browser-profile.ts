import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREFERENCES } from "./browser-switches.ts";

const PREFIX = "paroles-profile-";

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes the profiles of windows whose process was killed before it could. */
export function sweepProfiles(folder: string = tmpdir()): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) removeProfile(join(folder, name));
  }
}

/** A new, empty browser profile that only this user can read. Named after our process, for the sweep. */
export function createProfile(folder: string = tmpdir()): string {
  const profile = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(PREFERENCES));
  return profile;
}

/** Someone else's leftover, or one the system still holds, is left for the next sweep. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    if (!existsSync(profile)) return;
  }
}

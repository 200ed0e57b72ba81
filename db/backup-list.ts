import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BACKUP_FILES, backupProblem, discard, PARTIAL, reach, sizesOf } from "./backup-files.ts";
import { type BackupKind, type Counts, openManifest, readManifest } from "./backup-manifest.ts";
import { problemOf } from "./store-error.ts";

export interface Backup {
  /** The name of its folder. */
  readonly id: string;
  readonly kind: BackupKind;
  readonly at: string;
  readonly bytes: number;
  /** Its seal and its sizes hold; sealed with another key, or with no key to look; something of it is missing or changed. */
  readonly state: "verified" | "sealed" | "damaged";
  readonly counts?: Counts;
}

/** A name of a plain folder, never a way out of the backups. */
export const isPlainName = (name: string): boolean => name !== "" && !/[\\/]/.test(name) && name !== "." && name !== "..";

/** A backup as far as it can be seen without reading it through; nothing when this is not one. */
async function look(folder: string, id: string, secret: Uint8Array | undefined): Promise<readonly Backup[]> {
  const backup = join(folder, id);
  const sizes = await sizesOf(backup);
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  try {
    const manifest = await readManifest(backup);
    const seen = { id, kind: manifest.kind, at: manifest.at, bytes };
    const whole = sizes.size === BACKUP_FILES.length;
    try {
      if (!secret) return [{ ...seen, state: whole ? "sealed" : "damaged" }];
      const { files, counts } = openManifest(manifest, secret);
      const same = BACKUP_FILES.every((file) => files[file]?.bytes === sizes.get(file));
      return [{ ...seen, counts, state: same ? "verified" : "damaged" }];
    } catch (error) {
      return [{ ...seen, state: whole && problemOf(error) === "backupOtherPhrase" ? "sealed" : "damaged" }];
    }
  } catch (error) {
    const damaged = problemOf(error) === "backupDamaged";
    return damaged ? [{ id, kind: "manual", at: new Date(0).toISOString(), bytes, state: "damaged" }] : [];
  }
}

/** The finished backups of a place, newest first. Fails with `backupUnreachable`. */
export async function listBackups(folder: string, secret?: Uint8Array): Promise<readonly Backup[]> {
  try {
    const names = (await reach(readdir(folder))).filter((name) => isPlainName(name) && !name.endsWith(PARTIAL));
    const found = await reach(Promise.all(names.map((name) => look(folder, name, secret))));
    return found.flat().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
  } catch (error) {
    throw backupProblem(error);
  }
}

/** How many of each span are kept: the newest of each of the last seven days, five weeks, twelve months that have one. */
const spans = [
  { keep: 7, of: (day: string) => day },
  { keep: 5, of: (day: string) => mondayOf(day) },
  { keep: 12, of: (day: string) => day.slice(0, 7) },
] as const;

function mondayOf(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7));
  return noon.toISOString().slice(0, 10);
}

/**
 * Automatic backups that have had their time. Manual ones, damaged ones (someone must look) and the newest good one always stay.
 * `dayOf` gives the day of an instant where the store is.
 */
export function outOfTime(backups: readonly Backup[], dayOf: (at: string) => string): readonly Backup[] {
  const automatic = backups.filter(({ kind, state }) => kind !== "manual" && state !== "damaged");
  const kept = new Set(backups.filter(({ state }) => state === "verified").slice(0, 1));
  for (const { keep, of } of spans) {
    const newest = new Map<string, Backup>();
    for (const backup of automatic) {
      const span = of(dayOf(backup.at));
      if (!newest.has(span) && newest.size < keep) newest.set(span, backup);
    }
    for (const backup of newest.values()) kept.add(backup);
  }
  return automatic.filter((backup) => !kept.has(backup));
}

/** Removes what has had its time. */
export async function prune(folder: string, secret: Uint8Array, dayOf: (at: string) => string): Promise<void> {
  for (const { id } of outOfTime(await listBackups(folder, secret), dayOf)) await reach(discard(join(folder, id)));
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { makeBackup, makeBackupNow } from "../db/backup.ts";
import { backupProblem } from "../db/backup-files.ts";
import { listBackups, prune } from "../db/backup-list.ts";
import { type BackupKind, nameOfStore } from "../db/backup-manifest.ts";
import { readSettings } from "../db/settings.ts";
import { StoreError } from "../db/store-error.ts";
import { backupName } from "../templates/backup-file.fr.ts";
import type { Context, Session } from "./context.ts";
import { parisDay, parisTime } from "./paris-time.ts";

/** Where backups lie until the pole chooses: beside the store. */
export const ownBackups = (folder: string): string => join(folder, "backups");

/** Where the pole wants its backups; `isOwn`: beside the store. */
export function placeOfBackups({ deps }: Context, { store }: Session): { readonly target: string; readonly isOwn: boolean } {
  const chosen = readSettings(store.db).get("backupFolder");
  return typeof chosen === "string" && chosen !== "" ? { target: chosen, isOwn: false } : { target: ownBackups(deps.folder), isOwn: true };
}

/** A name for a backup made at `at`, free among `taken`. */
export function freeName(at: string, storeId: string, taken: readonly string[] = []): string {
  const instant = new Date(at);
  const name = backupName(parisDay(instant), parisTime(instant).replace(":", ""), nameOfStore(storeId));
  for (let turn = 1; ; turn++) {
    const tried = turn === 1 ? name : `${name} ${turn}`;
    if (!taken.includes(tried)) return tried;
  }
}

const dayOf = (at: string): string => parisDay(new Date(at));

/** Starts a backup of the open store. `kind` daily: only if the day has none yet, and old ones then go. Fails with `backupRunning`. */
export function startBackup(context: Context, kind: BackupKind): void {
  if (context.removal?.progress().state === "running") throw new StoreError("stillChecking");
  const session = context.session();
  const { target, isOwn } = placeOfBackups(context, session);
  const { folder } = context.deps;
  const at = context.now();
  const secret = Buffer.from(session.secret);
  context.jobs.start("backup", at, async (work) => {
    try {
      if (kind === "manual") traceByHand(context);
      const known = await listBackups(target, secret).catch((error: unknown) => {
        if (isOwn) return [];
        throw error;
      });
      const ofToday = known.some((one) => one.state === "verified" && dayOf(one.at) === dayOf(at));
      if (kind === "daily" && ofToday) return { made: false };
      const name = freeName(
        at,
        session.store.id,
        known.map(({ id }) => id),
      );
      await makeBackup({ store: session.store, secret, folder, target, isOwn, name, kind, at }, work);
      if (kind !== "manual") await prune(target, secret, dayOf);
      return { made: true };
    } finally {
      secret.fill(0);
    }
  });
}

/** A copy leaves by someone's will: it is traced. */
function traceByHand(context: Context): void {
  try {
    context.write(() => {}, { action: "backup.make" });
  } catch (error) {
    throw backupProblem(error);
  }
}

/** The backup of the day: once the store is known to be sound, and at the first writing of each later day. Holds nothing up. */
export function backUpDaily(context: Context): void {
  const today = context.today();
  if (context.backedUpOn === today || context.jobs.isRunning() || context.removal?.progress().state === "running") return;
  context.backedUpOn = today;
  setImmediate(() => {
    const free = !context.jobs.isRunning() && context.removal?.progress().state !== "running";
    if (context.isOpen() && free && context.session().store.check().verdict === "sound") startBackup(context, "daily");
  });
}

/** Before the store takes a new shape, always beside it: it is not open yet, and no share may keep it closed. */
export function backUpBeforeMigration({ deps, now }: Context, store: { readonly id: string; readonly db: Database }, secret: Buffer): void {
  const at = now();
  const target = ownBackups(deps.folder);
  const taken = existsSync(target) ? readdirSync(target) : [];
  makeBackupNow({ store, secret, folder: deps.folder, target, name: freeName(at, store.id, taken), kind: "beforeMigration", at });
}

import { mkdtemp, rmdir } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { backupProblem, PARTIAL, reach } from "../../db/backup-files.ts";
import { listBackups } from "../../db/backup-list.ts";
import { countStore } from "../../db/backup-manifest.ts";
import { setSetting } from "../../db/settings.ts";
import { problemOf, StoreError } from "../../db/store-error.ts";
import { appState } from "../app-state.ts";
import { ownBackups, placeOfBackups, startBackup } from "../backup-day.ts";
import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import type { BackupList, ErrorCode } from "../contract.ts";
import type { Handlers } from "../host.ts";
import { forgetLooked, startLook, startRestore } from "../restoring.ts";

/** What may be wrong with a store that a backup mends. */
const mendable: ReadonlySet<ErrorCode> = new Set(["storeMissing", "storeDamaged", "storeBehind", "notOurStore"]);

/** Without a session, only where there is no store that could be used. */
function refuseWhileLocked(context: Context): void {
  if (context.isOpen()) return;
  const { phase, problem = context.openingFailed } = appState(context);
  if (phase !== "firstStart" && (problem === undefined || !mendable.has(problem))) throw new CommandError("locked");
}

/** What the open store says of itself, as far as a damaged one still can. */
function ofStore(context: Context): Pick<BackupList, "folder" | "present"> {
  const own = ownBackups(context.deps.folder);
  if (!context.isOpen()) return { folder: own };
  try {
    const session = context.session();
    return { folder: placeOfBackups(context, session).target, present: countStore(session.store.db) };
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
    return { folder: own };
  }
}

async function list(context: Context, elsewhere?: string): Promise<BackupList> {
  const open = context.isOpen() ? context.session() : undefined;
  const known = ofStore(context);
  const folder = elsewhere || known.folder;
  const isOwn = folder === ownBackups(context.deps.folder);
  const about = { ...known, folder, isOwn };
  try {
    return { ...about, backups: [...(await listBackups(folder, open?.secret))] };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { ...about, backups: [], ...(isOwn ? {} : { problem }) };
  }
}

/** Whether something can be written there now. */
async function tryPlace(folder: string): Promise<void> {
  try {
    await reach(mkdtemp(join(folder, `paroles-d-avance${PARTIAL}-`)).then(rmdir));
  } catch (error) {
    throw backupProblem(error);
  }
}

export const backups = {
  "backup.list": (context, { folder }) => {
    refuseWhileLocked(context);
    return list(context, folder);
  },

  "backup.make": (context) => {
    const { verdict } = context.session().store.check();
    if (verdict !== "sound") throw new StoreError(verdict === "running" ? "stillChecking" : verdict);
    startBackup(context, "manual");
    return context.jobs.progress();
  },

  "backup.progress": (context) => {
    return context.jobs.progress();
  },

  "backup.chooseFolder": async (context, { folder }) => {
    if (folder !== "" && !isAbsolute(folder)) throw new CommandError("malformedCommand", "folder");
    if (folder !== "") await tryPlace(folder);
    context.write((writer, stamp) => setSetting(writer, "backupFolder", folder, stamp), { action: "backup.chooseFolder" });
    return list(context);
  },

  "restore.look": async (context, input) => {
    refuseWhileLocked(context);
    await startLook(context, input.folder || (await list(context)).folder, input);
    return context.jobs.progress();
  },

  "restore.do": (context) => {
    refuseWhileLocked(context);
    startRestore(context);
    return context.jobs.progress();
  },

  "restore.forget": (context) => {
    if (!context.jobs.isRunning()) forgetLooked(context);
    return {};
  },
} satisfies Partial<Handlers>;

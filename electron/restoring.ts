import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { accountOf, accountOfSlot } from "../db/accounts.ts";
import { addTrace } from "../db/audit.ts";
import type { Work } from "../db/backup.ts";
import { backupProblem, copyFile } from "../db/backup-files.ts";
import { isPlainName } from "../db/backup-list.ts";
import { type Counts, countStore } from "../db/backup-manifest.ts";
import { completeRestore, erasedDrafts, forgetRestore, type LookedAt, prepareRestore } from "../db/restore.ts";
import { openSlot, readSlots, type Slot } from "../db/slots.ts";
import { openStore } from "../db/store.ts";
import { problemOf, StoreError } from "../db/store-error.ts";
import { preparingFolder, swapStore } from "../db/swap-store.ts";
import { formerName } from "../templates/backup-file.fr.ts";
import { CommandError } from "./command-error.ts";
import type { Context } from "./context.ts";
import { parisDay, parisTime } from "./paris-time.ts";
import { passphraseSlot } from "./unlock.ts";
import { tryPhrase } from "./unlock-failures.ts";

/** A backup copied beside the store and found sound, and who may put it in place. */
export interface Looked {
  readonly secret: Buffer;
  readonly about: LookedAt;
  readonly by: string;
}

interface Asked {
  readonly backupId: string;
  readonly login?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

export function forgetLooked(context: Context): void {
  context.looked?.secret.fill(0);
  context.looked = undefined;
  forgetRestore(context.deps.folder);
}

/** Looks at a backup of `place`. A wrong phrase is said at once, the rest as it ends. */
export async function startLook(context: Context, place: string, asked: Asked): Promise<void> {
  if (!isPlainName(asked.backupId)) throw new CommandError("malformedCommand", "backupId");
  if (context.jobs.isRunning()) throw new CommandError("backupRunning");
  forgetLooked(context);
  const { folder } = context.deps;
  const backup = join(place, asked.backupId);
  const open = context.isOpen() ? context.session() : undefined;
  const key = await keyFor(context, backup, asked);
  context.jobs.start("look", context.now(), async (work) => {
    let by = open?.professional.id;
    try {
      const about = await prepareRestore(folder, backup, key.secret, work, (db) => {
        by ??= administratorOf(db, folder, key);
      });
      if (!key.slotId) refuseOtherPhrase(context);
      if (by === undefined) throw new CommandError("notAllowed");
      context.looked = { secret: Buffer.from(key.secret), about, by };
      return { looked: { at: about.at, counts: about.counts, ...presentOf(context) } };
    } finally {
      key.secret.fill(0);
    }
  });
}

function presentOf(context: Context): { readonly present?: Counts } {
  if (!context.isOpen()) return {};
  try {
    return { present: countStore(context.session().store.db) };
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
    return {};
  }
}

interface Key {
  readonly secret: Buffer;
  readonly kind?: Slot["kind"];
  readonly slotId?: string;
}

/** The key of a backup: behind a phrase of then, or the session's own. */
async function keyFor(context: Context, backup: string, { login, passphrase, recoveryCode }: Asked): Promise<Key> {
  if (login === undefined || (!passphrase && !recoveryCode)) {
    if (!context.isOpen()) throw new StoreError("backupOtherPhrase");
    return { secret: Buffer.from(context.session().secret) };
  }
  const slots = await slotsOf(context, backup);
  const kind = passphrase ? "passphrase" : "recovery";
  const opened = await tryPhrase(context.deps, context.isOpen(), () => openSlot(slots, kind, login, passphrase || recoveryCode || ""));
  opened.signer.fill(0);
  return { secret: opened.secret, slotId: opened.slot.id, kind };
}

/** The slots of a backup, through a copy: a share that went must not hold the process. */
async function slotsOf({ deps }: Context, backup: string) {
  const preparing = preparingFolder(deps.folder);
  try {
    mkdirSync(preparing, { recursive: true, mode: 0o700 });
    await copyFile(join(backup, "slots.json"), join(preparing, "slots.json"), { moved: () => {}, stopped: () => false });
    return readSlots(preparing);
  } catch (error) {
    rmSync(preparing, { recursive: true, force: true });
    throw problemOf(error) === "notOurStore" ? new StoreError("backupDamaged") : backupProblem(error);
  }
}

/** Who opened the backup, when they look after the store that it holds. Fails with `notAllowed`. */
function administratorOf(db: Database, folder: string, { slotId = "", kind }: Key): string {
  const slots = readSlots(preparingFolder(folder));
  const slot = slots.slots.find(({ id }) => id === slotId);
  const account = slot && accountOfSlot(db, (kind === "recovery" ? passphraseSlot(slots, slot) : slot)?.id ?? "");
  if (account?.state !== "active" || !account.administrator) throw new CommandError("notAllowed");
  return account.professionalId;
}

/** A restored store opens with the phrases of its day: someone who only knows today's would stand outside. */
function refuseOtherPhrase(context: Context): void {
  const { store, professional } = context.session();
  const own = accountOf(store.db, professional.id)?.slotId;
  const slotIn = (folder: string): string => JSON.stringify(readSlots(folder).slots.find(({ id }) => id === own));
  if (slotIn(preparingFolder(context.deps.folder)) === slotIn(context.deps.folder)) return;
  forgetRestore(context.deps.folder);
  throw new StoreError("backupOtherPhrase");
}

/** Puts what was looked at in place. Fails with `notFound` when nothing was. */
export function startRestore(context: Context): void {
  const { looked } = context;
  if (!looked) throw new CommandError("notFound");
  const at = context.now();
  const { folder } = context.deps;
  const secret = Buffer.from(looked.secret);
  const wasOpen = context.isOpen();
  context.jobs.start("restore", at, async (work) => {
    try {
      const erased = erasuresOf(context, secret);
      const again = await complete(context, looked, secret, work, erased ?? []);
      if (work.stopped() || context.isOpen() !== wasOpen) throw new CommandError("locked");
      const former = formerName(parisDay(new Date(at)), parisTime(new Date(at)).replace(":", ""));
      context.lock();
      swapStore(folder, former);
      context.openingFailed = undefined;
      return { restored: { former: join(folder, former), erased: again, erasuresKnown: erased !== undefined } };
    } finally {
      secret.fill(0);
      forgetLooked(context);
    }
  });
}

const complete = (context: Context, { about, by }: Looked, secret: Buffer, work: Work, erased: readonly string[]): Promise<number> =>
  completeRestore(context.deps.folder, about.store, secret, work, {
    erased,
    note: (writer) =>
      addTrace(writer, { workstation: context.deps.workstation, action: "restore.do", result: "done" }, { at: context.now(), by }),
  });

/** Drafts erased from the present store; nothing when it cannot be read. Fails with `storeInUse`. */
function erasuresOf(context: Context, secret: Buffer): readonly string[] | undefined {
  if (context.isOpen()) return tryErasures(context.session().store.db);
  try {
    const store = openStore(context.deps.folder, "", Buffer.from(secret));
    try {
      return tryErasures(store.db);
    } finally {
      store.close();
    }
  } catch (error) {
    if (problemOf(error) === undefined || problemOf(error) === "storeInUse") throw error;
    return undefined;
  }
}

function tryErasures(db: Database): readonly string[] | undefined {
  try {
    return erasedDrafts(db);
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
    return undefined;
  }
}

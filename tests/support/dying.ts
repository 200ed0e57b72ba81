import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/**
 * A process that goes back to a backup, or makes one, and is killed at its n-th moment (SIGKILL to itself), one just before
 * and one just after each act on a file.
 * Without `dieAt` it ends by itself and says how many moments there were. `careless`: the restore as it must not be done, the files
 * replaced one after the other, for the control.
 */
export interface Orders {
  readonly what: "restore" | "backup" | "careless";
  readonly folder: string;
  readonly store: string;
  /** Base64. */
  readonly secret: string;
  readonly backup: string;
  readonly dieAt?: number;
}

let acts = 0;
let dieAt = Number.POSITIVE_INFINITY;
const act = (): void => {
  acts += 1;
  if (acts >= dieAt) process.kill(process.pid, "SIGKILL");
};

type Call = (...parameters: readonly unknown[]) => unknown;

/** Counts a function's calls. */
function count(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const real = Reflect.get(owner, name) as Call;
    Reflect.set(owner, name, function counted(this: unknown, ...parameters: readonly unknown[]) {
      act();
      const done = Reflect.apply(real, this, parameters);
      act();
      return done;
    });
  }
}

async function watchFiles(): Promise<void> {
  const handle = await fs.promises.open(import.meta.filename, "r");
  count(Object.getPrototypeOf(handle), ["write", "sync"]);
  await handle.close();
  count(fs, ["renameSync", "rmSync", "mkdirSync", "writeFileSync", "copyFileSync", "fsyncSync", "fdatasyncSync", "writeSync"]);
  count(fs.promises, ["rename", "rm", "mkdir"]);
  syncBuiltinESMExports();
}

process.once("message", async (message) => {
  const orders = message as Orders;
  const { folder, store: id, backup } = orders;
  const secret = Buffer.from(orders.secret, "base64");
  await watchFiles();
  const { completeRestore, prepareRestore } = await import("../../db/restore.ts");
  const { makeBackup } = await import("../../db/backup.ts");
  const { openStore } = await import("../../db/store.ts");
  const { preparingFolder, swapStore } = await import("../../db/swap-store.ts");
  const work = { tell: () => {}, stopped: () => false };
  acts = 0;
  dieAt = orders.dieAt ?? dieAt;

  if (orders.what === "backup") {
    const store = openStore(folder, id, Buffer.from(secret));
    while (store.checkSome(1_000));
    const at = "2026-10-20T08:00:00.000Z";
    await makeBackup({ store, secret, folder, target: join(folder, "backups"), isOwn: true, name: "second", kind: "manual", at }, work);
    store.close();
  } else {
    await prepareRestore(folder, backup, secret, work);
    await completeRestore(folder, id, secret, work, { erased: [], note: () => {} });
    if (orders.what === "restore") swapStore(folder, "former");
    else
      for (const name of ["store.db", "slots.json", "head"]) {
        fs.rmSync(join(folder, name));
        fs.copyFileSync(join(preparingFolder(folder), name), join(folder, name));
      }
  }
  process.send?.(acts, () => process.exit(0));
});

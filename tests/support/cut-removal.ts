import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { setImmediate as turn } from "node:timers/promises";
import { accountOf } from "../../db/accounts.ts";
import { filesOf } from "../../db/files.ts";
import { copyUnderNextKey } from "../../db/rotation.ts";
import { afterRotation, openSlot, readSlots, SECRET_BYTES, sealNext, writeSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import { createHost } from "../../electron/host.ts";

/**
 * Removes a person's access and kills itself before the N-th step that touches a file or the copy. `careless` is the fault that
 * the test must see: slots first, then the database. Prints how many steps there were when it gets to the end. Never shipped.
 */
const [folder = "", login = "", passphrase = "", professionalId = "", cutAt = "", way = ""] = process.argv.slice(2);
const limit = Number(cutAt);
let steps = 0;

function counted<T extends object>(owner: T, names: readonly (keyof T & string)[]): void {
  for (const name of names) {
    const whole = owner[name];
    if (typeof whole !== "function") throw new Error(`no ${name}`);
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value: function counting(this: unknown, ...args: unknown[]) {
        steps += 1;
        if (steps === limit) process.kill(process.pid, "SIGKILL");
        return Reflect.apply(whole, this, args);
      },
    });
  }
}

function arm(): void {
  counted(fs, ["writeSync", "fsyncSync", "fdatasyncSync", "renameSync", "rmSync"]);
  syncBuiltinESMExports();
  const Sqlite: { prototype: { pragma: unknown; close: unknown; rekey: unknown; transaction: unknown } } = createRequire(import.meta.url)(
    "better-sqlite3",
  );
  counted(Sqlite.prototype, ["close", "rekey", "transaction"]);
}

async function remove(): Promise<void> {
  const kdf = { memoryKib: 65_536, passes: 3, lanes: 1 };
  const host = createHost({ folder, workstation: "test", clock: { now: () => new Date() }, kdf, fictional: true });
  const done = async (name: string, input: object): Promise<unknown> => {
    const reply = await host.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value;
  };
  await done("store.unlock", { login, passphrase });
  while (!((await done("app.state", {})) as { writable: boolean }).writable) await turn();
  arm();
  let progress = (await done("account.remove", { professionalId })) as { state: string };
  while (progress.state === "running") {
    await turn();
    progress = (await done("account.removal", {})) as { state: string };
  }
  if (progress.state !== "done") throw new Error(progress.state);
  await host.close();
}

async function removeCarelessly(): Promise<void> {
  const file = readSlots(folder);
  const { secret } = await openSlot(file, "passphrase", login, passphrase);
  const store = openStore(folder, file.store, Buffer.from(secret));
  while (store.checkSome(1_000));
  const slotId = accountOf(store.db, professionalId)?.slotId;
  const next = randomBytes(SECRET_BYTES);
  const sealed = await sealNext(file, next, ({ id }) => id !== slotId);
  for (const _ of copyUnderNextKey({ folder, store, secret, next, work: () => {} }));
  arm();
  writeSlots(folder, afterRotation(sealed));
  store.close();
  const { nextDatabase, database, nextHead, head } = filesOf(folder);
  fs.renameSync(nextDatabase, database);
  fs.renameSync(nextHead, head);
}

await (way === "careless" ? removeCarelessly() : remove());
process.stdout.write(String(steps));

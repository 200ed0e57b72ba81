import { fork } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listBackups } from "../../db/backup-list.ts";
import { prepareRestore } from "../../db/restore.ts";
import { currentRevision } from "../../db/revisions.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import { problemOf } from "../../db/store-error.ts";
import { finishSwap } from "../../db/swap-store.ts";
import { storeWithBackup, wholeCopy } from "../support/backups.ts";
import type { Orders } from "../support/dying.ts";

const dying = join(import.meta.dirname, "../support/dying.ts");
const OLD = "Du thé.";
const RESTORED = "Du café.";

/** Runs the orders in a process of their own: how many acts it did, or nothing once killed. */
const run = (orders: Orders): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const child = fork(dying, [], { execArgv: ["--disable-sigusr1"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    let acts: number | undefined;
    child.on("message", (said) => {
      acts = Number(said);
    });
    child.on("exit", (code, signal) => (code === 0 || signal === "SIGKILL" ? done(acts) : fail(new Error(`exit ${code}`))));
    child.send(orders);
  });

/** What a person finds after the cut: the words in the store, once found sound, or why it does not open. */
function found(folder: string, { store: id, secret }: Pick<Orders, "store" | "secret">, draftId: string): string {
  try {
    finishSwap(folder);
    readSlots(folder);
    const store = openStore(folder, id, Buffer.from(secret, "base64"));
    try {
      while (store.checkSome(1_000));
      const answer = currentRevision(store.db, draftId, "habits")?.answer;
      return store.check().verdict === "sound" && answer?.state === "given" ? String(answer.value) : store.check().verdict;
    } finally {
      store.close();
    }
  } catch (error) {
    return problemOf(error) ?? String(error);
  }
}

async function stored() {
  const { folder, passphrase, login, draftId, backup } = await storeWithBackup();
  const slots = readSlots(folder);
  const { secret } = await openSlot(slots, "passphrase", login, passphrase);
  return { folder, draftId, backup, key: { store: slots.store, secret: secret.toString("base64") } };
}

/** Points spread over the whole work, the last ones included, where files are swapped. */
const points = (acts: number, wanted: number): readonly number[] =>
  Array.from({ length: wanted }, (_, index) => 1 + Math.round((index * (acts - 1)) / (wanted - 1)));

async function killAll(what: Orders["what"], wanted: (acts: number) => readonly number[]) {
  const { folder, draftId, backup, key } = await stored();
  const orders = (at: string) => ({ what, folder: at, backup: join(at, "backups", backup), ...key });
  const whole = wholeCopy(folder);
  const acts = (await run(orders(whole))) ?? 0;
  const ends = [found(whole, key, draftId)];
  for (const dieAt of wanted(acts)) {
    const copy = wholeCopy(folder);
    expect(await run({ ...orders(copy), dieAt }), `act ${dieAt} of ${acts}`).toBeUndefined();
    ends.push(found(copy, key, draftId));
    if (what === "restore" && ends.at(-1) === RESTORED) expect(found(join(copy, "former"), key, draftId), `former, act ${dieAt}`).toBe(OLD);
    rmSync(copy, { recursive: true });
  }
  return { acts, ends };
}

test("a restore killed at 50 points leaves one good store each time: that of before, or the restored one with the former aside", async () => {
  const { acts, ends } = await killAll("restore", (all) => points(all, 50));
  expect(new Set(points(acts, 50)).size, "fifty different points").toBe(50);
  expect(ends).toHaveLength(51);
  expect(ends.filter((end) => end !== OLD && end !== RESTORED)).toEqual([]);
  expect(new Set(ends)).toEqual(new Set([OLD, RESTORED]));
}, 300_000);

test("the same kills do leave no good store when files are replaced one after the other (control)", async () => {
  const { ends } = await killAll("careless", (all) => [all - 4, all - 3, all - 2, all - 1]);
  expect(ends[0]).toBe(RESTORED);
  expect(ends.slice(1).filter((end) => end !== OLD && end !== RESTORED).length).toBeGreaterThan(0);
}, 120_000);

test("a backup killed at 20 points is never taken for a good one, and what it left is swept by the next", async () => {
  const { folder, draftId, backup, key } = await stored();
  const secret = Buffer.from(key.secret, "base64");
  const orders = (at: string) => ({ what: "backup", folder: at, backup: "", ...key }) as const;
  const whole = wholeCopy(folder);
  const acts = (await run(orders(whole))) ?? 0;
  expect((await listBackups(join(whole, "backups"), secret)).map(({ id }) => id)).toEqual(["second", backup]);
  let left = 0;
  for (const dieAt of points(acts, 20)) {
    const copy = wholeCopy(folder);
    expect(await run({ ...orders(copy), dieAt }), `act ${dieAt} of ${acts}`).toBeUndefined();
    for (const one of await listBackups(join(copy, "backups"), secret)) {
      expect(one.state, `act ${dieAt}`).toBe("verified");
      await prepareRestore(copy, join(copy, "backups", one.id), secret, { tell: () => {}, stopped: () => false });
    }
    expect(found(copy, key, draftId)).toBe(OLD);
    if (existsSync(join(copy, "backup.partial")) || existsSync(join(copy, "backups", "second.partial"))) left += 1;
    rmSync(copy, { recursive: true });
  }
  expect(left, "some kills fell while a half was there").toBeGreaterThan(5);
}, 240_000);

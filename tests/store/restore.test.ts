import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import { migrations } from "../../db/migrations/index.ts";
import { habits, lookAt, quiet, restore, storeWithBackup, wholeCopy, write } from "../support/backups.ts";
import { seeded } from "../support/chance.ts";
import { login, lucie, openHost, type TestHost, temporaryFolder, unlock } from "../support/host.ts";

const SEED = 20_261_123;
const given = (value: string) => ({ state: "given", value });
type Stored = Awaited<ReturnType<typeof storeWithBackup>>;

/** A store of its own for one test, open. */
async function opened({ folder, passphrase }: Stored): Promise<TestHost> {
  const host = openHost(wholeCopy(folder));
  await unlock(host, passphrase);
  await quiet(host);
  return host;
}

function flip(path: string, offset: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8((bytes.at(offset) ?? 0) ^ (1 << bit), offset);
  writeFileSync(path, bytes);
}

describe("an administrator who goes back to a backup", () => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storeWithBackup(join(mkdtempSync(join(tmpdir(), "paroles-test-")), "store"));
  }, 60_000);
  afterAll(() => rmSync(dirname(stored.folder), { recursive: true }));

  test("sees what it holds beside what there is, before anything is touched", async () => {
    const host = await opened(stored);
    await host.call("person.add", { identity: { ...lucie, givenNames: ["Odile"] } });
    expect(await lookAt(host, { backupId: stored.backup })).toEqual({
      at: "2026-10-14T08:00:00.000Z",
      counts: { people: 1, versions: 0, drafts: 1 },
      present: { people: 2, versions: 0, drafts: 1 },
    });
    expect(await habits(host, stored.draftId)).toEqual(given("Du thé."));
    await host.call("restore.forget", {});
    expect(await host.refused("restore.do", {})).toBe("notFound");
  });

  test("finds the words of that day again, and the store of before whole in its own folder", async () => {
    const host = await opened(stored);
    await lookAt(host, { backupId: stored.backup });
    const { restored } = await restore(host);
    expect(restored).toMatchObject({ erased: 0, erasuresKnown: true });
    expect(await host.call("app.state", {})).toMatchObject({ phase: "locked" });
    expect(await unlock(host, stored.passphrase)).toMatchObject({ writable: true });
    expect(await habits(host, stored.draftId)).toEqual(given("Du café."));
    await write(host, stored.draftId, "Du lait.");
    const former = openHost(restored?.former);
    await unlock(former, stored.passphrase);
    expect(await habits(former, stored.draftId)).toEqual(given("Du thé."));
  });

  test("does not bring back a draft that was erased since", async () => {
    const host = await opened(stored);
    await host.call("draft.erase", { draftId: stored.draftId });
    await lookAt(host, { backupId: stored.backup });
    expect(await restore(host)).toMatchObject({ restored: { erased: 1, erasuresKnown: true } });
    await unlock(host, stored.passphrase);
    expect(await host.refused("draft.open", { draftId: stored.draftId })).toBe("notFound");
    expect((await host.call("person.open", { personId: stored.personId })).draft).toBeUndefined();
  });

  test("is asked for the phrase of that day when theirs has changed since", async () => {
    const host = openHost(wholeCopy(stored.folder));
    const newPassphrase = "les peupliers penchent au bord du canal";
    await host.call("store.recover", { login, recoveryCode: stored.recoveryCode, newPassphrase });
    await quiet(host);
    expect(await lookAt(host, { backupId: stored.backup })).toBe("backupOtherPhrase");
    expect(await lookAt(host, { backupId: stored.backup, login, passphrase: newPassphrase })).toBe("wrongPassphrase");
    expect(await lookAt(host, { backupId: stored.backup, login, recoveryCode: stored.recoveryCode })).toHaveProperty("counts");
    expect(await lookAt(host, { backupId: stored.backup, login, passphrase: stored.passphrase })).toHaveProperty("counts");
    await restore(host);
    expect(await host.refused("store.unlock", { login, passphrase: newPassphrase })).toBe("wrongPassphrase");
    await unlock(host, stored.passphrase);
    expect(await habits(host, stored.draftId)).toEqual(given("Du café."));
  });

  test("can go back when the store is missing, with the phrase or the code of that day", async () => {
    for (const secret of [{ passphrase: stored.passphrase }, { recoveryCode: stored.recoveryCode }]) {
      const folder = wholeCopy(stored.folder);
      for (const path of [filesOf(folder).database, filesOf(folder).head]) rmSync(path);
      const host = openHost(folder);
      expect(await host.call("app.state", {})).toMatchObject({ phase: "unusable", problem: "storeMissing" });
      expect((await host.call("backup.list", {})).backups).toMatchObject([{ id: stored.backup, state: "sealed" }]);
      expect(await lookAt(host, { backupId: stored.backup })).toBe("backupOtherPhrase");
      expect(await lookAt(host, { backupId: stored.backup, login, ...secret })).toHaveProperty("counts.people", 1);
      expect(await restore(host)).toMatchObject({ restored: { erasuresKnown: false } });
      await unlock(host, stored.passphrase);
      expect(await habits(host, stored.draftId)).toEqual(given("Du café."));
    }
  });

  test("can go back when the store is damaged, and keeps what is left of it", async () => {
    const folder = wholeCopy(stored.folder);
    const spoilt = "x".repeat(9_000);
    writeFileSync(filesOf(folder).database, spoilt);
    const host = openHost(folder);
    expect(await host.refused("backup.list", {}), "not before the store is known to be damaged").toBe("locked");
    expect(await host.refused("store.unlock", { login, passphrase: stored.passphrase })).toBe("storeDamaged");
    await lookAt(host, { backupId: stored.backup, login, passphrase: stored.passphrase });
    const { restored } = await restore(host);
    expect(readFileSync(filesOf(restored?.former ?? "").database, "utf8")).toBe(spoilt);
    expect(await unlock(host, stored.passphrase)).toMatchObject({ writable: true });
  });

  test("can go back on a new computer, from the folder where the backups are", async () => {
    const host = openHost(join(temporaryFolder(), "new", "store"));
    expect(await host.call("app.state", {})).toMatchObject({ phase: "firstStart" });
    const { backups } = await host.call("backup.list", { folder: stored.backups });
    expect(backups).toHaveLength(1);
    await lookAt(host, { folder: stored.backups, backupId: stored.backup, login, passphrase: stored.passphrase });
    await restore(host);
    await unlock(host, stored.passphrase);
    expect(await habits(host, stored.draftId)).toEqual(given("Du café."));
  });

  test("is the only one who can: neither another window nor another role puts a backup over a sound store", async () => {
    const host = openHost(wholeCopy(stored.folder));
    expect(await host.refused("restore.look", { backupId: stored.backup, login, passphrase: stored.passphrase })).toBe("locked");
    expect(await host.refused("restore.do", {})).toBe("locked");
    await unlock(host, stored.passphrase);
    await quiet(host);
    for (const backupId of ["..", "../store", "a/b"]) expect(await host.refused("restore.look", { backupId })).toBe("malformedCommand");
  });

  test("is refused over a store that another window uses", async () => {
    const folder = wholeCopy(stored.folder);
    const first = openHost(folder);
    await unlock(first, stored.passphrase);
    await quiet(first);
    renameSync(filesOf(folder).slots, join(folder, "away"));
    const second = openHost(folder);
    expect(await second.call("app.state", {})).toMatchObject({ phase: "unusable" });
    expect(await lookAt(second, { backupId: stored.backup, login, passphrase: stored.passphrase })).toHaveProperty("counts");
    expect(await restore(second)).toMatchObject({ problem: "storeInUse" });
    expect(await habits(first, stored.draftId)).toEqual(given("Du thé."));
  });

  test("is told of every flipped bit and every cut in a backup, and nothing of it is put in place", async () => {
    const host = await opened(stored);
    const { folder } = await host.call("backup.list", {});
    const sound = join(folder, stored.backup);
    const draw = seeded(SEED);
    const names = readdirSync(sound);
    expect(names).toHaveLength(4);
    const spoilt = join(folder, "spoilt");
    const copy = () => {
      rmSync(spoilt, { recursive: true, force: true });
      mkdirSync(spoilt);
      for (const name of names) copyFileSync(join(sound, name), join(spoilt, name));
    };
    copy();
    expect(await lookAt(host, { backupId: "spoilt" }), "control").toHaveProperty("counts");
    const told: string[] = [];
    for (let turn = 0; turn < 80; turn++) {
      const name = names[turn % 4] ?? "";
      copy();
      const offset = Math.floor(draw() * readFileSync(join(spoilt, name)).length);
      flip(join(spoilt, name), offset, Math.floor(draw() * 8));
      const said = await lookAt(host, { backupId: "spoilt" });
      expect(typeof said, `seed ${SEED}: ${name} at ${offset}`).toBe("string");
      expect(await host.refused("restore.do", {})).toBe("notFound");
      told.push(String(said));
    }
    for (const name of names) {
      for (const part of [0, 0.5, 0.999]) {
        copy();
        truncateSync(join(spoilt, name), Math.floor(readFileSync(join(spoilt, name)).length * part));
        expect(typeof (await lookAt(host, { backupId: "spoilt" })), `${name} cut at ${part}`).toBe("string");
      }
      copy();
      rmSync(join(spoilt, name));
      expect(typeof (await lookAt(host, { backupId: "spoilt" })), `${name} gone`).toBe("string");
    }
    expect(told.filter((code) => code === "backupDamaged").length).toBeGreaterThan(70);
    expect(await habits(host, stored.draftId)).toEqual(given("Du thé."));
  }, 180_000);
});

test("a store of an earlier version is backed up before it takes its new shape", async () => {
  const stored = await storeWithBackup();
  const changing: string[] = migrations as string[];
  changing.push("CREATE INDEX traces_by_day ON audit (at);");
  try {
    const host = openHost(stored.folder);
    rmSync(stored.backups, { recursive: true });
    await host.call("store.unlock", { login, passphrase: stored.passphrase });
    const { backups } = await host.call("backup.list", {});
    expect(backups).toMatchObject([{ kind: "beforeMigration", state: "verified", counts: { people: 1 } }]);
    await host.close();
  } finally {
    changing.pop();
  }
});

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import { openDatabase } from "../../db/open.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import { login, openHost, startLucie, type TestHost, temporaryFolder, unlock } from "../support/host.ts";

/** A store with one draft of a few answers, closed; each test works on its own copy. */
async function storeWithAnswers(
  folder: string,
): Promise<{ readonly folder: string; readonly passphrase: string; readonly draftId: string }> {
  const host = openHost(folder);
  const { passphrase, draftId } = await startLucie(host);
  for (const [fieldId, value] of [
    ["preferredName", "Lucie"],
    ["whenWell", "Je fais le marché le samedi."],
    ["habits", "Pas de café après 16 heures."],
  ] as const)
    await host.call("answer.save", { draftId, fieldId, answer: { state: "given", value }, mode: "dictated", continues: false });
  await host.close();
  return { folder: host.folder, passphrase, draftId };
}

/** The files of a store itself: its backups lie in a folder beside them. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), "store");
  mkdirSync(copy);
  for (const name of filesIn(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));

const saveHabits = (host: TestHost, draftId: string, value: string) =>
  host.call("answer.save", { draftId, fieldId: "habits", answer: { state: "given", value }, mode: "dictated", continues: false });

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8((bytes.at(offset) ?? 0) ^ 1, offset);
  writeFileSync(path, bytes);
}

/** What a person meets on opening: a refusal, or an open store with its verdict and whether it may be written. */
async function opening(folder: string, passphrase: string): Promise<string> {
  const host = openHost(folder);
  const state = await host.call("app.state", {});
  if (state.phase === "unusable") return `unusable: ${state.problem}`;
  const reply = await host.raw("store.unlock", { login, passphrase });
  if (!reply.ok) return `refused: ${reply.code}`;
  await host.call("store.lock", {});
  const opened = await unlock(host, passphrase);
  const written = await host.raw("person.add", {
    identity: { birthName: "Essai", givenNames: ["Fictif"], birthDate: "1970-01-01", birthPlace: "Denain" },
  });
  await host.close();
  return `${opened.check?.verdict}, ${opened.writable && written.ok ? "writable" : "read-only"}`;
}

describe("a store that was touched from outside", () => {
  let original: Awaited<ReturnType<typeof storeWithAnswers>>;
  beforeAll(async () => {
    original = await storeWithAnswers(mkdtempSync(join(tmpdir(), "paroles-test-")));
  });
  afterAll(() => rmSync(original.folder, { recursive: true }));

  test("opens sound and writable when nothing was touched (control)", async () => {
    expect(await opening(copyOf(original.folder), original.passphrase)).toBe("sound, writable");
  });

  test("is refused or read-only after any single flipped bit of the database, never silently used", async () => {
    const size = readFileSync(filesOf(original.folder).database).length;
    const seed = 20261122;
    for (let turn = 0; turn < 24; turn++) {
      const folder = copyOf(original.folder);
      const offset = (seed * (turn + 1) * 7919) % size;
      flip(filesOf(folder).database, offset);
      expect(await opening(folder, original.passphrase), `bit at ${offset}`).not.toBe("sound, writable");
    }
  }, 120_000);

  test("is refused or read-only once truncated", async () => {
    const folder = copyOf(original.folder);
    const { database } = filesOf(folder);
    truncateSync(database, Math.floor(readFileSync(database).length / 2));
    expect(await opening(folder, original.passphrase)).toMatch(/storeDamaged|read-only/);
  });

  test("is read-only when an older database was put back", async () => {
    const folder = copyOf(original.folder);
    const host = openHost(folder);
    await unlock(host, original.passphrase);
    await saveHabits(host, original.draftId, "Du thé");
    await host.close();
    copyFileSync(filesOf(original.folder).database, filesOf(folder).database);
    const again = openHost(folder);
    const state = await unlock(again, original.passphrase);
    expect(state).toMatchObject({ writable: false, check: { verdict: "damaged", problem: "storeBehind" } });
    expect(await again.refused("draft.erase", { draftId: original.draftId })).toBe("storeBehind");
    expect((await again.call("draft.open", { draftId: original.draftId })).answers.whenWell?.answer).toEqual({
      state: "given",
      value: "Je fais le marché le samedi.",
    });
  });

  test("opens after a cut while the newest head was written, and is read-only when any other of its bytes is spoilt", async () => {
    const written = readFileSync(filesOf(original.folder).head);
    const commitAt = (place: number): number => Number(/"commit":(\d+)/.exec(written.toString("latin1", place, place + 200))?.[1]);
    const [newest, older] = commitAt(0) > commitAt(8192) ? [0, 8192] : [8192, 0];
    const outcomes = [];
    for (const places of [[newest], [older], [newest, older]]) {
      const folder = copyOf(original.folder);
      for (const place of places) flip(filesOf(folder).head, place + 40);
      outcomes.push(await opening(folder, original.passphrase));
    }
    expect(outcomes).toEqual(["sound, writable", "damaged, read-only", "damaged, read-only"]);
  });

  test("is read-only when an older database was put back under today's counts, with the newest head spoilt", async () => {
    const folder = copyOf(original.folder);
    const older = readFileSync(filesOf(folder).database);
    const host = openHost(folder);
    await unlock(host, original.passphrase);
    await saveHabits(host, original.draftId, "Du thé");
    await host.close();
    const { database, head } = filesOf(folder);
    const today = readFileSync(database);
    const spoilNewest = readFileSync(head);
    const commitAt = (place: number): number => Number(/"commit":(\d+)/.exec(spoilNewest.toString("latin1", place, place + 200))?.[1]);
    flip(head, (commitAt(0) > commitAt(8192) ? 0 : 8192) + 40);
    for (let page = 0; page * 4096 < older.length; page++) {
      const mixed = Buffer.from(older);
      today.copy(mixed, page * 4096, page * 4096, (page + 1) * 4096);
      writeFileSync(database, mixed);
      expect(await opening(copyOf(folder), original.passphrase), `page ${page + 1} of today`).not.toBe("sound, writable");
    }
  }, 120_000);

  test("keeps the log of a damaged store as it was found", async () => {
    const folder = copyOf(original.folder);
    const host = openHost(folder);
    await unlock(host, original.passphrase);
    await saveHabits(host, original.draftId, "Du thé");
    const cut = copyOf(folder);
    await host.close();
    const { wal, keptWal } = filesOf(cut);
    const found = readFileSync(wal);
    flip(wal, found.length - 2_000);
    const spoilt = readFileSync(wal);
    expect(await opening(cut, original.passphrase)).not.toBe("sound, writable");
    expect(readFileSync(keptWal).equals(spoilt)).toBe(true);
  });

  test("is said to be missing, and not made anew, when its database goes while the lock screen is shown", async () => {
    const folder = copyOf(original.folder);
    const host = openHost(folder);
    expect(await host.call("app.state", {})).toMatchObject({ phase: "locked" });
    rmSync(filesOf(folder).database);
    expect(await host.refused("store.unlock", { login, passphrase: original.passphrase })).toBe("storeMissing");
    expect(existsSync(filesOf(folder).database)).toBe(false);
  });

  test("is refused untouched when it comes from a newer version", async () => {
    const folder = copyOf(original.folder);
    const slots = readSlots(folder);
    const { secret } = await openSlot(slots, "passphrase", login, original.passphrase);
    const db = openDatabase(folder, secret, false);
    db.pragma("user_version = 99");
    db.close();
    const before = contentOf(folder);
    expect(await opening(folder, original.passphrase)).toBe("refused: storeNewer");
    expect(contentOf(folder)).toEqual(before);
  });

  test.each([
    ["slots of another format", (folder: string) => writeFileSync(filesOf(folder).slots, "{}"), "unusable: notOurStore"],
    ["slots of a newer version", (folder: string) => writeFileSync(filesOf(folder).slots, '{"format":2}'), "unusable: storeNewer"],
    ["a plain database", (folder: string) => plainDatabase(filesOf(folder).database), "refused: notOurStore"],
    [
      "a text in place of the database",
      (folder: string) => writeFileSync(filesOf(folder).database, "x".repeat(9000)),
      "refused: storeDamaged",
    ],
  ] as const)("says so for %s", async (_name, spoil, expected) => {
    const folder = copyOf(original.folder);
    spoil(folder);
    const before = contentOf(folder);
    expect(await opening(folder, original.passphrase)).toBe(expected);
    expect(contentOf(folder)).toEqual(before);
  });

  test("says that it is missing when only its keys are there", async () => {
    const folder = join(temporaryFolder(), "store");
    mkdirSync(folder);
    copyFileSync(filesOf(original.folder).slots, filesOf(folder).slots);
    expect(await openHost(folder).call("app.state", {})).toMatchObject({ phase: "unusable", problem: "storeMissing" });
  });

  test("says that it is missing when this computer had one here, and does not start a new one over it", async () => {
    const folder = copyOf(original.folder);
    const knownStore = join(temporaryFolder(), "config", "known-store");
    const host = openHost(folder, { knownStore });
    await unlock(host, original.passphrase);
    await host.close();
    rmSync(folder, { recursive: true });
    expect(await openHost(folder, { knownStore }).call("app.state", {})).toMatchObject({ phase: "unusable", problem: "storeMissing" });
    expect(await openHost(folder, { knownStore }).refused("firstStart.draw", {})).toBe("alreadyStarted");
    expect(await openHost(join(temporaryFolder(), "elsewhere"), { knownStore }).call("app.state", {})).toMatchObject({
      phase: "firstStart",
    });
  });

  test("is not opened by a second window, and is again once the first is closed", async () => {
    const folder = copyOf(original.folder);
    const first = openHost(folder);
    await unlock(first, original.passphrase);
    const second = openHost(folder);
    expect(await second.refused("store.unlock", { login, passphrase: original.passphrase })).toBe("storeInUse");
    await first.close();
    expect(await unlock(second, original.passphrase)).toMatchObject({ phase: "open", writable: true });
  });

  test("refuses a wrong passphrase and an unknown person alike, and notes both without a name", async () => {
    const folder = copyOf(original.folder);
    const host = openHost(folder);
    expect(await host.refused("store.unlock", { login, passphrase: "une autre phrase tout à fait fausse" })).toBe("wrongPassphrase");
    expect(await host.refused("store.unlock", { login: "inconnu", passphrase: original.passphrase })).toBe("wrongPassphrase");
    const noted = readFileSync(filesOf(folder).failures, "utf8");
    expect(JSON.parse(noted)).toHaveLength(2);
    expect(noted).not.toContain("inconnu");
    await unlock(host, original.passphrase);
    expect(existsSync(filesOf(folder).failures)).toBe(false);
  });

  test("opens with the recovery code, however typed, and then only with the new passphrase and the next code", async () => {
    const host = openHost();
    const { passphrase, recoveryCode } = await startLucie(host);
    await host.call("store.lock", {});
    const newPassphrase = "les peupliers penchent au bord du canal";
    expect(await host.refused("store.recover", { login, recoveryCode: "00000-00000", newPassphrase })).toBe("wrongRecoveryCode");
    expect(await host.refused("store.recover", { login, recoveryCode, newPassphrase: "court" })).toBe("weakPassphrase");
    const recovered = await host.call("store.recover", {
      login,
      recoveryCode: ` ${recoveryCode.toLowerCase().replaceAll("-", " ")}`,
      newPassphrase,
    });
    expect(recovered.state).toMatchObject({ phase: "open", writable: true });
    await host.call("recovery.confirm", { typedBack: recovered.recoveryCode ?? "" });
    await host.call("store.lock", {});
    expect(await host.refused("store.unlock", { login, passphrase })).toBe("wrongPassphrase");
    expect(await host.refused("store.recover", { login, recoveryCode, newPassphrase })).toBe("wrongRecoveryCode");
    expect(await unlock(host, newPassphrase)).toMatchObject({ phase: "open", writable: true });
  });
});

function plainDatabase(path: string): void {
  writeFileSync(path, "");
  const db = new Sqlite(path);
  db.exec("CREATE TABLE a (x)");
  db.close();
}

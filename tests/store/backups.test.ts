import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Backup, outOfTime } from "../../db/backup-list.ts";
import { parisDay } from "../../electron/paris-time.ts";
import { ended, makeBackup, quiet, unlockAndBackUp, write } from "../support/backups.ts";
import { filesHolding } from "../support/canary.ts";
import { login, openHost, sandrine, startLucie, temporaryFolder, unlock } from "../support/host.ts";

describe("a store that is used", () => {
  test("is backed up once each day, after it was found sound", async () => {
    const host = openHost();
    const { passphrase } = await startLucie(host);
    await host.call("store.lock", {});
    await unlockAndBackUp(host, passphrase);
    const once = await host.call("backup.list", {});
    expect(once.backups).toMatchObject([{ kind: "daily", state: "verified", counts: { people: 1, versions: 0, drafts: 1 } }]);
    expect(once).toMatchObject({ isOwn: true, present: { people: 1, versions: 0, drafts: 1 } });
    await host.call("store.lock", {});
    await unlockAndBackUp(host, passphrase);
    expect((await host.call("backup.list", {})).backups).toEqual(once.backups);
    expect(await ended(host)).toMatchObject({ made: false });
  });

  test("is backed up again at the first writing of another day", async () => {
    const host = openHost();
    const { draftId } = await startLucie(host);
    await quiet(host);
    host.setClock("2026-10-15T08:00:00.000Z");
    await write(host, draftId, "Du café.");
    expect(await ended(host)).toMatchObject({ what: "backup", made: true });
    expect((await host.call("backup.list", {})).backups).toMatchObject([{ kind: "daily", at: "2026-10-15T08:00:00.000Z" }]);
  });

  test("answers commands while its backup is made, and says how far it is", async () => {
    const host = openHost();
    const { draftId } = await startLucie(host);
    const { running } = await host.call("backup.make", {});
    expect(running).toMatchObject({ what: "backup" });
    expect(await host.refused("backup.make", {})).toBe("backupRunning");
    await write(host, draftId, "Du café.");
    expect(await ended(host)).toMatchObject({ made: true });
  });

  test("gives a backup in which nothing can be read, and whose name names nobody", async () => {
    const host = openHost();
    const { draftId } = await startLucie(host);
    await write(host, draftId, "Pas de café après seize heures.");
    await makeBackup(host);
    const { folder, backups } = await host.call("backup.list", {});
    expect(backups[0]?.id).toMatch(/^paroles-d-avance 2026-10-14 1000 [0-9A-F]{8}$/);
    expect(readdirSync(join(folder, backups[0]?.id ?? "")).toSorted()).toEqual(["backup.json", "head", "slots.json", "store.db"]);
    for (const text of ["Pas de café après seize", "Carpentier", "Mabrouk", login])
      expect(filesHolding(folder, text)).toEqual({ found: [], read: 4 });
    expect(filesHolding(folder, "daily").read).toBe(4);
    expect(filesHolding(folder, "manual").found, "control: the kind may be read").toHaveLength(1);
  });

  test("says that the place of backups does not answer, loses nothing, and tries again at the next opening", async () => {
    const host = openHost();
    const { passphrase, draftId } = await startLucie(host);
    const share = temporaryFolder();
    const place = join(share, "pole");
    mkdirSync(place);
    expect(await host.refused("backup.chooseFolder", { folder: join(share, "absent") })).toBe("backupUnreachable");
    expect(await host.refused("backup.chooseFolder", { folder: "pole" })).toBe("malformedCommand");
    expect(await host.call("backup.chooseFolder", { folder: place })).toMatchObject({ folder: place, isOwn: false, backups: [] });
    renameSync(place, `${place} gone`);
    await host.call("store.lock", {});
    await unlockAndBackUp(host, passphrase);
    expect(await ended(host)).toMatchObject({ what: "backup", problem: "backupUnreachable" });
    expect(await host.call("backup.list", {})).toMatchObject({ problem: "backupUnreachable", backups: [] });
    expect(readdirSync(share), "a share that is gone is not made on the disk").toEqual(["pole gone"]);
    await write(host, draftId, "Du café.");
    renameSync(`${place} gone`, place);
    await host.call("store.lock", {});
    await unlockAndBackUp(host, passphrase);
    expect((await host.call("backup.list", {})).backups).toMatchObject([{ kind: "daily", state: "verified" }]);
  });

  test("takes no orders about backups from someone who does not look after it", async () => {
    const host = openHost();
    await startLucie(host);
    const nurse = await host.call("professional.add", { ...sandrine, familyName: "Delattre" });
    const passphrase = "les peupliers penchent au bord du canal";
    await host.call("account.create", { professionalId: nurse.id, login: "s.delattre", passphrase, administrator: false });
    await host.call("store.lock", {});
    expect(await host.refused("backup.list", {})).toBe("locked");
    await host.call("store.unlock", { login: "s.delattre", passphrase });
    for (const name of ["backup.list", "backup.make", "backup.progress", "restore.do"] as const)
      expect(await host.refused(name, {})).toBe("notAllowed");
    expect(await host.refused("backup.chooseFolder", { folder: "" })).toBe("notAllowed");
    expect(await host.refused("restore.look", { backupId: "x" })).toBe("notAllowed");
  });

  test("forgets a backup that a lock stopped, and makes it at the next opening", async () => {
    const host = openHost();
    const { passphrase } = await startLucie(host);
    await host.call("backup.make", {});
    await host.call("store.lock", {});
    await quiet(host);
    await unlock(host, passphrase);
    await quiet(host);
    const { backups, folder } = await host.call("backup.list", {});
    expect(backups.every(({ state }) => state === "verified")).toBe(true);
    expect(readdirSync(folder)).toEqual(backups.map(({ id }) => id));
  });
});

describe("backups that have had their time", () => {
  const dayOf = (at: string): string => parisDay(new Date(at));
  const backup = (at: string, more: Partial<Backup> = {}): Backup => ({ id: at, kind: "daily", at, bytes: 1, state: "verified", ...more });
  const daily = (count: number): Backup[] =>
    Array.from({ length: count }, (_, day) => backup(new Date(Date.UTC(2027, 2, 31 - day, 7)).toISOString()));
  const left = (all: readonly Backup[]): string[] => {
    const gone = new Set(outOfTime(all, dayOf));
    return all.filter((one) => !gone.has(one)).map(({ at }) => at.slice(0, 10));
  };

  test("go, but for seven days, five weeks and twelve months", () => {
    expect(left(daily(500))).toEqual([
      ...["2027-03-31", "2027-03-30", "2027-03-29", "2027-03-28", "2027-03-27", "2027-03-26", "2027-03-25"],
      ...["2027-03-21", "2027-03-14", "2027-03-07"],
      ...["2027-02-28", "2027-01-31", "2026-12-31", "2026-11-30", "2026-10-31", "2026-09-30", "2026-08-31"],
      ...["2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30"],
    ]);
  });

  test("stay when made by hand, when damaged, and when the only good one", () => {
    const old = (more: Partial<Backup>) => backup("2020-01-01T08:00:00.000Z", { id: "old", ...more });
    expect(left([...daily(40), old({ kind: "manual" })])).toContain("2020-01-01");
    expect(left([...daily(40), old({ state: "damaged" })])).toContain("2020-01-01");
    expect(left([...daily(500).map((one) => ({ ...one, state: "sealed" as const })), old({})])).toContain("2020-01-01");
    expect(left([...daily(500), old({})])).not.toContain("2020-01-01");
  });

  test("are taken away as the next day’s backup is made", async () => {
    const host = openHost();
    const { passphrase } = await startLucie(host);
    for (let day = 1; day <= 10; day++) {
      await host.call("store.lock", {});
      host.setClock(`2026-11-${String(day).padStart(2, "0")}T08:00:00.000Z`);
      await unlockAndBackUp(host, passphrase);
    }
    const { backups, folder } = await host.call("backup.list", {});
    expect(backups.map(({ at }) => at.slice(8, 10))).toEqual(["10", "09", "08", "07", "06", "05", "04", "01"]);
    expect(readdirSync(folder)).toHaveLength(backups.length);
    rmSync(folder, { recursive: true });
    expect(await host.call("backup.list", {})).toMatchObject({ backups: [] });
  });
});

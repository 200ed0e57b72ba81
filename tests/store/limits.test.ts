import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Answer } from "../../templates/schema.ts";
import { habits, lookAt, makeBackup, write } from "../support/backups.ts";
import { openHost, startLucie, temporaryFolder, unlock } from "../support/host.ts";

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync("umount", ["-l", folder]);
});

/** Whether this computer lets a test make a small disk of its own. */
function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = temporaryFolder();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status !== 0) return false;
  execFileSync("umount", [folder]);
  return true;
}
function smallDisk(size: string): string {
  const folder = temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  mounted.push(folder);
  return folder;
}

const long = (turn: number): Answer => ({ state: "given", value: String.fromCharCode(97 + (turn % 26)).repeat(20_000) });

test.skipIf(!canMount())(
  "a full disk while typing refuses the save, keeps what was saved, and takes the same text once there is room",
  async () => {
    const disk = smallDisk("3m");
    const host = openHost(join(disk, "store"));
    const { draftId, passphrase } = await startLucie(host);
    const save = (answer: Answer) => host.raw("answer.save", { draftId, fieldId: "aboutMe", answer, mode: "dictated", continues: true });
    const ballast = join(disk, "ballast");
    writeFileSync(ballast, Buffer.alloc(1_000_000));

    let kept = 0;
    let refused: Awaited<ReturnType<typeof save>> | undefined;
    while (!refused) {
      const reply = await save(long(kept));
      if (reply.ok) kept += 1;
      else refused = reply;
    }
    expect(refused).toEqual({ ok: false, code: "diskFull" });
    expect(kept).toBeGreaterThan(3);
    expect((await host.call("draft.open", { draftId })).answers.aboutMe?.answer).toEqual(long(kept - 1));

    rmSync(ballast);
    expect(await save(long(kept))).toMatchObject({ ok: true });
    await host.close();
    const again = openHost(host.folder);
    expect(await unlock(again, passphrase)).toMatchObject({ writable: true, check: { verdict: "sound" } });
    expect((await again.call("draft.open", { draftId })).answers.aboutMe?.answer).toEqual(long(kept));
  },
  60_000,
);

test.skipIf(!canMount())(
  "a full disk where backups go, or under the store, is said, and neither the store nor a good backup is lost",
  async () => {
    const host = openHost(join(smallDisk("3m"), "store"));
    const { draftId, passphrase } = await startLucie(host);
    await write(host, draftId, "Du café.");
    const place = smallDisk("1m");
    await host.call("backup.chooseFolder", { folder: place });
    expect(await makeBackup(host)).toMatchObject({ made: true });
    const [good] = (await host.call("backup.list", {})).backups;
    for (let size = 500_000; size > 10_000; size = Math.floor(size / 2)) fill(join(place, "ballast"), size);
    expect(await makeBackup(host)).toMatchObject({ problem: "backupFull" });
    expect(await host.call("backup.list", {})).toMatchObject({ backups: [good] });

    const ballast = join(host.folder, "ballast");
    for (let size = 2_000_000; size > 10_000; size = Math.floor(size / 2)) fill(ballast, size);
    rmSync(join(place, "ballast"));
    expect(await makeBackup(host)).toMatchObject({ problem: "backupFull" });
    expect(await lookAt(host, { backupId: good?.id ?? "" })).toBe("backupFull");
    rmSync(ballast);
    expect(await makeBackup(host)).toMatchObject({ made: true });
    expect(await lookAt(host, { backupId: good?.id ?? "" })).toHaveProperty("counts.people", 1);
    await host.close();
    const again = openHost(host.folder);
    expect(await unlock(again, passphrase)).toMatchObject({ writable: true });
    expect(await habits(again, draftId)).toEqual({ state: "given", value: "Du café." });
  },
  60_000,
);

/** Takes room while there is. */
function fill(ballast: string, bytes: number): void {
  const before = existsSync(ballast) ? statSync(ballast).size : 0;
  try {
    appendFileSync(ballast, Buffer.alloc(bytes));
  } catch {
    truncateSync(ballast, before);
  }
}

test.skipIf(!canMount())("a store in a folder that may only be read is said to be so, and nothing is written", async () => {
  const disk = smallDisk("3m");
  const host = openHost(join(disk, "store"));
  await startLucie(host);
  await host.close();
  const before = readdirSync(host.folder);
  execFileSync("mount", ["-o", "remount,ro", disk]);
  expect(await openHost(host.folder).call("app.state", {})).toMatchObject({ phase: "unusable", problem: "storeReadOnly" });
  expect(readdirSync(host.folder)).toEqual(before);
});

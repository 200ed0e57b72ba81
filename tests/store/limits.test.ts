import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Answer } from "../../templates/schema.ts";
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

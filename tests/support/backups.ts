import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { BackupProgress, Input } from "../../electron/contract.ts";
import { login, openHost, startLucie, type TestHost, temporaryFolder, unlock } from "./host.ts";

/** How what runs ends. */
export async function ended(host: TestHost): Promise<NonNullable<BackupProgress["ended"]>> {
  for (;;) {
    const progress = await host.call("backup.progress", {});
    if (progress.ended && !progress.running) return progress.ended;
    await turn();
  }
}

/** Waits until the opening check has ended, the backup of the day has begun, and nothing runs. */
export async function quiet(host: TestHost): Promise<void> {
  do await turn();
  while ((await host.call("app.state", {})).check?.verdict === "running");
  await turn();
  while ((await host.call("backup.progress", {})).running) await turn();
}

/** Unlocks, and waits for the backup of the day. */
export async function unlockAndBackUp(host: TestHost, passphrase: string): Promise<void> {
  await unlock(host, passphrase);
  await quiet(host);
}

export async function makeBackup(host: TestHost) {
  await host.call("backup.make", {});
  return ended(host);
}

/** Looks at a backup: the code it was refused with, at once or as it ended, or what it holds. */
export async function lookAt(host: TestHost, asked: Input<"restore.look">) {
  const reply = await host.raw("restore.look", asked);
  if (!reply.ok) return reply.code;
  const end = await ended(host);
  return end.problem ?? end.looked;
}

export async function restore(host: TestHost) {
  await host.call("restore.do", {});
  return ended(host);
}

const given = (value: string) => ({ state: "given", value }) as const;
export const write = (host: TestHost, draftId: string, value: string) =>
  host.call("answer.save", { draftId, fieldId: "habits", answer: given(value), mode: "dictated", continues: false });
export const habits = async (host: TestHost, draftId: string) => (await host.call("draft.open", { draftId })).answers.habits?.answer;

/** A closed store with Lucie (fictional), who said « Du café. », one manual backup of that, then « Du thé. ». */
export async function storeWithBackup(folder = join(temporaryFolder(), "store")) {
  const host = openHost(folder);
  const started = await startLucie(host);
  await write(host, started.draftId, "Du café.");
  await makeBackup(host);
  const [backup] = (await host.call("backup.list", {})).backups;
  if (!backup) throw new Error("no backup");
  await write(host, started.draftId, "Du thé.");
  await host.close();
  return { ...started, folder, backup: backup.id, backups: join(folder, "backups"), login };
}

/** The whole folder of a store, backups included, for one test to spoil. */
export function wholeCopy(folder: string): string {
  const copy = join(temporaryFolder(), "store");
  mkdirSync(copy);
  for (const name of readdirSync(folder)) cpSync(join(folder, name), join(copy, name), { recursive: true });
  return copy;
}

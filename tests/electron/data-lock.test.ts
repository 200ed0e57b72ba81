import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { spawnData } from "../../electron/data-child.ts";
import { type Child, connectData } from "../../electron/data-client.ts";

const file = join(import.meta.dirname, "../../electron/data-process.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A data process that runs, and whether it has ended. */
async function running() {
  const children: Child[] = [];
  const spawn = () => {
    const child = spawnData(file, false);
    children.push(child);
    return child;
  };
  const data = connectData(spawn, { folder, workstation: "test", fictional: {} });
  await data.call("app.state", {});
  const exited = children.map((child) => new Promise<void>((done) => child.onExit(done)));
  return { data, pid: data.pid() ?? 0, ended: Promise.all(exited), starts: () => children.length };
}

test("a locked data process ends, and no command starts it again", async () => {
  const { data, ended, starts } = await running();
  await data.lock();
  await ended;
  expect(await data.call("app.state", {})).toEqual({ ok: false, code: "hostGone" });
  expect(data.pid()).toBe(undefined);
  expect(starts()).toBe(1);
});

test.runIf(process.platform !== "win32")("a data process that hangs is ended by force, keys and all", async () => {
  const { data, pid, ended } = await running();
  process.kill(pid, "SIGSTOP");
  await data.lock();
  await ended;
  expect(() => process.kill(pid, 0)).toThrow();
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { spawnData } from "../../electron/data-child.ts";
import { type Child, connectData, type DataClient } from "../../electron/data-client.ts";
import { COMMAND_LIMIT, type Start } from "../../electron/data-messages.ts";

const file = join(import.meta.dirname, "../../electron/data-process.ts");
const SEED = 20_270_301;
const malformed = { ok: false, code: "malformedCommand" };

let folder: string;
let children: Child[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-store-"));
  children = [];
});
afterEach(() => {
  for (const child of children) killIfAlive(child);
  rmSync(folder, { recursive: true, force: true });
});

const spawn = (): Child => {
  const child = spawnData(file, false);
  children.push(child);
  return child;
};
const startOf = (fictional: Start["fictional"] = {}): Start => ({ folder, workstation: "test", fictional });
function killIfAlive({ pid }: Child): void {
  try {
    if (pid !== undefined) process.kill(pid, "SIGKILL");
  } catch {
    // Gone already, as it should be.
  }
}
const exitOf = (child: Child) => new Promise<void>((done) => child.onExit(done));
const answerTo = (child: Child, message: unknown) =>
  new Promise((done) => {
    child.onMessage(done);
    child.post(message);
  });

async function withData<T>(work: (data: DataClient) => Promise<T>, start = startOf()): Promise<T> {
  const data = connectData(spawn, start);
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}
const today = (data: DataClient) =>
  data.call("app.state", {}).then((reply) => (reply.ok ? (reply.value as { today: string }).today : reply.code));

describe("the data process", () => {
  test("answers a command, and an unknown one with a code", () =>
    withData(async (data) => {
      expect(await data.call("app.state", {})).toMatchObject({ ok: true, value: { phase: "firstStart", fictional: true } });
      expect(await data.call("no.such", {})).toMatchObject({ ok: false, code: "unknownCommand" });
      expect(await data.call("toString", {})).toMatchObject({ ok: false, code: "unknownCommand" });
      expect(await data.call("app.state", { more: 1 })).toMatchObject({ ok: false, code: "malformedCommand" });
    }));

  test("a command before any store is malformed", async () => {
    expect(await answerTo(spawn(), { id: 1, name: "app.state", raw: {} })).toEqual({ id: 1, reply: malformed });
  });

  test("fuzz: whatever comes is answered with a code and the process lives", () =>
    withData(async (data) => {
      const before = data.pid();
      for (const [index, raw] of hostileInputs(SEED).entries()) {
        expect(await data.call("answer.save", raw), `seed ${SEED}, input ${index}`).toMatchObject({ ok: false });
      }
      expect(data.pid()).toBe(before);
    }));

  test("a fictional store anywhere but in the temporary folder is not opened", async () => {
    const place = mkdtempSync(join(tmpdir(), "paroles-test-"));
    const [temporary, outside] = [join(place, "tmp"), join(place, "outside")];
    for (const folder of [temporary, outside]) mkdirSync(folder);
    vi.stubEnv("TMPDIR", temporary);
    try {
      const child = spawn();
      child.post({ start: { folder: outside, workstation: "test", fictional: {} } });
      await exitOf(child);
      expect(readdirSync(outside)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(place, { recursive: true });
    }
  });

  test("a second start is refused", async () => {
    const child = spawn();
    child.post({ start: startOf() });
    child.post({ start: startOf() });
    await exitOf(child);
  });

  test("the clock of a fictional store is set, moved, and goes on over a lock", () =>
    withData(
      async (data) => {
        expect(await today(data)).toBe("2027-03-01");
        data.setClock("2028-02-29T12:00:00.000Z");
        expect(await today(data)).toBe("2028-02-29");
        process.kill(data.pid() ?? 0, "SIGKILL");
        expect(await today(data)).toBe("hostGone");
        expect(await today(data)).toBe("2028-02-29");
      },
      startOf({ now: "2027-03-01T12:00:00.000Z" }),
    ));

  test("the clock of a real store cannot be moved", async () => {
    const child = spawn();
    child.post({ start: { folder, workstation: "test" } });
    expect(await answerTo(child, { clock: "2028-02-29T12:00:00.000Z" })).toEqual({ id: -1, reply: malformed });
  });

  test("a killed process answers what was pending, then starts again locked", () =>
    withData(async (data) => {
      await data.call("app.state", {});
      const killed = data.pid() ?? 0;
      const pending = data.call("firstStart.draw", {});
      process.kill(killed, "SIGKILL");
      expect(await pending).toEqual({ ok: false, code: "hostGone" });
      expect(await data.call("app.state", {})).toMatchObject({ ok: true, value: { phase: "firstStart" } });
      expect(data.pid()).not.toBe(killed);
    }));

  test("a process that dies twice without a word stays dead", async () => {
    let spawned = 0;
    const data = connectData(() => {
      spawned += 1;
      return spawnData("/no/such/file.js", false);
    }, startOf());
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await data.call("app.state", {})).toEqual({ ok: false, code: "hostGone" });
    expect(spawned).toBe(2);
  });

  test("after closing, nothing answers any more", async () => {
    const data = connectData(spawn, startOf());
    await data.call("app.state", {});
    await data.close();
    expect(data.pid()).toBeUndefined();
    expect(await data.call("app.state", {})).toEqual({ ok: false, code: "hostGone" });
  });

  test.runIf(process.platform === "linux")("leaves no core dump and gives no debugger on a signal", async () => {
    await withData(async (data) => {
      await data.call("app.state", {});
      const { readFileSync } = await import("node:fs");
      expect(readFileSync(`/proc/${data.pid()}/limits`, "utf8")).toMatch(/Max core file size +0 +0/);
      expect(readFileSync(`/proc/${data.pid()}/cmdline`, "utf8")).toContain("--disable-sigusr1");
      expect(existsSync(`/proc/${data.pid()}/fd/0`)).toBe(true);
    });
  });
});

describe("a message that is not one of ours", () => {
  let store: string;
  let child: Child;
  let hear: (message: unknown) => void;
  beforeAll(() => {
    store = mkdtempSync(join(tmpdir(), "paroles-store-"));
    child = spawnData(file, false);
    child.onMessage((message) => hear(message));
    child.post({ start: { folder: store, workstation: "test", fictional: {} } });
  });
  afterAll(async () => {
    child.post({ close: true });
    await exitOf(child);
    rmSync(store, { recursive: true });
  });

  test.each([
    ["a word", "app.state", -1],
    ["nothing", null, -1],
    ["a list", [1, "app.state", {}], -1],
    ["an empty object", {}, -1],
    ["a command without a name", { id: 7, raw: {} }, 7],
    ["a command without an input", { id: 7, name: "app.state" }, 7],
    ["a name that is no text", { id: 7, name: ["app.state"], raw: {} }, 7],
    ["a name of great length", { id: 7, name: "a".repeat(101), raw: {} }, 7],
    ["a key too many", { id: 7, name: "app.state", raw: {}, admin: true }, 7],
    ["an id that is no number", { id: "7", name: "app.state", raw: {} }, -1],
    ["an id between two numbers", { id: 7.5, name: "app.state", raw: {} }, -1],
    ["half a start", { start: { folder: 1 } }, -1],
    ["a clock that is no time", { clock: "yesterday" }, -1],
    ["a close that is not one", { close: "yes" }, -1],
  ])("%s is answered with a code", async (_what, message, id) => {
    const answer = new Promise((done) => {
      hear = done;
    });
    child.post(message);
    expect(await answer).toEqual({ id, reply: malformed });
  });
});

/** Inputs of every shape, the same at each run of a seed. */
function hostileInputs(seed: number): readonly unknown[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const leaves = [null, true, 0, -1, 1e308, "", "a", "__proto__", "\u0000", "\ud800", "’".repeat(50), "<script>", "😀", "2027-02-30"];
  const keys = ["draftId", "fieldId", "answer", "mode", "continues", "__proto__", "constructor", "state", "value", "a"];
  const make = (depth: number): unknown => {
    const kind = depth === 0 ? 0 : random(3);
    if (kind === 1) return Array.from({ length: random(4) }, () => make(depth - 1));
    if (kind === 2) return Object.fromEntries(Array.from({ length: random(6) }, () => [keys[random(keys.length)], make(depth - 1)]));
    return leaves[random(leaves.length)];
  };
  const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);
  return [...Array.from({ length: 300 }, () => make(4)), nested(1_000), nested(100_000), "a".repeat(COMMAND_LIMIT)];
}

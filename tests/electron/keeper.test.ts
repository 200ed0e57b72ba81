import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "../../electron/contract.ts";
import { createKeeper } from "../../electron/keeper.ts";
import { argumentsAfter, type Left, readLeft } from "../../electron/left.ts";

const KARIM = "11111111-1111-4111-8111-111111111111";
const SANDRINE = "22222222-2222-4222-8222-222222222222";
const PLACE = { screen: "question", draftId: "33333333-3333-4333-8333-333333333333", fieldId: "here" };
const MINUTE = 60_000;
/** Ten minutes, and the time a page has to lock by itself. */
const DEADLINE = 10 * MINUTE + 30_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper over a data process that opens as `who`, and what was asked of the window, in order. */
function kept({ left, who = KARIM, idleMinutes = 10 }: { left?: Left; who?: string; idleMinutes?: number } = {}) {
  const order: string[] = [];
  const nexts: Left[] = [];
  const open = { phase: "open", professional: { id: who }, idleMinutes };
  const answers: Record<string, Reply<unknown>> = {
    "app.state": { ok: true, value: { phase: "locked" } },
    "store.unlock": { ok: true, value: open },
    "store.recover": { ok: true, value: { state: open, recoveryCode: "…" } },
  };
  const keeper = createKeeper({
    data: {
      call: async (name) => answers[name] ?? { ok: true, value: {} },
      lock: async () => void order.push("keys gone"),
    },
    left,
    hide: () => void order.push("hidden"),
    destroy: async () => void order.push("window gone"),
    next: (next) => {
      order.push("next");
      nexts.push(next);
    },
  });
  const unlock = () => keeper.call("store.unlock", {});
  /** The page as it is: told of a lock, it says how many fields it could not save. */
  const answering = (lost: number) => keeper.call("lock.wait", {}).then(() => keeper.call("lock.now", { lost }));
  return { keeper, order, nexts, unlock, answering };
}

test("a page that is hung or dead does not keep the app open: half a minute after it should have locked, the keys go", async () => {
  const { keeper, order, unlock } = kept();
  await unlock();
  void keeper.call("lock.wait", {});
  await vi.advanceTimersByTimeAsync(DEADLINE - 1_000);
  expect(order).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(order).toEqual(["hidden", "hidden", "keys gone", "window gone", "next"]);
});

test("who is there is not locked out", async () => {
  const { keeper, order, unlock } = kept();
  await unlock();
  for (let time = 0; time < 5; time += 1) {
    await vi.advanceTimersByTimeAsync(9 * MINUTE);
    await keeper.call("lock.active", {});
  }
  expect(order).toEqual([]);
});

test("a computer that slept three hours is locked at its first second, and a key pressed before does not count", async () => {
  const { keeper, order, unlock } = kept();
  await unlock();
  vi.setSystemTime(Date.now() + 180 * MINUTE);
  await keeper.call("lock.active", {});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(order).toContain("keys gone");
});

test("a clock put back a day does not keep the app open", async () => {
  const { order, unlock } = kept();
  await unlock();
  vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
  await vi.advanceTimersByTimeAsync(DEADLINE);
  expect(order).toContain("keys gone");
});

test("the minutes are those of the pole", async () => {
  const { order, unlock } = kept({ idleMinutes: 3 });
  await unlock();
  await vi.advanceTimersByTimeAsync(3 * MINUTE + 30_000);
  expect(order).toContain("keys gone");
});

test("nothing is locked while nothing is open", async () => {
  const { keeper, order } = kept();
  await keeper.call("app.state", {});
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  await keeper.lock();
  expect(order).toEqual([]);
});

test("an opening by the recovery code is watched as any other", async () => {
  const { keeper, order } = kept();
  await keeper.call("store.recover", {});
  await vi.advanceTimersByTimeAsync(DEADLINE);
  expect(order).toContain("keys gone");
});

test("at a lock of the computer the page saves its last words, and nothing is said to be lost", async () => {
  const { keeper, order, nexts, unlock, answering } = kept();
  await unlock();
  void answering(0);
  const locked = keeper.lock();
  await vi.advanceTimersByTimeAsync(0);
  await locked;
  expect(order).toContain("next");
  expect(nexts).toEqual([{}]);
});

test("a page that does not answer is waited for half a second, no longer, and words may be lost", async () => {
  const { keeper, order, nexts, unlock } = kept();
  await unlock();
  void keeper.call("lock.wait", {});
  void keeper.lock();
  await vi.advanceTimersByTimeAsync(499);
  expect(order).toEqual(["hidden"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(order).toContain("next");
  expect(nexts).toEqual([{ lost: "unknown" }]);
});

test("a screen without words to save is not waited for", async () => {
  const { keeper, nexts, unlock } = kept();
  await unlock();
  await keeper.lock();
  expect(nexts).toEqual([{}]);
});

test("fields that could not be saved are counted for the next opening, whoever opens, until a screen is shown", async () => {
  const first = kept();
  await first.unlock();
  void first.answering(2);
  await Promise.all([first.keeper.lock(), vi.advanceTimersByTimeAsync(0)]);
  expect(first.nexts).toEqual([{ lost: 2 }]);
  const second = kept({ left: { lost: 2 }, who: SANDRINE });
  expect(await second.keeper.call("lock.back", {})).toEqual({ ok: true, value: {} });
  await second.unlock();
  expect(await second.keeper.call("lock.back", {})).toEqual({ ok: true, value: { lost: 2 } });
  await second.keeper.call("lock.place", { place: { screen: "home" } });
  expect(await second.keeper.call("lock.back", {})).toEqual({ ok: true, value: {} });
});

test("the same professional comes back to the same screen, another one does not", async () => {
  const before = kept();
  await before.unlock();
  await before.keeper.call("lock.place", { place: PLACE });
  await before.keeper.lock();
  expect(before.nexts).toEqual([{ owner: KARIM, place: PLACE }]);
  for (const [who, value] of [
    [KARIM, { place: PLACE }],
    [SANDRINE, {}],
  ] as const) {
    const after = kept({ left: { owner: KARIM, place: PLACE }, who });
    await after.unlock();
    expect(await after.keeper.call("lock.back", {})).toEqual({ ok: true, value });
  }
});

test("a window locked before anyone opened it hands over what it was given", async () => {
  const { keeper, nexts } = kept({ left: { owner: KARIM, place: PLACE, lost: 1 } });
  await keeper.call("lock.now", { lost: 0 });
  await vi.advanceTimersByTimeAsync(0);
  expect(nexts).toEqual([{ owner: KARIM, place: PLACE, lost: 1 }]);
});

test("a place has no room for a name or an answer", async () => {
  const { keeper } = kept();
  for (const text of ["Lucie Carpentier", "Zoé", "le samedi, au marché", "a".repeat(65), ""])
    expect(await keeper.call("lock.place", { place: { screen: "home", text } })).toEqual({ ok: false, code: "malformedCommand" });
  for (const raw of [undefined, {}, { lost: -1 }, { lost: 0, more: 1 }])
    expect(await keeper.call("lock.now", raw)).toEqual({ ok: false, code: "malformedCommand" });
});

test("a window closed by a person is not locked any more", async () => {
  const { keeper, order, unlock } = kept();
  await unlock();
  keeper.stop();
  await keeper.lock();
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(order).toEqual([]);
});

test("what a program hands to the next one is read back, and anything else is nothing", () => {
  const left: Left = { owner: KARIM, place: PLACE, lost: 3, bounds: { x: -8, y: 0, width: 900, height: 700 } };
  const args = argumentsAfter(["main.js", "--left=old", "--fictional-store=/tmp/s"], left);
  expect(args.slice(0, 2)).toEqual(["main.js", "--fictional-store=/tmp/s"]);
  expect(readLeft(args[2]?.replace("--left=", ""))).toEqual(left);
  const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (const hostile of [undefined, "", "…", write({ owner: "Karim" }), write({ place: { screen: "a b" } }), write([1])])
    expect(readLeft(hostile)).toBe(undefined);
});

import { expect, test } from "vitest";
import { type Clock, createAutosave, type SaveState } from "../../renderer/autosave.ts";

/** A clock moved by hand: nothing here waits for real time. */
function handClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  async function go(ms: number) {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      now = next.at;
      timers = timers.filter((timer) => timer !== next);
      next.run();
      await settle();
    }
    now = end;
    await settle();
  }
  return { clock, go, now: () => now };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

interface Sent {
  readonly value: string;
  readonly continues: boolean;
  readonly at: number;
}

/** A host that answers at once, after `delay`, or not at all while `broken`. */
function field(options: { delay?: number } = {}) {
  const time = handClock();
  const sent: Sent[] = [];
  const durable: string[] = [];
  const states: SaveState[] = [];
  const host = { broken: undefined as "diskFull" | undefined, most: 0, now: 0 };
  const autosave = createAutosave<string>({
    async save(value, continues) {
      sent.push({ value, continues, at: time.now() });
      host.now += 1;
      host.most = Math.max(host.most, host.now);
      const reply = host.broken;
      if (options.delay) await new Promise<void>((done) => time.clock.after(options.delay ?? 0, done));
      host.now -= 1;
      if (reply) throw new Error(reply);
      durable.push(value);
    },
    codeOf: (error) => (error instanceof Error && error.message === "diskFull" ? "diskFull" : "internal"),
    onState: (state) => states.push(state),
    clock: time.clock,
  });
  return { ...time, sent, durable, states, host, autosave };
}

test("one key pressed is sent within 400 ms", async () => {
  const { autosave, go, durable } = field();
  autosave.change("J");
  await go(400);
  expect(durable).toEqual(["J"]);
});

test("someone who types without stopping never has a key waiting longer than 400 ms", async () => {
  const { autosave, go, sent, now } = field();
  const typedAt: number[] = [];
  let text = "";
  for (let key = 0; key < 60; key += 1) {
    text += "a";
    typedAt.push(now());
    autosave.change(text);
    await go(40);
  }
  await go(400);
  for (const [index, at] of typedAt.entries()) {
    const first = sent.find((save) => save.value.length > index);
    expect((first?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(400);
  }
});

test("only one save of a field is under way, and the last words win", async () => {
  const { autosave, go, durable, host } = field({ delay: 700 });
  for (const text of ["a", "ab", "abc", "abcd", "abcde", "abcdef"]) {
    autosave.change(text);
    await go(200);
  }
  await go(3_000);
  expect(host.most).toBe(1);
  expect(durable.at(-1)).toBe("abcdef");
});

test("a burst of typing is one undo; a pause over 30 seconds starts another", async () => {
  const { autosave, go, sent } = field();
  autosave.change("un");
  await go(1_000);
  autosave.change("un mot");
  await go(29_000);
  autosave.change("un mot.");
  await go(31_000);
  autosave.change("un mot. Deux");
  await go(1_000);
  expect(sent.map((save) => save.continues)).toEqual([false, true, true, false]);
});

test("removing a row is undone apart from the typing before and after it", async () => {
  const { autosave, go, sent } = field();
  autosave.change("a, b");
  autosave.change("a", true);
  autosave.change("a, c");
  await go(1_000);
  expect(sent.map(({ value, continues }) => ({ value, continues }))).toEqual([
    { value: "a, b", continues: false },
    { value: "a", continues: false },
    { value: "a, c", continues: false },
  ]);
});

test("« Enregistré » is said after the reply only, and not while newer words wait", async () => {
  const { autosave, go, states } = field({ delay: 500 });
  autosave.change("a");
  await go(400);
  expect(states.map((state) => state.kind)).toEqual(["waiting"]);
  autosave.change("ab");
  await go(300);
  expect(states.map((state) => state.kind)).toEqual(["waiting", "waiting"]);
  await go(1_000);
  expect(states.at(-1)).toEqual({ kind: "saved" });
});

test("a full disk is said, what is typed meanwhile is kept, and saved once there is room", async () => {
  const { autosave, go, states, host, durable, sent } = field();
  host.broken = "diskFull";
  autosave.change("Je préfère");
  await go(400);
  expect(states.at(-1)).toEqual({ kind: "failed", code: "diskFull" });
  autosave.change("Je préfère la chambre 12");
  await go(2_000);
  expect(states.at(-1)).toEqual({ kind: "failed", code: "diskFull" });
  expect(sent).toHaveLength(1);
  await go(1_000);
  expect(sent).toHaveLength(2);
  host.broken = undefined;
  await go(3_000);
  expect(durable).toEqual(["Je préfère la chambre 12"]);
  expect(sent.at(-1)?.continues).toBe(false);
  expect(states.at(-1)).toEqual({ kind: "saved" });
});

test("a failed save does not swallow the undo step that follows it", async () => {
  const { autosave, go, host, durable } = field();
  host.broken = "diskFull";
  autosave.change("a, b");
  await go(400);
  autosave.change("a", true);
  host.broken = undefined;
  await go(4_000);
  expect(durable).toEqual(["a, b", "a"]);
});

test("leaving the page waits for the last words", async () => {
  const { autosave, go, durable } = field({ delay: 50 });
  autosave.change("a");
  await go(160);
  autosave.change("ab");
  let left: boolean | undefined;
  void autosave.flush().then((done) => {
    left = done;
  });
  await settle();
  expect(left).toBeUndefined();
  await go(50);
  await go(50);
  expect(left).toBe(true);
  expect(durable).toEqual(["a", "ab"]);
});

test("leaving the page is held back when the last words could not be saved", async () => {
  const { autosave, host } = field();
  host.broken = "diskFull";
  autosave.change("a");
  expect(await autosave.flush()).toBe(false);
  host.broken = undefined;
  expect(await autosave.flush()).toBe(true);
});

test("after an undo, typing starts a burst of its own", async () => {
  const { autosave, go, sent } = field();
  autosave.change("a");
  await go(400);
  autosave.startBurst();
  autosave.change("b");
  await go(400);
  expect(sent.map((save) => save.continues)).toEqual([false, false]);
});

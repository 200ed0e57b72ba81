import { expect, test } from "vitest";
import { createIdleWatch } from "../../renderer/idle-watch.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A watch on clocks moved by hand. `pass` moves both, by seconds, and looks each time as the page does. */
function watched(minutes = 10) {
  let wall = Date.parse("2027-03-01T09:00:00Z");
  let steady = 0;
  const warnings: (number | undefined)[] = [];
  let locks = 0;
  const watch = createIdleWatch({
    minutes,
    onWarning: (seconds) => warnings.push(seconds),
    onOver: () => {
      locks += 1;
    },
    now: () => ({ wall, steady }),
  });
  return {
    watch,
    warnings,
    locks: () => locks,
    pass(milliseconds: number) {
      for (let step = 0; step < milliseconds; step += SECOND) {
        wall += SECOND;
        steady += SECOND;
        watch.check();
      }
    },
    /** The computer sleeps: its steady clock stops. */
    sleep(milliseconds: number) {
      wall += milliseconds;
    },
    setWall(milliseconds: number) {
      wall += milliseconds;
    },
  };
}

test("nobody for ten minutes: asked a minute before, by tens of seconds, then locked once", () => {
  const { watch, warnings, locks, pass } = watched();
  pass(9 * MINUTE - SECOND);
  expect(warnings).toEqual([]);
  pass(SECOND);
  expect(warnings).toEqual([60]);
  expect(watch.isWarning()).toBe(true);
  pass(MINUTE - SECOND);
  expect(warnings).toEqual([60, 50, 40, 30, 20, 10]);
  expect(locks()).toBe(0);
  pass(SECOND);
  expect(locks()).toBe(1);
  pass(MINUTE);
  expect(locks()).toBe(1);
});

test("who moves now and then is never asked", () => {
  const { watch, warnings, locks, pass } = watched();
  for (let time = 0; time < 12; time += 1) {
    pass(8 * MINUTE);
    watch.act(false);
  }
  expect(warnings).toEqual([]);
  expect(locks()).toBe(0);
});

test("a key or the button stays, a table that was knocked does not", () => {
  const { watch, warnings, locks, pass } = watched();
  pass(9 * MINUTE + 30 * SECOND);
  watch.act(false);
  expect(watch.isWarning()).toBe(true);
  watch.act(true);
  expect(warnings.at(-1)).toBe(undefined);
  pass(8 * MINUTE);
  expect(watch.isWarning()).toBe(false);
  pass(2 * MINUTE);
  expect(locks()).toBe(1);
});

test("a computer that slept three hours locks at the first look", () => {
  const { watch, locks, sleep, pass } = watched();
  pass(MINUTE);
  sleep(3 * HOUR);
  watch.check();
  expect(locks()).toBe(1);
});

test("a computer that slept three hours locks at the first key, which does not count as someone there", () => {
  const { watch, locks, sleep } = watched();
  sleep(3 * HOUR);
  watch.act(true);
  expect(locks()).toBe(1);
});

test("a clock put back does not keep the app open", () => {
  const { locks, setWall, pass } = watched();
  setWall(-24 * HOUR);
  pass(10 * MINUTE);
  expect(locks()).toBe(1);
});

test("a pole that chose one minute is asked halfway", () => {
  const { warnings, locks, pass } = watched(1);
  pass(29 * SECOND);
  expect(warnings).toEqual([]);
  pass(SECOND);
  expect(warnings).toEqual([30]);
  pass(30 * SECOND);
  expect(locks()).toBe(1);
});

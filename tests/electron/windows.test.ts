import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Left } from "../../electron/left.ts";
import type { Opening } from "../../electron/window-messages.ts";
import { keepWindows } from "../../electron/windows.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-windows-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps windows that only note what they were asked to open, then do as `lives` says, one after the other: lock, or close. */
async function keep(lives: readonly ({ readonly locked: Left } | { readonly status: number })[]) {
  const notes = join(folder, "notes");
  writeFileSync(notes, "");
  const file = join(folder, "window.mjs");
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from "node:fs";
     process.once("message", ({ open }) => {
       const life = ${JSON.stringify(lives)}[readFileSync(${JSON.stringify(notes)}, "utf8").split("\\n").length - 1];
       appendFileSync(${JSON.stringify(notes)}, JSON.stringify({ ...open, pid: process.pid }) + "\\n");
       if (life.locked) process.send(life, () => process.exit(0));
       else process.exit(life.status);
     });`,
  );
  const status = await keepWindows({ store: "/tmp/a-store", fictional: {} }, file);
  const opened = readFileSync(notes, "utf8").trim().split("\n");
  return { status, opened: opened.map((line) => JSON.parse(line) as Opening & { readonly pid: number }) };
}

test("after a lock the next window opens in another process, with what the last one left", async () => {
  const left: Left = { lost: 2, bounds: { x: 1, y: 2, width: 300, height: 400 } };
  const { status, opened } = await keep([{ locked: left }, { locked: {} }, { status: 0 }]);
  expect(status).toBe(0);
  expect(opened.map((window) => window.left)).toEqual([undefined, left, {}]);
  expect(new Set(opened.map(({ pid }) => pid)).size).toBe(3);
  for (const window of opened) expect(window).toMatchObject({ store: "/tmp/a-store", fictional: {} });
});

test("a window that is closed, or fails, is the last one", async () => {
  expect(await keep([{ status: 0 }])).toMatchObject({ status: 0, opened: [{ store: "/tmp/a-store" }] });
  expect(await keep([{ status: 3 }])).toMatchObject({ status: 3, opened: [{ store: "/tmp/a-store" }] });
});

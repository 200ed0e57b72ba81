import { expect, test } from "../support/app.ts";
import { commandLine, processTree } from "../support/processes.ts";

/** Processes that hold a page of the window. */
const pageProcesses = (): readonly number[] =>
  processTree(process.pid).filter((pid) => commandLine(pid).join(" ").includes("--type=renderer"));

test("locking ends the data process and the process that held the page", async ({ app }) => {
  // biome-ignore lint/suspicious/noSkippedTests: only Linux has /proc; elsewhere npm test names it
  test.skip(process.platform !== "linux", "reads /proc");
  const { page, data } = app;
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  const before = { data: await data.pid(), pages: pageProcesses() };
  expect(before.pages.length).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.assign(window, { leftover: "words" });
    void window.host?.call("store.lock", {});
  });
  await page.waitForFunction(() => "host" in window && !("leftover" in window));
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  expect(await data.pid()).not.toBe(before.data);
  await expect.poll(() => pageProcesses().filter((pid) => before.pages.includes(pid))).toEqual([]);
});

import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../support/app.ts";
import { commandLine, processTree } from "../support/processes.ts";

test.describe("the browser's profile", () => {
  test("the profile is gone once the window is closed", async ({ app }) => {
    const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`paroles-profile-${process.pid}-`));
    expect(profiles()).toHaveLength(1);
    await app.close();
    expect(profiles()).toEqual([]);
  });

  test("a profile left by a killed window is swept at the next start", async ({ app }) => {
    const left = join(tmpdir(), "paroles-profile-999999999-left");
    mkdirSync(left);
    await app.reopen();
    expect(existsSync(left)).toBe(false);
  });

  test("the browser goes without every feature its driver wants off, and looks up no address", async ({ app }) => {
    // biome-ignore lint/suspicious/noSkippedTests: only Linux has /proc; elsewhere npm test names it
    test.skip(process.platform !== "linux", "reads /proc");
    await expect(app.page.locator("body")).toBeVisible();
    const isBrowser = (line: readonly string[]) =>
      line.some((word) => word.startsWith("--user-data-dir=")) && !line.some((word) => word.startsWith("--type="));
    const switches = processTree(process.pid).map(commandLine).find(isBrowser) ?? [];
    const lists = switches.filter((word) => word.startsWith("--disable-features=")).map((word) => word.split("=")[1]?.split(",") ?? []);
    expect(lists).toHaveLength(2);
    expect(lists.at(-1)).toEqual(expect.arrayContaining(lists[0] ?? []));
    expect(lists.at(-1)).toContain("AutofillServerCommunication");
    expect(switches).toContain("--host-resolver-rules=MAP * ~NOTFOUND");
    expect(switches).toContain("--remote-debugging-pipe");
  });
});

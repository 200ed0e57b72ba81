import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { openSlot, readSlots } from "../../db/slots.ts";
import { scanMemory } from "../support/memory-scan.ts";
import { commandLine, processTree } from "../support/processes.ts";
import { LOGIN, seedStore } from "../support/seed.ts";

const CANARY = "Zywiecquartz";
/** The apostrophe is one that pages keep in two bytes, with the words around it. */
const WORDS = `${CANARY} aime l’eau et le silence.`;
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Every form under which a text lies in memory. */
const formsOf = (name: string, text: string) =>
  [
    [`${name}, UTF-8`, Buffer.from(text)],
    [`${name}, UTF-16`, Buffer.from(text, "utf16le")],
  ] as const;

/** What the driver says next, line by line. */
function listen(child: ChildProcess): () => Promise<string> {
  const lines: string[] = [];
  let wake = () => {};
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    wake();
  });
  return async () => {
    while (lines.length === 0)
      await new Promise<void>((done) => {
        wake = done;
      });
    return lines.shift() ?? "";
  };
}

test("after a lock, no process that is left holds the key, the passphrase or a word of the person", async () => {
  // biome-ignore lint/suspicious/noSkippedTests: only root reads the memory of Linux processes; elsewhere npm test names it
  test.skip(process.platform !== "linux" || process.getuid?.() !== 0, "reads /proc as root");
  test.setTimeout(240_000);
  const place = mkdtempSync(join(realpathSync(tmpdir()), "paroles-memory-"));
  const store = join(place, "store");
  const { passphrase } = await seedStore(store);
  const { secret } = await openSlot(readSlots(store), "passphrase", LOGIN, passphrase);
  const needles = new Map([["database key", secret.subarray(0, 32)], ...formsOf("passphrase", passphrase), ...formsOf("words", CANARY)]);
  const typed = join(place, "typed.json");
  writeFileSync(typed, JSON.stringify({ login: LOGIN, passphrase, words: WORDS }));

  const windows = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", root("tests/support/windows-driver.ts"), store, root(process.env.PAROLES_DIST ?? "dist")],
    { env: { ...process.env, PAROLES_TYPED: typed }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((done) => windows.once("exit", done));
  const heard = listen(windows);
  try {
    const [written, window] = (await heard()).split(" ");
    expect(written).toBe("written");
    const open = processTree(windows.pid ?? 0);
    const before = scanMemory(open, needles);
    expect(before.found["database key"]).toEqual(["data-process.js"]);
    for (const [name, holders] of Object.entries(before.found)) if (name !== "database key") expect(holders, name).not.toEqual([]);
    expect(before.found["words, UTF-16"]).toContain("renderer");

    process.kill(Number(window), "SIGUSR2");
    expect(await heard()).toBe("locked");
    const left = processTree(windows.pid ?? 0);
    expect(left.filter((pid) => open.includes(pid))).toEqual([windows.pid]);
    expect(left.some((pid) => commandLine(pid).join(" ").includes("--type=renderer"))).toBe(true);
    const after = scanMemory(left, needles);
    expect(after.found).toEqual(Object.fromEntries([...needles.keys()].map((name) => [name, []])));
    expect(after.processes).toBeGreaterThan(5);
    expect(after.megabytes).toBeGreaterThan(50);
  } finally {
    windows.kill("SIGTERM");
    await ended;
    rmSync(place, { recursive: true, force: true });
  }
});

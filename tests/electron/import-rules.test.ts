import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const RULES = ["biome.json", "tests/support/keyboard-only.grit"];

/** A file in this place that imports that: refused or not. */
const imports: readonly (readonly [place: string, imported: string, refused: boolean])[] = [
  ["renderer/screens/Home.tsx", "../../electron/contract.ts", false],
  ["renderer/host.ts", "../electron/shell-contract.ts", false],
  ["renderer/flow.ts", "../templates/schema.ts", false],
  ["renderer/flow.ts", "../electron/host.ts", true],
  ["renderer/flow.ts", "../db/open.ts", true],
  ["renderer/flow.ts", "node:fs", true],
  ["renderer/flow.ts", "pdf-lib", true],
  ["renderer/flow.ts", "electron", true],
  ["electron/commands/drafts.ts", "../../db/drafts.ts", false],
  ["electron/commands/drafts.ts", "../contract.ts", false],
  ["electron/commands/drafts.ts", "../../renderer/flow.ts", true],
  ["electron/commands/drafts.ts", "../../tests/support/app.ts", true],
  ["electron/commands/drafts.ts", "electron", true],
  ["electron/main.ts", "electron", false],
  ["electron/preload.ts", "electron", false],
  ["electron/native.ts", "../renderer/flow.ts", true],
  ["db/drafts.ts", "../templates/version-schema.ts", false],
  ["db/drafts.ts", "../templates/ui/common.fr.ts", true],
  ["db/migrations/0001-start.ts", "../../electron/host.ts", true],
  ["db/drafts.ts", "../renderer/flow.ts", true],
  ["templates/directive-v1/care.ts", "../schema.ts", false],
  ["templates/directive-v1/care.ts", "../../electron/contract.ts", true],
  ["templates/ui/common.fr.ts", "../../db/open.ts", true],
  ["tests/behaviour/drafts.test.ts", "electron", true],
];

/** A line of a screen test said to be done by keyboard: refused or not. */
const gestures: readonly (readonly [line: string, refused: boolean])[] = [
  ['await page.keyboard.press("Tab");', false],
  ['await page.keyboard.type("click");', false],
  ['await expect(page.getByRole("button")).toBeFocused();', false],
  ['await page.getByRole("button").click();', true],
  ['await page.getByRole("button").tap();', true],
  ['await page.getByRole("textbox").fill("a");', true],
  ['await page.getByRole("textbox").focus();', true],
  ["await page.evaluate(() => 1);", true],
  ["await page.mouse.move(1, 1);", true],
  ["await page.touchscreen.tap(1, 1);", true],
  ['await data.host.call("app.state", {});', true],
];

let folder: string;
let refusals: ReadonlySet<string>;
/** Main, preload and native have rules of their own: one case each. */
const shellFiles = ["electron/main.ts", "electron/preload.ts", "electron/native.ts"];
const importFile = (place: string, index: number) =>
  shellFiles.includes(place) ? place : join(dirname(place), `case-${index}-${place.split("/").at(-1)}`);

/** Runs the linter once over `files`, and answers those it refuses. */
function refusedFiles(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const ours = diagnostics.filter(({ category }) => category === "plugin" || category === "lint/style/noRestrictedImports");
  return new Set(ours.map(({ location }) => location.path));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-lint-"));
  for (const name of RULES) cpSync(join(root, name), join(folder, name), { recursive: true });
  const source = (imported: string) => `import { it } from "${imported}";\nexport const kept = it;\n`;
  const named = imports.map(([place, imported], index) => [importFile(place, index), source(imported)] as const);
  const body = (line: string) => `import { test } from "@playwright/test";\ntest("a", async ({ page, data }) => { ${line} });\n`;
  refusals = refusedFiles({
    ...Object.fromEntries(named),
    ...Object.fromEntries(gestures.map(([line], index) => [`tests/browser/case-${index}-keyboard.spec.ts`, body(line)])),
    "tests/browser/pointer.spec.ts": body('await page.getByRole("button").click();'),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("imports go one way", () => {
  test.each(imports.map((entry, index) => [...entry, index] as const))("%s → %s: refused %s", (place, _imported, refused, index) => {
    expect(refusals.has(importFile(place, index))).toBe(refused);
  });
});

describe("a test by keyboard presses keys", () => {
  test.each(gestures.map((entry, index) => [...entry, index] as const))("%s refused %s", (_line, refused, index) => {
    expect(refusals.has(`tests/browser/case-${index}-keyboard.spec.ts`)).toBe(refused);
  });
  test("other screen tests may click", () => expect(refusals.has("tests/browser/pointer.spec.ts")).toBe(false));
});

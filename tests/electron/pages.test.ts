import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPage } from "../../electron/pages.ts";

let folder: string;
let pages: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-pages-"));
  pages = join(folder, "pages");
  mkdirSync(join(pages, "assets"), { recursive: true });
  writeFileSync(join(pages, "index.html"), "<p>home");
  writeFileSync(join(pages, "assets", "main.js"), "1");
  writeFileSync(join(pages, "secret.db"), "secret");
  writeFileSync(join(folder, "outside.js"), "outside");
  symlinkSync(join(folder, "outside.js"), join(pages, "link.js"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (address: string, method = "GET") => readPage(pages, method, address);

describe("the pages' files", () => {
  test("the first page and its script are served, with their type and the policy", async () => {
    const page = await read("https://app.local/");
    expect(page.status).toBe(200);
    expect(page.body.toString()).toBe("<p>home");
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect((await read("https://app.local/assets/main.js?x=1#y")).headers["content-type"]).toMatch(/javascript/);
  });

  test.each([
    ["a file above", "https://app.local/../outside.js"],
    ["a file above, encoded", "https://app.local/%2e%2e%2foutside.js"],
    ["a file above, encoded twice", "https://app.local/%252e%252e/outside.js"],
    ["a file above, the Windows way", "https://app.local/..%5coutside.js"],
    ["a link that leads out", "https://app.local/link.js"],
    ["a file of another kind", "https://app.local/secret.db"],
    ["a folder", "https://app.local/assets"],
    ["nothing", "https://app.local/missing.js"],
    ["a broken address", "https://app.local/%zz"],
    ["a name with a zero", "https://app.local/index.html%00.js"],
  ])("refuses %s", async (_what, address) => {
    const { status, body, headers } = await read(address);
    expect(status).toBe(404);
    expect(body).toHaveLength(0);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test.each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
    expect((await read("https://app.local/", method)).status).toBe(405);
  });
});

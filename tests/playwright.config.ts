import { defineConfig } from "@playwright/test";
import { electronRuntime } from "../electron/electron-runtime.ts";
import type { AppOptions } from "./support/app.ts";

/** The screens, on the system's Chromium always and in Electron wherever its runtime is. */
export default defineConfig<AppOptions>({
  testDir: "browser",
  outputDir: "../test-results",
  globalSetup: "./support/build-pages.ts",
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: { actionTimeout: 10_000, screenshot: "only-on-failure" },
  projects: [
    { name: "pipe", use: { hostKind: "pipe" } },
    ...(electronRuntime() ? [{ name: "electron", testIgnore: "pipe-*.spec.ts", use: { hostKind: "electron" } as const }] : []),
  ],
});

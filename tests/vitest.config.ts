import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit, store, paper and shell tests. Browser tests have their own runner, torture runs apart. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/{behaviour,electron,paper,store}/**/*.test.ts"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 30_000,
    allowOnly: false,
  },
});

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

/** Where builds go; the browser tests build beside, so as not to pull files from under an open window. */
const dist = process.env.PAROLES_DIST ?? "dist";
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages: every file beside them, nothing inlined, so that the strict policy of `electron/pages.ts` holds. */
const renderer: UserConfig = {
  root: at("renderer"),
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: at(`${dist}/renderer`),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome130",
    chunkSizeWarningLimit: 2_000,
  },
};

/** One file for the host's side: packages with native code stay outside, everything else is bundled. */
const hostFile = (input: string, fileName: string, format: "es" | "cjs"): UserConfig => ({
  publicDir: false,
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    outDir: at(`${dist}/electron`),
    emptyOutDir: false,
    target: "node22",
    rolldownOptions: {
      input: at(input),
      external: ["electron", "better-sqlite3", /^@node-rs\/argon2/],
      output: { format, entryFileNames: fileName, codeSplitting: false },
    },
  },
});

const modes: Record<string, () => UserConfig> = {
  renderer: () => renderer,
  main: () => hostFile("electron/main.ts", "main.js", "es"),
  preload: () => hostFile("electron/preload.ts", "preload.cjs", "cjs"),
  data: () => hostFile("electron/data-process.ts", "data-process.js", "es"),
};

/** `vite build --mode renderer|main|preload|data`. */
export default defineConfig(({ mode }) => {
  const config = modes[mode];
  if (!config) throw new Error(`unknown mode, one of: ${Object.keys(modes).join(", ")}`);
  return { configFile: false, ...config() };
});

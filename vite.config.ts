import { readFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { fontFiles, packagedFont } from "./electron/pdf/font-files.ts";

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
    license: { fileName: "licences.md" },
    modulePreload: { polyfill: false },
    target: "chrome130",
    chunkSizeWarningLimit: 2_000,
  },
};

/** The paper's fonts and their licences, beside the code that reads them: a packaged app has no package to find them in. */
const paperFonts: Plugin = {
  name: "paper-fonts",
  generateBundle() {
    for (const path of Object.values(fontFiles).flat().map(packagedFont)) {
      const family = join(path, "../..");
      this.emitFile({ type: "asset", fileName: `fonts/${basename(path)}`, source: readFileSync(path) });
      this.emitFile({ type: "asset", fileName: `fonts/${basename(family)}.LICENSE.txt`, source: readFileSync(join(family, "LICENSE")) });
    }
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
    emitAssets: true,
    license: { fileName: `${parse(fileName).name}.licences.md` },
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
  data: () => ({ ...hostFile("electron/data-process.ts", "data-process.js", "es"), plugins: [paperFonts] }),
};

/** `vite build --mode renderer|main|preload|data`. */
export default defineConfig(({ mode }) => {
  const config = modes[mode];
  if (!config) throw new Error(`unknown mode, one of: ${Object.keys(modes).join(", ")}`);
  return { configFile: false, ...config() };
});

import { runNode } from "./programs.ts";

export type BuildMode = "renderer" | "main" | "preload" | "data";
export const ALL_MODES: readonly BuildMode[] = ["renderer", "main", "preload", "data"];

/** Builds into `dist`. Answers whether everything was built. */
export function build(modes: readonly BuildMode[] = ALL_MODES): boolean {
  return modes.every((mode) => runNode(["node_modules/vite/bin/vite.js", "build", "--mode", mode, "--logLevel", "warn"]) === 0);
}

if (import.meta.filename === process.argv[1]) process.exitCode = build() ? 0 : 1;

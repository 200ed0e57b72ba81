import { runNode } from "./programs.ts";

export const lint = (): boolean =>
  runNode(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--diagnostic-level=warn"]) === 0;
export const types = (): boolean => runNode(["node_modules/typescript/bin/tsc", "-p", "."]) === 0;

if (import.meta.filename === process.argv[1]) {
  const sound = [lint(), types()];
  process.exitCode = sound.every(Boolean) ? 0 : 1;
}

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds what the windows run into a folder of this run's own, and removes it at the end. */
export default function buildPages(): () => void {
  const dist = `dist/tests-${process.pid}`;
  process.env.PAROLES_DIST = dist;
  for (const mode of ["renderer", "main", "preload", "data"]) {
    execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--mode", mode, "--logLevel", "warn"], {
      cwd: root,
      stdio: "inherit",
    });
  }
  return () => rmSync(`${root}/${dist}`, { recursive: true, force: true });
}

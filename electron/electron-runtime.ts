import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../node_modules/electron", import.meta.url));

/** The folder of Electron's runtime, there or not: the one named, else that of its package. */
export const runtimeFolder = (override = process.env.ELECTRON_OVERRIDE_DIST_PATH, folder: string = PACKAGE): string =>
  override || join(folder, "dist");

/**
 * The program of Electron's runtime, or undefined when only its package is here. Never asks the package itself: that would
 * download the runtime.
 */
export function electronRuntime(override = process.env.ELECTRON_OVERRIDE_DIST_PATH, folder: string = PACKAGE): string | undefined {
  const named = join(folder, "path.txt");
  const program = existsSync(named) ? readFileSync(named, "utf8").trim() : process.platform === "win32" ? "electron.exe" : "electron";
  const path = join(runtimeFolder(override, folder), program);
  return existsSync(path) ? path : undefined;
}

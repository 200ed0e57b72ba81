import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

type Machine = { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv; exists(path: string): boolean };

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const LINUX = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];
const WINDOWS = [
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
];
const MAC = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

function candidates({ platform, env }: Machine): readonly string[] {
  if (platform === "darwin") return MAC;
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS.flatMap((name) => roots.map((root) => `${root}\\${name}`));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The system's Chromium, Chrome or Edge, or undefined when there is none. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  return candidates(machine).find((path) => machine.exists(path));
}

/** The name people know a browser's program by. */
export function browserName(path: string): string {
  if (/edge/i.test(path)) return "Edge";
  return /chrome/i.test(path) && !/chromium/i.test(path) ? "Chrome" : "Chromium";
}

/** Whether a window can be opened here. */
export function hasDisplay({ platform, env }: Omit<Machine, "exists"> = thisMachine): boolean {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spawnQuietly } from "./data-child.ts";
import type { Left } from "./left.ts";
import { LockedMessage, type Opening } from "./window-messages.ts";

const WINDOW = fileURLToPath(new URL("window-process.ts", import.meta.url));
const OPTIONS = ["--disable-warning=ExperimentalWarning"];

/**
 * Keeps a window of the pipe host open until a person closes it: each lock ends its processes, this one apart, and the next window
 * starts in new ones. What is read or written never comes through here. `file` is the window's process. Answers its exit status.
 */
export async function keepWindows(opening: Opening, file: string = WINDOW): Promise<number> {
  let left: Left | undefined = opening.left;
  for (;;) {
    const { locked, told, status } = await liveWindow({ ...opening, left }, file);
    if (!locked || told) return status;
    left = locked;
  }
}

type Life = { readonly locked: Left | undefined; readonly told: boolean; readonly status: number };

/** One window to its end. `told`: by a signal, and no other window is to follow. */
async function liveWindow(open: Opening, file: string): Promise<Life> {
  const child = spawnQuietly([...OPTIONS, file], { stdio: ["ignore", "inherit", "inherit", "ipc"], env: process.env });
  let locked: Left | undefined;
  child.on("message", (message) => {
    locked = LockedMessage.safeParse(message).data?.locked ?? locked;
  });
  const forget = passSignals(child);
  child.send({ open });
  const status = await new Promise<number>((done) => {
    child.once("error", () => done(1));
    child.once("exit", (code) => done(code ?? 1));
  });
  return { locked, told: forget(), status };
}

/** The terminal tells Ctrl+C to the window itself; other signals reach it from here. The function returned ends that, and says if one came. */
function passSignals(child: ChildProcess): () => boolean {
  let told = false;
  const wait = () => {
    told = true;
  };
  const end = () => {
    told = true;
    child.kill("SIGTERM");
  };
  process.on("SIGINT", wait);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  return () => {
    process.off("SIGINT", wait);
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.off(signal, end);
    return told;
  };
}

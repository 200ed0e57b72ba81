import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import type { Child } from "./data-client.ts";

const KEPT = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "LANG", "TZ", "SystemRoot", "PATH"];

/** Starts this Node again with `args`: no debugger by signal, no core dump where the system's shell can say so. */
export function spawnQuietly(args: readonly string[], options: SpawnOptions): ChildProcess {
  const command = [process.execPath, "--disable-sigusr1", ...args];
  const [program = "", ...rest] = process.platform === "win32" ? command : ["/bin/sh", "-c", 'ulimit -c 0; exec "$0" "$@"', ...command];
  return spawn(program, rest, { serialization: "json", windowsHide: true, ...options });
}

/** Starts `file` as a data process: few environment variables, silent unless `loud`. */
export function spawnData(file: string, loud: boolean): Child {
  const child = spawnQuietly([file], {
    stdio: ["ignore", "ignore", loud ? "inherit" : "ignore", "ipc"],
    env: Object.fromEntries(KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  });
  child.on("error", () => {});
  return {
    pid: child.pid,
    post: (message) => {
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (receive) => child.on("message", receive),
    onExit: (exited) => (child.exitCode !== null || child.signalCode !== null ? exited() : child.once("exit", () => exited())),
  };
}

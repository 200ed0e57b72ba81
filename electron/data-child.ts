import { spawn } from "node:child_process";
import type { Child } from "./data-client.ts";

const KEPT = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "LANG", "TZ", "SystemRoot", "PATH"];

/**
 * Starts `file` as a Node child process: few environment variables, no debugger by signal, no core dump where the system's
 * shell can say so, silent unless `loud`.
 */
export function spawnData(file: string, loud: boolean): Child {
  const command = [process.execPath, "--disable-sigusr1", file];
  const [program = "", ...args] = process.platform === "win32" ? command : ["/bin/sh", "-c", 'ulimit -c 0; exec "$0" "$@"', ...command];
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", loud ? "inherit" : "ignore", "ipc"],
    serialization: "json",
    windowsHide: true,
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

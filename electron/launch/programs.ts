import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one of our own programs or scripts with this Node. Answers its exit status, 1 when it was killed. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  return runProgram(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], env);
}

export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  return spawnSync(program, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}

/** Runs a program that says nothing in the terminal. */
export function runQuietly(program: string, args: readonly string[]): void {
  spawnSync(program, args, { cwd: ROOT, stdio: "ignore" });
}

/** The full path of a program, or undefined when the machine has none of that name. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

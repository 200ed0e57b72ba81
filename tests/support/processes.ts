import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const numbers = (names: readonly string[]): readonly number[] => names.map(Number).filter((value) => Number.isInteger(value));

function read<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function parentOf(pid: number): number | undefined {
  const status = read(() => readFileSync(`/proc/${pid}/status`, "utf8"));
  return status ? Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) : undefined;
}

/** A process and everything it started that still runs (Linux). */
export function processTree(root: number): readonly number[] {
  const parents = numbers(readdirSync("/proc")).map((pid) => [pid, parentOf(pid)] as const);
  const below = (pid: number): readonly number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  return [root, ...below(root)];
}

/** How a process was started, word by word (Linux). */
export function commandLine(pid: number): readonly string[] {
  return (read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? "").split("\0");
}

/** TCP ports on which any of `pids` listens (Linux). */
export function listeningPorts(pids: readonly number[]): readonly number[] {
  const held = new Set(pids.flatMap(socketsOf));
  const rows = ["tcp", "tcp6"].flatMap((table) => (read(() => readFileSync(`/proc/net/${table}`, "utf8")) ?? "").split("\n").slice(1));
  return rows.flatMap((row) => {
    const [, local = "", , state, , , , , , inode = ""] = row.trim().split(/\s+/);
    return state === "0A" && held.has(inode) ? [Number.parseInt(local.split(":")[1] ?? "", 16)] : [];
  });
}

function socketsOf(pid: number): readonly string[] {
  const names = read(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return names.flatMap((name) => /^socket:\[(\d+)\]$/.exec(read(() => readlinkSync(`/proc/${pid}/fd/${name}`)) ?? "")?.[1] ?? []);
}

import { readFileSync } from "node:fs";
import type { App } from "../../electron/pipe-host.ts";
import { bench } from "../../templates/bench.fr.ts";
import { commandLine, processTree } from "../support/processes.ts";
import type { Part } from "./comparison.ts";
import { median } from "./side-by-side.ts";

/** Bytes of memory, by kind of process of the browser. */
export type MemoryByKind = ReadonlyMap<string, number>;

export const totalOf = (memory: MemoryByKind): number => [...memory.values()].reduce((sum, bytes) => sum + bytes, 0);

/** A process's share of memory in bytes: shared pages are counted once among those who share them. 0 once it has ended. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What the browser of an open window holds, every process of its tree (Linux). The data process is apart. */
export function memoryOf({ data }: App): MemoryByKind {
  const apart = new Set([process.pid, ...processTree(data.pid() ?? 0)]);
  const memory = new Map<string, number>();
  for (const pid of processTree(process.pid).filter((one) => !apart.has(one))) {
    const line = commandLine(pid).join(" ");
    const kind = /--utility-sub-type=(\S+)/.exec(line)?.[1] ?? /--type=(\S+)/.exec(line)?.[1] ?? "browser";
    memory.set(kind, (memory.get(kind) ?? 0) + shareOf(pid));
  }
  return memory;
}

/** Each kind's median. */
export const processParts = (memories: readonly MemoryByKind[]): readonly Part[] =>
  [...new Set(memories.flatMap((memory) => [...memory.keys()]))].map((kind) => ({
    name: bench.processes[kind] ?? kind,
    size: median(memories.map((memory) => memory.get(kind) ?? 0)),
  }));

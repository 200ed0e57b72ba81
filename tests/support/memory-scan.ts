import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { commandLine } from "./processes.ts";

const PAGE = 4_096;
/** Bytes of memory read at once. */
const CHUNK = 8 << 20;
/** Of a page's entry in the page map: its memory is there, or in the swap. */
const PRESENT = 0b1100_0000;

interface Region {
  readonly start: number;
  readonly end: number;
}

/** How a search went: where each thing looked for was, and how much memory was read. */
export interface Scan {
  /** By name of what was looked for: the processes that hold it, by kind. Empty when there is none. */
  readonly found: Readonly<Record<string, readonly string[]>>;
  readonly megabytes: number;
  readonly processes: number;
}

/** Readable memory of a process that is its own: files mapped and never written to hold nothing but those files. */
function regionsOf(pid: number): readonly Region[] {
  const blocks = readFileSync(`/proc/${pid}/smaps`, "utf8").split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
  return blocks.flatMap((block) => {
    const [, start, end, rights, path = ""] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \d+ *(.*)$/m.exec(block) ?? [];
    if (!start || !end || !rights?.startsWith("r") || /^\[v(var|dso|syscall)/.test(path)) return [];
    const kilobytes = (name: string) => Number(new RegExp(`^${name}: +(\\d+)`, "m").exec(block)?.[1] ?? 0);
    const written = ["Anonymous", "Private_Dirty", "Shared_Dirty", "Swap"].some((name) => kilobytes(name) > 0);
    const plainFile = path.startsWith("/") && !path.endsWith("(deleted)") && !path.startsWith("/dev/shm/");
    return plainFile && !written ? [] : [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }];
  });
}

/** Runs of pages that hold something, of at most `CHUNK` bytes each and one page over, so that nothing is cut in two. */
function* runsOf(pagemap: number, { start, end }: Region): Generator<Region> {
  const entries = Buffer.alloc(((end - start) / PAGE) * 8);
  const read = readSync(pagemap, entries, 0, entries.length, (start / PAGE) * 8);
  let from: number | undefined;
  for (let page = 0; page <= read / 8; page += 1) {
    const there = page < read / 8 && ((entries[page * 8 + 7] ?? 0) & PRESENT) !== 0;
    const at = start + page * PAGE;
    if (there && from === undefined) from = at;
    if (from === undefined || (there && at - from < CHUNK)) continue;
    yield { start: from, end: there ? at + PAGE : at };
    from = there ? at : undefined;
  }
}

function scanProcess(pid: number, needles: ReadonlyMap<string, Buffer>, seen: (name: string) => void): number {
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const pagemap = openSync(`/proc/${pid}/pagemap`, "r");
  const buffer = Buffer.alloc(CHUNK + 2 * PAGE);
  let bytes = 0;
  try {
    for (const region of regionsOf(pid))
      for (const run of runsOf(pagemap, region)) {
        const read = readOrNothing(memory, buffer, run);
        bytes += read;
        for (const [name, needle] of needles) if (buffer.subarray(0, read).includes(needle)) seen(name);
      }
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
  return bytes;
}

/** A region may go while it is read. */
function readOrNothing(memory: number, buffer: Buffer, { start, end }: Region): number {
  try {
    return readSync(memory, buffer, 0, Math.min(end - start, buffer.length), start);
  } catch {
    return 0;
  }
}

function kindOf(pid: number): string {
  const line = commandLine(pid).join(" ");
  return (
    /--utility-sub-type=(\S+)/.exec(line)?.[1] ??
    /--type=(\S+)/.exec(line)?.[1] ??
    /([\w.-]+\.(?:js|ts|mjs))\b/.exec(line)?.[1] ??
    "browser"
  );
}

/** Looks for `needles` in the whole memory of `pids` (Linux, root). A process that ends meanwhile holds nothing any more. */
export function scanMemory(pids: readonly number[], needles: ReadonlyMap<string, Buffer>): Scan {
  const found: Record<string, Set<string>> = Object.fromEntries([...needles.keys()].map((name) => [name, new Set<string>()]));
  let bytes = 0;
  let processes = 0;
  for (const pid of pids) {
    const kind = kindOf(pid);
    try {
      bytes += scanProcess(pid, needles, (name) => found[name]?.add(kind));
      processes += 1;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH"))) throw error;
    }
  }
  return {
    found: Object.fromEntries(Object.entries(found).map(([name, kinds]) => [name, [...kinds].sort()])),
    megabytes: Math.round(bytes / 2 ** 20),
    processes,
  };
}

import { Session } from "node:inspector/promises";
import type { Part } from "./comparison.ts";

/** Which part of the work a stack frame, written `function file`, belongs to. */
export type Rule = readonly [frame: RegExp, part: string];

/**
 * Runs `work` under V8's profiler and shares its time out, waiting for the disk included. The innermost frame that a rule fits
 * decides, by the first rule that fits it; what no rule fits is `rest`. The profiler's own time is left out.
 */
export async function profileParts(work: () => Promise<void>, rules: readonly Rule[], rest: string): Promise<readonly Part[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const partOf = (id: number | undefined): string | undefined => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (!node) return rest;
    const frame = `${node.callFrame.functionName} ${node.callFrame.url}`;
    if (frame.startsWith("post node:inspector")) return undefined;
    return rules.find(([pattern]) => pattern.test(frame))?.[1] ?? partOf(parents.get(node.id));
  };
  const times = new Map<string, number>();
  (profile.samples ?? []).forEach((id, index) => {
    const part = partOf(id);
    if (part !== undefined) times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  });
  return [...times].map(([name, size]) => ({ name, size }));
}

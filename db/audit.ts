import { randomUUID } from "node:crypto";
import type { Stamp, Writer } from "./ledger.ts";

/** What was done, never with content: an action, a file's id, how it ended (security guide, rule 8). */
export interface Trace {
  readonly workstation: string;
  readonly action: string;
  readonly subject?: string | undefined;
  readonly result: "done" | "refused";
}

export function addTrace(writer: Writer, trace: Trace, stamp: Stamp): void {
  writer.insert("audit", {
    id: randomUUID(),
    workstation: trace.workstation,
    action: trace.action,
    subject: trace.subject ?? null,
    result: trace.result,
    ...stamp,
  });
}

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
export const demonstrationEntry = join(root, "electron/demonstration.ts");
export const shippedCases = join(root, "templates/demonstration");
export const shippedNames = ["denain-lucie", "saint-amand-samir", "valenciennes-marie"];

const ReportedCopy = z.object({
  place: z.string(),
  kind: z.string(),
  agreed: z.boolean(),
  disagreementReason: z.string().optional(),
  versionNumber: z.number(),
  state: z.string(),
  events: z.array(z.object({ what: z.string(), on: z.string(), by: z.string() })),
});
const ReportedVersion = z.object({
  id: z.uuid(),
  number: z.number(),
  hash: z.hex().length(64),
  fingerprint: z.string(),
  signedOn: z.string(),
  state: z.string(),
  replaces: z.object({ number: z.number(), signedOn: z.string() }).optional(),
  signatures: z.number(),
  pages: z.number(),
  pdf: z.string(),
  same: z.boolean(),
  fields: z.array(z.object({ fieldId: z.string(), answersIn: z.json(), answersOut: z.json(), same: z.boolean() })),
  changed: z.array(z.string()),
  readBack: z.array(z.string()),
  copies: z.array(ReportedCopy),
  milliseconds: z.record(z.string(), z.number()),
});
const Report = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      outcome: z.enum(["done", "refused", "stopped"]),
      same: z.boolean().optional(),
      versions: z.array(ReportedVersion).optional(),
      milliseconds: z.record(z.string(), z.number()).optional(),
      notApplied: z.array(z.object({ kind: z.string(), on: z.string(), reason: z.string().min(1) })).optional(),
      faults: z.array(z.object({ path: z.string(), code: z.string(), sentence: z.string().min(1) })).optional(),
      event: z.string().optional(),
    }),
  ),
});

export type Run = { readonly status: number; readonly printed: string };

/** `node electron/demonstration.ts`, run in `workplace`, with `temporary` as its temporary folder. */
export async function runDemonstration(workplace: string, temporary: string, ...asked: readonly string[]): Promise<Run> {
  const run = promisify(execFile)(process.execPath, [demonstrationEntry, ...asked], {
    cwd: workplace,
    env: { ...process.env, TMPDIR: temporary },
  });
  return run.then(
    ({ stdout }) => ({ status: 0, printed: stdout }),
    (error: { readonly code?: unknown; readonly stdout?: string }) => ({ status: Number(error.code), printed: error.stdout ?? "" }),
  );
}

export const reportIn = (out: string) => Report.parse(JSON.parse(readFileSync(join(out, "report.json"), "utf8"))).cases;

export const textOfCase = (name: string): string => readFileSync(join(shippedCases, `${name}.json`), "utf8");

import { z } from "zod";

/** What a step of `npm test` found. Skipped tests are kept by name. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] };

const VitestReport = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) })),
});

const Spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.enum(["expected", "unexpected", "flaky", "skipped"]) })),
});
type Suite = { readonly specs?: readonly z.infer<typeof Spec>[] | undefined; readonly suites?: readonly Suite[] | undefined };
const Suite: z.ZodType<Suite> = z.object({ specs: z.array(Spec).optional(), suites: z.array(z.lazy(() => Suite)).optional() });
const PlaywrightReport = z.object({ suites: z.array(Suite) });

/** A run that failed as a whole, before or outside its tests, is one failure; so is one without a test. */
function atLeastOneFailure(counts: Counts, status: number): Counts {
  const nothing = counts.passed + counts.failed + counts.skipped.length === 0;
  return (status !== 0 || nothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Reads vitest's JSON report; `status` is its exit status. */
export function vitestCounts(report: unknown, status: number): Counts {
  const read = VitestReport.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1, skipped: [] };
  const tests = read.data.testResults.flatMap((file) => file.assertionResults);
  const counts = {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length,
    skipped: tests.filter((test) => test.status !== "passed" && test.status !== "failed").map((test) => test.fullName),
  };
  return atLeastOneFailure(counts, status);
}

/** Reads Playwright's JSON report; `status` is its exit status. A test that passed only at a second try failed. */
export function playwrightCounts(report: unknown, status: number): Counts {
  const read = PlaywrightReport.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1, skipped: [] };
  const tests = specsOf(read.data).flatMap(({ title, tests: runs }) =>
    runs.map((run) => ({ ...run, name: `${title} (${run.projectName})` })),
  );
  const counts = {
    passed: tests.filter((test) => test.status === "expected").length,
    failed: tests.filter((test) => test.status === "unexpected" || test.status === "flaky").length,
    skipped: tests.filter((test) => test.status === "skipped").map((test) => test.name),
  };
  return atLeastOneFailure(counts, status);
}

function specsOf(suite: Suite): readonly z.infer<typeof Spec>[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

import { describe, expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "../../electron/launch/counts.ts";

const vitest = (...statuses: string[]) => ({
  testResults: [{ assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index}` })) }],
});
const playwright = (...statuses: string[]) => ({
  suites: [{ specs: [], suites: [{ specs: statuses.map((status) => ({ title: "a test", tests: [{ projectName: "pipe", status }] })) }] }],
});

describe("the last line of npm test", () => {
  test("counts what passed, failed and was skipped, skips by name", () => {
    expect(vitestCounts(vitest("passed", "passed", "failed", "pending", "todo"), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ["test 3", "test 4"],
    });
    expect(playwrightCounts(playwright("expected", "unexpected", "flaky", "skipped"), 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ["a test (pipe)"],
    });
  });
  test("a run that stops outside its tests is a failure", () => {
    expect(vitestCounts(vitest("passed"), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(playwrightCounts(playwright("expected"), 1)).toMatchObject({ passed: 1, failed: 1 });
  });
  test("a run without a report is a failure", () => {
    for (const status of [0, 1]) {
      expect(vitestCounts(undefined, status)).toMatchObject({ passed: 0, failed: 1 });
      expect(playwrightCounts({ suites: "none" }, status)).toMatchObject({ passed: 0, failed: 1 });
    }
  });
  test("a run that found no test at all is a failure", () => {
    expect(vitestCounts({ testResults: [] }, 0)).toMatchObject({ failed: 1 });
    expect(playwrightCounts({ suites: [] }, 0)).toMatchObject({ failed: 1 });
  });
});

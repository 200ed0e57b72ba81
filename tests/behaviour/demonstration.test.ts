import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const shipped = join(root, "templates/demonstration");
const names = ["denain-lucie", "saint-amand-samir", "valenciennes-marie"];
const ofReport = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      outcome: z.enum(["done", "refused", "stopped"]),
      pdf: z.string().optional(),
      pages: z.number().optional(),
      same: z.boolean().optional(),
      version: z.object({ id: z.uuid(), number: z.number(), hash: z.string(), fingerprint: z.string(), signedOn: z.string() }).optional(),
      signatures: z.number().optional(),
      fields: z.array(z.object({ fieldId: z.string(), answersIn: z.json(), answersOut: z.json(), same: z.boolean() })).optional(),
      copies: z
        .array(z.object({ place: z.string(), kind: z.string(), agreed: z.boolean(), disagreementReason: z.string().optional() }))
        .optional(),
      milliseconds: z.record(z.string(), z.number()).optional(),
      notApplied: z.array(z.object({ kind: z.string(), on: z.string() })).optional(),
      faults: z.array(z.object({ path: z.string(), code: z.string(), sentence: z.string() })).optional(),
    }),
  ),
});
const ofCase = z.looseObject({
  answers: z.record(z.string(), z.json()),
  staff: z.record(z.string(), z.json()),
  peerWorker: z.unknown().optional(),
  copies: z.array(z.looseObject({ place: z.string() })),
  next: z.array(z.looseObject({ kind: z.string(), on: z.string() })),
});

type Run = { readonly status: number; readonly printed: string };

let workplace: string;
let temporary: string;

/** `node electron/demonstration.ts`, with a temporary folder of its own that must be empty afterwards. */
async function demonstrate(...asked: readonly string[]): Promise<Run> {
  const run = promisify(execFile)(process.execPath, [join(root, "electron/demonstration.ts"), ...asked], {
    cwd: workplace,
    env: { ...process.env, TMPDIR: temporary },
  });
  return run.then(
    ({ stdout }) => ({ status: 0, printed: stdout }),
    (error: { readonly code?: unknown; readonly stdout?: string }) => ({ status: Number(error.code), printed: error.stdout ?? "" }),
  );
}

const folder = (name: string): string => {
  const path = join(workplace, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const reportIn = (out: string) => ofReport.parse(JSON.parse(readFileSync(join(out, "report.json"), "utf8"))).cases;
const caseNamed = (name: string) => ofCase.parse(JSON.parse(readFileSync(join(shipped, `${name}.json`), "utf8")));

/** Every text the case gives as an answer: not the choices' ids, not the two words that mean a state. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return ["unknown", "declined", ""].includes(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "choice" ? [] : wordsOf(inner)));
}

const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

async function printedText(pdf: string): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-enc", "UTF-8", pdf, "-"], { maxBuffer: 64 * 1024 * 1024 });
  return oneLine(stdout);
}

beforeAll(() => {
  workplace = mkdtempSync(join(tmpdir(), "demonstration-test-"));
  temporary = folder("temporary");
});
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

describe("the demonstration", () => {
  let run: Run;
  let out: string;
  beforeAll(async () => {
    out = join(workplace, "three");
    run = await demonstrate("--cases", shipped, "--out", out);
  }, 120_000);

  test("takes the three cases to signed paper and says where it is", () => {
    expect(run.printed.trim().split("\n").at(-1)).toBe(`Les PDF et report.json sont dans ${out}`);
    expect(run.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...names.map((name) => `${name}.pdf`), "report.json"].sort());
  });

  test.each(names)("gives back every answer of %s, and notes its signatures, its copies and what is not applied yet", (name) => {
    const given = caseNamed(name);
    const report = reportIn(out).find((one) => one.name === name);
    expect(report).toMatchObject({ outcome: "done", same: true, version: { number: 1 } });
    expect(report?.version?.fingerprint).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const answersOut = Object.fromEntries((report?.fields ?? []).map((field) => [field.fieldId, field.answersOut]));
    expect(answersOut).toEqual({ ...given.answers, ...given.staff });
    expect(report?.signatures).toBe(given.peerWorker ? 4 : 3);
    expect(report?.copies?.map((copy) => copy.place).sort()).toEqual(given.copies.map((copy) => copy.place).sort());
    expect(report?.notApplied).toEqual(given.next.map(({ kind, on }) => ({ kind, on })));
    expect(Object.keys(report?.milliseconds ?? {})).toEqual(expect.arrayContaining(["store", "interview", "freeze", "paper", "copies"]));
  });

  test.each(names)("prints every given answer of %s word for word", async (name) => {
    const { answers, staff } = caseNamed(name);
    const printed = await printedText(join(out, `${name}.pdf`));
    const words = [...wordsOf(answers), ...wordsOf(staff)];
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((text) => !printed.includes(oneLine(text)))).toEqual([]);
    expect(printed).not.toContain("Cette phrase n’est dans aucun cas");
  });

  test("says that the professional, not the person, wrote down allergies and the team's opinion", async () => {
    const printed = await printedText(join(out, "denain-lucie.pdf"));
    expect(printed).toContain("Karim Mabrouk, le 20 octobre 2026");
    expect(printed).not.toMatch(/par Lucie Carpentier/);
  });

  test("leaves nothing in the temporary folder", () => {
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe("a case that cannot go through", () => {
  test("is refused with the path of each fault while the others go on, and the status says so", async () => {
    const cases = folder("mixed");
    cpSync(join(shipped, "denain-lucie.json"), join(cases, "lucie.json"));
    const broken = JSON.parse(readFileSync(join(shipped, "saint-amand-samir.json"), "utf8"));
    broken.patient.birthDate = "1988-02-30";
    broken.answers.favouriteColour = "bleu";
    writeFileSync(join(cases, "broken.json"), JSON.stringify(broken));
    writeFileSync(join(cases, "torn.json"), '{ "pole": ');
    const out = join(workplace, "mixed-out");

    const { status, printed } = await demonstrate("--cases", cases, "--out", out);

    expect(status).toBe(1);
    expect(printed).toContain("patient.birthDate");
    expect(printed).toContain("Ce jour n’existe pas.");
    expect(printed).toContain("answers.favouriteColour");
    const report = reportIn(out);
    expect(report.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(["broken refused", "lucie done", "torn refused"]);
    expect(report[0]?.faults?.map(({ path }) => path).sort()).toEqual(["answers.favouriteColour", "patient.birthDate"]);
    expect(readdirSync(out).sort()).toEqual(["lucie.pdf", "report.json"]);
    expect(readdirSync(temporary)).toEqual([]);
  }, 120_000);

  test("a copy the person refuses is registered as refused, with a reason", async () => {
    const cases = folder("refusing");
    const lucie = JSON.parse(readFileSync(join(shipped, "denain-lucie.json"), "utf8"));
    lucie.copies[1].agreed = false;
    writeFileSync(join(cases, "lucie.json"), JSON.stringify(lucie));
    const out = join(workplace, "refusing-out");

    expect((await demonstrate("--cases", cases, "--out", out)).status).toBe(0);

    const refused = reportIn(out)[0]?.copies?.filter((copy) => !copy.agreed);
    expect(refused).toMatchObject([{ place: "guardian", disagreementReason: expect.stringMatching(/\S/) }]);
  }, 120_000);

  test("two witnesses sign when the person cannot", async () => {
    const cases = folder("witnessed");
    const lucie = JSON.parse(readFileSync(join(shipped, "denain-lucie.json"), "utf8"));
    lucie.signed.cannotSign = true;
    lucie.signed.witnesses = [
      { name: "Claude Exemple", link: "voisin" },
      { name: "Dominique Exemple", link: "amie" },
    ];
    writeFileSync(join(cases, "lucie.json"), JSON.stringify(lucie));
    const out = join(workplace, "witnessed-out");

    expect((await demonstrate("--cases", cases, "--out", out)).status).toBe(0);

    expect(reportIn(out)[0]).toMatchObject({ outcome: "done", signatures: 4, version: { number: 1, signedOn: "2026-10-27" } });
  }, 120_000);

  test("a folder without cases, or that is not there, is said", async () => {
    const empty = folder("empty");
    expect(await demonstrate("--cases", empty)).toMatchObject({ status: 1, printed: expect.stringContaining("Aucun cas") });
    expect(await demonstrate("--cases", join(empty, "nowhere"))).toMatchObject({
      status: 1,
      printed: expect.stringContaining("ne peut pas être lu"),
    });
    expect(await demonstrate("--colour", "red")).toMatchObject({ status: 1, printed: expect.stringContaining("npm run demo") });
  }, 60_000);
});

test("stopped half-way, the demonstration leaves nothing in the temporary folder", async () => {
  const watched = new Promise<void>((resolve) => {
    const watcher = watch(temporary, () => {
      watcher.close();
      resolve();
    });
  });
  const child = spawn(process.execPath, [join(root, "electron/demonstration.ts"), "--out", join(workplace, "stopped")], {
    cwd: workplace,
    env: { ...process.env, TMPDIR: temporary },
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await watched;
  child.kill("SIGTERM");
  expect(await ended).toBe(130);
  expect(existsSync(join(workplace, "stopped", "report.json"))).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);

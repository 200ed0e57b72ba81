import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createDemonstrationClock } from "../../electron/demonstration-clock.ts";
import {
  demonstrationEntry,
  type Run,
  reportIn,
  runDemonstration,
  shippedCases,
  shippedNames,
  textOfCase,
} from "../support/demonstration.ts";

const ofCase = z.looseObject({
  answers: z.record(z.string(), z.json()),
  staff: z.record(z.string(), z.json()),
  peerWorker: z.unknown().optional(),
  copies: z.array(z.looseObject({ place: z.string() })),
  signed: z.looseObject({ on: z.string() }),
  next: z.array(
    z.looseObject({
      kind: z.string(),
      on: z.string(),
      place: z.string().optional(),
      changes: z.record(z.string(), z.json()).optional(),
    }),
  ),
});

let workplace: string;
let temporary: string;

/** Runs the demonstration with a temporary folder of its own, that must be empty afterwards. */
const demonstrate = (...asked: readonly string[]) => runDemonstration(workplace, temporary, ...asked);

const folder = (name: string): string => {
  const path = join(workplace, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const caseNamed = (name: string) => ofCase.parse(JSON.parse(textOfCase(name)));
/** A shipped case changed by `change`, alone in a folder of its own. */
function changedCase(name: string, shipped: string, change: (given: ReturnType<typeof caseNamed>) => void): string {
  const cases = folder(name);
  const given = caseNamed(shipped);
  change(given);
  writeFileSync(join(cases, `${name}.json`), JSON.stringify(given));
  return cases;
}

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
    run = await demonstrate("--cases", shippedCases, "--out", out);
  }, 120_000);

  test("takes the three cases to signed paper and says where it is", () => {
    expect(run.printed.trim().split("\n").at(-1)).toBe(`Les PDF et report.json sont dans ${out}`);
    expect(run.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      [...shippedNames.map((name) => `${name}.pdf`), "saint-amand-samir-version-2.pdf", "report.json"].sort(),
    );
  });

  test.each(shippedNames)("gives back every answer of %s in each version, and notes its signatures and its copies", (name) => {
    const given = caseNamed(name);
    const report = reportIn(out).find((one) => one.name === name);
    expect(report).toMatchObject({ outcome: "done", same: true });
    const changes = given.next.filter(({ kind }) => kind === "newVersion").map((event) => event.changes ?? {});
    expect(report?.versions?.map(({ number }) => number)).toEqual([1, ...changes.map((_, index) => index + 2)]);
    const expected = { ...given.answers, ...given.staff };
    for (const version of report?.versions ?? []) {
      Object.assign(expected, changes[version.number - 2]);
      expect(Object.fromEntries(version.fields.map((field) => [field.fieldId, field.answersIn]))).toEqual(expected);
      expect(Object.fromEntries(version.fields.map((field) => [field.fieldId, field.answersOut]))).toEqual(expected);
      expect(version.changed).toEqual(Object.keys(changes[version.number - 2] ?? {}));
      expect(version.same).toBe(true);
      expect(version.fingerprint).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      expect(version.signatures).toBe(given.peerWorker ? 4 : 3);
    }
    const [first, ...later] = report?.versions ?? [];
    expect(first?.signedOn).toBe(given.signed.on);
    expect(first?.copies.map((copy) => copy.place).sort()).toEqual(given.copies.map((copy) => copy.place).sort());
    expect(later.flatMap(({ copies }) => copies)).toEqual([]);
    expect(Object.keys(report?.milliseconds ?? {})).toEqual(expect.arrayContaining(["store", "people", "copies"]));
    expect(Object.keys(first?.milliseconds ?? {})).toEqual(expect.arrayContaining(["interview", "freeze", "paper"]));
  });

  test("lives Samir's second version and the copy taken back, each on its day", () => {
    const samir = reportIn(out).find(({ name }) => name === "saint-amand-samir");
    const [first, second] = samir?.versions ?? [];
    expect(first).toMatchObject({ number: 1, state: "superseded", signedOn: "2026-10-06", pdf: "saint-amand-samir.pdf" });
    expect(second).toMatchObject({
      number: 2,
      state: "signed",
      signedOn: "2026-11-12",
      replaces: { number: 1, signedOn: "2026-10-06" },
      changed: ["beforeHospital"],
      pdf: "saint-amand-samir-version-2.pdf",
    });
    expect(second?.readBack).toContain("beforeHospital");
    expect(second?.hash).not.toBe(first?.hash);
    const states = Object.fromEntries((first?.copies ?? []).map(({ place, state }) => [place, state]));
    expect(states).toEqual({
      patientHome: "given",
      patientWallet: "given",
      trustedPerson: "takenBack",
      hospitalRecord: "given",
      emergencyDept: "given",
    });
    expect(first?.copies.find(({ place }) => place === "trustedPerson")?.events).toEqual([
      { what: "given", on: "2026-10-08", by: "Inès Nowak" },
      { what: "takenBack", on: "2026-11-13", by: "Inès Nowak" },
    ]);
    expect(run.printed).toContain("Version 2 signée le 12 novembre 2026, remplace la version 1");
    expect(run.printed).toContain("Exemplaire de la version 1 repris le 13 novembre 2026");
  });

  test("says which events are not applied yet, and why", () => {
    const waiting = Object.fromEntries(
      reportIn(out).map(({ name, notApplied }) => [name, notApplied?.map(({ kind, on }) => `${kind} ${on}`)]),
    );
    expect(waiting).toEqual({
      "denain-lucie": ["revoked 2026-11-18"],
      "saint-amand-samir": ["consulted 2026-10-30"],
      "valenciennes-marie": [],
    });
    expect(run.printed).toContain("Pas encore appliqué\u00a0: révocation du 18 novembre 2026.");
  });

  test("prints on the second paper what it replaces and what changed, and nothing of it on the first", async () => {
    const [first, second] = await Promise.all(
      ["saint-amand-samir", "saint-amand-samir-version-2"].map((name) => printedText(join(out, `${name}.pdf`))),
    );
    expect(first).toContain("Texte du 6 octobre 2026 (version 1).");
    expect(first).not.toContain("Appeler le 15 en disant que j'ai des directives");
    expect(second).toContain("Texte du 12 novembre 2026 (version 2). Il remplace les textes d’avant.");
    expect(second).toContain("« Appeler le 15 en disant que j'ai des directives »");
    expect(second).toContain("Signé sur papier le 12 novembre 2026.");
    expect(second).not.toContain("version 1)");
    const unchanged = wordsOf({ ...caseNamed("saint-amand-samir").answers, beforeHospital: [] });
    expect(unchanged.filter((text) => !second?.includes(oneLine(text)))).toEqual([]);
  });

  test.each(shippedNames)("prints every given answer of %s word for word", async (name) => {
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

describe("a case of another kind", () => {
  test("is lived on its own days, even before 1970, and no day comes back", () => {
    const clock = createDemonstrationClock();
    const dayAfter = (day: string): string => {
      clock.goTo(day);
      return clock.now().toISOString().slice(0, 10);
    };
    expect(["1955-10-14", "1955-10-14", "2026-10-06", "2026-09-08"].map(dayAfter)).toEqual([
      "1955-10-14",
      "1955-10-14",
      "2026-10-06",
      "2026-10-06",
    ]);
  });

  test("a copy the person refuses is registered as refused, with a reason", async () => {
    const cases = changedCase("refusing", "denain-lucie", ({ copies }) => Object.assign(copies[1] ?? {}, { agreed: false }));
    const out = join(workplace, "refusing-out");

    expect((await demonstrate("--cases", cases, "--out", out)).status).toBe(0);

    const refused = reportIn(out)[0]?.versions?.[0]?.copies.filter((copy) => !copy.agreed);
    expect(refused).toMatchObject([{ place: "guardian", disagreementReason: expect.stringMatching(/\S/) }]);
  }, 120_000);

  test("two witnesses sign each version when the person cannot", async () => {
    const cases = changedCase("witnessed", "denain-lucie", (lucie) => {
      const witnesses = [
        { name: "Claude Exemple", link: "voisin" },
        { name: "Dominique Exemple", link: "amie" },
      ];
      Object.assign(lucie.signed, { cannotSign: true, witnesses });
      lucie.next.unshift({ kind: "newVersion", on: "2026-11-02", changes: { habits: "Pas de café après midi." } });
    });
    const out = join(workplace, "witnessed-out");

    expect((await demonstrate("--cases", cases, "--out", out)).status).toBe(0);

    expect(reportIn(out)[0]?.versions).toMatchObject([
      { number: 1, signatures: 4, signedOn: "2026-10-27" },
      { number: 2, signatures: 4, signedOn: "2026-11-02" },
    ]);
  }, 120_000);

  test("two new versions each replace the one before, and answers become « je ne sais pas », « pas maintenant » or none", async () => {
    const cases = changedCase("renewed", "valenciennes-marie", ({ next }) => {
      next.push({ kind: "newVersion", on: "2026-06-16", changes: { habits: "unknown", pets: [], visitors: "declined" } });
      next.push({ kind: "copyTakenBack", on: "2026-06-26", place: "mes", version: 1 });
      next.push({ kind: "newVersion", on: "2027-01-05", changes: { habits: "Végétarienne.", endOfLifePointer: { choice: "no" } } });
    });
    const out = join(workplace, "renewed-out");

    expect((await demonstrate("--cases", cases, "--out", out)).status).toBe(0);

    const [report] = reportIn(out);
    expect(report?.versions).toMatchObject([
      { number: 1, state: "superseded", changed: [] },
      { number: 2, state: "superseded", replaces: { number: 1 }, changed: ["visitors", "pets", "habits"], copies: [] },
      { number: 3, state: "signed", replaces: { number: 2 }, changed: ["endOfLifePointer", "habits"] },
    ]);
    expect(report?.versions?.[0]?.copies.filter(({ state }) => state === "takenBack").map(({ place }) => place)).toEqual(["mes"]);
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
  const child = spawn(process.execPath, [demonstrationEntry, "--out", join(workplace, "stopped")], {
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

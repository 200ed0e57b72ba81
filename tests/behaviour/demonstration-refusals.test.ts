import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, reportIn, runDemonstration, shippedNames, textOfCase } from "../support/demonstration.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test breaks cases on purpose, in ways no type allows.
type Breakable = any;
type Break = readonly [path: string, code: string, spoil: (given: Breakable) => void];

const LUCIE: readonly Break[] = [
  ["staff.capacityNote", "missing", (c) => delete c.staff.capacityNote],
  ["patient.birthDate", "underage", (c) => Object.assign(c.patient, { birthDate: "2008-10-15" })],
  ["pair.1.role", "wrongValue", (c) => Object.assign(c.pair[1], { role: "crisisReader" })],
  ["pair.1", "sameAsBefore", (c) => Object.assign(c.pair[1], { familyName: "MABROUK", givenNames: ["Karim", "Paul"] })],
  ["signed.witnesses", "witnessesMissing", (c) => Object.assign(c.signed, { cannotSign: true })],
  [
    "signed.witnesses",
    "wrongCount",
    (c) => Object.assign(c.signed, { cannotSign: true, witnesses: [{ name: "Ana Vidal", link: "amie" }] }),
  ],
  [
    "signed.witnesses.1.name",
    "sameAsBefore",
    (c) =>
      Object.assign(c.signed, { cannotSign: true, witnesses: ["Ana Vidal", "Lucie Carpentier"].map((name) => ({ name, link: "amie" })) }),
  ],
  ["sessions.2.minutes", "wrongValue", (c) => Object.assign(c.sessions[2], { minutes: -20 })],
  ["staff.disagreements", "loneSurrogate", (c) => Object.assign(c.staff, { disagreements: "Lucie \udc00 voudrait" })],
  ["answers.habits", "empty", (c) => Object.assign(c.answers, { habits: "\u200b \n" })],
  ["next.0.how", "wrongValue", (c) => Object.assign(c.next[0], { how: "sung" })],
  ["next.0.reason", "wrongType", (c) => Object.assign(c.next[0], { reason: ["Je veux tout réécrire"] })],
];

const SAMIR: readonly Break[] = [
  ["pole", "wrongValue", (c) => Object.assign(c, { pole: "lille" })],
  ["pair", "wrongCount", (c) => c.pair.pop()],
  ["peerWorker", "sameAsBefore", (c) => Object.assign(c.peerWorker, c.pair[1], { role: undefined })],
  ["answers.aboutMe", "wrongType", (c) => Object.assign(c.answers, { aboutMe: ["Je répare des vélos."] })],
  ["next.0.minutes", "wrongType", (c) => Object.assign(c.next[0], { minutes: "4" })],
  ["next.0.deviations.0.toldPatientOn", "notInOrder", (c) => Object.assign(c.next[0].deviations[0], { toldPatientOn: "2026-10-29" })],
  ["next.1.kind", "missing", (c) => delete c.next[1].kind],
  ["next.1.place", "unknownKey", (c) => Object.assign(c.next[1], { place: "CMP" })],
  ["next.1.changes", "missing", (c) => delete c.next[1].changes],
  ["next.1.changes.favouriteColour", "unknownField", (c) => Object.assign(c.next[1].changes, { favouriteColour: "bleu" })],
  ["next.1.changes.beforeHospital", "wrongType", (c) => Object.assign(c.next[1].changes, { beforeHospital: "Appeler le 15" })],
  ["next.1.changes.aboutMe", "loneSurrogate", (c) => Object.assign(c.next[1].changes, { aboutMe: "Vélos \ud83d" })],
  [
    "next.1.changes.currentTreatment.0.asOf",
    "impossibleDay",
    (c) => Object.assign(c.next[1].changes, { currentTreatment: [{ name: "Aripiprazole", asOf: "2026-11-31" }] }),
  ],
  ["next.1.on", "notInOrder", (c) => Object.assign(c.next[1], { on: "2026-10-29" })],
  ["next.0.on", "notInOrder", (c) => Object.assign(c.next, [{ ...c.next[1], on: "2026-10-05" }])],
  ["next.2.place", "noSuchCopy", (c) => Object.assign(c.next[2], { place: "gp" })],
  ["next.2.version", "noSuchCopy", (c) => Object.assign(c.next[2], { version: 2 })],
  ["next.2.version", "noSuchVersion", (c) => Object.assign(c.next[2], { version: 3 })],
  ["next.3.place", "noSuchCopy", (c) => c.next.push({ ...c.next[2], on: "2026-11-14" })],
  ["next.0.on", "notInOrder", (c) => Object.assign(c, { next: [{ ...c.next[2], on: "2026-10-07" }] })],
];

const MARIE: readonly Break[] = [
  ["colour", "unknownKey", (c) => Object.assign(c, { colour: "bleu" })],
  ["patient.givenNames", "wrongType", (c) => Object.assign(c.patient, { givenNames: "Marie-Noëlle" })],
  ["sessions.1.on", "impossibleDay", (c) => Object.assign(c.sessions[1], { on: "2026-06-31" })],
  ["answers.favouriteColour", "unknownField", (c) => Object.assign(c.answers, { favouriteColour: "bleu" })],
  ["answers.(clé illisible)", "unknownField", (c) => Object.assign(c.answers, { "Je m’appelle Agathe": "bleu" })],
  ["answers.medicineForm.choice", "wrongValue", (c) => Object.assign(c.answers.medicineForm, { choice: "sirop" })],
  ["answers.otherTreatments.choice", "empty", (c) => Object.assign(c.answers.otherTreatments, { choice: [] })],
  ["answers.visitors.2.link", "notOneLine", (c) => Object.assign(c.answers.visitors[2], { link: "ma fille\nOndine" })],
  ["answers.aboutMe", "tooLong", (c) => Object.assign(c.answers, { aboutMe: "Étudiante ".repeat(2_001) })],
  ["copies.0.agreed", "missing", (c) => delete c.copies[0].agreed],
  ["copies.2.on", "notInOrder", (c) => Object.assign(c.copies[2], { on: "2026-06-15" })],
];

/** Faults that JSON itself forgets or cannot say: broken in the text of Marie's case. */
const TORN: readonly (readonly [path: string, code: string, spoil: (text: string) => Uint8Array | string])[] = [
  ["", "notJson", (text) => text.slice(0, 1_000)],
  ["", "notUtf8", (text) => Buffer.from(text, "latin1")],
  ["answers.aboutMe", "writtenTwice", (text) => text.replace('"aboutMe":', '"aboutMe": "Je dessine.", "aboutMe":')],
  [
    "answers.dependants.0.phone",
    "writtenTwice",
    (text) => text.replace('"link": "garde Ondine', '"phone": "06 00 00 00 27", "link": "garde Ondine'),
  ],
  [
    "answers.pets.0.__proto__",
    "unknownKey",
    (text) => text.replace('"link": "garde le chat', '"__proto__": "Klimt", "link": "garde le chat'),
  ],
  [
    `answers.habits${".0".repeat(14)}`,
    "tooDeep",
    (text) => text.replace('"Végétarienne. Pas de visite religieuse."', `${"[".repeat(90_000)}${"]".repeat(90_000)}`),
  ],
];

interface Broken {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly bytes: Uint8Array;
}

const [lucie = "", samir = "", marie = ""] = shippedNames;
const brokenCases: readonly Broken[] = [
  ...[[lucie, LUCIE] as const, [samir, SAMIR] as const, [marie, MARIE] as const].flatMap(([shipped, breaks]) =>
    breaks.map(([path, code, spoil]) => {
      const given: Breakable = JSON.parse(textOfCase(shipped));
      spoil(given);
      return { path, code, bytes: Buffer.from(JSON.stringify(given)) };
    }),
  ),
  ...TORN.map(([path, code, spoil]) => ({ path, code, bytes: Buffer.from(spoil(textOfCase(marie))) })),
].map((broken, index) => ({ ...broken, name: `broken-${String(index + 1).padStart(2, "0")}` }));

/** Every text of the three cases, and every word of their names: what no refusal may repeat. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
const said = shippedNames.map((name) => JSON.parse(textOfCase(name)));
const names = said.flatMap(({ patient, pair, peerWorker }) => [patient, ...pair, peerWorker]).flatMap((one) => wordsOf(one ?? {}));
/** Words of a case that no one says: its own vocabulary, such as « paper » or « yes ». */
const vocabulary = /^[a-z][A-Za-z-]*$/;
const secrets = new Set(
  [...said.flatMap(wordsOf), ...names.flatMap((name) => name.split(/[ '-]/))].filter((text) => text.length > 2 && !vocabulary.test(text)),
);
const spoilt = [
  "bleu",
  "lille",
  "sirop",
  "sung",
  "Ana Vidal",
  "MABROUK",
  "Agathe",
  "Klimt",
  "Ondine",
  "2026-06-31",
  "2026-11-31",
  "2008-10-15",
];
const leaksIn = (text: string): readonly string[] => [...new Set([...secrets, ...spoilt])].filter((secret) => text.includes(secret));

describe("broken cases among good ones", () => {
  let workplace: string;
  let temporary: string;
  let out: string;
  let run: Run;

  beforeAll(async () => {
    workplace = mkdtempSync(join(tmpdir(), "demonstration-refusals-"));
    temporary = join(workplace, "temporary");
    const cases = join(workplace, "cases");
    out = join(workplace, "out");
    for (const folder of [temporary, cases]) mkdirSync(folder);
    for (const { name, bytes } of brokenCases) writeFileSync(join(cases, `${name}.json`), bytes);
    for (const name of shippedNames) writeFileSync(join(cases, `${name}.json`), textOfCase(name));
    run = await runDemonstration(workplace, temporary, "--cases", cases, "--out", out);
  }, 120_000);
  afterAll(() => rmSync(workplace, { recursive: true, force: true }));

  const reported = (name: string) => reportIn(out).find((one) => one.name === name);
  /** What is printed of a case: its line, and those under it. */
  const printedOf = (name: string) => run.printed.match(new RegExp(`^${name}\u00a0: .*\\n(?: {2}.*\\n)*`, "m"))?.[0] ?? "";

  test.each(brokenCases)("$name is refused for $path, $code, and nothing it says is repeated", ({ name, path, code }) => {
    const report = reported(name);
    expect(report).toMatchObject({ outcome: "refused" });
    expect(report?.faults).toEqual([{ path, code, sentence: expect.stringMatching(/\.$/) }]);
    const printed = printedOf(name);
    expect(printed).toBe(`${name}\u00a0: refusé, 1 faute.\n  ${path || "(fichier)"}\u00a0: ${report?.faults?.[0]?.sentence}\n`);
    expect(leaksIn(printed + JSON.stringify(report))).toEqual([]);
  });

  test("the good ones go through, and only they leave paper", () => {
    for (const name of shippedNames) expect(reported(name)).toMatchObject({ outcome: "done", same: true });
    expect(readdirSync(out).filter((name) => name.startsWith("broken"))).toEqual([]);
    expect(reportIn(out)).toHaveLength(brokenCases.length + shippedNames.length);
  });

  test("the status says that not every case went through, and nothing is left behind", () => {
    expect(run.status).toBe(1);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("each one is broken in a way of its own, and what they say would be seen if it were repeated", () => {
    const ways = brokenCases.map(({ path, code }) => `${path} ${code}`);
    expect(new Set(ways).size).toBeGreaterThanOrEqual(40);
    expect(leaksIn(JSON.stringify(reported(marie))).length).toBeGreaterThan(100);
    expect(leaksIn(`${marie} : Ondine`)).toEqual(["Ondine"]);
  });
});

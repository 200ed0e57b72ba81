import { expect, test } from "vitest";
import { type CommandName, contract, type Input, type Reply } from "../../electron/contract.ts";
import type { Role } from "../../templates/version-schema.ts";
import { firstStart, openHost, type TestHost } from "../support/host.ts";

const roles = ["psychiatrist", "nurse", "psychologist", "socialWorker", "peerWorker", "careManager", "crisisReader"] as const;
const relations = ["pair", "invited", "none"] as const;
type Relation = (typeof relations)[number];

/**
 * Decision D11, one line a command: three signs a role, in the pair, invited, not in the file. `+` done or refused for another
 * reason, `-` refused by right, `.` no such relation.
 */
const table: { readonly [Name in CommandName]?: string } = {
  //                 psychiatr nurse psycho social peer  care  crisis
  "home.open": "      +++  +++  +++  +++  +++  +++  ..-",
  "person.search": "  +++  +++  +++  +++  +++  +++  ..-",
  "settings.open": "  +++  +++  +++  +++  +++  +++  ..-",
  "settings.history": "+++ +++  +++  +++  +++  +++  ..-",
  "settings.change": " ---  ---  ---  ---  ---  ---  ..-",
  "professional.list": "+++ +++ +++ +++ +++ +++ ..-",
  "passphrase.draw": "+++  +++  +++  +++  +++  +++  ..-",
  "professional.add": "+++ +++  ---  ---  +++  ---  ..-",
  "account.create": " ---  ---  ---  ---  ---  ---  ..-",
  "professional.correct": "--- --- --- --- --- --- ..-",
  "account.update": " ---  ---  ---  ---  ---  ---  ..-",
  "account.reset": "  ---  ---  ---  ---  ---  ---  ..-",
  "account.remove": " ---  ---  ---  ---  ---  ---  ..-",
  "account.removal": "---  ---  ---  ---  ---  ---  ..-",
  "account.keepKnownSlots": "--- --- --- --- --- --- ..-",
  "account.changePassphrase": "+++ +++ +++ +++ +++ +++ ..-",
  "account.seeNotices": "+++ +++ +++ +++ +++ +++ ..-",
  "recovery.confirm": "+++ +++  +++  +++  +++  +++  ..-",
  "backup.list": "    ---  ---  ---  ---  ---  ---  ..-",
  "backup.make": "    ---  ---  ---  ---  ---  ---  ..-",
  "backup.progress": "---  ---  ---  ---  ---  ---  ..-",
  "backup.chooseFolder": "--- --- --- --- --- --- ..-",
  "restore.look": "   ---  ---  ---  ---  ---  ---  ..-",
  "restore.do": "     ---  ---  ---  ---  ---  ---  ..-",
  "restore.forget": " ---  ---  ---  ---  ---  ---  ..-",
  "person.add": "     +++  +++  ---  ---  +++  ---  ..-",
  "person.open": "    ++-  ++-  ++-  ++-  ++-  ++-  ..-",
  "team.open": "      ++-  ++-  ++-  ++-  ++-  ++-  ..-",
  "team.invite": "    +--  +--  ---  ---  ++-  ---  ..-",
  "team.end": "       +--  +--  ---  ---  ++-  ---  ..-",
  "draft.at": "       ++-  ++-  ++-  ++-  ++-  ---  ..-",
  "draft.open": "     ++-  ++-  ++-  ++-  ++-  ++-  ..-",
  "version.open": "   ++-  ++-  ++-  ++-  ++-  ++-  ..-",
  "version.prepare": "++-  ++-  ++-  ++-  ++-  ++-  ..-",
  "answer.setOnSheet": "+-- +-- --- --- ++- --- ..-",
  "readBack.mark": "  +--  +--  ---  ---  ++-  ---  ..-",
  "recipients.save": "+--  +--  ---  ---  ++-  ---  ..-",
  "session.add": "    +--  +--  ---  ---  ++-  ---  ..-",
  "emergency.search": "+++ +++  ---  ---  ---  ---  ..+",
  "emergency.open": " +++  +++  ---  ---  ---  ---  ..+",
  "emergency.read": " +++  +++  ---  ---  ---  ---  ..+",
  "emergency.reason": "+++ +++  ---  ---  ---  ---  ..+",
  "emergency.told": " +++  +++  +++  +++  +++  +++  ..-",
  "emergency.seen": " +--  +--  ---  ---  ++-  ---  ..-",
  "duty.prepare": "   +++  +++  ---  ---  ---  ---  ..-",
  "paper.make": "     ++-  ++-  ---  ---  ---  ---  ..-",
  "paper.note": "     ++-  ++-  ---  ---  ++-  ---  ..-",
  "copy.add": "       ++-  ++-  ++-  ++-  ++-  ---  ..-",
  "copy.note": "      ++-  ++-  ++-  ++-  ++-  ---  ..-",
  "signature.notePaper": "+-- +-- --- --- ++- --- ..-",
  "signature.draw": " +--  +--  ---  ---  ++-  ---  ..-",
  "signature.correct": "+-- +-- --- --- ++- --- ..-",
  "version.reopen": " +--  +--  ---  ---  ++-  ---  ..-",
  "version.noteUnsigned": "+-- +-- --- --- ++- --- ..-",
  "version.erase": "  +--  +--  ---  ---  ++-  ---  ..-",
  "person.correct": " +--  +--  ---  ---  ++-  ---  ..-",
  "person.merge": "   +--  +--  ---  ---  ++-  ---  ..-",
  "person.unmerge": " +--  +--  ---  ---  ++-  ---  ..-",
  "draft.start": "    +--  +--  ---  ---  ++-  ---  ..-",
  "version.freeze": " +--  +--  ---  ---  ++-  ---  ..-",
  "draft.setPair": "  +--  +--  ---  ---  ++-  ---  ..-",
  "draft.erase": "    +--  +--  ---  ---  ++-  ---  ..-",
};

/** Answers apart: what matters is whose words, and how they came. */
const answers: Readonly<Record<string, readonly [fieldId: string, mode: Input<"answer.save">["mode"], row: string]>> = {
  "the person's words as dictated": ["aboutMe", "dictated", "++-  ++-  ++-  ++-  ++-  ---  ..-"],
  "the person's words as their own": ["whenWell", "self", "+--  +--  ---  ---  ++-  ---  ..-"],
  "the team's opinion, which nobody wrote yet": ["disagreements", "dictated", "+--  +--  +--  +--  ---  ---  ..-"],
  "the team's opinion over another's": ["teamOpinion", "dictated", "+--  +--  ---  ---  ---  ---  ..-"],
  "the note of capacity": ["capacityNote", "dictated", "+--  +--  ---  ---  ---  ---  ..-"],
};

/** Commands without a session, or that end it. */
const openToAll = [
  "app.state",
  "firstStart.draw",
  "firstStart.create",
  "passphrase.judge",
  "store.unlock",
  "store.recover",
  "store.lock",
  "duty.open",
] as const;

const signsOf = (row: string): string => row.replaceAll(/\s/g, "");
const signAt = (row: string, role: Role, relation: Relation): string | undefined =>
  signsOf(row)[roles.indexOf(role) * relations.length + relations.indexOf(relation)];

const phrase = (role: Role) => `une phrase assez longue pour ${role} et son café`;
const cross = {
  width: 100,
  height: 50,
  pointer: "mouse" as const,
  strokes: [
    [
      [0, 0, 0, 0],
      [40, 40, 9, 0],
    ],
  ] as [number, number, number, number][][],
};

interface File {
  readonly personId: string;
  readonly draftId: string;
  readonly versionId: string;
  readonly signatureId: string;
  readonly copyId: string;
  readonly openingId: string;
  readonly revisionId: string;
}

/** A fictional person with a signed version, a copy, and the next version begun; the team's opinion is its maker's. */
async function makeFile(host: TestHost, n: number, maker: string, pair: readonly string[], peerWorkerId?: string): Promise<File> {
  const identity = {
    birthName: `Fictif${"abcdefghijklmnopqrstuvwxyz"[n]}`,
    givenNames: ["Alex"],
    birthDate: "1980-01-01",
    birthPlace: "Denain",
  };
  const { personId } = await host.call("person.add", { identity });
  const start = async () =>
    host.call("draft.start", {
      personId,
      facilitatorId: maker,
      pair: [...pair],
      ...(peerWorkerId && { peerWorkerId, peerAgreed: true }),
      setting: "outpatient",
      legalMode: "voluntary",
    });
  const save = (draftId: string, fieldId: string, value: unknown) =>
    host.call("answer.save", { draftId, fieldId, answer: { state: "given", value: value as string }, mode: "dictated", continues: false });
  const first = await start();
  await save(first.id, "capacityNote", { understands: true, compares: true, chooses: true, expresses: true, detail: "" });
  const { id: versionId } = await host.call("version.freeze", { draftId: first.id, acceptUnprintable: false });
  const ink = { versionId, signer: "person", on: "2026-10-14", place: "Denain", original: "Dossier" } as const;
  const { signatures } = await host.call("signature.notePaper", ink);
  const given = {
    versionId,
    kind: "full",
    medium: "paper",
    place: "gp",
    givenBy: "Karim Mabrouk",
    on: "2026-10-14",
    agreed: true,
  } as const;
  const { id: copyId } = await host.call("copy.add", given);
  const opened = await host.call("emergency.open", { personId });
  const openingId = opened.readable === "nothing" ? "" : opened.openingId;
  const { id: draftId } = await start();
  const { revisionId = "" } = await save(draftId, "triggers", ["Le bruit"]);
  await save(draftId, "teamOpinion", "Un avis.");
  return { personId, draftId, versionId, signatureId: signatures[0]?.id ?? "", copyId, openingId, revisionId };
}

function inputs(role: Role, file: File, other: string): { readonly [Name in CommandName]?: Input<Name> } {
  const { personId, draftId, versionId, signatureId, copyId, openingId, revisionId } = file;
  const on = "2026-10-14";
  return {
    "home.open": {},
    "person.search": { query: "alex" },
    "settings.open": {},
    "settings.history": {},
    "settings.change": { changes: { reviewMonths: 6 }, decidedBy: "Le pôle", decidedOn: on },
    "professional.list": {},
    "passphrase.draw": {},
    "professional.add": { familyName: "Neuf", givenNames: ["Zoé"], role: "nurse" },
    "account.create": { professionalId: other, login: "zoe", passphrase: phrase("nurse"), administrator: false },
    "backup.list": {},
    "backup.make": {},
    "backup.progress": {},
    "backup.chooseFolder": { folder: "" },
    "restore.look": { backupId: "x" },
    "restore.do": {},
    "restore.forget": {},
    "professional.correct": { professionalId: other, familyName: "Autre", givenNames: ["Zoé"], role: "nurse" },
    "account.update": { professionalId: other, administrator: false, suspended: true },
    "account.reset": { professionalId: other, newPassphrase: phrase("nurse") },
    "account.remove": { professionalId: other },
    "account.removal": {},
    "account.keepKnownSlots": {},
    "account.changePassphrase": { oldPassphrase: phrase(role), newPassphrase: "court" },
    "account.seeNotices": {},
    "recovery.confirm": { typedBack: "X" },
    "person.add": { identity: { birthName: "Autre", givenNames: ["Cam"], birthDate: "2019-01-01", birthPlace: "Denain" } },
    "person.open": { personId },
    "team.open": { personId },
    "team.invite": { personId, professionalId: other, agreedOn: "2027-01-01" },
    "team.end": { personId, professionalId: crypto.randomUUID() },
    "draft.at": { draftId, fieldId: "triggers" },
    "draft.open": { draftId },
    "version.open": { versionId },
    "version.prepare": { draftId },
    "answer.setOnSheet": { draftId, fieldId: "aboutMe", onSheet: true },
    "readBack.mark": { draftId, revisionId, verdict: "yes" },
    "recipients.save": { draftId, recipients: [] },
    "session.add": { draftId, on: "2027-01-01", minutes: 10, place: "CMP" },
    "emergency.search": { query: "alex" },
    "emergency.open": { personId },
    "emergency.read": { openingId },
    "emergency.reason": { openingId, reason: { kind: "crisis" } },
    "emergency.told": {},
    "emergency.seen": { openingId },
    "duty.prepare": {},
    "paper.make": { versionId, kind: "full" },
    "paper.note": { versionId, kind: "sheet", how: "save", count: 1, recipients: [] },
    "copy.add": { versionId, kind: "full", medium: "paper", place: "gp", givenBy: "Moi", on: "2027-01-01", agreed: true },
    "copy.note": { copyId, what: "takenBack", on: "2027-01-01", by: "Moi" },
    "signature.notePaper": { versionId, signer: "person", on, place: "Denain", original: "Dossier" },
    "signature.draw": { versionId, signer: "person", place: "Denain", drawing: cross },
    "signature.correct": { signatureId, on: "2027-01-01", place: "Denain", original: "Dossier" },
    "version.reopen": { versionId },
    "version.noteUnsigned": { versionId, answer: "no", readableInCrisis: false },
    "version.erase": { versionId },
    "person.correct": { personId, identity: { birthName: "Autre", givenNames: ["Cam"], birthDate: "2019-01-01", birthPlace: "Denain" } },
    "person.merge": { keptId: personId, mergedId: personId },
    "person.unmerge": { personId },
    "draft.start": { personId, facilitatorId: other, pair: [], setting: "outpatient", legalMode: "voluntary" },
    "version.freeze": { draftId, acceptUnprintable: false },
    "draft.setPair": { draftId, pair: [other, other] },
    "draft.erase": { draftId: draftId },
  };
}

async function enter(host: TestHost, login: string, passphrase: string) {
  await host.call("store.lock", {});
  let state = await host.call("store.unlock", { login, passphrase });
  while (state.check?.verdict === "running") {
    await new Promise(setImmediate);
    state = await host.call("app.state", {});
  }
}

/** A store with everyone of the table: each role in a pair, invited, and outside, one file each. */
async function makeStore(host: TestHost): Promise<{ readonly maker: string; readonly files: ReadonlyMap<string, File> }> {
  await firstStart(host);
  const maker = (await host.call("professional.list", {}))[0]?.id ?? "";
  const files = new Map<string, File>();
  for (const [n, role] of roles.entries()) {
    const { id } = await host.call("professional.add", { familyName: `Fictive${role}`, givenNames: ["Dominique"], role });
    await host.call("account.create", { professionalId: id, login: role, passphrase: phrase(role), administrator: false });
    files.set(`${role} none`, await makeFile(host, n * 3, maker, []));
    if (role === "crisisReader") continue;
    const pair = role === "peerWorker" ? [] : [id];
    files.set(`${role} pair`, await makeFile(host, n * 3 + 1, maker, pair, role === "peerWorker" ? id : undefined));
    const invited = await makeFile(host, n * 3 + 2, maker, []);
    await host.call("team.invite", { personId: invited.personId, professionalId: id, agreedOn: "2026-10-14" });
    files.set(`${role} invited`, invited);
  }
  return { maker, files };
}

test("every command has its line in the table of rights", () => {
  const known = [...Object.keys(table), ...openToAll, "answer.save", "answer.undo"];
  expect(known.toSorted()).toEqual(Object.keys(contract).toSorted());
  for (const row of [...Object.values(table), ...Object.values(answers).map(([, , signs]) => signs)]) expect(signsOf(row)).toHaveLength(21);
});

test("everyone does what decision D11 opens to them, and nothing else", { timeout: 240_000 }, async () => {
  const host = openHost();
  const { maker, files } = await makeStore(host);
  const wrong: string[] = [];
  for (const role of roles) {
    await enter(host, role, phrase(role));
    for (const relation of relations) {
      const file = files.get(`${role} ${relation}`);
      if (!file) continue;
      const judge = (name: string, row: string, reply: Reply<unknown>) => {
        const wanted = signAt(row, role, relation);
        const got = !reply.ok && reply.code === "notAllowed" ? "-" : "+";
        if (wanted !== got) wrong.push(`${name}, ${role}, ${relation}: wanted ${wanted}, got ${got} ${reply.ok ? "" : reply.code}`);
        if (!reply.ok && reply.code === "internal") wrong.push(`${name}: internal`);
      };
      for (const [what, [fieldId, mode, row]] of Object.entries(answers)) {
        const value = fieldId === "capacityNote" ? { understands: true } : "Des mots.";
        const input = { draftId: file.draftId, fieldId, answer: { state: "given", value }, mode, continues: false };
        judge(what, row, await host.raw("answer.save", input));
      }
      const { "draft.erase": last, ...others } = inputs(role, file, maker);
      for (const [name, input] of Object.entries(others)) judge(name, table[name as CommandName] ?? "", await host.raw(name, input));
      judge("draft.erase", table["draft.erase"] ?? "", await host.raw("draft.erase", last));
    }
  }
  expect(wrong).toEqual([]);
});

test("a médiateur de santé pair takes part only once the person's agreement is recorded", async () => {
  const host = openHost();
  await firstStart(host);
  const [first] = await host.call("professional.list", {});
  const peer = await host.call("professional.add", { familyName: "Petit", givenNames: ["Naïma"], role: "peerWorker" });
  const identity = { birthName: "Fictive", givenNames: ["Alex"], birthDate: "1980-01-01", birthPlace: "Denain" };
  const { personId } = await host.call("person.add", { identity });
  const draft = {
    personId,
    facilitatorId: first?.id ?? "",
    pair: [],
    peerWorkerId: peer.id,
    setting: "outpatient",
    legalMode: "voluntary",
  } satisfies Input<"draft.start">;
  expect(await host.refused("draft.start", draft)).toBe("agreementMissing");
  await host.call("draft.start", { ...draft, peerAgreed: true });
  expect(await host.call("team.open", { personId })).toContainEqual({ ...peer, relation: "pair", agreedOn: "2026-10-14" });
});

test("a médiateur de santé pair sees all but the team's part, on screen and on paper", async () => {
  const host = openHost();
  await firstStart(host);
  const maker = (await host.call("professional.list", {}))[0]?.id ?? "";
  const peer = await host.call("professional.add", { familyName: "Petit", givenNames: ["Naïma"], role: "peerWorker" });
  await host.call("account.create", { professionalId: peer.id, login: "n.petit", passphrase: phrase("peerWorker"), administrator: false });
  const { personId, draftId, versionId } = await makeFile(host, 0, maker, [], peer.id);
  const seen = async () => {
    const draft = await host.call("draft.open", { draftId });
    const { versions } = await host.call("person.open", { personId });
    return { ids: Object.keys(draft.answers), parts: versions[0]?.content.sections.map(({ part }) => part) };
  };
  const whole = await seen();
  const opinion = (await host.call("draft.open", { draftId })).answers.teamOpinion?.revisionId ?? "";
  expect(whole.ids).toContain("teamOpinion");
  expect(whole.parts).toContain("team");
  await enter(host, "n.petit", phrase("peerWorker"));
  const open = await seen();
  expect(open.ids).toContain("triggers");
  expect(open.ids).not.toContain("teamOpinion");
  expect(open.ids).not.toContain("capacityNote");
  expect(open.parts).not.toContain("team");
  expect((await host.call("version.prepare", { draftId })).unprintable).toEqual([]);
  expect(await host.refused("readBack.mark", { draftId, revisionId: opinion, verdict: "yes" })).toBe("notAllowed");
  expect(await host.refused("paper.make", { versionId, kind: "full" })).toBe("notAllowed");
  expect((await host.call("paper.make", { versionId, kind: "withoutTeamPart" })).pages).toBeGreaterThan(1);
});

test("the screens are told what one may do, and are offered no undo of a colleague's words", async () => {
  const host = openHost();
  const { passphrase } = await firstStart(host);
  const maker = (await host.call("professional.list", {}))[0]?.id ?? "";
  const { personId, draftId, versionId } = await makeFile(host, 0, maker, []);
  const { id } = await host.call("professional.add", { familyName: "Fictive", givenNames: ["Sacha"], role: "psychologist" });
  await host.call("account.create", { professionalId: id, login: "sacha", passphrase: phrase("psychologist"), administrator: false });
  await host.call("team.invite", { personId, professionalId: id, agreedOn: "2026-10-14" });
  const told = async () => {
    const { row, draft } = await host.call("person.open", { personId });
    const { may } = await host.call("version.open", { versionId });
    expect([row.may.toSorted(), draft?.may.toSorted()]).toEqual([may.toSorted(), may.toSorted()]);
    return may.toSorted();
  };
  const undoOf = async (fieldId: string) => (await host.call("draft.open", { draftId })).answers[fieldId]?.canUndo;
  expect(await told()).toContain("lead");
  expect(await undoOf("triggers")).toBe(true);
  await enter(host, "sacha", phrase("psychologist"));
  expect(await told()).toEqual(["dictate", "read", "readTeamPart", "register"]);
  expect(await undoOf("triggers")).toBe(false);
  const dictated = {
    draftId,
    fieldId: "aboutMe",
    answer: { state: "given", value: "Des mots." },
    mode: "dictated",
    continues: false,
  } as const;
  expect(await host.call("answer.save", dictated)).toMatchObject({ canUndo: true });
  await enter(host, "k.mabrouk", passphrase);
  expect(await host.call("app.state", {})).toMatchObject({ administrator: true, facilitator: true });
  expect(await host.call("professional.list", {})).toContainEqual(expect.objectContaining({ id, account: true, administrator: false }));
});

test("nobody finds by search, or sees at home, a person whose file is not theirs; a cadre de santé sees counts only", async () => {
  const host = openHost();
  const { passphrase } = await firstStart(host);
  const maker = (await host.call("professional.list", {}))[0]?.id ?? "";
  await makeFile(host, 0, maker, []);
  for (const role of ["nurse", "careManager"] as const) {
    const { id } = await host.call("professional.add", { familyName: "Fictive", givenNames: ["Sacha"], role });
    await host.call("account.create", { professionalId: id, login: role, passphrase: phrase(role), administrator: false });
  }
  expect(await host.call("person.search", { query: "alex" })).toHaveLength(1);
  await enter(host, "nurse", phrase("nurse"));
  expect(await host.call("person.search", { query: "alex" })).toEqual([]);
  expect(await host.call("home.open", {})).toEqual({ drafting: [], toSign: [], active: [], people: 0 });
  await enter(host, "careManager", phrase("careManager"));
  expect(await host.call("home.open", {})).toMatchObject({ people: 0, counts: { people: 1, drafting: 1, toSign: 0, active: 1 } });
  await enter(host, "k.mabrouk", passphrase);
  expect((await host.call("home.open", {})).people).toBe(1);
});

test("an administrator opens accounts and says who is in a file, and reads no directive by it", async () => {
  const host = openHost();
  await firstStart(host);
  const maker = (await host.call("professional.list", {}))[0]?.id ?? "";
  const file = await makeFile(host, 0, maker, []);
  const { id } = await host.call("professional.add", { familyName: "Fictive", givenNames: ["Sacha"], role: "careManager" });
  await host.call("account.create", { professionalId: id, login: "sacha", passphrase: phrase("careManager"), administrator: true });
  const nurse = await host.call("professional.add", { familyName: "Neuve", givenNames: ["Zoé"], role: "nurse" });
  await enter(host, "sacha", phrase("careManager"));
  await host.call("account.create", { professionalId: nurse.id, login: "zoe", passphrase: phrase("nurse"), administrator: false });
  await host.call("team.invite", { personId: file.personId, professionalId: nurse.id, agreedOn: "2026-10-14" });
  expect((await host.call("team.open", { personId: file.personId })).map(({ relation }) => relation)).toEqual(["pair", "invited"]);
  for (const [name, input] of [
    ["person.open", { personId: file.personId }],
    ["draft.open", { draftId: file.draftId }],
    ["version.open", { versionId: file.versionId }],
    ["paper.make", { versionId: file.versionId, kind: "sheet" }],
  ] as const)
    expect(await host.refused(name, input as never)).toBe("notAllowed");
  await host.call("team.end", { personId: file.personId, professionalId: nurse.id });
  await enter(host, "zoe", phrase("nurse"));
  expect(await host.refused("person.open", { personId: file.personId })).toBe("notAllowed");
});

import { isDeepStrictEqual } from "node:util";
import { currentTemplate } from "../templates/index.ts";
import type { Professional, Version } from "../templates/version-schema.ts";
import { answersIn, answersOut, type CaseAnswer, type CaseAnswers, identityOf, recipientsOf, staffAnswersIn } from "./case-mapping.ts";
import type { Case } from "./cases.ts";
import type { Copy } from "./contract.ts";
import type { DemonstrationClock } from "./demonstration-clock.ts";
import { liveOn } from "./demonstration-events.ts";
import { type MadeVersion, type People, saveAll, startDraft, toSignedPaper } from "./demonstration-version.ts";
import { type Call, createWalk, RoadStopped } from "./demonstration-walk.ts";
import type { Host } from "./host.ts";

const LOGIN = "demonstration";

/** The answers of each session, in reading order, as evenly as they go. */
function perSession(answers: readonly CaseAnswer[], sessions: number): readonly (readonly CaseAnswer[])[] {
  const share = Math.ceil(answers.length / sessions);
  return Array.from({ length: sessions }, (_, index) => answers.slice(index * share, (index + 1) * share));
}

async function drawStore(call: Call, given: Case): Promise<Professional> {
  const { passphrase, recoveryCode } = await call("firstStart.draw", {});
  const [first] = given.pair;
  if (!first) throw new RoadStopped("store", "firstStart.create", "malformedCommand");
  const state = await call("firstStart.create", {
    pole: given.pole,
    professional: first,
    login: LOGIN,
    passphrase,
    recoveryTypedBack: recoveryCode,
  });
  if (!state.professional || !state.writable) throw new RoadStopped("store", "firstStart.create", "storeReadOnly");
  return state.professional;
}

async function addPeople(call: Call, given: Case, first: Professional): Promise<People> {
  const second = given.pair[1] && (await call("professional.add", given.pair[1]));
  const peerWorker = given.peerWorker && (await call("professional.add", { ...given.peerWorker, role: "peerWorker" }));
  const { personId } = await call("person.add", { identity: identityOf(given) });
  return { personId, pair: second ? [first, second] : [first], peerWorker };
}

/** Every field asked, with what went in and what came out of the frozen version. */
function compare(given: CaseAnswers, out: CaseAnswers) {
  const before = { ...given.answers, ...given.staff };
  const after = { ...out.answers, ...out.staff };
  const meaning = ({ answers, staff }: CaseAnswers) =>
    new Map(
      [...answersIn(answers, currentTemplate), ...staffAnswersIn(staff, currentTemplate)].map(({ fieldId, answer }) => [fieldId, answer]),
    );
  const meantIn = meaning(given);
  const meantOut = meaning(out);
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.map((fieldId) => ({
    fieldId,
    answersIn: before[fieldId],
    answersOut: after[fieldId],
    same: isDeepStrictEqual(meantIn.get(fieldId), meantOut.get(fieldId)),
  }));
}

/** What is known of a version at the end of the road. `pdf` is the paper itself, made on the day it was signed. */
function described({ expected, id, ...made }: MadeVersion, version: Version, copies: readonly Copy[]) {
  const { number, hash, fingerprint, signedOn, state, content } = version;
  const fields = compare(expected, answersOut(content));
  return {
    id,
    number,
    hash,
    fingerprint,
    signedOn,
    state,
    replaces: content.replaces,
    signatures: version.signatures.length,
    ...made,
    same: fields.every((field) => field.same),
    fields,
    copies: copies.filter((copy) => copy.versionId === id),
  };
}
type Described = ReturnType<typeof described>;

/** The fields whose answer is not the one of the version before. */
const changedSince = (before: Described | undefined, { fields }: Described): readonly string[] => {
  const earlier = new Map(before?.fields.map(({ fieldId, answersOut }) => [fieldId, answersOut]));
  return before
    ? fields.filter((field) => !isDeepStrictEqual(earlier.get(field.fieldId), field.answersOut)).map(({ fieldId }) => fieldId)
    : [];
};

/** What is known of a case once its road is walked. Steps are in milliseconds. */
export type Road = Awaited<ReturnType<typeof walkCase>>;

/**
 * Walks a case from an empty store to signed paper in the register, and through the events the app knows, with the commands the
 * screens use, each on its day. Throws `RoadStopped` when a command refuses.
 */
export async function walkCase(given: Case, host: Host, clock: DemonstrationClock) {
  const { step, milliseconds } = createWalk(host);
  clock.goTo(given.sessions[0]?.on ?? given.signed.on);
  const creator = await step("store", (call) => drawStore(call, given));
  const people = await step("people", (call) => addPeople(call, given, creator));

  const writing = createWalk(host);
  const draftId = await writing.step("draft", (call) => startDraft(call, given, people));
  await writing.step("interview", async (call) => {
    const answers = answersIn(given.answers, currentTemplate);
    if (given.sessions.length === 0) await saveAll(call, draftId, answers);
    const shares = perSession(answers, given.sessions.length);
    for (const [index, session] of given.sessions.entries()) {
      clock.goTo(session.on);
      await call("session.add", { draftId, ...session });
      await saveAll(call, draftId, shares[index] ?? []);
    }
  });
  await writing.step("teamPart", (call) => saveAll(call, draftId, staffAnswersIn(given.staff, currentTemplate)));
  clock.goTo(given.signed.on);
  await writing.step("recipients", (call) => call("recipients.save", { draftId, recipients: [...recipientsOf(given)] }));
  const first = await toSignedPaper(writing, { given, people, draftId, on: given.signed.on, expected: given });

  const lived = await liveOn({ given, people, host, clock }, first);
  const told = await step("reopen", async (call) => {
    const { copies } = await call("person.open", { personId: people.personId });
    const versions: Described[] = [];
    for (const made of lived.versions) versions.push(described(made, await call("version.open", { versionId: made.id }), copies));
    return versions;
  });
  const versions = told.map((version, index) => ({ ...version, changed: changedSince(told[index - 1], version) }));
  return {
    same: versions.every((version) => version.same),
    versions,
    notApplied: lived.notApplied,
    milliseconds: { ...milliseconds, ...lived.milliseconds },
  };
}

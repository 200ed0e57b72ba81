import { isDeepStrictEqual } from "node:util";
import { originalPlace, refusalReason, type StepName } from "../templates/demonstration.fr.ts";
import { currentTemplate } from "../templates/index.ts";
import type { Professional, Version } from "../templates/version-schema.ts";
import {
  answersIn,
  answersOut,
  type CaseAnswer,
  type CaseAnswers,
  copiesOf,
  identityOf,
  recipientsOf,
  staffAnswersIn,
} from "./case-mapping.ts";
import type { Case } from "./cases.ts";
import { type CommandName, contract, type ErrorCode, type Input, type Output } from "./contract.ts";
import type { DemonstrationClock } from "./demonstration-clock.ts";
import type { Host } from "./host.ts";

const LOGIN = "demonstration";

/** A command that said no on a case's road, with the step it stopped. Carries no name and no answer. */
export class RoadStopped extends Error {
  readonly step: StepName;
  readonly command: CommandName;
  readonly code: ErrorCode;

  constructor(step: StepName, command: CommandName, code: ErrorCode) {
    super(`${step}: ${command}: ${code}`);
    this.step = step;
    this.command = command;
    this.code = code;
  }
}

type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** Runs the steps of a road one after the other, and notes how long each took, in milliseconds. */
function createWalk(host: Host) {
  const milliseconds: Partial<Record<StepName, number>> = {};
  const callIn = (step: StepName): Call => {
    return async (name, input) => {
      const reply = await host.call(name, input);
      if (!reply.ok) throw new RoadStopped(step, name, reply.code);
      return contract[name].output.parse(reply.value) as Output<typeof name>;
    };
  };
  const step = async <T>(name: StepName, work: (call: Call) => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work(callIn(name));
    milliseconds[name] = Math.round((performance.now() - started) * 10) / 10;
    return result;
  };
  return { step, milliseconds };
}

/** The answers of each session, in reading order, as evenly as they go. */
function perSession(answers: readonly CaseAnswer[], sessions: number): readonly (readonly CaseAnswer[])[] {
  const share = Math.ceil(answers.length / sessions);
  return Array.from({ length: sessions }, (_, index) => answers.slice(index * share, (index + 1) * share));
}

async function saveAll(call: Call, draftId: string, answers: readonly CaseAnswer[]): Promise<void> {
  for (const answer of answers) await call("answer.save", { draftId, ...answer, continues: false });
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

async function sign(call: Call, given: Case, version: Version, signers: readonly Professional[]): Promise<Version> {
  const { on, place, cannotSign, witnesses = [] } = given.signed;
  const ink = { versionId: version.id, on, place, original: originalPlace };
  let signed = version;
  if (!cannotSign) signed = await call("signature.notePaper", { ...ink, signer: "person" });
  for (const { name } of cannotSign ? witnesses : []) signed = await call("signature.notePaper", { ...ink, signer: "witness", name });
  for (const { id, role } of signers) {
    signed = await call("signature.notePaper", {
      ...ink,
      signer: role === "peerWorker" ? "peerWorker" : "professional",
      professionalId: id,
    });
  }
  return signed;
}

/** Every field asked, with what went in and what came out of the frozen version. */
function compare(given: Case, out: CaseAnswers) {
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

/** What is known of a case once its road is walked, all but names. Steps are in milliseconds; `pdf` is the paper itself. */
export type Road = Awaited<ReturnType<typeof walkCase>>;

/**
 * Walks a case from an empty store to signed paper in the register, through the commands the screens use, each on its day.
 * Throws `RoadStopped` when a command refuses.
 */
export async function walkCase(given: Case, host: Host, clock: DemonstrationClock) {
  const { step, milliseconds } = createWalk(host);
  clock.goTo(given.sessions[0]?.on ?? given.signed.on);

  const first = await step("store", (call) => drawStore(call, given));
  const { pair, peerWorker, personId } = await step("people", async (call) => {
    const second = given.pair[1] && (await call("professional.add", given.pair[1]));
    const peer = given.peerWorker && (await call("professional.add", { ...given.peerWorker, role: "peerWorker" }));
    const person = await call("person.add", { identity: identityOf(given) });
    return { pair: second ? [first, second] : [first], peerWorker: peer, personId: person.personId };
  });
  const draftId = await step("draft", async (call) => {
    const draft = await call("draft.start", {
      personId,
      facilitatorId: first.id,
      pair: pair.map(({ id }) => id),
      ...(peerWorker ? { peerWorkerId: peerWorker.id, peerAgreed: true } : {}),
      setting: given.setting,
      legalMode: given.legalMode ?? "voluntary",
    });
    return draft.id;
  });

  await step("interview", async (call) => {
    const answers = answersIn(given.answers, currentTemplate);
    if (given.sessions.length === 0) await saveAll(call, draftId, answers);
    const shares = perSession(answers, given.sessions.length);
    for (const [index, session] of given.sessions.entries()) {
      clock.goTo(session.on);
      await call("session.add", { draftId, ...session });
      await saveAll(call, draftId, shares[index] ?? []);
    }
  });
  await step("teamPart", (call) => saveAll(call, draftId, staffAnswersIn(given.staff, currentTemplate)));

  clock.goTo(given.signed.on);
  await step("recipients", (call) => call("recipients.save", { draftId, recipients: [...recipientsOf(given)] }));
  await step("readBack", async (call) => {
    const { answers } = await call("draft.open", { draftId });
    for (const { revisionId } of Object.values(answers)) {
      if (revisionId) await call("readBack.mark", { draftId, revisionId, verdict: "yes" });
    }
  });
  const { unprintable } = await step("prepare", (call) => call("version.prepare", { draftId }));
  const frozen = await step("freeze", (call) => call("version.freeze", { draftId, acceptUnprintable: unprintable.length > 0 }));
  await step("signatures", (call) => sign(call, given, frozen, peerWorker ? [...pair, peerWorker] : pair));

  const paper = await step("paper", async (call) => {
    const made = await call("paper.make", { versionId: frozen.id, kind: "full" });
    await call("paper.note", { versionId: frozen.id, kind: "full", how: "save", count: 1 });
    return made;
  });
  const copies = await step("copies", async (call) => {
    const added: Output<"copy.add">[] = [];
    for (const copy of [...copiesOf(given, frozen.id, refusalReason)].sort((a, b) => a.on.localeCompare(b.on))) {
      clock.goTo(copy.on);
      added.push(await call("copy.add", copy));
    }
    return added;
  });
  const version = await step("reopen", (call) => call("version.open", { versionId: frozen.id }));

  const fields = compare(given, answersOut(version.content));
  return {
    version: { id: version.id, number: version.number, hash: version.hash, fingerprint: version.fingerprint, signedOn: version.signedOn },
    signatures: version.signatures.length,
    pages: paper.pages,
    same: fields.every((field) => field.same),
    fields,
    unprintable,
    copies,
    milliseconds,
    notApplied: given.next.map(({ kind, on }) => ({ kind, on })),
    pdf: Buffer.from(paper.pdf, "base64"),
  };
}

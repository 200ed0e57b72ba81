import { originalPlace } from "../templates/demonstration.fr.ts";
import type { Professional, Version } from "../templates/version-schema.ts";
import type { CaseAnswer, CaseAnswers } from "./case-mapping.ts";
import type { Case } from "./cases.ts";
import type { Call, Walk } from "./demonstration-walk.ts";

/** Those who write a case's directive together, once the store knows them. */
export interface People {
  readonly personId: string;
  readonly pair: readonly Professional[];
  readonly peerWorker: Professional | undefined;
}

/** A version on signed paper. `expected`: every answer that must come out of it; `readBack`: the fields read back for it. */
export interface MadeVersion {
  readonly id: string;
  readonly expected: CaseAnswers;
  readonly readBack: readonly string[];
  readonly unprintable: readonly { readonly fieldId: string; readonly characters: readonly string[] }[];
  readonly pages: number;
  readonly pdf: Buffer;
  readonly milliseconds: Walk["milliseconds"];
}

export async function saveAll(call: Call, draftId: string, answers: readonly CaseAnswer[]): Promise<void> {
  for (const answer of answers) await call("answer.save", { draftId, ...answer, continues: false });
}

/** Starts a draft: the first one empty, a later one with the answers of the active version. */
export async function startDraft(call: Call, { setting, legalMode }: Case, { personId, pair, peerWorker }: People): Promise<string> {
  const draft = await call("draft.start", {
    personId,
    facilitatorId: pair[0]?.id ?? "",
    pair: pair.map(({ id }) => id),
    ...(peerWorker ? { peerWorkerId: peerWorker.id, peerAgreed: true } : {}),
    setting,
    legalMode: legalMode ?? "voluntary",
  });
  return draft.id;
}

/** Confirms with the person each answer that is not yet confirmed, and no other. Answers their field ids. */
async function readBack(call: Call, draftId: string): Promise<readonly string[]> {
  const { notReadBack } = await call("version.prepare", { draftId });
  const { answers } = await call("draft.open", { draftId });
  for (const fieldId of notReadBack) {
    const revisionId = answers[fieldId]?.revisionId;
    if (revisionId) await call("readBack.mark", { draftId, revisionId, verdict: "yes" });
  }
  return notReadBack;
}

async function sign(call: Call, { signed }: Case, on: string, versionId: string, { pair, peerWorker }: People): Promise<void> {
  const { place, cannotSign, witnesses = [] } = signed;
  const ink = { versionId, on, place, original: originalPlace };
  if (!cannotSign) await call("signature.notePaper", { ...ink, signer: "person" });
  for (const { name } of cannotSign ? witnesses : []) await call("signature.notePaper", { ...ink, signer: "witness", name });
  for (const { id } of pair) await call("signature.notePaper", { ...ink, signer: "professional", professionalId: id });
  if (peerWorker) await call("signature.notePaper", { ...ink, signer: "peerWorker", professionalId: peerWorker.id });
}

/** What is signed: a draft with its answers, and the day of the ink. Place, witnesses and team are those of the case. */
interface ToSign {
  readonly given: Case;
  readonly people: People;
  readonly draftId: string;
  readonly on: string;
  readonly expected: CaseAnswers;
}

/** Takes a draft to signed paper: read back, frozen, signed in ink, made into a PDF. */
export async function toSignedPaper({ step, milliseconds }: Walk, { given, people, draftId, on, expected }: ToSign): Promise<MadeVersion> {
  const confirmed = await step("readBack", (call) => readBack(call, draftId));
  const { unprintable } = await step("prepare", (call) => call("version.prepare", { draftId }));
  const { id }: Version = await step("freeze", (call) => call("version.freeze", { draftId, acceptUnprintable: unprintable.length > 0 }));
  await step("signatures", (call) => sign(call, given, on, id, people));
  const paper = await step("paper", async (call) => {
    const made = await call("paper.make", { versionId: id, kind: "full" });
    await call("paper.note", { versionId: id, kind: "full", how: "save", count: 1, recipients: [] });
    return made;
  });
  return { id, expected, readBack: confirmed, unprintable, pages: paper.pages, pdf: Buffer.from(paper.pdf, "base64"), milliseconds };
}

import { createPublicKey, verify } from "node:crypto";
import canonicalize from "canonicalize";
import { expect, test } from "vitest";
import type { Drawing, Version } from "../../templates/version-schema.ts";
import { login, openHost, readyDraft, type TestHost, unlock } from "../support/host.ts";

const place = "CSPP de Denain";
const later = "2026-10-14T13:12:00.000Z";
const nursePhrase = "sept mots tirés pour Sandrine la bruyère";

/** Two strokes that cross, by a pen. */
const cross: Drawing = {
  width: 420,
  height: 220,
  pointer: "pen",
  strokes: [
    [
      [100.5, 80, 0, 0.4],
      [160, 140, 90, 0.6],
    ],
    [
      [160, 80, 400, 0.5],
      [100, 140, 480, 0.5],
    ],
  ],
};
const brushed: Drawing = { ...cross, strokes: [[[100, 80, 0, 0.1]], [[101, 82, 30, 0.1]]] };

async function frozen(host: TestHost) {
  const started = await readyDraft(host);
  const version = await host.call("version.freeze", { draftId: started.draftId, acceptUnprintable: false });
  host.setClock(later);
  return { ...started, versionId: version.id };
}
const sealOf = (version: Version, professionalId: string) => {
  const signature = version.signatures.find((one) => one.professionalId === professionalId);
  if (signature?.kind !== "screen" || !signature.seal) throw new Error("no seal");
  const { id: _, seal, ...form } = signature;
  return { form, seal };
};
function holds({ form, seal }: ReturnType<typeof sealOf>): boolean {
  const key = createPublicKey({ key: Buffer.from(seal.publicKey, "base64"), format: "der", type: "spki" });
  return verify("sha256", Buffer.from(canonicalize(form) ?? ""), { key, dsaEncoding: "ieee-p1363" }, Buffer.from(seal.value, "base64"));
}

test("a cross drawn by the person makes the text theirs, and its strokes are kept with their times", async () => {
  const host = openHost();
  const { versionId } = await frozen(host);
  const version = await host.call("signature.draw", { versionId, signer: "person", place, drawing: cross });
  expect(version).toMatchObject({ number: 1, signedOn: "2026-10-14", state: "signed" });
  expect(version.signatures).toMatchObject([
    { kind: "screen", signer: "person", name: "Lucie Carpentier", on: "2026-10-14", at: later, place, drawing: cross, hash: version.hash },
  ]);
});

test("a hand that brushes the screen signs nothing", async () => {
  const host = openHost();
  const { versionId } = await frozen(host);
  expect(await host.refused("signature.draw", { versionId, signer: "person", place, drawing: brushed })).toBe("emptyDrawing");
  expect(await host.call("version.open", { versionId })).toMatchObject({ signatures: [], state: "frozen" });
});

test("who opened the session signs without typing again, and their seal fits what was signed and nothing else", async () => {
  const host = openHost();
  const { versionId, psychiatrist } = await frozen(host);
  const version = await host.call("signature.draw", {
    versionId,
    signer: "professional",
    professionalId: psychiatrist.id,
    place,
    drawing: cross,
  });
  expect(version).toMatchObject({ state: "frozen" });
  const { form, seal } = sealOf(version, psychiatrist.id);
  expect(holds({ form, seal })).toBe(true);
  expect(holds({ form: { ...form, on: "2026-10-15" }, seal })).toBe(false);
});

test("a second professional signs with their own passphrase, and the session stays whose it was", async () => {
  const host = openHost();
  const { versionId, psychiatrist, nurse } = await frozen(host);
  const asNurse = { versionId, signer: "professional", professionalId: nurse.id, place, drawing: cross } as const;
  expect(await host.refused("signature.draw", { ...asNurse, passphrase: nursePhrase })).toBe("accountMissing");
  await host.call("account.create", { professionalId: nurse.id, login: "s.wattiez", passphrase: nursePhrase, administrator: false });
  expect(await host.refused("signature.draw", { ...asNurse, passphrase: "une autre phrase tout à fait fausse" })).toBe("wrongPassphrase");
  expect(await host.refused("signature.draw", asNurse)).toBe("wrongPassphrase");

  const version = await host.call("signature.draw", { ...asNurse, passphrase: nursePhrase });
  expect(holds(sealOf(version, nurse.id))).toBe(true);
  expect(await host.call("app.state", {})).toMatchObject({ phase: "open", professional: { id: psychiatrist.id } });
  const own = await host.call("signature.draw", { ...asNurse, professionalId: psychiatrist.id });
  expect(sealOf(own, psychiatrist.id).seal.publicKey).not.toBe(sealOf(own, nurse.id).seal.publicKey);
});

test("a professional keeps their signing key from one day to the next, and gets a new one with a new passphrase after forgetting", async () => {
  const host = openHost();
  const { versionId, psychiatrist, passphrase, recoveryCode } = await frozen(host);
  const sign = { versionId, signer: "professional", professionalId: psychiatrist.id, place, drawing: cross } as const;
  const before = sealOf(await host.call("signature.draw", sign), psychiatrist.id).seal.publicKey;
  await host.call("store.lock", {});
  await unlock(host, passphrase);

  const second = await host.call("version.open", { versionId });
  expect(sealOf(second, psychiatrist.id).seal.publicKey).toBe(before);
  const draft = await host.call("version.reopen", { versionId });
  for (const { revisionId } of Object.values(draft.answers))
    if (revisionId) await host.call("readBack.mark", { draftId: draft.id, revisionId, verdict: "yes" });
  const again = await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
  const kept = await host.call("signature.draw", { ...sign, versionId: again.id });
  expect(sealOf(kept, psychiatrist.id).seal.publicKey).toBe(before);

  await host.call("store.lock", {});
  await host.call("store.recover", { login, recoveryCode, newPassphrase: nursePhrase });
  await unlockAgain(host);
  const reopened = await host.call("version.reopen", { versionId: again.id });
  for (const { revisionId } of Object.values(reopened.answers))
    if (revisionId) await host.call("readBack.mark", { draftId: reopened.id, revisionId, verdict: "yes" });
  const third = await host.call("version.freeze", { draftId: reopened.id, acceptUnprintable: false });
  const renewed = await host.call("signature.draw", { ...sign, versionId: third.id });
  expect(holds(sealOf(renewed, psychiatrist.id))).toBe(true);
  expect(sealOf(renewed, psychiatrist.id).seal.publicKey).not.toBe(before);
});

async function unlockAgain(host: TestHost) {
  await host.call("store.lock", {});
  await unlock(host, nursePhrase);
}

test("two witnesses sign on the screen for a person who cannot, one name once", async () => {
  const host = openHost();
  const { versionId } = await frozen(host);
  const witness = { versionId, signer: "witness", place, drawing: cross } as const;
  expect(await host.call("signature.draw", { ...witness, name: "Ana Costa, voisine" })).toMatchObject({ state: "frozen" });
  expect(await host.refused("signature.draw", { ...witness, name: "ana costa, voisine" })).toBe("alreadySigned");
  expect(await host.refused("signature.draw", witness)).toBe("malformedCommand");
  for (const name of ["Costa Ana, amie", "Lucie Carpentier, patiente", "Carpentier Lucie"])
    expect(await host.refused("signature.draw", { ...witness, name }), name).toBe("alreadySigned");
  for (const name of [" ", "\u200b", ", ami"])
    expect(await host.refused("signature.draw", { ...witness, name }), name).toBe("malformedCommand");
  expect(await host.call("signature.draw", { ...witness, name: "Luc Roy, ami" })).toMatchObject({ number: 1, signedOn: "2026-10-14" });
});

test("whoever signs once the text is already the person's does not move the day on which it became so", async () => {
  const host = openHost();
  const { versionId } = await frozen(host);
  host.setClock("2026-10-30T08:00:00.000Z");
  const ink = { versionId, signer: "witness", place, original: "Dossier" } as const;
  const first = await host.call("signature.notePaper", { ...ink, name: "Ana Costa, voisine", on: "2026-10-14" });
  await host.call("signature.notePaper", { ...ink, name: "Luc Roy, ami", on: "2026-10-15" });
  await host.call("signature.notePaper", { ...ink, name: "Paul Martin, voisin", on: "2026-10-20" });
  await host.call("signature.notePaper", { versionId, signer: "person", place, original: "Dossier", on: "2026-10-22" });
  const signatureId = first.signatures[0]?.id ?? "";
  const right = { signatureId, name: "Ana Da Costa, voisine", on: "2026-10-14", place, original: "Coffre" };
  expect(await host.call("signature.correct", right)).toMatchObject({ signedOn: "2026-10-15" });
});

test("what was noted of an ink signature can be put right, the first note kept, and the day of the version follows", async () => {
  const host = openHost();
  const { versionId, nurse } = await frozen(host);
  host.setClock("2026-10-20T08:00:00.000Z");
  const ink = { versionId, signer: "person", on: "2026-10-14", place, original: "Dossier" } as const;
  const noted = await host.call("signature.notePaper", ink);
  const signatureId = noted.signatures[0]?.id ?? "";
  const right = { signatureId, on: "2026-10-16", place: "CMP de Denain", original: "Coffre" };
  expect(await host.refused("signature.correct", { ...right, on: "2026-10-21" })).toBe("dateInFuture");
  expect(await host.refused("signature.correct", { ...right, on: "2026-10-13" })).toBe("dateBeforeText");
  await host.call("signature.notePaper", { ...ink, signer: "professional", professionalId: nurse.id });
  const corrected = await host.call("signature.correct", right);
  expect(corrected).toMatchObject({ number: 1, signedOn: "2026-10-16" });
  expect(corrected.signatures).toMatchObject([
    { signer: "person", on: "2026-10-16", place: "CMP de Denain", original: "Coffre" },
    { signer: "professional" },
  ]);
  expect(await host.refused("signature.correct", right)).toBe("notFound");
  const drawn = await host.call("signature.draw", { versionId, signer: "trustedPerson", name: "Ana Costa", place, drawing: cross });
  const onScreen = drawn.signatures.at(-1)?.id ?? "";
  expect(await host.refused("signature.correct", { ...right, signatureId: onScreen })).toBe("malformedCommand");
});

test("someone who does not sign says whether the project may be read in a crisis, and may still sign another day", async () => {
  const host = openHost();
  const { versionId } = await frozen(host);
  const said = await host.call("version.noteUnsigned", { versionId, answer: "no", readableInCrisis: false });
  expect(said).toMatchObject({ state: "frozen", unsigned: { answer: "no", readableInCrisis: false, on: "2026-10-14" } });
  await host.call("version.noteUnsigned", { versionId, answer: "anotherDay", readableInCrisis: true });
  expect((await host.call("version.open", { versionId })).unsigned).toMatchObject({ answer: "anotherDay", readableInCrisis: true });
  const signed = await host.call("signature.draw", { versionId, signer: "person", place, drawing: cross });
  expect(signed.unsigned).toBeUndefined();
  expect(await host.refused("version.noteUnsigned", { versionId, answer: "no", readableInCrisis: true })).toBe("alreadySigned");
  expect(await host.refused("version.erase", { versionId })).toBe("alreadySigned");
});

test("an unsigned text is erased with all its words, even when the team had signed it", async () => {
  const host = openHost();
  const { versionId, personId, psychiatrist, passphrase } = await frozen(host);
  await host.call("signature.draw", { versionId, signer: "professional", professionalId: psychiatrist.id, place, drawing: cross });
  await host.call("version.noteUnsigned", { versionId, answer: "no", readableInCrisis: false });
  await host.call("version.erase", { versionId });
  expect(await host.call("person.open", { personId })).toMatchObject({ row: { state: "nothing" }, versions: [] });
  expect(await host.refused("version.open", { versionId })).toBe("notFound");
  await host.call("store.lock", {});
  expect(await unlock(host, passphrase)).toMatchObject({ check: { verdict: "sound" } });
});

test("a pair that was left open is completed by one psychiatrist and one nurse, not by whoever comes", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  await host.call("draft.setPair", { draftId, pair: [] });
  const { id: versionId } = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  const ink = { versionId, signer: "professional", on: "2026-10-14", place, original: "Dossier" } as const;
  const colleague = async (familyName: string, role: "psychiatrist" | "nurse") =>
    (await host.call("professional.add", { familyName, givenNames: ["Alix"], role })).id;
  await host.call("signature.notePaper", { ...ink, professionalId: await colleague("Un", "psychiatrist") });
  const second = { ...ink, professionalId: await colleague("Deux", "psychiatrist") };
  expect(await host.refused("signature.notePaper", second)).toBe("malformedCommand");
  await host.call("signature.notePaper", { ...ink, professionalId: await colleague("Trois", "nurse") });
  const fourth = { ...ink, professionalId: await colleague("Quatre", "nurse") };
  expect(await host.refused("signature.notePaper", fourth)).toBe("malformedCommand");
});

test("a text that was opened again is erased with its words once the next one is signed, which stays", async () => {
  const host = openHost();
  const { versionId, personId, passphrase } = await frozen(host);
  const draft = await host.call("version.reopen", { versionId });
  for (const { revisionId } of Object.values(draft.answers))
    if (revisionId) await host.call("readBack.mark", { draftId: draft.id, revisionId, verdict: "yes" });
  const next = await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false });
  await host.call("signature.draw", { versionId: next.id, signer: "person", place, drawing: cross });
  await host.call("version.erase", { versionId });
  expect((await host.call("person.open", { personId })).versions).toMatchObject([{ id: next.id, state: "signed" }]);
  expect(await host.refused("version.open", { versionId })).toBe("notFound");
  await host.call("store.lock", {});
  expect(await unlock(host, passphrase)).toMatchObject({ check: { verdict: "sound" } });
});

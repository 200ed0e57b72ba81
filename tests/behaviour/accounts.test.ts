import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import { judgeSlots } from "../../db/slot-changes.ts";
import { openSlot, readSlots, slotTried } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import { problemOf } from "../../db/store-error.ts";
import { secondsToWait } from "../../electron/unlock-failures.ts";
import type { Drawing } from "../../templates/version-schema.ts";
import { login, openHost, readyDraft, type TestHost, unlock } from "../support/host.ts";

const nursePhrase = "sept mots tirés pour Sandrine la bruyère";
const otherPhrase = "les peupliers penchent au bord du canal";
const wrong = "une autre phrase tout à fait fausse";
const nurseLogin = "s.wattiez";
const line: Drawing = {
  width: 420,
  height: 220,
  pointer: "pen",
  strokes: [
    [
      [100, 80, 0, 0.4],
      [160, 140, 90, 0.6],
    ],
  ],
};

/** Lucie's text (fictional) frozen, and Sandrine with an account of her own. */
async function withNurse(host: TestHost, administrator = false) {
  const started = await readyDraft(host);
  const version = await host.call("version.freeze", { draftId: started.draftId, acceptUnprintable: false });
  await host.call("account.create", { professionalId: started.nurse.id, login: nurseLogin, passphrase: nursePhrase, administrator });
  return { ...started, versionId: version.id };
}

async function sealKey(host: TestHost, versionId: string, professionalId: string, passphrase?: string): Promise<string> {
  const asked = { versionId, signer: "professional", professionalId, place: "CSPP", drawing: line } as const;
  const version = await host.call("signature.draw", { ...asked, ...(passphrase ? { passphrase } : {}) });
  const made = version.signatures.find((one) => one.professionalId === professionalId);
  return made?.kind === "screen" ? (made.seal?.publicKey ?? "") : "";
}

/** The same text opened and frozen again, so that the same people may sign again. */
async function freezeAgain(host: TestHost, versionId: string): Promise<string> {
  const draft = await host.call("version.reopen", { versionId });
  for (const { revisionId } of Object.values(draft.answers))
    if (revisionId) await host.call("readBack.mark", { draftId: draft.id, revisionId, verdict: "yes" });
  return (await host.call("version.freeze", { draftId: draft.id, acceptUnprintable: false })).id;
}

test("only an administrator opens an account, once, under a free login, with a strong passphrase", async () => {
  const host = openHost();
  const { nurse, psychiatrist } = await readyDraft(host);
  const account = { professionalId: nurse.id, login: "s.wattiez", passphrase: nursePhrase, administrator: false };
  expect(await host.refused("account.create", { ...account, passphrase: "motdepasse1234" })).toBe("weakPassphrase");
  expect(await host.refused("account.create", { ...account, login: " K.MABROUK " })).toBe("loginTaken");
  expect(await host.refused("account.create", { ...account, professionalId: psychiatrist.id })).toBe("accountExists");
  const accounts = async () => (await host.call("professional.list", {})).map(({ familyName, account }) => [familyName, account]);
  expect(await accounts()).toEqual([
    ["Mabrouk", true],
    ["Wattiez", false],
  ]);
  const { passphrase } = await host.call("passphrase.draw", {});
  expect(passphrase.split(" ")).toHaveLength(7);
  await host.call("account.create", { ...account, passphrase });
  expect(await accounts()).toContainEqual(["Wattiez", true]);
  expect(await host.refused("account.create", { ...account, passphrase })).toBe("accountExists");

  await host.call("store.lock", {});
  await host.call("store.unlock", { login: "s.wattiez", passphrase });
  expect(await host.call("app.state", {})).toMatchObject({ professional: { id: nurse.id }, administrator: false });
  const peer = { familyName: "Petit", givenNames: ["Naïma"], role: "peerWorker" as const };
  while ((await host.call("app.state", {})).check?.verdict === "running") await new Promise(setImmediate);
  const added = await host.call("professional.add", peer);
  expect(await host.refused("account.create", { ...account, professionalId: added.id, login: "n.petit" })).toBe("notAllowed");
});

test("someone changes their own passphrase, keeps their signing key, and the one before opens nothing", async () => {
  const host = openHost();
  const { versionId, psychiatrist, passphrase } = await withNurse(host);
  const before = await sealKey(host, versionId, psychiatrist.id);
  const change = { oldPassphrase: passphrase, newPassphrase: otherPhrase };
  expect(await host.refused("account.changePassphrase", { ...change, oldPassphrase: wrong })).toBe("wrongPassphrase");
  expect(await host.refused("account.changePassphrase", { ...change, newPassphrase: "court" })).toBe("weakPassphrase");
  await host.call("account.changePassphrase", change);
  expect(await sealKey(host, await freezeAgain(host, versionId), psychiatrist.id)).toBe(before);

  await host.call("store.lock", {});
  expect(await host.refused("store.unlock", { login, passphrase })).toBe("wrongPassphrase");
  expect(await unlock(host, otherPhrase)).toMatchObject({ writable: true });
});

test("who forgot gets a new passphrase from an administrator, is told by whom, and signs with a new key", async () => {
  const host = openHost();
  const { versionId, nurse, psychiatrist, passphrase } = await withNurse(host);
  const before = await sealKey(host, versionId, nurse.id, nursePhrase);
  await host.call("account.reset", { professionalId: nurse.id, newPassphrase: otherPhrase });
  expect(await host.refused("account.reset", { professionalId: psychiatrist.id, newPassphrase: otherPhrase })).toBe("malformedCommand");
  await host.call("store.lock", {});
  expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("wrongPassphrase");

  const told = await unlock(host, otherPhrase, nurseLogin);
  expect(told.notices).toEqual([{ at: "2026-10-14T08:00:00.000Z", by: "Karim Mabrouk" }]);
  await host.call("account.seeNotices", {});
  expect((await host.call("app.state", {})).notices).toBeUndefined();
  expect(await host.refused("account.reset", { professionalId: psychiatrist.id, newPassphrase: otherPhrase })).toBe("notAllowed");
  const again = await freezeAgain(host, versionId);
  expect(await sealKey(host, again, nurse.id)).not.toBe(before);
  await host.call("store.lock", {});
  expect((await unlock(host, passphrase)).notices).toBeUndefined();
});

test("a suspended person neither opens nor signs, is told only after the right passphrase, and opens again once taken up", async () => {
  const host = openHost();
  const { versionId, nurse, passphrase } = await withNurse(host);
  const account = { professionalId: nurse.id, administrator: false };
  expect(await host.call("account.update", { ...account, suspended: true })).toMatchObject({ account: true, suspended: true });
  const asked = { versionId, signer: "professional", professionalId: nurse.id, place: "CSPP", drawing: line } as const;
  expect(await host.refused("signature.draw", { ...asked, passphrase: wrong })).toBe("wrongPassphrase");
  expect(await host.refused("signature.draw", { ...asked, passphrase: nursePhrase })).toBe("suspended");
  await host.call("store.lock", {});
  expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: wrong })).toBe("wrongPassphrase");
  expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("suspended");
  await unlock(host, passphrase);
  await host.call("account.update", { ...account, suspended: false });
  await host.call("store.lock", {});
  expect(await unlock(host, nursePhrase, nurseLogin)).toMatchObject({ phase: "open" });
});

test("the last active administrator can neither be suspended, nor lose the flag, nor be removed", async () => {
  const host = openHost();
  const { nurse, psychiatrist } = await withNurse(host);
  const own = { professionalId: psychiatrist.id, administrator: true, suspended: false };
  expect(await host.refused("account.update", { ...own, suspended: true })).toBe("lastAdministrator");
  expect(await host.refused("account.update", { ...own, administrator: false })).toBe("lastAdministrator");
  expect(await host.refused("account.remove", { professionalId: psychiatrist.id })).toBe("lastAdministrator");
  await host.call("account.update", { professionalId: nurse.id, administrator: true, suspended: true });
  expect(await host.refused("account.update", { ...own, administrator: false })).toBe("lastAdministrator");
  await host.call("account.update", { professionalId: nurse.id, administrator: true, suspended: false });
  await host.call("account.update", { ...own, administrator: false });
  expect(await host.call("app.state", {})).toMatchObject({ administrator: false });
  expect(await host.refused("account.update", own)).toBe("notAllowed");
});

test("a name or role put right shows from then on, and what was frozen or signed keeps the one before", async () => {
  const host = openHost();
  const { versionId, nurse } = await withNurse(host);
  await sealKey(host, versionId, nurse.id, nursePhrase);
  const right = { professionalId: nurse.id, familyName: "Wattiez-Roy", givenNames: ["Sandrine"], role: "careManager" as const };
  await host.call("professional.correct", right);
  expect(await host.call("professional.list", {})).toContainEqual(
    expect.objectContaining({ familyName: "Wattiez-Roy", role: "careManager" }),
  );
  const version = await host.call("version.open", { versionId });
  expect(version.signatures).toMatchObject([{ name: "Sandrine Wattiez", role: "nurse" }]);
  expect(JSON.stringify(version.content.pair)).toContain("Wattiez");
  expect(JSON.stringify(version.content)).not.toContain("Wattiez-Roy");
  await host.call("store.lock", {});
  await unlock(host, nursePhrase, nurseLogin);
  expect(await host.refused("professional.correct", right)).toBe("notAllowed");
});

test("after three failures one waits, longer each time and at most a minute, over a restart and for a second signer too", async () => {
  const host = openHost();
  const { versionId, nurse, passphrase } = await withNurse(host);
  await host.call("store.lock", {});
  const attempt = (on: TestHost, phrase: string) => on.raw("store.unlock", { login, passphrase: phrase });
  for (let failure = 0; failure < 3; failure++) expect(await attempt(host, wrong)).toMatchObject({ code: "wrongPassphrase" });
  expect(await attempt(host, passphrase)).toEqual({ ok: false, code: "wait", path: "1" });
  await host.close();
  const again = openHost(host.folder);
  expect(await attempt(again, passphrase)).toEqual({ ok: false, code: "wait", path: "1" });
  again.setClock("2026-10-14T08:00:01.000Z");
  expect(await attempt(again, wrong)).toMatchObject({ code: "wrongPassphrase" });
  expect(await attempt(again, passphrase)).toEqual({ ok: false, code: "wait", path: "2" });
  again.setClock("2026-10-14T08:00:03.000Z");
  await unlock(again, passphrase);

  const asked = { versionId, signer: "professional", professionalId: nurse.id, place: "CSPP", drawing: line } as const;
  for (let failure = 0; failure < 3; failure++)
    expect(await again.refused("signature.draw", { ...asked, passphrase: wrong })).toBe("wrongPassphrase");
  expect(await again.refused("signature.draw", { ...asked, passphrase: nursePhrase })).toBe("wait");
  again.setClock("2026-10-14T08:00:04.000Z");
  await again.call("signature.draw", { ...asked, passphrase: nursePhrase });
  expect(JSON.parse(readFileSync(filesOf(again.folder).failures, "utf8"))).toEqual([]);
});

test("the wait doubles up to a minute, and a clock put back locks nobody out", () => {
  const at = "2026-10-14T08:00:00.000Z";
  const after = (failures: number, now = at) => secondsToWait(Array(failures).fill({ at }), new Date(now));
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 200].map((failures) => after(failures))).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(after(200, "2026-10-14T08:00:59.500Z")).toBe(1);
  expect(after(200, "2026-10-14T08:01:00.000Z")).toBe(0);
  expect(after(200, "2026-10-14T07:00:00.000Z")).toBe(0);
});

test("an unknown login costs the work of someone's passphrase, always the same", async () => {
  const host = openHost();
  await withNurse(host);
  const file = readSlots(host.folder);
  const known = slotTried(file, "passphrase", login);
  expect(known).toMatchObject({ known: true, slot: { kdf: { memoryKib: 65_536, passes: 3, lanes: 1 } } });
  for (const unknown of ["inconnu", "k.mabrouc", ""]) {
    const tried = slotTried(file, "passphrase", unknown);
    expect(tried).toMatchObject({ known: false, slot: { kind: "passphrase", kdf: known.slot?.kdf } });
    expect(slotTried(file, "passphrase", unknown).slot?.id).toBe(tried.slot?.id);
  }
  const fell = new Set(Array.from({ length: 40 }, (_, index) => slotTried(file, "passphrase", `inconnu ${index}`).slot?.id));
  expect(fell.size).toBe(2);
});

test("the next recovery code opens nothing until it is typed back, and a cut before loses nothing", async () => {
  const host = openHost();
  const { passphrase, recoveryCode } = await readyDraft(host);
  await host.call("store.lock", {});
  const drawn = (await host.call("store.recover", { login, recoveryCode, newPassphrase: otherPhrase })).recoveryCode ?? "";
  expect(await host.refused("recovery.confirm", { typedBack: recoveryCode })).toBe("recoveryNotTypedBack");
  await host.close();

  const cut = openHost(host.folder);
  expect(await cut.refused("store.recover", { login, recoveryCode: drawn, newPassphrase: nursePhrase })).toBe("wrongRecoveryCode");
  expect(await cut.refused("store.unlock", { login, passphrase })).toBe("wrongPassphrase");
  const again = (await cut.call("store.recover", { login, recoveryCode, newPassphrase: nursePhrase })).recoveryCode ?? "";
  expect(again).not.toBe(drawn);
  await cut.call("recovery.confirm", { typedBack: ` ${again.toLowerCase()} ` });
  expect(await cut.refused("recovery.confirm", { typedBack: again })).toBe("recoveryNotTypedBack");
  await cut.call("store.lock", {});
  expect(await cut.refused("store.recover", { login, recoveryCode, newPassphrase: nursePhrase })).toBe("wrongRecoveryCode");
  const last = await cut.call("store.recover", { login, recoveryCode: again, newPassphrase: otherPhrase });
  expect(last.state).toMatchObject({ phase: "open", writable: true });
});

test("older slots put back are said: what a replaced passphrase opened stays shut, and everyone else reads only", async () => {
  const host = openHost();
  const { passphrase } = await withNurse(host);
  const { slots } = filesOf(host.folder);
  const older = readFileSync(slots);
  await host.call("account.changePassphrase", { oldPassphrase: passphrase, newPassphrase: otherPhrase });
  const today = readFileSync(slots);
  await host.call("store.lock", {});

  writeFileSync(slots, older);
  expect(await host.refused("store.unlock", { login, passphrase })).toBe("slotsBehind");
  const state = await unlock(host, nursePhrase, nurseLogin);
  expect(state).toMatchObject({ writable: false, check: { verdict: "damaged", problem: "slotsBehind" } });
  expect(await host.refused("professional.add", { familyName: "Petit", givenNames: ["Naïma"], role: "peerWorker" })).toBe("slotsBehind");
  await host.call("store.lock", {});

  writeFileSync(slots, today);
  expect(await unlock(host, otherPhrase)).toMatchObject({ writable: true });
});

test("an administrator takes up again after older slots, and gives an access anew to who lost theirs", async () => {
  const host = openHost();
  const { nurse, passphrase } = await withNurse(host);
  const { slots } = filesOf(host.folder);
  const older = readFileSync(slots);
  await host.call("account.reset", { professionalId: nurse.id, newPassphrase: otherPhrase });
  await host.call("store.lock", {});
  writeFileSync(slots, older);
  expect(await unlock(host, passphrase)).toMatchObject({ writable: false });
  expect(await host.call("account.keepKnownSlots", {})).toMatchObject({ writable: true, check: { verdict: "sound" } });
  const account = { professionalId: nurse.id, login: nurseLogin, passphrase: otherPhrase, administrator: false };
  await host.call("account.create", account);
  await host.call("store.lock", {});
  expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("wrongPassphrase");
  expect(await unlock(host, otherPhrase, nurseLogin)).toMatchObject({ writable: true });
});

test("no flipped bit of the slots goes unseen", async () => {
  const host = openHost();
  const { passphrase } = await withNurse(host);
  await host.call("store.lock", {});
  const file = readSlots(host.folder);
  const { secret } = await openSlot(file, "passphrase", login, passphrase);
  const store = openStore(host.folder, file.store, secret);
  const { slots } = filesOf(host.folder);
  const whole = readFileSync(slots);
  const seen = (): boolean => {
    try {
      return judgeSlots(store.db, readSlots(host.folder)) === "slotsBehind";
    } catch (error) {
      return problemOf(error) === "notOurStore" || problemOf(error) === "storeNewer";
    }
  };
  expect(seen()).toBe(false);
  const unseen: number[] = [];
  for (let turned = 0; turned < 300; turned++) {
    const offset = (20_261_122 + turned * 7_919) % whole.length;
    const spoilt = Buffer.from(whole);
    spoilt.writeUInt8((spoilt.at(offset) ?? 0) ^ (1 << (turned % 8)), offset);
    writeFileSync(slots, spoilt);
    if (!seen()) unseen.push(offset);
  }
  store.close();
  expect(unseen).toEqual([]);
});

test("slots changed while the store is open seal nothing more to anyone", async () => {
  const host = openHost();
  const { nurse } = await withNurse(host);
  const { slots } = filesOf(host.folder);
  const file = readSlots(host.folder);
  const [own, other] = file.slots;
  if (!own || !other) throw new Error("two slots");
  writeFileSync(
    slots,
    JSON.stringify({ ...file, slots: [...file.slots.slice(0, -1), { ...file.slots.at(-1), publicKey: own.publicKey }] }),
  );
  expect(await host.refused("account.reset", { professionalId: nurse.id, newPassphrase: otherPhrase })).toBe("slotsBehind");
  expect(await host.refused("account.remove", { professionalId: nurse.id })).toBe("slotsBehind");
});

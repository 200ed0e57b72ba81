import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import type { contract, Input } from "../../electron/contract.ts";
import { signedLucie } from "../support/crisis.ts";
import { login, openHost, startLucie, type TestHost, temporaryFolder, unlock } from "../support/host.ts";

const WRONG = "00000-00000-00000-00000-00000-0";
const marc = { name: "Marc Delcourt", role: "emergencyDoctor" } as const;
const NIGHT = "2026-12-24T02:10:00.000Z";

/** Lucie's signed text (fictional), an envelope with its code, and the app locked, at night. */
async function withEnvelope(host: TestHost) {
  const started = await signedLucie(host);
  const { code } = await host.call("duty.prepare", {});
  await host.call("store.lock", {});
  host.setClock(NIGHT);
  return { ...started, code };
}
async function checked(host: TestHost) {
  while ((await host.call("app.state", {})).check?.verdict === "running") await new Promise(setImmediate);
}
async function comeBack(host: TestHost, passphrase: string) {
  await host.call("store.lock", {});
  await unlock(host, passphrase);
}

test("the code of the envelope, however typed, opens « Urgence » under the reader's own name", async () => {
  const host = openHost();
  const { personId, code, passphrase } = await withEnvelope(host);
  const state = await host.call("duty.open", { code: code.toLowerCase().replaceAll("-", " ").replaceAll("1", "l"), ...marc });
  expect(state).toMatchObject({
    phase: "open",
    professional: { familyName: "Delcourt", givenNames: ["Marc"], role: "crisisReader" },
    administrator: false,
  });
  await checked(host);
  expect(await host.call("emergency.search", { query: "carpentier" })).toMatchObject({ rows: [{ personId }] });
  const sheet = await host.call("emergency.open", { personId });
  expect(sheet).toMatchObject({ readable: "signed", traced: "written" });

  await comeBack(host, passphrase);
  const reader = { name: "Marc Delcourt", role: "Médecin des urgences" };
  expect(await host.call("emergency.told", {})).toMatchObject({
    readings: [{ personId, at: NIGHT, reader }],
    envelope: { openedAt: NIGHT, reader, stillOpens: true },
  });
  expect((await host.call("professional.list", {})).map(({ familyName }) => familyName)).not.toContain("Delcourt");
});

test("whoever came with the envelope can do nothing but read in a crisis", async () => {
  const host = openHost();
  const { code, personId, draftId, versionId } = await withEnvelope(host);
  await host.call("duty.open", { code, ...marc });
  await checked(host);
  const inputs: Partial<Record<keyof typeof contract, unknown>> = {
    "home.open": {},
    "person.search": { query: "carpentier" },
    "person.open": { personId },
    "professional.list": {},
    "settings.open": {},
    "passphrase.draw": {},
    "draft.open": { draftId },
    "version.open": { versionId },
    "paper.make": { versionId, kind: "sheet" },
    "team.open": { personId },
    "emergency.told": {},
    "duty.prepare": {},
    "person.add": { identity: { birthName: "Autre", givenNames: ["Cam"], birthDate: "1980-01-01", birthPlace: "Denain" } },
    "professional.add": { familyName: "Neuf", givenNames: ["Zoé"], role: "nurse" },
  };
  for (const [name, input] of Object.entries(inputs))
    expect(await host.refused(name as "home.open", input as Input<"home.open">), name).toBe("notAllowed");
});

test("a wrong code opens nothing and is noted without a name, and no envelope is said to be missing", async () => {
  const host = openHost();
  await startLucie(host);
  await host.call("store.lock", {});
  expect(await host.refused("duty.open", { code: WRONG, ...marc })).toBe("noDutyCode");
  const other = openHost();
  const { passphrase } = await withEnvelope(other);
  expect(await other.refused("duty.open", { code: WRONG, ...marc })).toBe("wrongDutyCode");
  expect(await other.refused("duty.open", { code: WRONG, name: "Marc", role: "intern" })).toBe("malformedCommand");
  expect(await other.call("app.state", {})).toMatchObject({ phase: "locked" });
  expect(JSON.stringify(JSON.parse(readFileSync(filesOf(other.folder).failures, "utf8")))).toMatch(
    /^\[[^[]*2026-12-24T02:10:00.000Z[^[]*\]$/,
  );
  await comeBack(other, passphrase);
  expect(await other.call("emergency.told", {})).toEqual({ readings: [] });
});

test("the code opens for 24 hours after its first use, then no more, until a new one is in the envelope", async () => {
  const host = openHost();
  const { code, passphrase } = await withEnvelope(host);
  await host.call("duty.open", { code, ...marc });
  await checked(host);
  await host.call("store.lock", {});
  host.setClock("2026-12-25T02:09:00.000Z");
  await host.call("duty.open", { code, name: "Léa Hennion", role: "intern" });
  await checked(host);
  await host.call("store.lock", {});
  host.setClock("2026-12-25T02:10:00.000Z");
  expect(await host.refused("duty.open", { code, ...marc })).toBe("dutyCodeUsed");
  expect(await host.call("app.state", {})).toMatchObject({ phase: "locked" });

  await unlock(host, passphrase);
  expect((await host.call("emergency.told", {})).envelope).toEqual({
    openedAt: "2026-12-25T02:09:00.000Z",
    reader: { name: "Léa Hennion", role: "Interne" },
    stillOpens: false,
  });
  const { code: next } = await host.call("duty.prepare", {});
  expect(await host.call("emergency.told", {})).toEqual({ readings: [] });
  await host.call("store.lock", {});
  expect(await host.refused("duty.open", { code, ...marc })).toBe("wrongDutyCode");
  await host.call("duty.open", { code: next, ...marc });
});

test("the first use counts even when the app stops before it could be written", async () => {
  const host = openHost();
  const { code, passphrase } = await withEnvelope(host);
  await Promise.all([host.call("duty.open", { code, ...marc }), host.call("store.lock", {})]);
  host.setClock("2026-12-25T03:00:00.000Z");
  expect(await host.refused("duty.open", { code, ...marc })).toBe("dutyCodeUsed");
  await unlock(host, passphrase);
  expect(await host.call("emergency.told", {})).toMatchObject({ envelope: { openedAt: NIGHT, stillOpens: false } });
});

test("an opened envelope is told to administrators, and to the team of a file read with it", async () => {
  const host = openHost();
  const { code, nurse, personId, passphrase } = await withEnvelope(host);
  await unlock(host, passphrase);
  const phrase = "le canal gèle en janvier, pas nous";
  await host.call("account.create", { professionalId: nurse.id, login: "s.wattiez", passphrase: phrase, administrator: false });
  const open = async (login: string, passphrase: string) => {
    await host.call("store.lock", {});
    await host.call("store.unlock", { login, passphrase });
    await checked(host);
    return (await host.call("emergency.told", {})).envelope !== undefined;
  };
  const told = async () => [await open(login, passphrase), await open("s.wattiez", phrase)];
  expect(await told()).toEqual([false, false]);
  const visit = async (reads: boolean) => {
    await host.call("store.lock", {});
    await host.call("duty.open", { code, ...marc });
    await checked(host);
    if (reads) await host.call("emergency.open", { personId });
  };
  await visit(false);
  expect(await told()).toEqual([true, false]);
  await visit(true);
  expect(await told()).toEqual([true, true]);
});

test("the envelope is prepared only while the app is open, and opens only while it is locked", async () => {
  const host = openHost(temporaryFolder());
  const { code } = await withEnvelope(host);
  expect(await host.refused("duty.prepare", {})).toBe("locked");
  await host.call("duty.open", { code, ...marc });
  expect(await host.refused("duty.open", { code, ...marc })).toBe("alreadyStarted");
});

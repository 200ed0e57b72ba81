import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../db/files.ts";
import { openDatabase } from "../../db/open.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import type { Output } from "../../electron/contract.ts";
import { login, openHost, startLucie, type TestHost, temporaryFolder, unlock } from "../support/host.ts";

const nursePhrase = "sept mots tirés pour Sandrine la bruyère";
const peerPhrase = "les peupliers penchent au bord du canal";
const nurseLogin = "s.wattiez";
const peerLogin = "n.petit";
const words = "Je fais le marché le samedi.";

/** Lucie's draft (fictional), an administrator, a nurse and a peer worker who open the app. Closed. */
async function storeOfThree(folder: string) {
  const host = openHost(folder);
  const started = await startLucie(host);
  const peer = await host.call("professional.add", { familyName: "Petit", givenNames: ["Naïma"], role: "peerWorker" });
  for (const [professionalId, asked, passphrase] of [
    [started.nurse.id, nurseLogin, nursePhrase],
    [peer.id, peerLogin, peerPhrase],
  ] as const)
    await host.call("account.create", { professionalId, login: asked, passphrase, administrator: false });
  const { draftId, personId } = started;
  await host.call("team.invite", { personId, professionalId: peer.id, agreedOn: "2026-10-14" });
  const answer = { state: "given", value: words } as const;
  await host.call("answer.save", { draftId, fieldId: "whenWell", answer, mode: "dictated", continues: false });
  await host.close();
  return { ...started, folder };
}

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), "store");
  mkdirSync(copy);
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

async function opened(host: TestHost): Promise<Output<"app.state">> {
  let state = await host.call("app.state", {});
  while (state.check?.verdict === "running") {
    await turn();
    state = await host.call("app.state", {});
  }
  return state;
}

async function removed(host: TestHost, professionalId: string): Promise<Output<"account.removal">> {
  let progress = await host.call("account.remove", { professionalId });
  while (progress.state === "running") {
    await turn();
    progress = await host.call("account.removal", {});
    expect(progress.done).toBeLessThanOrEqual(progress.total);
  }
  return progress;
}

describe("the removal of a person's access", () => {
  let original: Awaited<ReturnType<typeof storeOfThree>>;
  beforeAll(async () => {
    original = await storeOfThree(mkdtempSync(join(tmpdir(), "paroles-test-")));
  });
  afterAll(() => rmSync(original.folder, { recursive: true }));

  /** An open, sound store, by its administrator. */
  async function administered(): Promise<TestHost> {
    const host = openHost(copyOf(original.folder));
    expect(await unlock(host, original.passphrase)).toMatchObject({ writable: true });
    return host;
  }
  const text = async (host: TestHost) => (await host.call("draft.open", { draftId: original.draftId })).answers.whenWell?.answer;

  test("shuts them out, and everyone else opens as before, by phrase or by recovery code", async () => {
    const host = await administered();
    expect(await removed(host, original.nurse.id)).toMatchObject({ state: "done" });
    expect(await text(host)).toEqual({ state: "given", value: words });
    await opened(host);
    await host.call("professional.add", { familyName: "Roy", givenNames: ["Luc"], role: "nurse" });
    await host.call("store.lock", {});
    expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("wrongPassphrase");
    for (const [phrase, as] of [
      [original.passphrase, login],
      [peerPhrase, peerLogin],
    ] as const) {
      expect(await unlock(host, phrase, as)).toMatchObject({ writable: true, check: { verdict: "sound" } });
      await host.call("store.lock", {});
    }
    const { recoveryCode } = original;
    expect((await host.call("store.recover", { login, recoveryCode, newPassphrase: nursePhrase })).state).toMatchObject({ writable: true });
  });

  test("leaves the old slots and the old key good for nothing", async () => {
    const host = await administered();
    const { slots, database } = filesOf(host.folder);
    const older = copyOf(original.folder);
    const { secret } = await openSlot(readSlots(older), "passphrase", nurseLogin, nursePhrase);
    openDatabase(older, Buffer.from(secret), false).close();
    const salt = readFileSync(database).subarray(0, 16);
    await removed(host, original.nurse.id);
    await host.close();

    expect(readFileSync(database).subarray(0, 16).equals(salt)).toBe(true);
    expect(() => openDatabase(host.folder, Buffer.from(secret), false)).toThrow(/not a database/);
    const today = readFileSync(slots);
    copyFileSync(filesOf(original.folder).slots, slots);
    expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("slotsBehind");
    expect(await host.refused("store.unlock", { login, passphrase: original.passphrase })).toBe("slotsBehind");
    copyFileSync(filesOf(original.folder).head, filesOf(host.folder).head);
    expect(await host.refused("store.unlock", { login: nurseLogin, passphrase: nursePhrase })).toBe("storeDamaged");
    expect(today.equals(readFileSync(slots))).toBe(false);
  });

  test("lets them be given an access again, and be removed again", async () => {
    const host = await administered();
    await removed(host, original.nurse.id);
    expect(await host.call("professional.list", {})).toContainEqual(expect.objectContaining({ familyName: "Wattiez", account: false }));
    await opened(host);
    const account = { professionalId: original.nurse.id, login: nurseLogin, passphrase: nursePhrase, administrator: false };
    await host.call("account.create", account);
    await host.call("store.lock", {});
    expect(await unlock(host, nursePhrase, nurseLogin)).toMatchObject({ writable: true });
    await host.call("store.lock", {});
    await unlock(host, original.passphrase);
    expect(await removed(host, original.nurse.id)).toMatchObject({ state: "done" });
  });

  test("is read, not written, while it runs, and a lock in the middle changes nothing", async () => {
    const host = await administered();
    expect(await host.call("account.remove", { professionalId: original.nurse.id })).toMatchObject({ state: "running" });
    expect(await text(host)).toEqual({ state: "given", value: words });
    const answer = { state: "given", value: "Du thé." } as const;
    const save = { draftId: original.draftId, fieldId: "habits", answer, mode: "dictated", continues: false } as const;
    expect(await host.refused("answer.save", save)).toBe("stillChecking");
    expect(await host.refused("account.remove", { professionalId: original.nurse.id })).toBe("stillChecking");
    await host.call("store.lock", {});
    expect(existsSync(filesOf(host.folder).nextDatabase)).toBe(false);
    expect(await unlock(host, nursePhrase, nurseLogin)).toMatchObject({ writable: true });
    expect(await host.refused("account.removal", {})).toBe("notAllowed");
  });

  /** The process that removes, killed before its step `cutAt`; how many steps there are when it is not. */
  const removing = (folder: string, cutAt: number, way: "careful" | "careless"): Promise<number | undefined> =>
    new Promise((settled, refused) => {
      const file = join(import.meta.dirname, "../support/cut-removal.ts");
      const args = [file, folder, login, original.passphrase, original.nurse.id, String(cutAt), way];
      execFile(process.execPath, args, (error, output, noise) => {
        if (!error) settled(Number(output));
        else if (error.signal === "SIGKILL") settled(undefined);
        else refused(new Error(noise));
      });
    });

  /** What is found after a cut, whoever opens first: `kept`, `removed`, or why it is neither. */
  async function foundAfter(folder: string, first: number): Promise<string> {
    const host = openHost(folder);
    const people = [
      [original.passphrase, login],
      [peerPhrase, peerLogin],
      [nursePhrase, nurseLogin],
    ] as const;
    const outcomes = new Map<string, string>();
    for (let turned = 0; turned < people.length; turned++) {
      const [phrase, as] = people[(first + turned) % people.length] ?? people[0];
      const reply = await host.raw("store.unlock", { login: as, passphrase: phrase });
      if (!reply.ok) {
        outcomes.set(as, reply.code);
        continue;
      }
      const state = await opened(host);
      const kept = await text(host);
      outcomes.set(as, state.writable && kept?.state === "given" && kept.value === words ? "opens" : `spoilt ${state.check?.problem}`);
      await host.call("store.lock", {});
    }
    await host.close();
    const left = readdirSync(folder).filter((name) => name.includes("next"));
    if (left.length > 0) return `left behind ${left}`;
    if (outcomes.get(login) !== "opens" || outcomes.get(peerLogin) !== "opens") return JSON.stringify([...outcomes]);
    return { opens: "kept", wrongPassphrase: "removed" }[outcomes.get(nurseLogin) ?? ""] ?? JSON.stringify([...outcomes]);
  }

  test("killed at any of its steps leaves one good store, which opens with the right passphrases and no other", async () => {
    const steps = await removing(copyOf(original.folder), 0, "careful");
    expect(steps).toBeGreaterThanOrEqual(30);
    const outcomes: string[] = [];
    for (let cutAt = 1; cutAt <= (steps ?? 0); cutAt++) {
      const folder = copyOf(original.folder);
      expect(await removing(folder, cutAt, "careful"), `step ${cutAt}`).toBeUndefined();
      outcomes.push(await foundAfter(folder, cutAt));
    }
    expect(outcomes.filter((outcome) => outcome !== "kept" && outcome !== "removed")).toEqual([]);
    expect(outcomes.toSorted()).toEqual(outcomes);
    expect(new Set(outcomes)).toEqual(new Set(["kept", "removed"]));
  }, 600_000);

  test("the same kills do shut everyone out when the slots go first (control)", async () => {
    const steps = (await removing(copyOf(original.folder), 0, "careless")) ?? 0;
    const outcomes: string[] = [];
    for (let cutAt = 1; cutAt <= steps; cutAt++) {
      const folder = copyOf(original.folder);
      await removing(folder, cutAt, "careless");
      outcomes.push(await foundAfter(folder, 0));
    }
    expect(outcomes.filter((outcome) => outcome !== "kept" && outcome !== "removed")).not.toEqual([]);
  }, 240_000);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect } from "vitest";
import type { HostDeps } from "../../electron/context.ts";
import type { CommandName, ErrorCode, Input, Output, Reply } from "../../electron/contract.ts";
import { createHost } from "../../electron/host.ts";

/** The cheapest key derivation that the store accepts. */
export const cheapKdf = { memoryKib: 64 * 1024, passes: 3, lanes: 1 } as const;

/** A real host on a real encrypted store in a temporary folder, with a clock that stands still. Fictional people only. */
export interface TestHost {
  readonly folder: string;
  readonly call: <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The code of a refusal; fails when the command is done. */
  readonly refused: <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<ErrorCode>;
  readonly raw: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly setClock: (instant: string) => void;
  readonly close: () => Promise<void>;
}

const left: { readonly hosts: TestHost[]; readonly folders: string[] } = { hosts: [], folders: [] };
afterEach(async () => {
  for (const host of left.hosts.splice(0)) await host.close();
  for (const folder of left.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "paroles-test-"));
  left.folders.push(folder);
  return folder;
}

export function openHost(folder: string = join(temporaryFolder(), "store"), deps: Partial<HostDeps> = {}): TestHost {
  let now = "2026-10-14T08:00:00.000Z";
  const host = createHost({
    folder,
    workstation: "test",
    clock: { now: () => new Date(now) },
    kdf: cheapKdf,
    fictional: true,
    ...deps,
  });
  const test: TestHost = {
    folder,
    raw: host.call,
    async call(name, input) {
      const reply = await host.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.path ?? ""}`);
      return reply.value as Output<typeof name>;
    },
    async refused(name, input) {
      const reply = await host.call(name, input);
      expect(reply.ok, `${name} was done, it should be refused`).toBe(false);
      return reply.ok ? "internal" : reply.code;
    },
    setClock: (instant) => {
      now = instant;
    },
    close: host.close,
  };
  left.hosts.push(test);
  return test;
}

export const karim: Input<"professional.add"> = { familyName: "Mabrouk", givenNames: ["Karim"], role: "psychiatrist" };
export const sandrine: Input<"professional.add"> = { familyName: "Wattiez", givenNames: ["Sandrine"], role: "nurse" };
export const lucie = { birthName: "Carpentier", givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: "Denain (59)" };
export const login = "k.mabrouk";

/** A first start on an empty folder. Gives the passphrase and recovery code drawn. */
export async function firstStart(host: TestHost): Promise<{ readonly passphrase: string; readonly recoveryCode: string }> {
  const drawn = await host.call("firstStart.draw", {});
  await host.call("firstStart.create", {
    pole: "denain",
    professional: karim,
    login,
    passphrase: drawn.passphrase,
    recoveryTypedBack: drawn.recoveryCode,
  });
  return drawn;
}

/** A started store with Lucie (fictional) and an open draft. */
export async function startLucie(host: TestHost) {
  const drawn = await firstStart(host);
  const [psychiatrist] = await host.call("professional.list", {});
  if (!psychiatrist) throw new Error("no professional");
  const nurse = await host.call("professional.add", sandrine);
  const { personId } = await host.call("person.add", { identity: lucie });
  const draft = await host.call("draft.start", {
    personId,
    facilitatorId: psychiatrist.id,
    pair: [psychiatrist.id, nurse.id],
    setting: "beforeDischarge",
    legalMode: "voluntary",
  });
  return { ...drawn, psychiatrist, nurse, personId, draftId: draft.id };
}

/** Lucie's draft (fictional) with two answers read back, ready to freeze. */
export async function readyDraft(host: TestHost) {
  const started = await startLucie(host);
  const { draftId } = started;
  const save = (fieldId: string, value: unknown) =>
    host.call("answer.save", { draftId, fieldId, answer: { state: "given", value: value as string }, mode: "self", continues: false });
  await save("whenWell", "Je fais");
  const saved = [await save("whenWell", "Je fais le marché le samedi."), await save("triggers", ["L’anniversaire de mon mari"])];
  await save("capacityNote", { understands: true, compares: true, chooses: false, expresses: true, detail: "" });
  for (const { revisionId } of saved) await host.call("readBack.mark", { draftId, revisionId: revisionId ?? "", verdict: "yes" });
  return started;
}
/** Unlocks and waits for the opening check to end. */
export async function unlock(host: TestHost, passphrase: string, as = login) {
  let state = await host.call("store.unlock", { login: as, passphrase });
  while (state.check?.verdict === "running") {
    await turn();
    state = await host.call("app.state", {});
  }
  return state;
}

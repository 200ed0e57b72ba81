import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setAccount } from "../db/accounts.ts";
import { addTrace } from "../db/audit.ts";
import { filesOf, replaceFile, syncFolder } from "../db/files.ts";
import type { Stamp } from "../db/ledger.ts";
import { addProfessional } from "../db/professionals.ts";
import { setSetting } from "../db/settings.ts";
import { noteSlots } from "../db/slot-changes.ts";
import { makeSlot, newSlotsFile, SECRET_BYTES, writeSlots } from "../db/slots.ts";
import { openStore } from "../db/store.ts";
import { defaultSettings } from "../templates/pole-settings.fr.ts";
import type { PoleId, Professional } from "../templates/version-schema.ts";
import type { HostDeps, Session } from "./context.ts";
import { calibrateKdf } from "./passphrase.ts";

/** Stands while a first start is under way: what a cut leaves is swept, never mistaken for a store without its keys. */
export const firstStartMark = (folder: string): string => join(folder, "first-start");

export interface FirstStart {
  readonly pole: PoleId;
  readonly professional: Omit<Professional, "id">;
  readonly login: string;
  readonly passphrase: string;
  readonly recoveryCode: string;
}

/** Makes the store, its settings, its first professional (administrator), and the two ways in. The slots come last. */
export async function createStore(deps: HostDeps, start: FirstStart): Promise<Session> {
  const { folder } = deps;
  const files = filesOf(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  replaceFile(firstStartMark(folder), "");
  for (const left of [files.database, files.wal, files.head]) rmSync(left, { force: true });

  const secret = randomBytes(SECRET_BYTES);
  const kept = Buffer.from(secret);
  const storeId = randomUUID();
  const slotId = randomUUID();
  const file = newSlotsFile(storeId);
  const kdf = deps.kdf ?? (await calibrateKdf());
  const { login } = start;
  const own = await makeSlot(file, { id: slotId, kind: "passphrase", login, phrase: start.passphrase, kdf }, secret);
  const recovery = await makeSlot(file, { id: randomUUID(), kind: "recovery", login, phrase: start.recoveryCode }, secret);

  const slots = { ...file, slots: [own.slot, recovery.slot] };

  const store = openStore(folder, storeId, secret, true);
  try {
    const at = deps.clock.now().toISOString();
    const professional = store.write((writer) => {
      const nobodyYet: Stamp = { at, by: null };
      const first = addProfessional(writer, start.professional, nobodyYet);
      const stamp: Stamp = { at, by: first.id };
      setAccount(writer, { professionalId: first.id, slotId, login, administrator: true, state: "active" }, stamp);
      noteSlots(writer, slots, "done", stamp);
      for (const [key, value] of Object.entries(defaultSettings(start.pole))) setSetting(writer, key, value, stamp);
      addTrace(writer, { workstation: deps.workstation, action: "firstStart.create", result: "done" }, stamp);
      return first;
    });
    writeSlots(folder, slots);
    rmSync(firstStartMark(folder));
    syncFolder(folder);
    return { store, professional, administrator: true, secret: kept, signer: own.signer, slotsBehind: false };
  } catch (error) {
    store.close();
    kept.fill(0);
    own.signer.fill(0);
    throw error;
  }
}

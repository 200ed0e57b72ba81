import { randomUUID } from "node:crypto";
import { accountOfSlot } from "../../db/professionals.ts";
import { drawRecoveryCode, makeSlot, openSlot, readableCode, readSlots, type Slot, writeSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import { problemOf, StoreError } from "../../db/store-error.ts";
import { appState } from "../app-state.ts";
import { CommandError } from "../command-error.ts";
import type { Context, Session } from "../context.ts";
import type { AppState } from "../contract.ts";
import { createStore } from "../first-start.ts";
import type { Handlers } from "../host.ts";
import { calibrateKdf, drawPassphrase, judgePassphrase, refuseWeak } from "../passphrase.ts";
import { noteFailure } from "../unlock-failures.ts";

/** Opens the store behind a slot, or notes the failure. */
async function unlock({ deps, now }: Context, kind: Slot["kind"], login: string, phrase: string) {
  const file = readSlots(deps.folder);
  try {
    const { slotId, secret, signer } = await openSlot(file, kind, login, phrase);
    const kept = Buffer.from(secret);
    const store = openStore(deps.folder, file.store, secret);
    try {
      const account = accountOfSlot(store.db, kind === "recovery" ? passphraseSlot(file.slots, slotId) : slotId);
      if (!account) throw new StoreError("storeDamaged");
      const { professional, administrator } = account;
      return { session: { store, professional, administrator, secret: kept, signer }, slotId };
    } catch (error) {
      store.close();
      kept.fill(0);
      throw error;
    }
  } catch (error) {
    if (problemOf(error) === "wrongPassphrase" || problemOf(error) === "wrongRecoveryCode") tryNoting(deps.folder, now());
    throw error;
  }
}

/** The passphrase slot of the same login as a recovery slot: the one that an account points at. */
function passphraseSlot(slots: readonly Slot[], recoveryId: string): string {
  const login = slots.find((slot) => slot.id === recoveryId)?.login;
  return slots.find((slot) => slot.kind === "passphrase" && slot.login === login)?.id ?? "";
}

/** A full or read-only disk must not hide why the opening failed. */
function tryNoting(folder: string, at: string): void {
  try {
    noteFailure(folder, at);
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

/** A store is unlocked where there is one and it is locked: what else there is has its own problem. */
function refuseUnlessLocked(context: Context): void {
  const { phase, problem } = appState(context);
  if (phase !== "locked") throw new CommandError(problem ?? "alreadyStarted");
}

/** Shows the open store, or closes it again when it cannot even say what it is. */
function openOrLock(context: Context, session: Session, way: "store.unlock" | "store.recover" = "store.unlock"): AppState {
  context.open(session, way);
  try {
    return appState(context);
  } catch (error) {
    context.lock();
    throw error;
  }
}

export const opening = {
  "app.state": (context) => appState(context),

  "firstStart.draw": (context) => {
    if (appState(context).phase !== "firstStart") throw new CommandError("alreadyStarted");
    context.pendingFirstStart = { passphrase: drawPassphrase(), recoveryCode: drawRecoveryCode() };
    return context.pendingFirstStart;
  },

  "passphrase.judge": (_context, { passphrase }) => judgePassphrase(passphrase),

  "firstStart.create": async (context, { pole, professional, login, passphrase, recoveryTypedBack }) => {
    if (appState(context).phase !== "firstStart") throw new CommandError("alreadyStarted");
    const drawn = context.pendingFirstStart;
    if (!drawn || readableCode(recoveryTypedBack) !== readableCode(drawn.recoveryCode)) throw new CommandError("recoveryNotTypedBack");
    if (passphrase !== drawn.passphrase) await refuseWeak(passphrase);
    context.open(
      await createStore(context.deps, { pole, professional, login, passphrase, recoveryCode: drawn.recoveryCode }),
      "store.unlock",
    );
    context.pendingFirstStart = undefined;
    return appState(context);
  },

  "store.unlock": async (context, { login, passphrase }) => {
    refuseUnlessLocked(context);
    const { session } = await unlock(context, "passphrase", login, passphrase);
    return openOrLock(context, session);
  },

  "store.recover": async (context, { login, recoveryCode, newPassphrase }) => {
    refuseUnlessLocked(context);
    await refuseWeak(newPassphrase);
    const { session, slotId } = await unlock(context, "recovery", login, recoveryCode);
    try {
      const file = readSlots(context.deps.folder);
      const next = drawRecoveryCode();
      const own = passphraseSlot(file.slots, slotId);
      const kdf = context.deps.kdf ?? (await calibrateKdf());
      const passphrase = await makeSlot(file, { id: own, kind: "passphrase", login, phrase: newPassphrase, kdf }, session.secret);
      const recovery = await makeSlot(file, { id: randomUUID(), kind: "recovery", login, phrase: next }, session.secret);
      const others = file.slots.filter((slot) => slot.id !== own && slot.id !== slotId);
      writeSlots(context.deps.folder, { ...file, slots: [...others, passphrase.slot, recovery.slot] });
      const state = openOrLock(context, { ...session, signer: passphrase.signer }, "store.recover");
      return { state, recoveryCode: next };
    } catch (error) {
      if (!context.isOpen()) session.store.close();
      throw error;
    }
  },

  "store.lock": (context) => {
    context.lock();
    return appState(context);
  },
} satisfies Partial<Handlers>;

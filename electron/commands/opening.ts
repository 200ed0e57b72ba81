import { drawRecoveryCode, readableCode } from "../../db/phrase-keys.ts";
import { appState } from "../app-state.ts";
import { CommandError } from "../command-error.ts";
import type { Context, Session } from "../context.ts";
import type { AppState } from "../contract.ts";
import { createStore } from "../first-start.ts";
import type { Handlers } from "../host.ts";
import { drawPassphrase, judgePassphrase, refuseWeak } from "../passphrase.ts";
import { confirmRecovery, renewPhrase } from "../recovery.ts";
import { unlock } from "../unlock.ts";

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
    const { session, slot } = await unlock(context, "recovery", login, recoveryCode);
    openOrLock(context, session, "store.recover");
    try {
      const code = await renewPhrase(context, { login, slot, newPassphrase });
      return { state: appState(context), ...(code === undefined ? {} : { recoveryCode: code }) };
    } catch (error) {
      context.lock();
      throw error;
    }
  },

  "recovery.confirm": async (context, { typedBack }) => {
    await confirmRecovery(context, typedBack);
    return {};
  },

  "store.lock": (context) => {
    context.lock();
    return appState(context);
  },
} satisfies Partial<Handlers>;

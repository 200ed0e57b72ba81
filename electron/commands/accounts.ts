import { randomUUID } from "node:crypto";
import { type Account, accountOf, addNotice, listAccounts, setAccount } from "../../db/accounts.ts";
import { addProfessional, findProfessional, listProfessionals, setProfessional } from "../../db/professionals.ts";
import { rewrapSigningKey } from "../../db/signing-keys.ts";
import { isLoginTaken, makeSlot, openSlot, readSlots, type SlotsFile } from "../../db/slots.ts";
import { problemOf } from "../../db/store-error.ts";
import type { Professional } from "../../templates/version-schema.ts";
import { appState } from "../app-state.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import type { Colleague } from "../contract.ts";
import type { Handlers } from "../host.ts";
import { calibrateKdf, drawPassphrase, refuseWeak } from "../passphrase.ts";
import { startRemoval } from "../removal.ts";
import { changeSlots, currentSlots, keepKnownSlots, withSlot } from "../slot-file.ts";
import { tryPhrase } from "../unlock-failures.ts";

/** An account opens only once its slot is there: a cut between the two leaves one that can be made again. */
const opens = (slots: SlotsFile, account: Account | undefined): account is Account =>
  account !== undefined && account.state !== "removed" && slots.slots.some(({ id }) => id === account.slotId);

/** Logins are told to administrators only. */
function colleagueOf(context: Context, slots: SlotsFile, professional: Professional): Colleague {
  const { store, administrator } = context.session();
  const account = accountOf(store.db, professional.id);
  if (!opens(slots, account)) return { ...professional, account: false };
  return {
    ...professional,
    account: true,
    administrator: account.administrator,
    suspended: account.state === "suspended",
    ...(administrator ? { login: account.login } : {}),
  };
}

/** Someone's account that opens. Fails with `notFound`, `accountMissing`. */
function openingAccount(context: Context, professionalId: string): Account {
  const { db } = context.session().store;
  const account = accountOf(db, found(findProfessional(db, professionalId)).id);
  if (!opens(readSlots(context.deps.folder), account)) throw new CommandError("accountMissing");
  return account;
}

/** Somebody must be left who looks after the store. */
function refuseWithoutAdministrator(context: Context, leaving: string): void {
  const slots = readSlots(context.deps.folder);
  const left = listAccounts(context.session().store.db).some(
    (one) => one.professionalId !== leaving && one.administrator && one.state === "active" && opens(slots, one),
  );
  if (!left) throw new CommandError("lastAdministrator");
}

export const accounts = {
  "professional.list": (context) => {
    const slots = readSlots(context.deps.folder);
    return listProfessionals(context.session().store.db).map((one) => colleagueOf(context, slots, one));
  },
  "professional.add": (context, { requestId, ...who }) =>
    (requestId && findProfessional(context.session().store.db, requestId)) ||
    context.write((writer, stamp) => addProfessional(writer, who, stamp, requestId), { action: "professional.add" }),

  "professional.correct": (context, { professionalId, ...who }) => {
    const session = context.session();
    const professional = { id: found(findProfessional(session.store.db, professionalId)).id, ...who };
    context.write((writer, stamp) => setProfessional(writer, professional, stamp), {
      action: "professional.correct",
      subject: professionalId,
    });
    if (professionalId === session.professional.id) context.renew({ ...session, professional });
    return colleagueOf(context, readSlots(context.deps.folder), professional);
  },

  "passphrase.draw": () => ({ passphrase: drawPassphrase() }),

  "account.create": async (context, { professionalId, login, passphrase, administrator }) => {
    const session = context.session();
    const professional = found(findProfessional(session.store.db, professionalId));
    const file = currentSlots(context);
    if (opens(file, accountOf(session.store.db, professionalId))) throw new CommandError("accountExists");
    if (isLoginTaken(file, login)) throw new CommandError("loginTaken", "login");
    await refuseWeak(passphrase);
    const kdf = context.deps.kdf ?? (await calibrateKdf());
    const slotId = randomUUID();
    const { slot, signer } = await makeSlot(file, { id: slotId, kind: "passphrase", login, phrase: passphrase, kdf }, session.secret);
    signer.fill(0);
    changeSlots(
      context,
      withSlot(file, slot),
      (writer, stamp) => setAccount(writer, { professionalId, slotId, login, administrator, state: "active" }, stamp),
      { action: "account.create", subject: professionalId },
    );
    return colleagueOf(context, readSlots(context.deps.folder), professional);
  },

  "account.changePassphrase": async (context, { oldPassphrase, newPassphrase }) => {
    const session = context.session();
    const { id } = session.professional;
    const file = currentSlots(context);
    const { login, slotId } = openingAccount(context, id);
    const action = "account.changePassphrase";
    try {
      const old = await tryPhrase(context.deps, true, () => openSlot(file, "passphrase", login, oldPassphrase));
      for (const key of [old.secret, old.signer]) key.fill(0);
    } catch (error) {
      if (problemOf(error) === "wrongPassphrase") context.write(() => {}, { action, subject: id, result: "refused" });
      throw error;
    }
    await refuseWeak(newPassphrase);
    const kdf = context.deps.kdf ?? (await calibrateKdf());
    const { slot, signer } = await makeSlot(file, { id: slotId, kind: "passphrase", login, phrase: newPassphrase, kdf }, session.secret);
    const signers = { before: session.signer, after: signer };
    changeSlots(context, withSlot(file, slot), (writer, stamp) => rewrapSigningKey(writer, id, signers, stamp), { action, subject: id });
    context.renew({ ...session, signer });
    session.signer.fill(0);
    return {};
  },

  "account.reset": async (context, { professionalId, newPassphrase }) => {
    const session = context.session();
    if (professionalId === session.professional.id) throw new CommandError("malformedCommand", "professionalId");
    const { login, slotId } = openingAccount(context, professionalId);
    const file = currentSlots(context);
    await refuseWeak(newPassphrase);
    const kdf = context.deps.kdf ?? (await calibrateKdf());
    const { slot, signer } = await makeSlot(file, { id: slotId, kind: "passphrase", login, phrase: newPassphrase, kdf }, session.secret);
    signer.fill(0);
    changeSlots(context, withSlot(file, slot), (writer, stamp) => addNotice(writer, professionalId, "passphraseReset", stamp), {
      action: "account.reset",
      subject: professionalId,
    });
    return {};
  },

  "account.seeNotices": (context) => {
    const { id } = context.session().professional;
    context.write((writer, stamp) => addNotice(writer, id, "seen", stamp), { action: "account.seeNotices", subject: id });
    return {};
  },

  "account.update": (context, { professionalId, administrator, suspended }) => {
    const session = context.session();
    const account = openingAccount(context, professionalId);
    if (!administrator || suspended) refuseWithoutAdministrator(context, professionalId);
    const state = suspended ? "suspended" : "active";
    context.write((writer, stamp) => setAccount(writer, { ...account, administrator, state }, stamp), {
      action: "account.update",
      subject: professionalId,
    });
    const professional = found(findProfessional(session.store.db, professionalId));
    const colleague = { ...colleagueOf(context, readSlots(context.deps.folder), professional) };
    if (professionalId === session.professional.id) {
      if (suspended) context.lock();
      else context.renew({ ...session, administrator });
    }
    return colleague;
  },

  "account.remove": async (context, { professionalId }) => {
    context.session();
    openingAccount(context, professionalId);
    refuseWithoutAdministrator(context, professionalId);
    if (context.removal?.progress().state === "running") throw new CommandError("stillChecking");
    context.write(() => {}, { action: "account.startRemoval", subject: professionalId });
    context.removal = await startRemoval(context, professionalId);
    return context.removal.progress();
  },
  "account.keepKnownSlots": (context) => {
    const session = context.session();
    if (session.slotsBehind) keepKnownSlots(context);
    return appState(context);
  },
  "account.removal": (context) => {
    context.session();
    return found(context.removal).progress();
  },
} satisfies Partial<Handlers>;

import { randomUUID } from "node:crypto";
import { accountOf, addAccount, addProfessional, findProfessional, listProfessionals } from "../../db/professionals.ts";
import { isLoginTaken, makeSlot, readSlots, type SlotsFile, writeSlots } from "../../db/slots.ts";
import type { Professional } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import type { Colleague } from "../contract.ts";
import type { Handlers } from "../host.ts";
import { calibrateKdf, drawPassphrase, refuseWeak } from "../passphrase.ts";

/** An account opens only once its slot is there: a cut between the two leaves one that can be made again. */
function colleagueOf(context: Context, slots: SlotsFile, professional: Professional): Colleague {
  const account = accountOf(context.session().store.db, professional.id);
  return { ...professional, account: slots.slots.some(({ id }) => id === account?.slotId) };
}

export const accounts = {
  "professional.list": (context) => {
    const slots = readSlots(context.deps.folder);
    return listProfessionals(context.session().store.db).map((one) => colleagueOf(context, slots, one));
  },
  "professional.add": (context, { requestId, ...who }) =>
    (requestId && findProfessional(context.session().store.db, requestId)) ||
    context.write((writer, stamp) => addProfessional(writer, who, stamp, requestId), { action: "professional.add" }),

  "passphrase.draw": () => ({ passphrase: drawPassphrase() }),

  "account.create": async (context, { professionalId, login, passphrase, administrator }) => {
    const session = context.session();
    const professional = found(findProfessional(session.store.db, professionalId));
    const file = readSlots(context.deps.folder);
    if (colleagueOf(context, file, professional).account) throw new CommandError("accountExists");
    if (isLoginTaken(file, login)) throw new CommandError("loginTaken", "login");
    await refuseWeak(passphrase);
    const kdf = context.deps.kdf ?? (await calibrateKdf());
    const slotId = randomUUID();
    const { slot, signer } = await makeSlot(file, { id: slotId, kind: "passphrase", login, phrase: passphrase, kdf }, session.secret);
    signer.fill(0);
    context.write((writer, stamp) => addAccount(writer, { professionalId, slotId, login, administrator }, stamp), {
      action: "account.create",
      subject: professionalId,
    });
    writeSlots(context.deps.folder, { ...file, slots: [...file.slots, slot] });
    return { ...professional, account: true };
  },
} satisfies Partial<Handlers>;

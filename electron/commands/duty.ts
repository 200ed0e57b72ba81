import { randomUUID } from "node:crypto";
import { addDutyCode, addDutyUse } from "../../db/duty.ts";
import { recordRows } from "../../db/owed.ts";
import { drawRecoveryCode } from "../../db/phrase-keys.ts";
import { addProfessional } from "../../db/professionals.ts";
import { settleRotation } from "../../db/rotation.ts";
import { isKnownSlot, judgeSlots } from "../../db/slot-changes.ts";
import { makeSlot, openSlot, readSlots } from "../../db/slots.ts";
import { StoreError } from "../../db/store-error.ts";
import { appState } from "../app-state.ts";
import { CommandError } from "../command-error.ts";
import { firstUse, stillOpens } from "../duty.ts";
import type { Handlers } from "../host.ts";
import { keepRows, owedRows } from "../owing.ts";
import { changeSlots, currentSlots } from "../slot-file.ts";
import { openWith } from "../unlock.ts";
import { tryPhrase } from "../unlock-failures.ts";

/** Whose slot it is: the one on duty, whoever that is. */
const DUTY_LOGIN = "duty";

export const duty = {
  "duty.prepare": async (context) => {
    const { secret } = context.session();
    const file = currentSlots(context);
    const code = drawRecoveryCode();
    const slotId = randomUUID();
    const { slot } = await makeSlot(file, { id: slotId, kind: "duty", login: DUTY_LOGIN, phrase: code }, secret);
    const next = { ...file, slots: [...file.slots.filter(({ kind }) => kind !== "duty"), slot] };
    changeSlots(context, next, (writer, stamp) => addDutyCode(writer, slotId, stamp), { action: "duty.prepare" });
    return { code };
  },

  "duty.open": async (context, { code, name, role }) => {
    const { phase, problem } = appState(context);
    if (phase !== "locked") throw new CommandError(problem ?? "alreadyStarted");
    const { folder } = context.deps;
    const read = readSlots(folder);
    if (!read.slots.some(({ kind }) => kind === "duty")) throw new CommandError("noDutyCode");
    const opened = await tryPhrase(context.deps, false, () => openSlot(read, "duty", DUTY_LOGIN, code));
    const { file, secret, finish } = settleRotation(folder, read, opened);
    const { signer, slot } = opened;
    const store = openWith(context, file.store, secret);
    try {
      if (!isKnownSlot(store.db, slot)) throw new StoreError("slotsBehind");
      finish();
      const stamp = { at: context.now(), by: null };
      const [givenName = "", ...family] = name.trim().split(/\s+/u);
      const { value: professional, rows } = recordRows(store.db, (writer) => {
        const who = addProfessional(writer, { givenNames: [givenName], familyName: family.join(" "), role: "crisisReader" }, stamp);
        addDutyUse(writer, { slotId: slot.id, professionalId: who.id, role }, stamp);
        return who;
      });
      const slotsBehind = judgeSlots(store.db, file) === "slotsBehind";
      const session = { store, professional, administrator: false, secret, signer, slotsBehind };
      const owed = owedRows(folder, session);
      if (!stillOpens(firstUse(store.db, owed, slot.id), stamp.at)) throw new CommandError("dutyCodeUsed");
      context.open(session, "duty.open");
      keepRows(context, rows);
      return appState(context);
    } catch (error) {
      if (context.isOpen()) context.lock();
      else {
        store.close();
        secret.fill(0);
      }
      throw error;
    }
  },
} satisfies Partial<Handlers>;

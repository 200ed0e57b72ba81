import { randomUUID } from "node:crypto";
import { drawRecoveryCode, readableCode } from "../db/phrase-keys.ts";
import { makeSlot, type Slot } from "../db/slots.ts";
import { CommandError } from "./command-error.ts";
import type { Context } from "./context.ts";
import { calibrateKdf } from "./passphrase.ts";
import { changeSlots, currentSlots, withSlot } from "./slot-file.ts";
import { passphraseSlot } from "./unlock.ts";

/**
 * After an opening with the recovery code: sets the new passphrase and draws the next code, which opens nothing until it is typed
 * back. A store that is not sound is only read: its passphrases stay, and no code is drawn.
 */
export async function renewPhrase(
  context: Context,
  { login, slot, newPassphrase }: { readonly login: string; readonly slot: Slot; readonly newPassphrase: string },
): Promise<string | undefined> {
  const session = context.session();
  while (session.store.checkSome(1_000));
  if (session.slotsBehind || session.store.check().verdict !== "sound") return undefined;
  const file = currentSlots(context);
  const kdf = context.deps.kdf ?? (await calibrateKdf());
  const id = passphraseSlot(file, slot)?.id ?? randomUUID();
  const made = await makeSlot(file, { id, kind: "passphrase", login, phrase: newPassphrase, kdf }, session.secret);
  changeSlots(context, withSlot(file, made.slot), () => {}, { action: "account.changePassphrase", subject: session.professional.id });
  context.renew({ ...session, signer: made.signer });
  const code = drawRecoveryCode();
  context.pendingRecovery = { slotId: slot.id, login, code };
  return code;
}

/** Puts the next code in the place of the one before, once typed back. Fails with `recoveryNotTypedBack`. */
export async function confirmRecovery(context: Context, typedBack: string): Promise<void> {
  const session = context.session();
  const pending = context.pendingRecovery;
  if (!pending || readableCode(typedBack) !== readableCode(pending.code)) throw new CommandError("recoveryNotTypedBack");
  const file = currentSlots(context);
  const { slot } = await makeSlot(file, { id: randomUUID(), kind: "recovery", login: pending.login, phrase: pending.code }, session.secret);
  const others = file.slots.filter(({ id }) => id !== pending.slotId);
  changeSlots(context, { ...file, slots: [...others, slot] }, () => {}, { action: "recovery.confirm", subject: session.professional.id });
  context.pendingRecovery = undefined;
}

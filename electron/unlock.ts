import { type Account, accountOfSlot } from "../db/accounts.ts";
import { findProfessional } from "../db/professionals.ts";
import { headHolds, settleRotation } from "../db/rotation.ts";
import { isKnownSlot, judgeSlots } from "../db/slot-changes.ts";
import { openSlot, readSlots, type Slot, type SlotsFile } from "../db/slots.ts";
import { openStore, type Store } from "../db/store.ts";
import { problemOf, StoreError } from "../db/store-error.ts";
import { backUpBeforeMigration } from "./backup-day.ts";
import type { Context, Session } from "./context.ts";
import { tryPhrase } from "./unlock-failures.ts";

/**
 * Opens the store behind a slot. Fails with `wait` too soon after failures, `wrongPassphrase` or `wrongRecoveryCode`, and, only after
 * a right phrase, `suspended`, or `slotsBehind` when the phrase is not, or no longer, one that the store remembers.
 */
export function unlock(
  context: Context,
  kind: Slot["kind"],
  login: string,
  phrase: string,
): Promise<{ readonly session: Session; readonly slot: Slot }> {
  return tryPhrase(context.deps, false, async () => {
    const { folder } = context.deps;
    const read = readSlots(folder);
    const opened = await openSlot(read, kind, login, phrase);
    const { file, secret, finish } = settleRotation(folder, read, opened);
    const store = openWith(context, file.store, secret);
    try {
      const slot = file.slots.find(({ id }) => id === opened.slot.id);
      if (!slot || !isKnownSlot(store.db, slot)) throw new StoreError("slotsBehind");
      finish();
      const account = accountOfSlot(store.db, (kind === "recovery" ? passphraseSlot(file, slot) : slot)?.id ?? "");
      const session = { ...sessionOf(store, account), secret, signer: opened.signer };
      return { session: { ...session, slotsBehind: judgeSlots(store.db, file) === "slotsBehind" }, slot };
    } catch (error) {
      store.close();
      secret.fill(0);
      opened.signer.fill(0);
      throw error;
    }
  });
}

/** Opens the store. A secret that neither opens the store nor fits its head comes from slots of another time. */
export function openWith(context: Context, id: string, secret: Buffer): Store {
  const { folder } = context.deps;
  try {
    return openStore(folder, id, Buffer.from(secret), false, (db) => backUpBeforeMigration(context, { id, db }, secret));
  } catch (error) {
    context.openingFailed = problemOf(error);
    if (problemOf(error) === "storeDamaged" && !headHolds(folder, secret)) throw new StoreError("slotsBehind");
    throw error;
  }
}

function sessionOf(store: Store, account: Account | undefined) {
  if (account && account.state !== "active") throw new StoreError("suspended");
  const professional = account && findProfessional(store.db, account.professionalId);
  if (!professional) throw new StoreError("storeDamaged");
  return { store, professional, administrator: account.administrator };
}

/** The passphrase slot of the same login as a recovery slot: the one that an account points at. */
export const passphraseSlot = (file: SlotsFile, recovery: Slot): Slot | undefined =>
  file.slots.find((slot) => slot.kind === "passphrase" && slot.login === recovery.login);

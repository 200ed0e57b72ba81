import { randomBytes } from "node:crypto";
import { accountOf, setAccount } from "../db/accounts.ts";
import { addTrace } from "../db/audit.ts";
import { copyUnderNextKey, type RotationProgress, swapIn } from "../db/rotation.ts";
import { noteSlots } from "../db/slot-changes.ts";
import { afterRotation, SECRET_BYTES, type SlotsFile, sealNext, writeSlots } from "../db/slots.ts";
import { openStore } from "../db/store.ts";
import { problemOf } from "../db/store-error.ts";
import { found } from "./command-error.ts";
import type { Context } from "./context.ts";
import type { ErrorCode } from "./contract.ts";
import { currentSlots } from "./slot-file.ts";

export interface RemovalProgress extends RotationProgress {
  readonly state: "running" | "done" | "failed";
  readonly problem?: ErrorCode;
}

/** The removal of a person's access, under way. */
export interface Removal {
  readonly progress: () => RemovalProgress;
  /** Gives up what is not swapped in. */
  readonly end: () => void;
}

/** Rows checked between two commands. */
const SLICE = 1_000;

/**
 * Takes a professional's access away for good: their slots go, and the key of the database is another, by copy (security guide). The
 * store is read meanwhile, not written. Until the copy is in place nothing has changed.
 */
export async function startRemoval(context: Context, professionalId: string): Promise<Removal> {
  const { deps } = context;
  const before = context.session();
  const account = found(accountOf(before.store.db, professionalId));
  const file = currentSlots(context);
  const login = file.slots.find(({ id }) => id === account.slotId)?.login;
  const next = randomBytes(SECRET_BYTES);
  // Who leaves may know the envelope's code.
  const sealed = await sealNext(file, next, (slot) => slot.login !== login && slot.kind !== "duty");
  const stamp = { at: context.now(), by: before.professional.id };
  const copying = copyUnderNextKey({
    folder: deps.folder,
    store: before.store,
    secret: before.secret,
    next,
    work: (writer) => {
      setAccount(writer, { ...account, state: "removed" }, stamp);
      noteSlots(writer, afterRotation(sealed), "done", stamp);
      addTrace(writer, { workstation: deps.workstation, action: "account.remove", subject: professionalId, result: "done" }, stamp);
    },
  });
  let now: RemovalProgress = { state: "running", done: 0, total: 1 };
  let over = false;

  const step = (): void => {
    if (over) return;
    try {
      for (let rows = SLICE; rows > 0; rows--) {
        const copied = copying.next();
        if (copied.done) {
          context.soon(settle);
          return;
        }
        now = { state: "running", ...copied.value };
      }
      setImmediate(step);
    } catch (error) {
      fail(error);
    }
  };
  const fail = (error: unknown): void => {
    over = true;
    next.fill(0);
    now = { ...now, state: "failed", problem: problemOf(error) ?? "internal" };
  };
  const settle = (): void => {
    if (context.removal !== removal) return;
    try {
      now = { ...now, state: "done", done: now.total };
      putInPlace(context, sealed, next, before.professional.id === professionalId);
    } catch (error) {
      fail(error);
    }
  };
  const removal: Removal = {
    progress: () => now,
    end() {
      over = true;
      copying.return();
    },
  };
  setImmediate(step);
  return removal;
}

/** From here the removal takes place, now or, after a cut, at the next opening. `leaves`: who removes themselves is shown the lock. */
function putInPlace(context: Context, sealed: SlotsFile, next: Buffer, leaves: boolean): void {
  const { folder } = context.deps;
  const { store, secret, ...session } = context.session();
  try {
    writeSlots(folder, sealed);
    store.close();
    swapIn(folder, sealed);
    secret.fill(0);
    context.renew({ ...session, store: openStore(folder, store.id, Buffer.from(next)), secret: next });
    if (leaves) context.lock();
  } catch (error) {
    context.lock();
    throw error;
  }
}

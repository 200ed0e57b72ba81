import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { filesOf, replaceFile } from "./files.ts";
import { Kdf, phraseKeys } from "./phrase-keys.ts";
import { pairFrom, seal, unseal } from "./sealed-secret.ts";
import { StoreError } from "./store-error.ts";

const Base64 = z.base64();
const Slot = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["passphrase", "recovery", "duty"]),
  /** Keyed hash of the login: the file holds no name (decision D13). */
  login: Base64,
  kdf: Kdf.optional(),
  salt: Base64,
  /** Of the pair that the phrase gives: the secret can change without the phrase being typed. */
  publicKey: Base64,
  sealed: Base64,
  /** The secret of a rotation that is about to take place. */
  next: Base64.optional(),
});
export type Slot = z.infer<typeof Slot>;
const SlotsFile = z.strictObject({ format: z.literal(1), store: z.uuid(), loginKey: Base64, slots: z.array(Slot).min(1).max(500) });
export type SlotsFile = z.infer<typeof SlotsFile>;

const wrongPhrase = { passphrase: "wrongPassphrase", recovery: "wrongRecoveryCode", duty: "wrongDutyCode" } as const;

/** What a slot holds: the database key (32 bytes) and the salt of the database file (16 bytes). */
export const SECRET_BYTES = 48;

/** Reads the slots. Fails with `storeNewer` for a later format, `notOurStore` for anything else that does not fit. */
export function readSlots(folder: string): SlotsFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(filesOf(folder).slots, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new StoreError("notOurStore");
    throw error;
  }
  const newer = z.looseObject({ format: z.number().int().min(2) }).safeParse(content);
  if (newer.success) throw new StoreError("storeNewer");
  const parsed = SlotsFile.safeParse(content);
  if (!parsed.success) throw new StoreError("notOurStore");
  return parsed.data;
}

export const writeSlots = (folder: string, slots: SlotsFile): void =>
  replaceFile(filesOf(folder).slots, `${JSON.stringify(SlotsFile.parse(slots), null, 1)}\n`);

export const newSlotsFile = (store: string): Omit<SlotsFile, "slots"> => ({
  format: 1,
  store,
  loginKey: randomBytes(32).toString("base64"),
});

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");
const asKept = ({ next: _, ...slot }: Slot): Slot => slot;

/** The file without the secret of a rotation that did not take place. */
export const withoutNext = (file: SlotsFile): SlotsFile => ({ ...file, slots: file.slots.map(asKept) });
/** The file once a rotation took place: who has no part in the next secret has no slot. */
export const afterRotation = (file: SlotsFile): SlotsFile => ({
  ...file,
  slots: file.slots.flatMap(({ next, ...slot }) => (next === undefined ? [] : [{ ...slot, sealed: next }])),
});
/** What the store remembers of one slot, and of the whole file; a rotation under way changes neither. */
export const digestOfSlot = (slot: Slot): string => sha256(JSON.stringify(Slot.parse(asKept(slot))));
export const digestOfSlots = (file: SlotsFile): string => sha256(JSON.stringify(SlotsFile.parse(withoutNext(file))));

const loginHash = (file: Pick<SlotsFile, "loginKey">, login: string): string =>
  createHmac("sha256", Buffer.from(file.loginKey, "base64")).update(login.normalize("NFC").trim().toLocaleLowerCase("fr")).digest("base64");

/** Whether someone already opens with this login. */
export const isLoginTaken = (file: SlotsFile, login: string): boolean =>
  file.slots.some((slot) => slot.kind === "passphrase" && slot.login === loginHash(file, login));

/** Everything of the slot but its sealed secret is authenticated with that. */
const associated = (file: Pick<SlotsFile, "store">, slot: Omit<Slot, "sealed">): Buffer =>
  Buffer.from(JSON.stringify([file.store, slot.id, slot.kind, slot.login, slot.kdf ?? null, slot.salt, slot.publicKey]), "utf8");

/** Seals `secret` for one login, under a passphrase (with `kdf`) or a recovery or duty code (without). `signer` wraps a signing key. */
export async function makeSlot(
  file: Omit<SlotsFile, "slots">,
  entry: { readonly id: string; readonly kind: Slot["kind"]; readonly login: string; readonly phrase: string; readonly kdf?: Kdf },
  secret: Uint8Array,
): Promise<{ readonly slot: Slot; readonly signer: Buffer }> {
  const salt = randomBytes(16);
  const keys = await phraseKeys(entry.phrase, salt, entry.kdf);
  const { publicKey } = await pairFrom(keys.slot);
  keys.slot.fill(0);
  const slot = {
    id: entry.id,
    kind: entry.kind,
    login: loginHash(file, entry.login),
    ...(entry.kdf ? { kdf: entry.kdf } : {}),
    salt: salt.toString("base64"),
    publicKey,
  };
  return { slot: { ...slot, sealed: await seal(publicKey, secret, associated(file, slot)) }, signer: keys.signer };
}

/** The file with `secret` sealed as the next one for every slot that `keeps` says, by public key: nobody types a phrase. */
export async function sealNext(file: SlotsFile, secret: Uint8Array, keeps: (slot: Slot) => boolean): Promise<SlotsFile> {
  const slots = file.slots.map(async (slot) =>
    keeps(slot) ? { ...slot, next: await seal(slot.publicKey, secret, associated(file, slot)) } : asKept(slot),
  );
  return { ...file, slots: await Promise.all(slots) };
}

/**
 * The slot that a login is tried on. An unknown login is tried on someone's, always the same one, so that the work done tells
 * nothing of who is known.
 */
export function slotTried(
  file: SlotsFile,
  kind: Slot["kind"],
  login: string,
): { readonly slot: Slot | undefined; readonly known: boolean } {
  const wanted = loginHash(file, login);
  const ofKind = file.slots.filter((slot) => slot.kind === kind);
  const own = ofKind.find((slot) => slot.login === wanted);
  return { slot: own ?? ofKind[Buffer.from(wanted, "base64").readUInt32BE() % ofKind.length], known: own !== undefined };
}

export interface OpenedSlot {
  readonly slot: Slot;
  readonly secret: Buffer;
  /** The secret of a rotation that was cut. */
  readonly next: Buffer | undefined;
  /** Opens the signing key of whose passphrase it is. */
  readonly signer: Buffer;
}

/** What is behind a login and a phrase. Fails with `wrongPassphrase`, `wrongRecoveryCode` or `wrongDutyCode`, after the same work in every case. */
export async function openSlot(file: SlotsFile, kind: Slot["kind"], login: string, phrase: string): Promise<OpenedSlot> {
  const failure = new StoreError(wrongPhrase[kind]);
  const { slot, known } = slotTried(file, kind, login);
  if (!slot) throw failure;
  if ((slot.kdf === undefined) !== (kind !== "passphrase")) throw new StoreError("notOurStore");
  const keys = await phraseKeys(phrase, Buffer.from(slot.salt, "base64"), slot.kdf);
  try {
    const pair = await pairFrom(keys.slot);
    const secret = await unseal(pair, slot.sealed, associated(file, slot));
    if (!known || secret.length !== SECRET_BYTES) throw failure;
    const next = slot.next === undefined ? undefined : await unseal(pair, slot.next, associated(file, slot));
    return { slot, secret, next, signer: keys.signer };
  } catch {
    keys.signer.fill(0);
    throw failure;
  } finally {
    keys.slot.fill(0);
  }
}

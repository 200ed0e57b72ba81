import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hashRaw } from "@node-rs/argon2";
import { z } from "zod";
import { filesOf, replaceFile } from "./files.ts";
import { StoreError } from "./store-error.ts";

/** Argon2id: memory in KiB, passes and lanes. Refused under 64 MiB, 3, 1 and over 1 GiB (security guide). */
export const Kdf = z.strictObject({
  memoryKib: z
    .number()
    .int()
    .min(64 * 1024)
    .max(1024 * 1024),
  passes: z.number().int().min(3).max(20),
  lanes: z.number().int().min(1).max(8),
});
export type Kdf = z.infer<typeof Kdf>;

const Base64 = z.base64();
const Slot = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["passphrase", "recovery"]),
  /** Keyed hash of the login: the file holds no name (decision D13). */
  login: Base64,
  kdf: Kdf.optional(),
  salt: Base64,
  nonce: Base64,
  wrapped: Base64,
});
export type Slot = z.infer<typeof Slot>;
const SlotsFile = z.strictObject({ format: z.literal(1), store: z.uuid(), loginKey: Base64, slots: z.array(Slot).min(1).max(500) });
export type SlotsFile = z.infer<typeof SlotsFile>;

/** The library exports its names as a const enum, which type stripping cannot read. Version 0x13 is its default. */
const ARGON2ID = 2;

/** What a slot wraps: the database key (32 bytes) and the salt of the database file (16 bytes). */
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
  replaceFile(filesOf(folder).slots, `${JSON.stringify(slots, null, 1)}\n`);

export const newSlotsFile = (store: string): Omit<SlotsFile, "slots"> => ({
  format: 1,
  store,
  loginKey: randomBytes(32).toString("base64"),
});

const loginHash = (file: Pick<SlotsFile, "loginKey">, login: string): string =>
  createHmac("sha256", Buffer.from(file.loginKey, "base64")).update(login.normalize("NFC").trim().toLocaleLowerCase("fr")).digest("base64");

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer => Buffer.from(hkdfSync("sha256", secret, salt, info, 32));

/** What a phrase gives: the key of its slot and, for a passphrase, the one that wraps its owner's signing key (decision D12). */
interface PhraseKeys {
  readonly slot: Buffer;
  readonly signer: Buffer;
}

async function keysOf(kind: Slot["kind"], secret: string, salt: Uint8Array, kdf: Kdf | undefined): Promise<PhraseKeys> {
  if (kind === "recovery")
    return { slot: hkdf(Buffer.from(readableCode(secret), "utf8"), salt, "paroles-d-avance recovery v1"), signer: Buffer.alloc(0) };
  if (!kdf) throw new StoreError("notOurStore");
  const stretched = await hashRaw(Buffer.from(secret.normalize("NFC"), "utf8"), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKib,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt: Buffer.from(salt),
  });
  const keys = {
    slot: hkdf(stretched, salt, "paroles-d-avance passphrase v1"),
    signer: hkdf(stretched, salt, "paroles-d-avance signer v1"),
  };
  stretched.fill(0);
  return keys;
}

/** Everything of the slot but the wrapped secret is authenticated with it. */
const associated = (file: Pick<SlotsFile, "store">, slot: Omit<Slot, "wrapped">): Buffer =>
  Buffer.from(JSON.stringify([file.store, slot.id, slot.kind, slot.login, slot.kdf ?? null, slot.salt, slot.nonce]), "utf8");

/** Whether someone already opens with this login. */
export const isLoginTaken = (file: SlotsFile, login: string): boolean =>
  file.slots.some((slot) => slot.kind === "passphrase" && slot.login === loginHash(file, login));

/** Wraps `secret` for one login, under a passphrase (with `kdf`) or a recovery code (without). `signer` wraps a signing key. */
export async function makeSlot(
  file: Omit<SlotsFile, "slots">,
  entry: { readonly id: string; readonly kind: Slot["kind"]; readonly login: string; readonly phrase: string; readonly kdf?: Kdf },
  secret: Uint8Array,
): Promise<{ readonly slot: Slot; readonly signer: Buffer }> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const slot = {
    id: entry.id,
    kind: entry.kind,
    login: loginHash(file, entry.login),
    ...(entry.kdf ? { kdf: entry.kdf } : {}),
    salt: salt.toString("base64"),
    nonce: nonce.toString("base64"),
  };
  const keys = await keysOf(entry.kind, entry.phrase, salt, entry.kdf);
  const cipher = createCipheriv("aes-256-gcm", keys.slot, nonce).setAAD(associated(file, slot));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  keys.slot.fill(0);
  return { slot: { ...slot, wrapped: wrapped.toString("base64") }, signer: keys.signer };
}

/**
 * The secret behind a login and a phrase. An unknown login costs the same work as a wrong phrase, so that time tells nothing.
 * Fails with `wrongPassphrase` or `wrongRecoveryCode`.
 */
export async function openSlot(
  file: SlotsFile,
  kind: Slot["kind"],
  login: string,
  phrase: string,
): Promise<{ readonly slotId: string; readonly secret: Buffer; readonly signer: Buffer }> {
  const wanted = loginHash(file, login);
  const found = file.slots.find((slot) => slot.kind === kind && slot.login === wanted);
  const slot = found ?? file.slots.find((other) => other.kind === kind);
  const failure = new StoreError(kind === "recovery" ? "wrongRecoveryCode" : "wrongPassphrase");
  if (!slot) throw failure;
  const keys = await keysOf(kind, phrase, Buffer.from(slot.salt, "base64"), slot.kdf);
  const wrapped = Buffer.from(slot.wrapped, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keys.slot, Buffer.from(slot.nonce, "base64"))
      .setAAD(associated(file, slot))
      .setAuthTag(wrapped.subarray(-16));
    const secret = Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]);
    if (!found || secret.length !== SECRET_BYTES) throw failure;
    return { slotId: slot.id, secret, signer: keys.signer };
  } catch {
    keys.signer.fill(0);
    throw failure;
  } finally {
    keys.slot.fill(0);
  }
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A recovery code of 130 bits: 26 signs in five groups of 5 and one sign, no letter that looks like a figure. */
export function drawRecoveryCode(): string {
  const signs = Array.from(randomBytes(26), (byte) => crockford[byte & 31]).join("");
  return signs.replace(/(.{5})(?=.)/g, "$1-");
}

/** A code as typed, forgiving case, spaces, dashes, and O, I, L for 0, 1, 1. */
export const readableCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

import { hkdfSync, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { z } from "zod";

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

/** The library exports its names as a const enum, which type stripping cannot read. Version 0x13 is its default. */
const ARGON2ID = 2;

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: string): Buffer => Buffer.from(hkdfSync("sha256", secret, salt, info, 32));

/** What a phrase gives: the key of its slot and, for a passphrase, the one that wraps its owner's signing key (decision D12). */
export interface PhraseKeys {
  readonly slot: Buffer;
  readonly signer: Buffer;
}

/** The keys behind a passphrase (with `kdf`) or a recovery code (without). */
export async function phraseKeys(phrase: string, salt: Uint8Array, kdf: Kdf | undefined): Promise<PhraseKeys> {
  if (!kdf) return { slot: hkdf(Buffer.from(readableCode(phrase), "utf8"), salt, "paroles-d-avance recovery v1"), signer: Buffer.alloc(0) };
  const stretched = await hashRaw(Buffer.from(phrase.normalize("NFC"), "utf8"), {
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

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A recovery code of 130 bits: 26 signs in five groups of 5 and one sign, no letter that looks like a figure. */
export function drawRecoveryCode(): string {
  const signs = Array.from(randomBytes(26), (byte) => crockford[byte & 31]).join("");
  return signs.replace(/(.{5})(?=.)/g, "$1-");
}

/** A code as typed, forgiving case, spaces, dashes, and O, I, L for 0, 1, 1. */
export const readableCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

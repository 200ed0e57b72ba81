import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Stamp, Writer } from "./ledger.ts";

/** A professional's signing key (ECDSA P-256), usable. The public half is SPKI in base64. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

const NONCE = 12;
const TAG = 16;

/** Binds a wrapped key to whose it is. */
const associated = (professionalId: string, publicKey: string): Buffer => Buffer.from(JSON.stringify([professionalId, publicKey]), "utf8");

/**
 * The key with which a professional signs, wrapped by their passphrase's `signer` key (decision D12). The first time, and once a
 * forgotten passphrase was replaced, it is a new one; earlier ones are kept.
 */
export const signingKeyOf = (writer: Writer, professionalId: string, signer: Uint8Array, stamp: Stamp): SigningKey =>
  openKey(writer.db, professionalId, signer) ?? addKey(writer, professionalId, signer, stamp);

/** Wraps the same key under what a new passphrase gives. Nothing to do for who never signed. */
export function rewrapSigningKey(
  writer: Writer,
  professionalId: string,
  signers: { readonly before: Uint8Array; readonly after: Uint8Array },
  stamp: Stamp,
): void {
  const key = openKey(writer.db, professionalId, signers.before);
  if (key) keepWrapped(writer, professionalId, key, signers.after, stamp);
}

function addKey(writer: Writer, professionalId: string, signer: Uint8Array, stamp: Stamp): SigningKey {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const key = { publicKey, privateKey: pair.privateKey };
  keepWrapped(writer, professionalId, key, signer, stamp);
  return key;
}

function keepWrapped(
  writer: Writer,
  professionalId: string,
  { publicKey, privateKey }: SigningKey,
  signer: Uint8Array,
  stamp: Stamp,
): void {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", signer, nonce).setAAD(associated(professionalId, publicKey));
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  const wrapped = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  secret.fill(0);
  writer.insert("signing_keys", {
    id: randomUUID(),
    professional_id: professionalId,
    public_key: publicKey,
    wrapped: wrapped.toString("base64"),
    ...stamp,
  });
}

/** The newest key that `signer` opens: a change of passphrase cut in the middle leaves the one before. */
function openKey(db: Database, professionalId: string, signer: Uint8Array): SigningKey | undefined {
  const rows = db
    .prepare<[string], WrappedKey>("SELECT public_key, wrapped FROM signing_keys WHERE professional_id = ? ORDER BY seq DESC")
    .all(professionalId);
  for (const row of rows) {
    const privateKey = unwrap(row, professionalId, signer);
    if (privateKey) return { publicKey: row.public_key, privateKey };
  }
  return undefined;
}

interface WrappedKey {
  readonly public_key: string;
  readonly wrapped: string;
}

function unwrap(row: WrappedKey, professionalId: string, signer: Uint8Array): KeyObject | undefined {
  const wrapped = Buffer.from(row.wrapped, "base64");
  const decipher = createDecipheriv("aes-256-gcm", signer, wrapped.subarray(0, NONCE))
    .setAAD(associated(professionalId, row.public_key))
    .setAuthTag(wrapped.subarray(-TAG));
  try {
    const secret = Buffer.concat([decipher.update(wrapped.subarray(NONCE, -TAG)), decipher.final()]);
    const privateKey = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
    secret.fill(0);
    return privateKey;
  } catch {
    return undefined;
  }
}

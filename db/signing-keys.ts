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

function addKey(writer: Writer, professionalId: string, signer: Uint8Array, stamp: Stamp): SigningKey {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", signer, nonce).setAAD(associated(professionalId, publicKey));
  const secret = pair.privateKey.export({ type: "pkcs8", format: "der" });
  const wrapped = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  secret.fill(0);
  writer.insert("signing_keys", {
    id: randomUUID(),
    professional_id: professionalId,
    public_key: publicKey,
    wrapped: wrapped.toString("base64"),
    ...stamp,
  });
  return { publicKey, privateKey: pair.privateKey };
}

function openKey(db: Database, professionalId: string, signer: Uint8Array): SigningKey | undefined {
  const row = db
    .prepare<[string], { public_key: string; wrapped: string }>(
      "SELECT public_key, wrapped FROM signing_keys WHERE professional_id = ? ORDER BY seq DESC",
    )
    .get(professionalId);
  if (!row) return undefined;
  const wrapped = Buffer.from(row.wrapped, "base64");
  const decipher = createDecipheriv("aes-256-gcm", signer, wrapped.subarray(0, NONCE))
    .setAAD(associated(professionalId, row.public_key))
    .setAuthTag(wrapped.subarray(-TAG));
  try {
    const secret = Buffer.concat([decipher.update(wrapped.subarray(NONCE, -TAG)), decipher.final()]);
    const privateKey = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
    secret.fill(0);
    return { publicKey: row.public_key, privateKey };
  } catch {
    return undefined;
  }
}

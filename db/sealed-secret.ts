import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";

/** HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = Buffer.from("paroles-d-avance slot v1", "utf8");

/** Length of an encapsulated key: an uncompressed point of P-256. */
const ENCAPSULATED = 65;

/** A public key, as base64 of its point, and the private key that opens what is sealed to it. */
export interface SealingPair {
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

/** The pair that 32 bytes always give (`DeriveKeyPair`): whoever has the phrase opens, whoever has the file can only seal. */
export async function pairFrom(key: Uint8Array): Promise<SealingPair> {
  const { publicKey, privateKey } = await suite.kem.deriveKeyPair(Uint8Array.from(key));
  return { publicKey: Buffer.from(await suite.kem.serializePublicKey(publicKey)).toString("base64"), privateKey };
}

/** Seals `secret` to a public key. `associated` is authenticated with it and not kept in it. Base64. */
export async function seal(publicKey: string, secret: Uint8Array, associated: Uint8Array): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(Uint8Array.from(Buffer.from(publicKey, "base64")));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, Uint8Array.from(secret), associated);
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString("base64");
}

/** What was sealed. Rejects when key, seal and `associated` do not belong together. */
export async function unseal({ privateKey }: SealingPair, sealed: string, associated: Uint8Array): Promise<Buffer> {
  const bytes = Uint8Array.from(Buffer.from(sealed, "base64"));
  const enc = bytes.slice(0, ENCAPSULATED);
  return Buffer.from(await suite.open({ recipientKey: privateKey, enc, info }, bytes.slice(ENCAPSULATED), associated));
}

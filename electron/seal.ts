import { sign } from "node:crypto";
import canonicalize from "canonicalize";
import type { NewSignature } from "../db/signatures.ts";
import type { SigningKey } from "../db/signing-keys.ts";

/** A signature made on the screen, not kept yet. */
export type ScreenSignature = NewSignature & { readonly kind: "screen" };

/**
 * Seals a professional's signature with their own key (decision D12): ECDSA P-256 with SHA-256 over the RFC 8785 form of everything
 * but the seal, `r` and `s` of 32 bytes each. It proves who signed what and when to whoever trusts the public key; not who they are.
 */
export function sealed(signature: ScreenSignature, { publicKey, privateKey }: SigningKey): ScreenSignature {
  const form = Buffer.from(canonicalize(signature) ?? "", "utf8");
  return {
    ...signature,
    seal: { publicKey, value: sign("sha256", form, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64") },
  };
}

import { hkdfSync } from "node:crypto";

/** A key for one use, from the secret of the store. */
export const subkey = (secret: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret.subarray(0, 32), secret.subarray(32), `paroles-d-avance ${info} v1`, 32));

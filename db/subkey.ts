import { hkdfSync } from "node:crypto";

/** A key for one use, from the 48-byte secret (key and file salt) that the slots wrap. */
export const subkey = (secret: Uint8Array, use: "head" | "tally" | "backup" | "key name"): Buffer =>
  Buffer.from(hkdfSync("sha256", secret.subarray(0, 32), secret.subarray(32), `paroles-d-avance ${use} v1`, 32));

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { pairFrom, seal, unseal } from "../../db/sealed-secret.ts";

const associated = Buffer.from("slot");

test("the pair that a key gives is the one of the standard (RFC 9180, A.3.1)", async () => {
  const { publicKey } = await pairFrom(Buffer.from("668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550", "hex"));
  expect(Buffer.from(publicKey, "base64").toString("hex")).toBe(
    "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0",
  );
});

test("only the key and what was sealed with it open a secret, and no two seals are alike", async () => {
  const key = randomBytes(32);
  const secret = randomBytes(48);
  const pair = await pairFrom(key);
  const sealed = await seal(pair.publicKey, secret, associated);
  expect((await unseal(await pairFrom(key), sealed, associated)).equals(secret)).toBe(true);
  expect(await seal(pair.publicKey, secret, associated)).not.toBe(sealed);
  await expect(unseal(await pairFrom(randomBytes(32)), sealed, associated)).rejects.toThrow();
  await expect(unseal(pair, sealed, Buffer.from("other slot"))).rejects.toThrow();
  const bytes = Buffer.from(sealed, "base64");
  for (const at of [1, 64, 65, bytes.length - 1]) {
    const spoilt = Buffer.from(bytes);
    spoilt.writeUInt8((spoilt.at(at) ?? 0) ^ 1, at);
    await expect(unseal(pair, spoilt.toString("base64"), associated), `byte ${at}`).rejects.toThrow();
  }
});

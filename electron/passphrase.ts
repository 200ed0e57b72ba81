import { randomInt } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import type { Kdf } from "../db/phrase-keys.ts";
import { passphraseWords } from "../templates/passphrase-words.fr.ts";
import { CommandError } from "./command-error.ts";

/** Seven words drawn with a cryptographic generator: 91 bits, 80 claimed (decision D13). */
export const drawPassphrase = (): string =>
  Array.from({ length: 7 }, () => passphraseWords[randomInt(passphraseWords.length)] ?? "").join(" ");

export interface Judgement {
  readonly enough: boolean;
  readonly reason?: "tooShort" | "tooCommon";
}

/**
 * Whether someone's own phrase may protect a store: at least 14 characters and 10^12 guesses by zxcvbn, with French words and
 * names known to it (decision D13).
 */
export async function judgePassphrase(passphrase: string): Promise<Judgement> {
  const phrase = passphrase.normalize("NFC").trim();
  if ([...phrase].length < 14) return { enough: false, reason: "tooShort" };
  const { guesses } = (await estimator()).check(phrase);
  return guesses >= 1e12 ? { enough: true } : { enough: false, reason: "tooCommon" };
}

/** Fails with `weakPassphrase` for a phrase that may not protect a store. */
export async function refuseWeak(passphrase: string): Promise<void> {
  if (!(await judgePassphrase(passphrase)).enough) throw new CommandError("weakPassphrase");
}

let made: Promise<{ check(password: string): { guesses: number } }> | undefined;

/** The dictionaries are large: they are read the first time a phrase is judged. */
function estimator() {
  made ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common"), import("@zxcvbn-ts/language-fr")]).then(
    ([core, common, french]) =>
      new core.ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...french.dictionary },
        graphs: common.adjacencyGraphs,
        translations: french.translations,
      }),
  );
  return made;
}

const FLOOR: Kdf = { memoryKib: 64 * 1024, passes: 3, lanes: 1 };
const CEILING_KIB = 512 * 1024;
const AIM_MS = 800;

/** How much work Argon2id may take here: 0.7 to 1 s, never under the floor, at most 512 MiB so that small computers follow. */
export async function calibrateKdf(): Promise<Kdf> {
  const time = async (kdf: Kdf): Promise<number> => {
    const start = performance.now();
    await hashRaw("calibration", {
      memoryCost: kdf.memoryKib,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: 32,
      salt: Buffer.alloc(16),
    });
    return performance.now() - start;
  };
  await time(FLOOR);
  const ratio = AIM_MS / (await time(FLOOR));
  const memoryKib = Math.min(CEILING_KIB, Math.max(FLOOR.memoryKib, Math.floor((FLOOR.memoryKib * ratio) / 1024) * 1024));
  const passes = Math.min(20, Math.max(FLOOR.passes, Math.round((FLOOR.passes * ratio * FLOOR.memoryKib) / memoryKib)));
  return { memoryKib, passes, lanes: FLOOR.lanes };
}

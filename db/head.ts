import { createHmac, timingSafeEqual } from "node:crypto";
import { closeSync, constants, fdatasyncSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { z } from "zod";
import { filesOf, syncFolder } from "./files.ts";
import { type LedgerState, sumText } from "./ledger.ts";

/**
 * What the store looked like at its last acknowledged commit. Kept beside the database, so that a database put back in time
 * is seen (decision D15).
 */
export const Head = z.strictObject({
  format: z.literal(1),
  store: z.uuid(),
  commit: z.number().int(),
  revisions: z.number().int(),
  tip: z.strictObject({ seq: z.number().int(), link: z.hex() }),
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), sum: z.hex() })),
});
export type Head = z.infer<typeof Head>;

/** The head of a store at one commit. */
export const headOf = (store: string, { commit, revisions, tip, tallies }: LedgerState): Head => ({
  format: 1,
  store,
  commit,
  revisions,
  tip: { seq: tip.seq, link: tip.link.toString("hex") },
  tables: Object.fromEntries([...tallies].map(([table, tally]) => [table, { rows: tally.rows, sum: sumText(tally) }])),
});

const PLACE_BYTES = 8192;
const MAC_BYTES = 32;

/** An open head file: two places written in turn, so that a cut while writing one leaves the other. */
export interface HeadFile {
  readonly write: (head: Head) => void;
  readonly close: () => void;
}

const mac = (key: Uint8Array, body: Uint8Array): Buffer => createHmac("sha256", key).update(body).digest();

export function openHead(folder: string, key: Uint8Array, path = filesOf(folder).head): HeadFile {
  const handle = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  // Room is taken once: a disk that fills up later cannot refuse the head of a commit that it took.
  if (fstatSync(handle).size < 2 * PLACE_BYTES) writeSync(handle, Buffer.alloc(2 * PLACE_BYTES), 0, 2 * PLACE_BYTES, 0);
  syncFolder(folder);
  return {
    write(head) {
      const body = Buffer.alloc(PLACE_BYTES - MAC_BYTES);
      const text = Buffer.from(JSON.stringify(head), "utf8");
      if (text.length > body.length) throw new Error("head too large");
      text.copy(body);
      const place = Buffer.concat([body, mac(key, body)]);
      const start = (head.commit % 2) * PLACE_BYTES;
      for (let done = 0; done < place.length; ) done += writeSync(handle, place, done, place.length - done, start + done);
      fdatasyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/**
 * The newest head whose MAC holds, and whether the other place was written and does not hold: only a cut while writing the next
 * head does that.
 */
export function readHead(
  folder: string,
  key: Uint8Array,
  path = filesOf(folder).head,
): { readonly head: Head | undefined; readonly spoilt: boolean } {
  const handle = openSync(path, "r");
  try {
    let spoilt = false;
    const heads = [0, 1].flatMap((place) => {
      const bytes = Buffer.alloc(PLACE_BYTES);
      const length = readSync(handle, bytes, 0, PLACE_BYTES, place * PLACE_BYTES);
      if (bytes.every((byte) => byte === 0)) return [];
      const body = bytes.subarray(0, PLACE_BYTES - MAC_BYTES);
      if (length !== PLACE_BYTES || !timingSafeEqual(bytes.subarray(-MAC_BYTES), mac(key, body))) {
        spoilt = true;
        return [];
      }
      const text = body.subarray(0, body.indexOf(0)).toString("utf8");
      const parsed = Head.safeParse(JSON.parse(text));
      return parsed.success ? [parsed.data] : [];
    });
    return { head: heads.sort((a, b) => b.commit - a.commit)[0], spoilt };
  } finally {
    closeSync(handle);
  }
}

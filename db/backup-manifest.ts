import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { replaceFile } from "./files.ts";
import { StoreError } from "./store-error.ts";
import { subkey } from "./subkey.ts";

export const BackupKind = z.enum(["daily", "manual", "beforeMigration"]);
export type BackupKind = z.infer<typeof BackupKind>;

/** How much a store holds: files of people, signed versions, drafts under way. */
export const Counts = z.strictObject({ people: z.number().int(), versions: z.number().int(), drafts: z.number().int() });
export type Counts = z.infer<typeof Counts>;

/** What may be read without a key: nothing about anyone. `key` names the key without telling it. */
const Header = z.strictObject({ format: z.literal(1), key: z.hex(), kind: BackupKind, at: z.iso.datetime() });
export type BackupHeader = z.infer<typeof Header>;

const Content = z.strictObject({
  store: z.uuid(),
  counts: Counts,
  files: z.record(z.string(), z.strictObject({ bytes: z.number().int(), sha256: z.hex() })),
});
export type BackupContent = z.infer<typeof Content>;

const Manifest = Header.extend({ nonce: z.base64(), sealed: z.base64() });
type Manifest = z.infer<typeof Manifest>;

const TAG = 16;
const pathIn = (folder: string): string => join(folder, "backup.json");
const associated = ({ format, key, kind, at }: BackupHeader): Buffer => Buffer.from(JSON.stringify([format, key, kind, at]), "utf8");

/** Tells keys apart: which backups this session's key opens. */
export const nameOfKey = (secret: Uint8Array): string => subkey(secret, "key name").toString("hex").slice(0, 16);

/** Tells stores apart in the names of backups: eight signs drawn from the store's id. */
export const nameOfStore = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 8).toUpperCase();

/** Writes what a finished backup holds, sealed: who changes a byte of any of its files is seen. */
export function writeManifest(folder: string, secret: Uint8Array, about: Pick<BackupHeader, "kind" | "at">, content: BackupContent): void {
  const header: BackupHeader = { format: 1, key: nameOfKey(secret), kind: about.kind, at: about.at };
  const nonce = randomBytes(12);
  const key = subkey(secret, "backup");
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(associated(header));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), "utf8"), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  replaceFile(pathIn(folder), JSON.stringify({ ...header, nonce: nonce.toString("base64"), sealed: sealed.toString("base64") }));
}

/** The manifest of a backup, still sealed. Fails with `backupDamaged`, or `storeNewer` for a later format. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(pathIn(folder), "utf8");
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new StoreError("backupDamaged");
  }
  if (z.looseObject({ format: z.number().int().min(2) }).safeParse(written).success) throw new StoreError("storeNewer");
  const parsed = Manifest.safeParse(written);
  if (!parsed.success) throw new StoreError("backupDamaged");
  return parsed.data;
}

/** What the backup holds. Fails with `backupOtherPhrase` for another key, `backupDamaged` when the seal does not hold. */
export function openManifest(manifest: Manifest, secret: Uint8Array): BackupContent {
  if (manifest.key !== nameOfKey(secret)) throw new StoreError("backupOtherPhrase");
  const sealed = Buffer.from(manifest.sealed, "base64");
  const key = subkey(secret, "backup");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(manifest.nonce, "base64"))
      .setAAD(associated(manifest))
      .setAuthTag(sealed.subarray(-TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]).toString("utf8");
    return Content.parse(JSON.parse(text));
  } catch {
    throw new StoreError("backupDamaged");
  } finally {
    key.fill(0);
  }
}

/** Counts what a store holds now. */
export function countStore(db: Database): Counts {
  const row = db
    .prepare<[], Counts>(
      `SELECT (SELECT count(*) FROM persons) - (SELECT count(*) FROM merged_persons) AS people,
        (SELECT count(*) FROM version_numbers) AS versions,
        (SELECT count(*) FROM drafts WHERE NOT EXISTS (SELECT 1 FROM versions WHERE draft_id = drafts.id)) AS drafts`,
    )
    .get();
  return Counts.parse(row);
}

import { closeSync, existsSync, openSync, readSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { filesOf } from "./files.ts";
import { migrations } from "./migrations/index.ts";
import { SECRET_BYTES } from "./slots.ts";
import { StoreError } from "./store-error.ts";

/** Settings that every open store must have, as SQLite reads them back. The build's own defaults are weaker. */
const settings: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ["locking_mode", "EXCLUSIVE", "exclusive"],
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["temp_store", "MEMORY", 2],
  ["secure_delete", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["foreign_keys", "ON", 1],
];

/** What better-sqlite3-multiple-ciphers adds, unknown to the types of better-sqlite3. */
const hasCipher = (db: Database): db is Database & { key(key: Buffer): number; rekey(key: Buffer): number } => "key" in db;

const rawKey = (secret: Uint8Array): Buffer => Buffer.concat([Buffer.from("raw:", "latin1"), secret]);

const plainHeader = Buffer.from("SQLite format 3\0", "latin1");

function startsPlain(path: string): boolean {
  const handle = openSync(path, "r");
  try {
    const start = Buffer.alloc(plainHeader.length);
    readSync(handle, start, 0, start.length, 0);
    return start.equals(plainHeader);
  } finally {
    closeSync(handle);
  }
}

/** Hands over the 48-byte key and zeroes it. */
function giveKey(db: Database, secret: Buffer): void {
  if (!hasCipher(db)) throw new Error("built without encryption");
  db.pragma("cipher = 'sqlcipher'");
  db.pragma("legacy = 4");
  const key = rawKey(secret);
  db.key(key);
  key.fill(0);
  secret.fill(0);
}

/** Opens a copy that `VACUUM INTO` made, to look at it: nothing is written, beside it neither. `secret` is zeroed. */
export function openCopy(folder: string, secret: Buffer): Database {
  const { database } = filesOf(folder);
  if (secret.length !== SECRET_BYTES) throw new Error("wrong key length");
  if (startsPlain(database)) throw new StoreError("notOurStore");
  const db = new Sqlite(database, { readonly: true, fileMustExist: true });
  try {
    giveKey(db, secret);
    for (const [name, set] of settings) if (name === "temp_store" || name === "trusted_schema") db.pragma(`${name} = ${set}`);
    if (Number(db.pragma("user_version", { simple: true })) > migrations.length) throw new StoreError("storeNewer");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export interface OpenOptions {
  /** The database's file, when it does not have its usual name. */
  readonly database?: string;
  readonly beforeMigration?: ((db: Database) => void) | undefined;
}

/**
 * Opens the encrypted database of `folder` with the 48-byte `secret` (key and file salt), which is zeroed. The only place that
 * opens a store; it makes one only when `isNew`, else fails with `storeMissing`. A second process on the same store gets `storeInUse`: the lock is the database's own, so a killed process
 * leaves none behind. Fails with `storeNewer` before anything is written when the file is from a later version. `beforeMigration`
 * sees a store of an earlier version before it changes, and stops the opening by throwing.
 */
export function openDatabase(
  folder: string,
  secret: Buffer,
  isNew: boolean,
  { database = filesOf(folder).database, beforeMigration = () => {} }: OpenOptions = {},
): Database {
  if (secret.length !== SECRET_BYTES) throw new Error("wrong key length");
  if (!isNew && !existsSync(database)) throw new StoreError("storeMissing");
  if (!isNew && startsPlain(database)) throw new StoreError("notOurStore");
  const db = new Sqlite(database, { timeout: 1_500, fileMustExist: !isNew });
  try {
    giveKey(db, secret);
    db.pragma("locking_mode = EXCLUSIVE");
    const version = Number(db.pragma("user_version", { simple: true }));
    if (version > migrations.length) throw new StoreError("storeNewer");
    for (const [name, set, expected] of settings) {
      db.pragma(`${name} = ${set}`);
      const actual = db.pragma(name, { simple: true });
      if (actual !== expected) throw new Error(`setting ${name} not taken`);
    }
    if (version > 0 && version < migrations.length) beforeMigration(db);
    migrate(db, version);
    if (isNew && startsPlain(database)) throw new Error("not encrypted");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Gives an open copy of a store another key; `next` has the salt of the file, which stays. Never on the live file: a cut in the
 * middle would leave neither key good (security guide).
 */
export function rekeyCopy(db: Database, next: Uint8Array): void {
  if (!hasCipher(db) || next.length !== SECRET_BYTES) throw new Error("cannot change the key");
  const key = rawKey(next);
  db.rekey(key);
  key.fill(0);
}

/** Each migration in one transaction. */
function migrate(db: Database, from: number): void {
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue;
    db.transaction(() => {
      db.exec(migration);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

/** Why the store refused. Only a code crosses the door: no path, no key, no name, no answer. */
export type StoreProblem =
  | "wrongPassphrase"
  | "wrongRecoveryCode"
  | "suspended"
  | "slotsBehind"
  | "wrongDutyCode"
  | "storeInUse"
  | "storeNewer"
  | "notOurStore"
  | "storeDamaged"
  | "storeBehind"
  | "storeMissing"
  | "storeReadOnly"
  | "placeRefused"
  | "stillChecking"
  | "diskFull"
  | "backupUnreachable"
  | "backupFull"
  | "backupDamaged"
  | "backupOtherPhrase";

export class StoreError extends Error {
  readonly code: StoreProblem;
  constructor(code: StoreProblem) {
    super(code);
    this.name = "StoreError";
    this.code = code;
  }
}

const problems: readonly (readonly [RegExp, StoreProblem])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "diskFull"],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, "storeInUse"],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)/, "storeDamaged"],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/, "storeReadOnly"],
  [/^SQLITE_IOERR_WRITE/, "diskFull"],
  [/^(SQLITE_IOERR|EIO)/, "storeDamaged"],
];

/** The problem behind an error of SQLite or of the file system, or nothing when it is ours to mend. */
export function problemOf(error: unknown): StoreProblem | undefined {
  if (error instanceof StoreError) return error.code;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return problems.find(([pattern]) => pattern.test(code))?.[1];
}

import { z } from "zod";
import { Instant } from "../templates/version-schema.ts";
import { Nothing } from "./contract-parts.ts";
import { ErrorCode } from "./contract-shapes.ts";

const Folder = z
  .string()
  .max(1_000)
  .refine((folder) => folder.isWellFormed() && !folder.includes("\0"));
/** How much a store holds: files of people, signed versions, drafts under way. */
const Counts = z.strictObject({ people: z.number().int(), versions: z.number().int(), drafts: z.number().int() });

const Backup = z.strictObject({
  id: z.string(),
  kind: z.enum(["daily", "manual", "beforeMigration"]),
  at: Instant,
  bytes: z.number().int(),
  /** `sealed`: it opens with the passphrase of then; nothing more can be said of it yet. */
  state: z.enum(["verified", "sealed", "damaged"]),
  counts: Counts.optional(),
});
export type Backup = z.infer<typeof Backup>;

const BackupList = z.strictObject({
  folder: z.string(),
  /** Beside the store, until the pole chooses. */
  isOwn: z.boolean(),
  /** Why the folder cannot be looked at. */
  problem: ErrorCode.optional(),
  backups: z.array(Backup),
  /** The open store, to compare. */
  present: Counts.optional(),
});
export type BackupList = z.infer<typeof BackupList>;

const BackupProgress = z.strictObject({
  /** What goes on: rows checked or bytes written, done and to do. */
  running: z
    .strictObject({
      what: z.enum(["backup", "look", "restore"]),
      step: z.enum(["checking", "writing"]),
      done: z.number().int(),
      total: z.number().int(),
    })
    .optional(),
  /** How the last one ended; `made` is false when the day already had its backup. */
  ended: z
    .strictObject({
      what: z.enum(["backup", "look", "restore"]),
      at: Instant,
      problem: ErrorCode.optional(),
      made: z.boolean().optional(),
      looked: z.strictObject({ at: Instant, counts: Counts, present: Counts.optional() }).optional(),
      restored: z
        .strictObject({
          /** Where the store of before lies. */
          former: z.string(),
          /** Drafts erased since the backup, and erased again. */
          erased: z.number().int(),
          /** Whether the store of before could say what was erased. */
          erasuresKnown: z.boolean(),
        })
        .optional(),
    })
    .optional(),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

const BackupId = z.string().min(1).max(255);

/**
 * Backups and restores: an administrator's acts. The long ones answer at once and are followed with `backup.progress`. Where there is
 * no usable store, `backup.list` and `restore.*` work without a session, for an administrator of the backup.
 */
export const backupContract = {
  /** `folder`: look elsewhere than where the pole keeps them. */
  "backup.list": { input: z.strictObject({ folder: Folder.optional() }), output: BackupList },
  "backup.make": { input: Nothing, output: BackupProgress },
  "backup.progress": { input: Nothing, output: BackupProgress },
  /** Where backups go from now on; empty: beside the store. Fails with `backupUnreachable` when nothing can be written there. */
  "backup.chooseFolder": { input: z.strictObject({ folder: Folder }), output: BackupList },
  /**
   * Copies a backup beside the store and checks all of it; nothing of the store changes. Without a phrase, the session's own key is
   * tried. Fails, then or as it ends, with `backupDamaged`, `backupOtherPhrase`, `wrongPassphrase`, `wrongRecoveryCode`, `notAllowed`.
   */
  "restore.look": {
    input: z.strictObject({
      folder: Folder.optional(),
      backupId: BackupId,
      login: z.string().trim().max(100).optional(),
      passphrase: z.string().max(1_000).optional(),
      recoveryCode: z.string().max(100).optional(),
    }),
    output: BackupProgress,
  },
  /** Puts what was looked at in the store's place, keeps the store of before aside, and locks. */
  "restore.do": { input: Nothing, output: BackupProgress },
  "restore.forget": { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

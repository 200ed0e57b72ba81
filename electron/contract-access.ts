import { z } from "zod";
import { PoleSettings } from "../templates/pole-settings.fr.ts";
import { Day, Line } from "../templates/schema.ts";
import { Instant, PoleId, Professional } from "../templates/version-schema.ts";
import { Id, Nothing, Passphrase, RequestId } from "./contract-parts.ts";
import { AppState, Colleague, RemovalProgress } from "./contract-shapes.ts";

const Login = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((login) => login.isWellFormed(), { error: "loneSurrogate" });
const ProfessionalName = Professional.omit({ id: true });

/** Opening the store, who may, and what the pole decides. */
export const accessContract = {
  "app.state": { input: Nothing, output: AppState },

  /** Draws seven words (80 bits) and a recovery code (130 bits) for a first start. Nothing is written yet. */
  "firstStart.draw": { input: Nothing, output: z.strictObject({ passphrase: z.string(), recoveryCode: z.string() }) },
  /** Judges a passphrase of the person's own: at least 14 characters and 10^12 guesses (decision D13). */
  "passphrase.judge": {
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ enough: z.boolean(), reason: z.enum(["tooShort", "tooCommon"]).optional() }),
  },
  "firstStart.create": {
    input: z.strictObject({
      pole: PoleId,
      professional: ProfessionalName,
      login: Login,
      passphrase: Passphrase,
      recoveryTypedBack: z.string().max(100),
    }),
    output: AppState,
  },
  /**
   * Fails with `wrongPassphrase` alike for an unknown login; `wait`, its path the seconds left, after several failures; and only after
   * the right passphrase with `suspended`, or `slotsBehind` when an older slots file brought a replaced passphrase back.
   */
  "store.unlock": { input: z.strictObject({ login: Login, passphrase: Passphrase }), output: AppState },
  /**
   * Opens with the recovery code, sets a new passphrase, and draws the next code. The code used stays good until `recovery.confirm`.
   * A store that is not sound is only read: the passphrase stays as it was and there is no next code.
   */
  "store.recover": {
    input: z.strictObject({ login: Login, recoveryCode: z.string().max(100), newPassphrase: Passphrase }),
    output: z.strictObject({ state: AppState, recoveryCode: z.string().optional() }),
  },
  /** The next recovery code, typed back, takes the place of the one used. Fails with `recoveryNotTypedBack`. */
  "recovery.confirm": { input: z.strictObject({ typedBack: z.string().max(100) }), output: Nothing },
  "store.lock": { input: Nothing, output: AppState },

  "professional.list": { input: Nothing, output: z.array(Colleague) },
  "professional.add": { input: ProfessionalName.extend({ requestId: RequestId }), output: Professional },
  /** Another name or role from now on; signatures and frozen texts keep theirs. An administrator's act. */
  "professional.correct": { input: ProfessionalName.extend({ professionalId: Id }), output: Colleague },
  /** Seven words drawn for a new account: nothing is written. */
  "passphrase.draw": { input: Nothing, output: z.strictObject({ passphrase: z.string() }) },
  /**
   * Gives a professional an account and a signing key, both behind their own passphrase (decision D12). An administrator's act.
   * Fails with `notAllowed`, `accountExists`, `loginTaken`, `weakPassphrase`.
   */
  "account.create": {
    input: z.strictObject({ professionalId: Id, login: Login, passphrase: Passphrase, administrator: z.boolean() }),
    output: Colleague,
  },
  /** One's own passphrase; the signing key stays the same. Fails with `wrongPassphrase`, `wait`, `weakPassphrase`. */
  "account.changePassphrase": { input: z.strictObject({ oldPassphrase: Passphrase, newPassphrase: Passphrase }), output: Nothing },
  /**
   * A new passphrase for someone else who forgot theirs, who is told at their next opening (decision D12). They sign with a new key;
   * the public one before is kept. An administrator's act.
   */
  "account.reset": { input: z.strictObject({ professionalId: Id, newPassphrase: Passphrase }), output: Nothing },
  /** Who opened has read what `app.state` told them of their account. */
  "account.seeNotices": { input: Nothing, output: Nothing },
  /** The administrator flag, and a rest from the app. An administrator's act. Fails with `lastAdministrator`. */
  "account.update": {
    input: z.strictObject({ professionalId: Id, administrator: z.boolean(), suspended: z.boolean() }),
    output: Colleague,
  },
  /**
   * Takes someone's access away for good and gives the database another key, by copy: nothing changes until the whole copy is checked.
   * Nothing can be written meanwhile. Answers at once; `account.removal` says how far it is. Fails with `lastAdministrator`.
   */
  "account.remove": { input: z.strictObject({ professionalId: Id }), output: RemovalProgress },
  "account.removal": { input: Nothing, output: RemovalProgress },
  /**
   * After `slotsBehind`, on a sound store: keeps the slots that the store remembers and drops the others, whose people are given an
   * access again with `account.create`. An administrator's act.
   */
  "account.keepKnownSlots": { input: Nothing, output: AppState },

  "settings.open": { input: Nothing, output: PoleSettings },
  /** Changes what the pole decides, with who decided and when (decision D17). Nothing is written for a value that is the same. */
  "settings.change": {
    input: z.strictObject({
      changes: PoleSettings.omit({ pole: true, backupFolder: true }).partial(),
      decidedBy: Line.min(1),
      decidedOn: Day,
    }),
    output: PoleSettings,
  },
  /** Every value a setting had, newest first; `value` is JSON, `by` who typed it. */
  "settings.history": {
    input: Nothing,
    output: z.array(
      z.strictObject({
        key: z.string(),
        value: z.string(),
        at: Instant,
        by: z.string(),
        decidedBy: z.string().optional(),
        decidedOn: Day.optional(),
      }),
    ),
  },
} as const;

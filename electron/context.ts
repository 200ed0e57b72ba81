import { addTrace, type Trace } from "../db/audit.ts";
import type { Stamp, Writer } from "../db/ledger.ts";
import type { Kdf } from "../db/phrase-keys.ts";
import { forgetRestore } from "../db/restore.ts";
import { judgeSlots, noteSlots } from "../db/slot-changes.ts";
import { readSlots } from "../db/slots.ts";
import type { Store } from "../db/store.ts";
import { problemOf, StoreError } from "../db/store-error.ts";
import type { Professional } from "../templates/version-schema.ts";
import { backUpDaily } from "./backup-day.ts";
import { createJobs, type Jobs } from "./backup-jobs.ts";
import { CommandError } from "./command-error.ts";
import type { ErrorCode } from "./contract.ts";
import { rememberStore } from "./known-store.ts";
import { absorbOwed } from "./owing.ts";
import { parisDay } from "./paris-time.ts";
import type { Removal } from "./removal.ts";
import type { Looked } from "./restoring.ts";
import { absorbFailures } from "./unlock-failures.ts";

/** What a host needs from outside. */
export interface HostDeps {
  /** The folder of the store; made at first start. */
  readonly folder: string;
  readonly clock: { readonly now: () => Date };
  readonly workstation: string;
  /** The work of a passphrase; measured on this computer when absent. */
  readonly kdf?: Kdf;
  /** A store of fictional people, said on screen. */
  readonly fictional?: boolean;
  /** The file that remembers which store this computer has; none for a fictional store. */
  readonly knownStore?: string;
}

/** Who opened the store, the store, and the keys that live as long as the session. */
export interface Session {
  readonly store: Store;
  readonly professional: Professional;
  /** Looks after people, settings and backups (decision D11). */
  readonly administrator: boolean;
  /** What a new account's slot wraps. Zeroed at the end, as `signer` is. */
  readonly secret: Buffer;
  /** Opens their own signing key. */
  readonly signer: Buffer;
  /** The slots file is not the one that the store remembers: read only, and said. */
  readonly slotsBehind: boolean;
}

/** What is traced of a command: its action, whose file, and `refused` when it was. */
type Done = Omit<Trace, "workstation" | "result"> & { readonly result?: "refused" };

/** How a store was opened, for the trace. */
export type Way = "store.unlock" | "store.recover" | "duty.open";

/** What commands share while the host lives. Only `context.ts` and the opening commands change it. */
export interface Context {
  readonly deps: HostDeps;
  /** The open session. Fails with `locked`. */
  readonly session: () => Session;
  readonly isOpen: () => boolean;
  /** Takes over an open store; `way` is how it was opened, for the trace. */
  readonly open: (session: Session, way: Way) => void;
  /** Takes over what changed of the session: another store, another right. What is left behind is closed by who changed it. */
  readonly renew: (session: Session) => void;
  readonly lock: () => void;
  readonly now: () => string;
  readonly today: () => string;
  /** One transaction, with a trace of what was done to which file when `action` is said. */
  readonly write: <T>(work: (writer: Writer, stamp: Stamp) => T, trace?: Done) => T;
  /** Runs `work` once the commands that came before are done, and before the next. */
  readonly soon: (work: () => void) => void;
  /** The recovery code drawn for a first start, until it is typed back. */
  pendingFirstStart: { readonly passphrase: string; readonly recoveryCode: string } | undefined;
  /** The next recovery code of whose slot, until it is typed back: the one before still opens. */
  pendingRecovery: { readonly slotId: string; readonly login: string; readonly code: string } | undefined;
  /** The removal under way, or the last one. Nothing is written while it runs. */
  removal: Removal | undefined;
  /** Backups and restores under way. */
  readonly jobs: Jobs;
  /** The day whose backup was seen to. */
  backedUpOn: string | undefined;
  /** A backup ready to take the store's place. */
  looked: Looked | undefined;
  /** Why the last opening failed: a damaged store may be restored without a session. */
  openingFailed: ErrorCode | undefined;
}

/** Rows of the opening check between two commands. */
const CHECK_SLICE = 2_000;

export function createContext(deps: HostDeps, soon: Context["soon"]): Context {
  let current: Session | undefined;

  const session = (): Session => {
    if (!current) throw new CommandError("locked");
    return current;
  };
  const now = (): string => deps.clock.now().toISOString();
  const context: Context = {
    deps,
    soon,
    session,
    isOpen: () => current !== undefined,
    now,
    today: () => parisDay(deps.clock.now()),
    open(next, way) {
      current = next;
      context.openingFailed = undefined;
      rememberStore(deps);
      forgetRestore(deps.folder);
      if (next.store.check().verdict === "sound") {
        context.backedUpOn = context.today();
        traceOpening(context, way);
      } else continueCheck(next, way);
    },
    renew(next) {
      const other = next.store !== current?.store;
      current = next;
      if (other) continueCheck(next);
    },
    lock() {
      context.removal?.end();
      context.removal = undefined;
      context.pendingRecovery = undefined;
      context.jobs.stop();
      context.looked?.secret.fill(0);
      context.looked = undefined;
      context.backedUpOn = undefined;
      current?.store.close();
      current?.secret.fill(0);
      current?.signer.fill(0);
      current = undefined;
    },
    write(work, trace) {
      const { store, professional, slotsBehind } = session();
      if (slotsBehind) throw new StoreError("slotsBehind");
      if (context.removal?.progress().state === "running") throw new StoreError("stillChecking");
      const stamp = { at: now(), by: professional.id };
      const result = store.write((writer) => {
        const value = work(writer, stamp);
        if (trace) addTrace(writer, { workstation: deps.workstation, result: "done", ...trace }, stamp);
        return value;
      });
      backUpDaily(context);
      return result;
    },
    pendingFirstStart: undefined,
    pendingRecovery: undefined,
    removal: undefined,
    jobs: createJobs(),
    backedUpOn: undefined,
    looked: undefined,
    openingFailed: undefined,
  };

  const continueCheck = (checked: Session, way?: Way): void => {
    setImmediate(() => {
      if (current?.store !== checked.store) return;
      if (checked.store.checkSome(CHECK_SLICE)) continueCheck(checked, way);
      else if (checked.store.check().verdict === "sound") {
        if (way) traceOpening(context, way);
        backUpDaily(context);
      }
    });
  };
  return context;
}

/** Notes the opening, the failed ones before it, what is owed, and ends a change of slots that was cut. A store that cannot be written now is traced at the next opening. */
function traceOpening(context: Context, way: string): void {
  const { folder, workstation } = context.deps;
  try {
    absorbFailures(folder, (failures) =>
      context.write(
        (writer, stamp) => {
          const slots = readSlots(folder);
          if (judgeSlots(writer.db, slots) === "begun") noteSlots(writer, slots, "done", stamp);
          for (const at of failures) addTrace(writer, { workstation, action: "store.unlock", result: "refused" }, { at, by: null });
        },
        { action: way },
      ),
    );
    absorbOwed(context);
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

import { addTrace, type Trace } from "../db/audit.ts";
import type { Stamp, Writer } from "../db/ledger.ts";
import type { Kdf } from "../db/slots.ts";
import type { Store } from "../db/store.ts";
import { problemOf } from "../db/store-error.ts";
import type { Professional } from "../templates/version-schema.ts";
import { CommandError } from "./command-error.ts";
import { rememberStore } from "./known-store.ts";
import { parisDay } from "./paris-time.ts";
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
}

/** What is traced of a command: its action, whose file, and `refused` when it was. */
type Done = Omit<Trace, "workstation" | "result"> & { readonly result?: "refused" };

/** What commands share while the host lives. Only `context.ts` and the opening commands change it. */
export interface Context {
  readonly deps: HostDeps;
  /** The open session. Fails with `locked`. */
  readonly session: () => Session;
  readonly isOpen: () => boolean;
  /** Takes over an open store; `way` is how it was opened, for the trace. */
  readonly open: (session: Session, way: "store.unlock" | "store.recover") => void;
  readonly lock: () => void;
  readonly now: () => string;
  readonly today: () => string;
  /** One transaction, with a trace of what was done to which file when `action` is said. */
  readonly write: <T>(work: (writer: Writer, stamp: Stamp) => T, trace?: Done) => T;
  /** The recovery code drawn for a first start, until it is typed back. */
  pendingFirstStart: { readonly passphrase: string; readonly recoveryCode: string } | undefined;
}

/** Rows of the opening check between two commands. */
const CHECK_SLICE = 2_000;

export function createContext(deps: HostDeps): Context {
  let current: Session | undefined;

  const session = (): Session => {
    if (!current) throw new CommandError("locked");
    return current;
  };
  const now = (): string => deps.clock.now().toISOString();
  const context: Context = {
    deps,
    session,
    isOpen: () => current !== undefined,
    now,
    today: () => parisDay(deps.clock.now()),
    open(next, way) {
      current = next;
      rememberStore(deps);
      if (next.store.check().verdict === "sound") traceOpening(context, way);
      else continueCheck(next, way);
    },
    lock() {
      current?.store.close();
      current?.secret.fill(0);
      current?.signer.fill(0);
      current = undefined;
    },
    write(work, trace) {
      const { store, professional } = session();
      const stamp = { at: now(), by: professional.id };
      return store.write((writer) => {
        const value = work(writer, stamp);
        if (trace) addTrace(writer, { workstation: deps.workstation, result: "done", ...trace }, stamp);
        return value;
      });
    },
    pendingFirstStart: undefined,
  };

  const continueCheck = (checked: Session, way: "store.unlock" | "store.recover"): void => {
    setImmediate(() => {
      if (current !== checked) return;
      if (checked.store.checkSome(CHECK_SLICE)) continueCheck(checked, way);
      else if (checked.store.check().verdict === "sound") traceOpening(context, way);
    });
  };
  return context;
}

/** Notes the opening and the failed ones before it. A store that cannot be written now is traced at the next opening. */
function traceOpening(context: Context, way: string): void {
  const { folder, workstation } = context.deps;
  try {
    absorbFailures(folder, (failures) =>
      context.write(
        (writer) => {
          for (const at of failures) addTrace(writer, { workstation, action: "store.unlock", result: "refused" }, { at, by: null });
        },
        { action: way },
      ),
    );
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

import { addTrace } from "../db/audit.ts";
import type { Stamp, Writer } from "../db/ledger.ts";
import { type OwedRow, readOwed, recordRows, writeOwed, writeRows } from "../db/owed.ts";
import type { Store } from "../db/store.ts";
import type { Context, Session } from "./context.ts";

/** What became of rows: written; owed, sealed on the disk; only in memory, where neither store nor disk takes them. */
export type Kept = "written" | "owed" | "onlyHere";

const inMemory = new WeakMap<Store, readonly OwedRow[]>();

/** Everything the open store has not taken yet. */
export const owedRows = (folder: string, { store, secret }: Session): readonly OwedRow[] => [
  ...readOwed(folder, secret),
  ...(inMemory.get(store) ?? []),
];

/** Writes what is owed, and forgets it. Fails like any write; what is owed then stays so. */
export function absorbOwed(context: Context, more: readonly OwedRow[] = []): void {
  const { folder } = context.deps;
  const session = context.session();
  const rows = [...owedRows(folder, session), ...more];
  if (rows.length === 0) return;
  context.write((writer) => writeRows(writer, rows));
  inMemory.delete(session.store);
  writeOwed(folder, session.secret, []);
}

/**
 * Tries in turn the store, the disk and the memory of this session. Whatever stops a trace, nobody waits for a sheet because of it:
 * the one kind of failure that is never passed on.
 */
export function keepRows(context: Context, rows: readonly OwedRow[]): Kept {
  const { store, secret } = context.session();
  const { folder } = context.deps;
  try {
    absorbOwed(context, rows);
    return "written";
  } catch {
    try {
      writeOwed(folder, secret, [...readOwed(folder, secret), ...rows]);
      return "owed";
    } catch {
      inMemory.set(store, [...(inMemory.get(store) ?? []), ...rows]);
      return "onlyHere";
    }
  }
}

/** Adds rows with their trace now, or as soon as the store can be written (decision D11: always traced, and always readable). */
export function writeOrOwe<T>(
  context: Context,
  work: (writer: Writer, stamp: Stamp) => T,
  trace: { readonly action: string; readonly subject: string },
): { readonly value: T; readonly kept: Kept } {
  const { store, professional } = context.session();
  const stamp = { at: context.now(), by: professional.id };
  const { value, rows } = recordRows(store.db, (writer) => {
    const done = work(writer, stamp);
    addTrace(writer, { workstation: context.deps.workstation, result: "done", ...trace }, stamp);
    return done;
  });
  return { value, kept: keepRows(context, rows) };
}

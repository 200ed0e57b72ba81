import type { Store } from "../db/store.ts";
import type { Context } from "./context.ts";
import { writeOrOwe } from "./owing.ts";

/** The files read since each store was opened. */
const read = new WeakMap<Store, Set<string>>();

/** Traces that the session reads a person's file: once a session, since its pages ask for it again and again (security guide, rule 8). */
export function noteReading(context: Context, personId: string): void {
  const { store } = context.session();
  const files = read.get(store) ?? new Set();
  read.set(store, files);
  if (files.has(personId)) return;
  writeOrOwe(context, () => undefined, { action: "file.open", subject: personId });
  files.add(personId);
}

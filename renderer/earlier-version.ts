import canonicalize from "canonicalize";
import type { Draft } from "../electron/contract.ts";
import type { Version } from "../templates/version-schema.ts";
import { answerTo } from "./flow.ts";
import { useCall } from "./use-call.ts";

/** The signed version that none replaces: what a new draft starts from. In a joined file it may not be the last one frozen. */
export const currentVersion = (versions: readonly Version[]): Version | undefined =>
  versions.find(({ number, state }) => number !== undefined && state !== "superseded");

/** What a draft started from: the person's current version, and the fields whose answer is no longer the one in it. */
export interface Earlier {
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly signedOn: string;
  readonly changed: ReadonlySet<string>;
}

/** Compares a draft with the current version among `versions`. Undefined for a first document. */
export function earlierOf(versions: readonly Version[], answers: Draft["answers"]): Earlier | undefined {
  const last = currentVersion(versions);
  if (last?.number === undefined || last.signedOn === undefined) return undefined;
  const fields = last.content.sections.flatMap((section) => section.fields);
  const changed = fields.filter(({ id, answer }) => canonicalize(answer) !== canonicalize(answerTo(answers, id)));
  return { number: last.number, signedOn: last.signedOn, changed: new Set(changed.map(({ id }) => id)) };
}

/** The same for the draft on screen. Undefined as well until the file is read. */
export function useEarlier(draft: Draft): Earlier | undefined {
  const { loaded } = useCall("person.open", { personId: draft.personId });
  return loaded.state === "ready" ? earlierOf(loaded.value.versions, draft.answers) : undefined;
}

import type { Input } from "../../../electron/contract.ts";
import { newDirective as words } from "../../../templates/ui/person.fr.ts";
import type { Professional, Role, Version } from "../../../templates/version-schema.ts";

/** Stands for « à choisir plus tard » and « personne » in a list of professionals. */
export const LATER = "later";

export interface Typed {
  readonly facilitatorId: string | undefined;
  readonly peerWorkerId: string;
  readonly peerAgreed: boolean;
  readonly psychiatristId: string;
  readonly nurseId: string;
  readonly setting: Input<"draft.start">["setting"] | undefined;
  readonly legalMode: Input<"draft.start">["legalMode"];
  readonly earlier: "no" | "yes" | "unknown" | undefined;
  readonly earlierWhat: string;
}

const facilitates: ReadonlySet<Role> = new Set(["psychiatrist", "nurse", "peerWorker"]);

/**
 * Whoever is signed in helps, and takes their own place in the pair. After an earlier version, its team comes again; the person's
 * agreement with the peer worker is asked anew, and what they already had is known.
 */
export function startFrom(me: Professional | undefined, previous: Version | undefined, peerWorkers: boolean): Typed {
  const inPair = (role: Role): string =>
    me?.role === role ? me.id : (previous?.content.pair.find((one) => one.role === role)?.id ?? LATER);
  return {
    facilitatorId: me && facilitates.has(me.role) ? me.id : undefined,
    peerWorkerId: (peerWorkers && previous?.content.peerWorker?.id) || LATER,
    peerAgreed: false,
    psychiatristId: inPair("psychiatrist"),
    nurseId: inPair("nurse"),
    setting: undefined,
    legalMode: "voluntary",
    earlier: previous ? "no" : undefined,
    earlierWhat: "",
  };
}

/** Whether a médiateur de santé pair helps, leading or beside: the person is asked whether they agree. */
export const peerTakesPart = (typed: Typed, team: readonly Professional[]): boolean =>
  typed.peerWorkerId !== LATER || team.some(({ id, role }) => id === typed.facilitatorId && role === "peerWorker");

export function check(typed: Typed, withPeer: boolean) {
  return {
    facilitatorId: typed.facilitatorId ? undefined : words.facilitatorMissing,
    peerAgreed: !withPeer || typed.peerAgreed ? undefined : words.peerAgreedMissing,
    setting: typed.setting ? undefined : words.settingMissing,
    earlier: typed.earlier ? undefined : words.earlierMissing,
    earlierWhat: typed.earlier === "yes" && !typed.earlierWhat.trim() ? words.earlierWhatMissing : undefined,
  };
}

/** The command of a form in which `check` finds nothing wrong. */
export function toInput(personId: string, typed: Typed, withPeer: boolean): Input<"draft.start"> {
  if (!typed.facilitatorId || !typed.setting) throw new Error("toInput before check");
  const earlier = { yes: typed.earlierWhat, unknown: words.earlierUnknownRecord, no: undefined }[typed.earlier ?? "no"];
  return {
    personId,
    facilitatorId: typed.facilitatorId,
    pair: [typed.psychiatristId, typed.nurseId].filter((id) => id !== LATER),
    setting: typed.setting,
    legalMode: typed.legalMode,
    ...(typed.peerWorkerId !== LATER && { peerWorkerId: typed.peerWorkerId }),
    ...(withPeer && { peerAgreed: typed.peerAgreed }),
    ...(earlier && { earlierDocument: earlier }),
  };
}

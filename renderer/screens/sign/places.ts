import type { Colleague } from "../../../electron/contract.ts";
import { roleLabels } from "../../../templates/labels.fr.ts";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Signature, Signer, Version } from "../../../templates/version-schema.ts";
import { professionalName, shortName } from "../../names.ts";
import { signersOf, trustedName } from "../../version-words.ts";

export type PaperSignature = Extract<Signature, { kind: "paper" }>;

/** Someone who may sign. `name` is what is known of it where it is asked with the signature. */
export interface Place {
  readonly key: string;
  readonly signer: Signer;
  readonly title: string;
  readonly says: string;
  readonly name?: string;
  readonly professionalId?: string;
  readonly look: "of-words" | "of-team" | "of-peer";
}

/** Where and when everybody signs: asked once. `ask` answers the place, or puts the focus where it is missing. */
export interface Sitting {
  readonly place: string;
  readonly ask: () => string | undefined;
}

/** What every way to sign is given. */
export interface Signing {
  readonly version: Version;
  readonly place: Place;
  readonly sitting: Sitting;
  readonly onChange: (version: Version) => void;
}

/** What is known of the colleagues who sign. */
export interface Team {
  /** Whose session it is. */
  readonly holder: { readonly id: string; readonly name: string } | undefined;
  readonly administrator: boolean;
  /** Whether the session may note and draw signatures; else it reads them. */
  readonly mayWrite: boolean;
  readonly colleagues: readonly Colleague[];
  readonly onAccount: (colleague: Colleague) => void;
}

/** Whether this place asks for a name with the signature. */
export const asksName = ({ signer }: Place): boolean => signer === "witness" || signer === "trustedPerson";

/** Everyone who may sign: the person, or two witnesses; the pair; the peer worker; the person of trust where one is. */
export function placesOf(version: Version, witnesses: boolean, withTrusted: boolean): readonly Place[] {
  const { content } = version;
  const trusted = trustedName(content);
  const person: Place = { key: "person", signer: "person", title: shortName(content.person), says: words.own, look: "of-words" };
  const witness = (n: 1 | 2): Place => ({
    key: `witness${n}`,
    signer: "witness",
    title: words.witness(n),
    says: words.cannotHelp,
    look: "of-words",
  });
  const team = signersOf(content).map(
    ({ signer, who }): Place => ({
      key: who.id,
      signer,
      professionalId: who.id,
      title: professionalName(who),
      says: roleLabels[who.role],
      look: signer === "peerWorker" ? "of-peer" : "of-team",
    }),
  );
  const trust: Place = {
    key: "trustedPerson",
    signer: "trustedPerson",
    title: trusted ?? words.trusted,
    says: words.trusted,
    look: "of-words",
    ...(trusted && { name: trusted }),
  };
  return [...(witnesses ? [witness(1), witness(2)] : [person]), ...team, ...(withTrusted ? [trust] : [])];
}

/** The signature made at a place; witnesses are known by their order. */
export function signatureAt(place: Place, signatures: readonly Signature[]): Signature | undefined {
  const own = signatures.filter(({ signer }) => signer === place.signer);
  if (place.signer === "witness") return own[place.key === "witness1" ? 0 : 1];
  return place.professionalId === undefined ? own[0] : own.find(({ professionalId }) => professionalId === place.professionalId);
}

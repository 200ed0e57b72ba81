import type { Database } from "better-sqlite3";
import { findDraft } from "../db/drafts.ts";
import { findPerson } from "../db/persons.ts";
import { findProfessional } from "../db/professionals.ts";
import { signaturesOf } from "../db/signatures.ts";
import { type VersionRow, versionsOf } from "../db/versions.ts";
import type { Professional, Signature, Signer, VersionContent } from "../templates/version-schema.ts";
import { CommandError, found } from "./command-error.ts";
import type { Context } from "./context.ts";
import { fullName, personName } from "./draft-out.ts";
import { parisDay } from "./paris-time.ts";
import { shows } from "./readiness.ts";
import { plain } from "./search.ts";

/** The day on which the text became the person's: of their signature, or of the second witness's, whichever came first (decision D7). */
export function signedOnOf(signatures: readonly Pick<Signature, "signer" | "on">[]): string | undefined {
  const daysOf = (who: Signer) => signatures.filter(({ signer }) => signer === who).map(({ on }) => on);
  return [...daysOf("person"), ...daysOf("witness").toSorted().slice(1)].toSorted()[0];
}

/**
 * Refuses a day on which the text would become the person's before a version that it replaces, or after one that replaces it: an older
 * text would hold again. Those are the person's other numbers, and across joined files the version that a draft began with.
 */
export function refuseOrder(db: Database, version: VersionRow, signedOn: string): void {
  const startOf = ({ draftId }: VersionRow) => findDraft(db, draftId)?.fromVersionId;
  const replaces = (later: VersionRow, earlier: VersionRow): boolean =>
    startOf(later) === earlier.id ||
    (later.personId === earlier.personId && (later.number ?? Number.POSITIVE_INFINITY) > (earlier.number ?? Number.POSITIVE_INFINITY));
  for (const other of versionsOf(db, found(findPerson(db, version.personId)).id)) {
    if (other.signedOn === null || other.id === version.id) continue;
    if (other.signedOn < signedOn && replaces(other, version)) throw new CommandError("dateAfterNext", "on");
    if (other.signedOn > signedOn && replaces(version, other)) throw new CommandError("dateBeforePrevious", "on");
  }
}

/** Refuses a day of signature that is to come, or before the text was frozen. */
export function refuseDay(context: Context, { content }: VersionRow, on: string): void {
  if (on > context.today()) throw new CommandError("dateInFuture", "on");
  if (on < parisDay(new Date(content.frozenAt))) throw new CommandError("dateBeforeText", "on");
}

/** Who the text names as its pair or peer worker; where the pair was left open, the one psychiatrist or nurse who completes it. */
function isInvited(
  { pair, peerWorker }: VersionContent,
  others: readonly Signature[],
  signer: Signer,
  { id, role }: Professional,
): boolean {
  if (signer === "peerWorker") return peerWorker?.id === id;
  const completing = others.filter((one) => one.signer === "professional" && pair.every((named) => named.id !== one.professionalId));
  const taken = [...pair, ...completing].map((one) => one.role);
  const completes = taken.length < 2 && (role === "psychiatrist" || role === "nurse") && !taken.includes(role);
  return completes || pair.some((one) => one.id === id);
}

/** A name for comparison, in any order and without the link that a witness writes after it: « Roy Luc, ami » is Luc Roy. */
const sameNameAs = (name: string): string =>
  plain(name.split(",")[0] ?? "")
    .split(" ")
    .toSorted()
    .join(" ");

/** Signers of whom there is one. */
const single: ReadonlySet<string> = new Set(["person", "trustedPerson"]);

export interface SignerAsked {
  readonly signer: Signer;
  readonly professionalId?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Who signs, by name, if they may. Fails with `versionReopened`, `alreadySigned`, `notFound`, and `malformedCommand` for someone the
 * text does not call to sign. `correcting`: the signature being put right.
 */
export function admit(
  db: Database,
  version: VersionRow,
  { signer, professionalId, name }: SignerAsked,
  correcting?: string,
): { readonly name: string; readonly professional?: Professional } {
  if (version.reopened) throw new CommandError("versionReopened");
  const others = signaturesOf(db, version.id).filter(({ id }) => id !== correcting);
  const professional = professionalId === undefined ? undefined : found(findProfessional(db, professionalId));
  if ((signer === "professional" || signer === "peerWorker") !== (professional !== undefined))
    throw new CommandError("malformedCommand", "professionalId");
  if (professional && others.some((one) => one.professionalId === professional.id)) throw new CommandError("alreadySigned");
  if (single.has(signer) && others.some((one) => one.signer === signer)) throw new CommandError("alreadySigned");
  if (professional && !isInvited(version.content, others, signer, professional))
    throw new CommandError("malformedCommand", "professionalId");
  const person = personName(version.content.person);
  const signerName = professional ? fullName(professional) : signer === "person" ? person : name;
  if (!shows(signerName?.split(",")[0])) throw new CommandError("malformedCommand", "name");
  const { givenNames, birthName } = version.content.person;
  const own = [person, `${givenNames[0]} ${birthName}`];
  const taken = [...own, ...others.filter((one) => one.signer === "witness").map((one) => one.name)];
  if (signer === "witness" && taken.some((one) => sameNameAs(one) === sameNameAs(signerName))) throw new CommandError("alreadySigned");
  return { name: signerName, ...(professional ? { professional } : {}) };
}

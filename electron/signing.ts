import type { Database } from "better-sqlite3";
import { findProfessional } from "../db/professionals.ts";
import { signaturesOf } from "../db/signatures.ts";
import type { VersionRow } from "../db/versions.ts";
import type { Professional, Signature, Signer, VersionContent } from "../templates/version-schema.ts";
import { CommandError, found } from "./command-error.ts";
import type { Context } from "./context.ts";
import { fullName, personName } from "./draft-out.ts";
import { parisDay } from "./paris-time.ts";
import { plain } from "./search.ts";

/** The day on which the text became the person's: of their signature, or of the second of two witnesses' (decision D7). */
export function signedOnOf(signatures: readonly Pick<Signature, "signer" | "on">[]): string | undefined {
  const own = signatures.find(({ signer }) => signer === "person");
  if (own) return own.on;
  const witnessed = signatures.filter(({ signer }) => signer === "witness").map(({ on }) => on);
  return witnessed.length < 2 ? undefined : witnessed.toSorted().at(-1);
}

/** Refuses a day of signature that is to come, or before the text was frozen. */
export function refuseDay(context: Context, { content }: VersionRow, on: string): void {
  if (on > context.today()) throw new CommandError("dateInFuture", "on");
  if (on < parisDay(new Date(content.frozenAt))) throw new CommandError("dateBeforeText", "on");
}

/** Who the text names as its pair or peer worker; where the pair was left open, a psychiatrist or nurse who completes it. */
function isInvited({ pair, peerWorker }: VersionContent, signer: Signer, { id, role }: Professional): boolean {
  if (signer === "peerWorker") return peerWorker?.id === id;
  const completes = pair.length < 2 && (role === "psychiatrist" || role === "nurse") && pair.every((one) => one.role !== role);
  return completes || pair.some((one) => one.id === id);
}

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
  if (professional && !isInvited(version.content, signer, professional)) throw new CommandError("malformedCommand", "professionalId");
  const person = personName(version.content.person);
  const signerName = professional ? fullName(professional) : signer === "person" ? person : name;
  if (signerName === undefined) throw new CommandError("malformedCommand", "name");
  const taken = [person, ...others.filter((one) => one.signer === "witness").map((one) => one.name)];
  if (signer === "witness" && taken.some((one) => plain(one) === plain(signerName))) throw new CommandError("alreadySigned");
  return { name: signerName, ...(professional ? { professional } : {}) };
}

import { findProfessional } from "../../db/professionals.ts";
import { addNumber, addSignature, findVersion, signaturesOf } from "../../db/versions.ts";
import type { Professional, Signature, VersionContent } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import { fullName, personName } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { parisDay } from "../paris-time.ts";
import { plain } from "../search.ts";
import { versionOut } from "../version-out.ts";

/** Whether these signatures make the text the person's: theirs, or those of two witnesses (decision D7). */
const isSigned = (signatures: readonly Pick<Signature, "signer">[]): boolean =>
  signatures.some(({ signer }) => signer === "person") || signatures.filter(({ signer }) => signer === "witness").length >= 2;

/** Who the text names as its pair or peer worker; where the pair was left open, a psychiatrist or nurse who completes it. */
function isInvited({ pair, peerWorker }: VersionContent, signer: Signature["signer"], { id, role }: Professional): boolean {
  if (signer === "peerWorker") return peerWorker?.id === id;
  const completes = pair.length < 2 && (role === "psychiatrist" || role === "nurse") && pair.every((one) => one.role !== role);
  return completes || pair.some((one) => one.id === id);
}

/** Signers of whom there is one. */
const single: ReadonlySet<string> = new Set(["person", "trustedPerson"]);

export const signatures = {
  "signature.notePaper": (context, { versionId, signer, professionalId, name, on, place, original }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    if (version.reopened) throw new CommandError("versionReopened");
    if (on > context.today()) throw new CommandError("dateInFuture", "on");
    if (on < parisDay(new Date(version.content.frozenAt))) throw new CommandError("dateBeforeText", "on");

    const earlier = signaturesOf(db, versionId);
    const professional = professionalId === undefined ? undefined : found(findProfessional(db, professionalId));
    if ((signer === "professional" || signer === "peerWorker") !== (professional !== undefined))
      throw new CommandError("malformedCommand", "professionalId");
    if (professional && earlier.some((one) => one.professionalId === professional.id)) throw new CommandError("alreadySigned");
    if (single.has(signer) && earlier.some((one) => one.signer === signer)) throw new CommandError("alreadySigned");
    if (professional && !isInvited(version.content, signer, professional)) throw new CommandError("malformedCommand", "professionalId");
    const signerName = professional ? fullName(professional) : signer === "person" ? personName(version.content.person) : name;
    if (signerName === undefined) throw new CommandError("malformedCommand", "name");
    const sameName = [personName(version.content.person), ...earlier.filter((one) => one.signer === "witness").map((one) => one.name)];
    if (signer === "witness" && sameName.some((one) => plain(one) === plain(signerName))) throw new CommandError("alreadySigned");

    context.write(
      (writer, stamp) => {
        addSignature(
          writer,
          {
            versionId,
            hash: version.hash,
            signer,
            name: signerName,
            ...(professional ? { role: professional.role, professionalId: professional.id } : {}),
            kind: "paper",
            on,
            place,
            original,
          },
          stamp,
        );
        const signed = isSigned([...earlier, { signer }]);
        const signedOn = [on, ...(signer === "witness" ? earlier.filter((one) => one.signer === "witness").map((one) => one.on) : [])]
          .sort()
          .at(-1);
        if (signed && version.number === null)
          addNumber(writer, { id: versionId, personId: version.personId, signedOn: signedOn ?? on }, stamp);
      },
      { action: "signature.notePaper", subject: version.personId },
    );
    return versionOut(db, found(findVersion(db, versionId)));
  },
} satisfies Partial<Handlers>;

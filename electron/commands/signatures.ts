import { findProfessional } from "../../db/professionals.ts";
import { addNumber, addSignature, findVersion, signaturesOf, signedBy } from "../../db/versions.ts";
import type { Signature } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import { fullName, personName } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { parisDay } from "../paris-time.ts";
import { versionOut } from "../version-out.ts";

/** Whether these signatures make the text the person's: theirs, or those of two witnesses (decision D7). */
const isSigned = (signatures: readonly Pick<Signature, "signer">[]): boolean =>
  signatures.some(({ signer }) => signer === "person") || signatures.filter(({ signer }) => signer === "witness").length >= 2;

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
    if (professional && signedBy(db, versionId).has(professional.id)) throw new CommandError("alreadySigned");
    if (single.has(signer) && earlier.some((one) => one.signer === signer)) throw new CommandError("alreadySigned");
    const signerName = professional ? fullName(professional) : signer === "person" ? personName(version.content.person) : name;
    if (signerName === undefined) throw new CommandError("malformedCommand", "name");

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
        if (signed && version.number === null) addNumber(writer, { id: versionId, personId: version.personId, signedOn: on }, stamp);
      },
      { action: "signature.notePaper", subject: version.personId },
    );
    return versionOut(db, found(findVersion(db, versionId)));
  },
} satisfies Partial<Handlers>;

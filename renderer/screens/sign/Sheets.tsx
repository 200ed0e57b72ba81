import { useState } from "react";
import { Button } from "react-aria-components";
import { roleLabels } from "../../../templates/labels.fr.ts";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Signature, Signer, Version } from "../../../templates/version-schema.ts";
import { professionalName, shortName } from "../../names.ts";
import { calledInVersion, signersOf, trustedName } from "../../version-words.ts";
import { SignatureSheet } from "./SignatureSheet.tsx";

/** Someone who may sign. `name` is absent when it is asked with the signature. */
export interface Place {
  readonly key: string;
  readonly signer: Signer;
  readonly title: string;
  readonly says: string;
  readonly name?: string;
  readonly professionalId?: string;
  readonly look: "of-words" | "of-team";
}

interface Props {
  readonly version: Version;
  readonly onChange: (version: Version) => void;
}

/** One sheet per signer: the person, the pair, the peer worker, then the person of trust and witnesses where they are needed. */
export function Sheets({ version, onChange }: Props) {
  const { content, signatures, number } = version;
  const trusted = trustedName(content);
  const [witnesses, setWitnesses] = useState(signatures.some(({ signer }) => signer === "witness"));
  const [withTrusted, setWithTrusted] = useState(trusted !== undefined || signatures.some(({ signer }) => signer === "trustedPerson"));
  const name = calledInVersion(content);

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
      look: signer === "peerWorker" ? "of-words" : "of-team",
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
  const places = [...(witnesses ? [witness(1), witness(2)] : [person]), ...team, ...(withTrusted ? [trust] : [])];
  const personSigned = signatures.some(({ signer }) => signer === "person");

  return (
    <>
      <div className="sheets">
        {places.map((place) => (
          <SignatureSheet key={place.key} version={version} place={place} signature={signatureAt(place, signatures)} onChange={onChange} />
        ))}
      </div>
      <div className="row">
        {!personSigned && number === undefined && !witnesses && (
          <Button className="btn aside" onPress={() => setWitnesses(true)}>
            {words.cannot(name)}
          </Button>
        )}
        {!withTrusted && (
          <Button className="btn aside" onPress={() => setWithTrusted(true)}>
            {words.addTrusted}
          </Button>
        )}
      </div>
    </>
  );
}

/** The signature noted at a place; witnesses are known by their order. */
function signatureAt(place: Place, signatures: readonly Signature[]): Signature | undefined {
  const own = signatures.filter(({ signer }) => signer === place.signer);
  if (place.signer === "witness") return own[place.key === "witness1" ? 0 : 1];
  return place.professionalId === undefined ? own[0] : own.find(({ professionalId }) => professionalId === place.professionalId);
}

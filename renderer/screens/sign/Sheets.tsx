import { type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { Field } from "../../frame/Field.tsx";
import { professionalName } from "../../names.ts";
import { useCall } from "../../use-call.ts";
import { calledInVersion, trustedName } from "../../version-words.ts";
import { placesOf, type Sitting, signatureAt, type Team } from "./places.ts";
import { SignatureSheet } from "./SignatureSheet.tsx";

interface Props {
  readonly version: Version;
  /** What the law says, shown beside what all signers share. */
  readonly law: ReactNode;
  /** Whether the session may note and draw signatures (decision D11). */
  readonly mayWrite: boolean;
  readonly onChange: (version: Version) => void;
}

/** One sheet per signer, and what they share: where they sign, asked once. */
export function Sheets({ version, law, mayWrite, onChange }: Props) {
  const { content, signatures, number } = version;
  const { state } = useApp();
  const [witnesses, setWitnesses] = useState(signatures.some(({ signer }) => signer === "witness"));
  const [withTrusted, setWithTrusted] = useState(
    trustedName(content) !== undefined || signatures.some(({ signer }) => signer === "trustedPerson"),
  );
  const { field, sitting } = useSitting(version, state.today);
  const { loaded, put } = useCall("professional.list", {});
  const colleagues = loaded.state === "ready" ? loaded.value : [];
  const team: Team = {
    holder: state.professional && { id: state.professional.id, name: professionalName(state.professional) },
    administrator: state.administrator,
    mayWrite,
    colleagues,
    onAccount: (made) => put(colleagues.map((one) => (one.id === made.id ? made : one))),
  };
  const name = calledInVersion(content);
  const places = placesOf(version, witnesses, withTrusted);
  const noWitnessYet = signatures.every(({ signer }) => signer !== "witness");
  const personSigned = signatures.some(({ signer }) => signer === "person");

  return (
    <>
      <div className="sign-head">
        {law}
        {mayWrite && places.some((place) => !signatureAt(place, signatures)) && field}
      </div>
      <div className="sheets">
        {places.map((place) => (
          <SignatureSheet
            key={place.key}
            version={version}
            place={place}
            sitting={sitting}
            team={team}
            signature={signatureAt(place, signatures)}
            onChange={onChange}
          />
        ))}
      </div>
      <div className="row">
        {mayWrite && !personSigned && number === undefined && noWitnessYet && (
          <Button className="btn aside" onPress={() => setWitnesses(!witnesses)}>
            {witnesses ? words.canAfterAll(name) : words.cannot(name)}
          </Button>
        )}
        {mayWrite && !withTrusted && (
          <Button className="btn aside" onPress={() => setWithTrusted(true)}>
            {words.addTrusted}
          </Button>
        )}
      </div>
    </>
  );
}

/** The place of signature: that of today's signatures, else of the last session, until someone says otherwise. */
function useSitting({ signatures, content }: Version, today: string) {
  const [place, setPlace] = useState(
    signatures.findLast(({ on }) => on === today)?.place ?? content.sessions.at(-1)?.place ?? signatures.at(-1)?.place ?? "",
  );
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const sitting: Sitting = {
    place,
    ask: () => {
      if (place.trim()) return place.trim();
      setAsked(true);
      box.current?.querySelector("input")?.focus();
      return undefined;
    },
  };
  const field = (
    <div ref={box} className="form">
      <Field
        label={words.sitting}
        help={words.sittingHelp}
        value={place}
        onChange={setPlace}
        error={asked && !place.trim() ? words.placeMissing : undefined}
      />
    </div>
  );
  return { sitting, field };
}

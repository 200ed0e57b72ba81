import { useEffect, useRef } from "react";
import { sign } from "../../../templates/ui/signing.fr.ts";
import type { Signature } from "../../../templates/version-schema.ts";
import { NoAccount } from "./NoAccount.tsx";
import { PersonAnswer } from "./PersonAnswer.tsx";
import type { Signing, Team } from "./places.ts";
import { Signed } from "./Signed.tsx";
import { SignHere } from "./SignHere.tsx";

interface Props extends Signing {
  readonly team: Team;
  readonly signature: Signature | undefined;
}

/** Where one person signs, or what is known of their signature. Takes the focus when it has just been made. */
export function SignatureSheet({ team, signature, ...signing }: Props) {
  const { place } = signing;
  const sheet = useRef<HTMLElement>(null);
  const signed = signature !== undefined;
  const wasSigned = useRef(signed);
  useEffect(() => {
    if (signed && !wasSigned.current) sheet.current?.focus();
    wasSigned.current = signed;
  }, [signed]);

  const colleague = team.colleagues.find(({ id }) => id === place.professionalId);
  const asksPhrase = place.professionalId !== undefined && team.holder?.id !== place.professionalId;
  const canDraw = !asksPhrase || colleague?.account !== false;
  const title = signature?.name ?? place.title;
  return (
    <section className="sheet" ref={sheet} tabIndex={-1} aria-label={title}>
      <h2>
        {title} <small>{asksPhrase && canDraw && !signature ? sign.withPhrase(place.says) : place.says}</small>
      </h2>
      {signature ? (
        <Signed {...signing} signature={signature} mayWrite={team.mayWrite} />
      ) : !team.mayWrite ? (
        <p className="soft">{sign.notSignedHere}</p>
      ) : place.signer === "person" ? (
        <PersonAnswer {...signing} />
      ) : colleague && !canDraw ? (
        <NoAccount {...signing} team={team} colleague={colleague} />
      ) : (
        <SignHere {...signing} {...(asksPhrase && { holder: team.holder?.name ?? "" })} />
      )}
    </section>
  );
}

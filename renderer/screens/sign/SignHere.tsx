import { useRef, useState } from "react";
import { secondSigner, sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Drawing } from "../../../templates/version-schema.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { useRun } from "../../use-call.ts";
import { OnPaper } from "./OnPaper.tsx";
import { Pad } from "./Pad.tsx";
import { asksName, type Signing } from "./places.ts";
import { SecondSigner } from "./SecondSigner.tsx";

interface Props extends Signing {
  /** Whose session it is, when the signer is a colleague who gives their own secret phrase. */
  readonly holder?: string;
}

/** Signs on the screen, with the name or the secret phrase that goes with it, or on paper. */
export function SignHere({ holder, ...signing }: Props) {
  const { version, place, sitting, onChange } = signing;
  const { run, busy, error, setError } = useRun();
  const [name, setName] = useState(place.name ?? "");
  const nameWanted = asksName(place) && place.name === undefined;
  const [nameAsked, setNameAsked] = useState(false);
  const named = useRef<HTMLDivElement>(null);
  const [sealing, setSealing] = useState<Drawing>();

  const send = async (drawing: Drawing, where: string, passphrase?: string) => {
    const signed = await run(() =>
      call("signature.draw", {
        versionId: version.id,
        signer: place.signer,
        ...(place.professionalId && { professionalId: place.professionalId }),
        ...(asksName(place) && { name: name.trim() }),
        place: where,
        drawing,
        ...(passphrase !== undefined && { passphrase }),
      }),
    );
    if (signed) onChange(signed);
  };
  const sign = (drawing: Drawing) => {
    if (nameWanted && !name.trim()) {
      setNameAsked(true);
      named.current?.querySelector("input")?.focus();
      return;
    }
    const where = sitting.ask();
    if (where === undefined) return;
    if (holder === undefined) void send(drawing, where);
    else setSealing(drawing);
  };
  const leave = () => {
    setSealing(undefined);
    setError(undefined);
  };

  return (
    <div className="signing">
      {nameWanted && (
        <div ref={named}>
          <Field
            label={place.signer === "witness" ? words.witnessName : words.name}
            help={place.signer === "witness" ? words.witnessHelp : undefined}
            value={name}
            onChange={setName}
            error={nameAsked && !name.trim() ? words.nameMissing : undefined}
          />
        </div>
      )}
      <Pad name={place.title} look={place.look} busy={busy} onSign={sign}>
        <OnPaper {...signing} />
      </Pad>
      <ErrorNote error={sealing ? undefined : error} />
      {holder !== undefined && (
        <Window title={secondSigner.title(place.title)} isOpen={sealing !== undefined} onClose={leave}>
          {sealing && (
            <SecondSigner
              name={place.title}
              holder={holder}
              drawing={sealing}
              busy={busy}
              error={error}
              onSign={(passphrase) => send(sealing, sitting.place.trim(), passphrase)}
              onCancel={leave}
            />
          )}
        </Window>
      )}
    </div>
  );
}

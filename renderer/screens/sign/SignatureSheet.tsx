import { CircleCheck, FileText } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Signature, Version } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { Window } from "../../frame/Window.tsx";
import type { Place } from "./Sheets.tsx";
import { SignatureForm } from "./SignatureForm.tsx";

interface Props {
  readonly version: Version;
  readonly place: Place;
  readonly signature: Signature | undefined;
  readonly onChange: (version: Version) => void;
}

/** Where one person signs: waiting for ink, or what is noted of it. */
export function SignatureSheet({ version, place, signature, onChange }: Props) {
  const [noting, setNoting] = useState(false);
  const title = signature?.name ?? place.title;
  return (
    <section className="sheet">
      <h2>
        {title} <small>{place.says}</small>
      </h2>
      {signature ? (
        <>
          <div className={`pad ink ${place.look}`}>
            <p>
              {words.signedOn(sayDay(signature.on), signature.place)}
              <br />
              <span className="soft">{signature.kind === "paper" && words.original(signature.original)}</span>
            </p>
          </div>
          <p className="state ok">
            <CircleCheck className="icon" />
            {words.onPaper}
          </p>
        </>
      ) : (
        <>
          <div className={`pad waiting ${place.look}`}>
            <span className="hint">{words.waiting}</span>
          </div>
          <div className="row">
            <Button className="btn" aria-label={words.onPaperOf(place.title)} onPress={() => setNoting(true)}>
              <FileText className="icon" />
              {words.onPaper}
            </Button>
          </div>
        </>
      )}
      <Window title={words.form(place.title)} isOpen={noting} onClose={() => setNoting(false)}>
        <SignatureForm
          version={version}
          place={place}
          onDone={(signed) => {
            setNoting(false);
            onChange(signed);
          }}
          onCancel={() => setNoting(false)}
        />
      </Window>
    </section>
  );
}

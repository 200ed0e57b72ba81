import { FileText, Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import { Window } from "../../frame/Window.tsx";
import type { PaperSignature, Signing } from "./places.ts";
import { SignatureForm } from "./SignatureForm.tsx";

interface Props extends Signing {
  /** The note to correct. Absent for a first note. */
  readonly noted?: PaperSignature;
}

/** « Signé sur papier », or « Corriger » what was noted of it: the keyboard's way to sign. */
export function OnPaper({ noted, ...signing }: Props) {
  const [noting, setNoting] = useState(false);
  const { place, onChange } = signing;
  const name = noted?.name ?? place.title;
  return (
    <>
      {noted ? (
        <Button className="btn quiet" aria-label={words.correctOf(name)} onPress={() => setNoting(true)}>
          <Pencil className="icon" />
          {words.correct}
        </Button>
      ) : (
        <Button className="btn" aria-label={words.onPaperOf(name)} onPress={() => setNoting(true)}>
          <FileText className="icon" />
          {words.onPaper}
        </Button>
      )}
      <Window title={words.form(name)} isOpen={noting} onClose={() => setNoting(false)}>
        <SignatureForm
          {...signing}
          {...(noted && { noted })}
          onDone={(signed) => {
            setNoting(false);
            onChange(signed);
          }}
          onCancel={() => setNoting(false)}
        />
      </Window>
    </>
  );
}

import { CircleCheck } from "lucide-react";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import type { Recipient } from "../../../templates/version-schema.ts";
import type { Saved } from "../../save-pdf.ts";
import { sayPlaces } from "../copies/copy-words.ts";

/** What became of the paper: how many prints, or what the saving came to, and for whom. */
export interface Out {
  readonly came: number | Saved | "noPrint";
  readonly recipients: readonly Recipient[];
}

/** Saved, printed, or why not. Giving up says nothing. */
export function Outcome({ out }: { readonly out: Out | undefined }) {
  const came = out?.came;
  const done = typeof came === "number" ? words.notedPrinted(came) : came === "saved" ? words.savedFile : undefined;
  const failed = { failed: [words.notSaved, words.notSavedHelp], noPrint: [words.noPrint, words.noPrintHelp], noPicker: [words.noPicker] };
  const [not, help] = came === "failed" || came === "noPrint" || came === "noPicker" ? failed[came] : [];
  return (
    <p className="outcome" role="status">
      {done && (
        <span className="state ok">
          <CircleCheck className="icon" />
          {done}
        </span>
      )}
      {out && out.recipients.length > 0 && <span className="soft small"> {words.notedFor(sayPlaces(out.recipients))}</span>}
      {came === "saved" && <span className="soft small"> {words.savedFileHelp}</span>}
      {not && <span className="state see">{not}</span>}
      {help && <span className="soft small"> {help}</span>}
    </p>
  );
}

import { ArrowLeft } from "lucide-react";
import { Button } from "react-aria-components";
import { emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { LegalText } from "../../frame/LegalText.tsx";
import { Title } from "../../frame/Title.tsx";
import { shortName } from "../../names.ts";
import type { Opened, SheetRead } from "./opened.ts";

/** No text that may be read in a crisis: said, and nothing more. */
export function NothingToRead({ opened, onBack }: { readonly opened: Exclude<Opened, SheetRead>; readonly onBack: () => void }) {
  return (
    <main className="page">
      <Title>{words.nothingTitle(shortName(opened.identity))}</Title>
      <div>
        <p className="lead">{words.nothing}</p>
        <p className="lead">{words.nothingNext}</p>
      </div>
      <LegalText ids={["L6"]} />
      <div className="row">
        <Button className="btn go big" onPress={onBack}>
          <ArrowLeft className="icon" />
          {words.backToSearch}
        </Button>
      </div>
    </main>
  );
}

import { ArrowLeft, ArrowRight, CircleCheck, Printer, Save } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Output } from "../../../electron/contract.ts";
import { interview } from "../../../templates/ui/interview.fr.ts";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { Act } from "../../frame/Act.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { useNavigation } from "../../navigation.tsx";
import { type Saved, savePdf } from "../../save-pdf.ts";
import { useRun } from "../../use-call.ts";
import type { PaperKind } from "../Paper.tsx";
import { HowMany } from "./HowMany.tsx";

interface Props {
  readonly version: Version;
  readonly kind: PaperKind;
  readonly paper: Output<"paper.make">;
  /** Whether every page is drawn: the drawings are what prints. */
  readonly drawn: boolean;
}

/** Print, save, then on to what follows. What left the app is noted. */
export function PaperWays({ version, kind, paper, drawn }: Props) {
  const { go, back } = useNavigation();
  const { run, error } = useRun();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<Saved | number>();
  const note = (how: "print" | "save", count: number) => run(() => call("paper.note", { versionId: version.id, kind, how, count }));

  function print() {
    window.print();
    setAsking(true);
  }
  async function save() {
    setSaid(undefined);
    const saved = await savePdf(paper.pdf, paper.fileName);
    if (saved === "saved") await note("save", 1);
    setSaid(saved);
  }
  async function notePrinted(count: number) {
    if (!(await note("print", count))) return;
    setAsking(false);
    setSaid(count);
  }
  const signed = version.number !== undefined;
  const out = said === "saved" || typeof said === "number";
  return (
    <nav className="ways" aria-label={interview.ways}>
      <Button className="btn" onPress={back}>
        <ArrowLeft className="icon" />
        {words.back}
      </Button>
      <Button className="btn" onPress={save}>
        <Save className="icon" />
        {words.save}
      </Button>
      <Outcome said={said} />
      <ErrorNote error={error} />
      <div className="onward push">
        <Act className={out ? "btn" : "btn go"} missing={drawn ? undefined : words.making} onPress={print}>
          <Printer className="icon" />
          {words.print}
        </Act>
        {out && (
          <Button
            className="btn go"
            onPress={() => go(signed ? { screen: "copies", personId: version.personId } : { screen: "sign", versionId: version.id })}
          >
            {signed ? words.toCopies : words.toSign}
            <ArrowRight className="icon" />
          </Button>
        )}
      </div>
      <Window title={words.printed} isOpen={asking} onClose={() => setAsking(false)} alert>
        <HowMany error={error} onNote={notePrinted} onNone={() => setAsking(false)} />
      </Window>
    </nav>
  );
}

/** What became of it: saved, printed, or why not. Giving up says nothing. */
function Outcome({ said }: { readonly said: Saved | number | undefined }) {
  const done = typeof said === "number" ? words.notedPrinted(said) : said === "saved" ? words.savedFile : undefined;
  const not = said === "failed" ? words.notSaved : said === "noPicker" ? words.noPicker : undefined;
  return (
    <p className="outcome" role="status">
      {done && (
        <span className="state ok">
          <CircleCheck className="icon" />
          {done}
        </span>
      )}
      {said === "saved" && <span className="soft small"> {words.savedFileHelp}</span>}
      {not && <span className="state see">{not}</span>}
      {said === "failed" && <span className="soft small"> {words.notSavedHelp}</span>}
    </p>
  );
}

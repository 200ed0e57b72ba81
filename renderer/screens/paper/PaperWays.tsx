import { ArrowLeft, ArrowRight, Printer, Save } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Copy, Output } from "../../../electron/contract.ts";
import { interview } from "../../../templates/ui/interview.fr.ts";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import type { Recipient, Version } from "../../../templates/version-schema.ts";
import { callOnce } from "../../call-once.ts";
import { Act } from "../../frame/Act.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { useBeforeLeave, useNavigation } from "../../navigation.tsx";
import { printPages } from "../../print-pages.ts";
import type { PaperKind } from "../../recipients.ts";
import { savePdf } from "../../save-pdf.ts";
import { useRun } from "../../use-call.ts";
import { type Out, Outcome } from "./Outcome.tsx";
import { offeredIn } from "./offered.ts";
import { Printed, SavedFor } from "./PaperOut.tsx";

interface Props {
  readonly version: Version;
  readonly kind: PaperKind;
  readonly paper: Output<"paper.make">;
  /** What the register holds of the person's copies. */
  readonly copies: readonly Copy[];
  /** Whether every page is drawn: the drawings are what prints. */
  readonly drawn: boolean;
  /** Told once something is noted. */
  readonly onNoted: () => void;
}

/** Print, save, then on to what follows. What left the app is noted, and for whom. */
export function PaperWays({ version, kind, paper, copies, drawn, onNoted }: Props) {
  const { go, back } = useNavigation();
  const { run, error } = useRun();
  const [asking, setAsking] = useState<"print" | "save">();
  const [out, setOut] = useState<Out>();
  /** Something left the app since this paper was made: the way on is open. */
  const [left, setLeft] = useState(false);
  const offered = offeredIn(version, kind, copies);

  async function note(how: "print" | "save", count: number, recipients: readonly Recipient[]) {
    const noted = await run(() => callOnce("paper.note", { versionId: version.id, kind, how, count, recipients: [...recipients] }));
    if (!noted) return;
    setAsking(undefined);
    setOut({ came: how === "print" ? count : "saved", recipients });
    setLeft(true);
    onNoted();
  }
  async function print() {
    setOut(undefined);
    const printing = await printPages();
    if (printing === "failed") setOut({ came: "noPrint", recipients: [] });
    else if (printing !== "givenUp") setAsking("print");
  }
  async function save() {
    setOut(undefined);
    const saved = await savePdf(paper.pdf, paper.fileName);
    if (saved !== "saved") setOut({ came: saved, recipients: [] });
    else if (offered.length > 0) setAsking("save");
    else await note("save", 1, []);
  }
  const keepFile = () => note("save", 1, []);
  useBeforeLeave(async () => {
    if (asking === "save") await keepFile();
    return true;
  });

  const signed = version.number !== undefined;
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
      <Outcome out={out} />
      {!asking && <ErrorNote error={error} />}
      <div className="onward push">
        <Act className={left ? "btn" : "btn go"} missing={drawn ? undefined : words.making} onPress={print}>
          <Printer className="icon" />
          {words.print}
        </Act>
        {left && (
          <Button
            className="btn go"
            onPress={() => go(signed ? { screen: "copies", personId: version.personId } : { screen: "sign", versionId: version.id })}
          >
            {signed ? words.toCopies : words.toSign}
            <ArrowRight className="icon" />
          </Button>
        )}
      </div>
      <Window title={words.printed} isOpen={asking === "print"} onClose={() => setAsking(undefined)} alert>
        <Printed
          signed={signed}
          offered={offered}
          error={error}
          onNote={(count, recipients) => note("print", count, recipients)}
          onNone={() => setAsking(undefined)}
        />
      </Window>
      <Window title={words.savedForWhom} isOpen={asking === "save"} onClose={keepFile} alert>
        <SavedFor offered={offered} error={error} onNote={(recipients) => note("save", 1, recipients)} />
      </Window>
    </nav>
  );
}

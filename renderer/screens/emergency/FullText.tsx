import { ArrowLeft } from "lucide-react";
import { Button } from "react-aria-components";
import { emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Title } from "../../frame/Title.tsx";
import { Waiting } from "../../frame/Waiting.tsx";
import { useCall } from "../../use-call.ts";
import type { SheetRead } from "./opened.ts";
import { ScreenNodes } from "./ScreenNodes.tsx";
import { Ways } from "./Sheet.tsx";

interface Props {
  readonly sheet: SheetRead;
  readonly onSheet: () => void;
  readonly onDone: () => void;
}

/** The whole version, as paper has it after its sheet. */
export function FullText({ sheet, onSheet, onDone }: Props) {
  const { loaded, reload } = useCall("emergency.read", { openingId: sheet.openingId });
  return (
    <>
      <main className="page whole-text">
        <Title>{words.fullText(sheet.name)}</Title>
        {loaded.state === "loading" && <Waiting />}
        <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
        {loaded.state === "ready" && (
          <div>
            <ScreenNodes nodes={loaded.value.text} />
          </div>
        )}
      </main>
      <Ways onDone={onDone}>
        <Button className="btn push" onPress={onSheet}>
          <ArrowLeft className="icon" />
          {words.backToSheet}
        </Button>
      </Ways>
    </>
  );
}

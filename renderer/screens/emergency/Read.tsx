import type { EmergencyReason } from "../../../electron/contract.ts";
import { Frame } from "../../frame/Frame.tsx";
import { call } from "../../host.ts";
import { useRun } from "../../use-call.ts";
import { FullText } from "./FullText.tsx";
import type { SheetRead } from "./opened.ts";
import { Reason } from "./Reason.tsx";
import { Sheet } from "./Sheet.tsx";

interface Props {
  readonly at: "sheet" | "text" | "reason";
  readonly sheet: SheetRead;
  readonly replacedOn: string | undefined;
  readonly onStage: (at: "sheet" | "text" | "reason") => void;
  readonly onEnd: () => void;
}

/** What was opened, from the sheet to the reason. */
export function Read({ at, sheet, replacedOn, onStage, onEnd }: Props) {
  const { run, busy, error } = useRun();
  const done = () => (sheet.reasonAsked ? onStage("reason") : onEnd());
  const say = async (reason: EmergencyReason) => {
    if (await run(() => call("emergency.reason", { openingId: sheet.openingId, reason }))) onEnd();
  };
  return (
    <Frame>
      {at === "sheet" && <Sheet sheet={sheet} replacedOn={replacedOn} onText={() => onStage("text")} onDone={done} />}
      {at === "text" && <FullText sheet={sheet} onSheet={() => onStage("sheet")} onDone={done} />}
      {at === "reason" && <Reason busy={busy} error={error} onSay={say} onBack={() => onStage("sheet")} />}
    </Frame>
  );
}

import { useState } from "react";
import type { EmergencyReason, EmergencyRow } from "../../electron/contract.ts";
import { Frame } from "../frame/Frame.tsx";
import { call, HostError } from "../host.ts";
import { useRun } from "../use-call.ts";
import { FindSheet } from "./emergency/FindSheet.tsx";
import { NothingToRead } from "./emergency/NothingToRead.tsx";
import type { Opened, SheetRead } from "./emergency/opened.ts";
import { Read } from "./emergency/Read.tsx";
import { Reason } from "./emergency/Reason.tsx";

type Stage =
  | { readonly at: "search" }
  | { readonly at: "reasonFirst"; readonly row: EmergencyRow }
  | { readonly at: "nothing"; readonly opened: Exclude<Opened, SheetRead> }
  | { readonly at: "sheet" | "text" | "reason"; readonly sheet: SheetRead; readonly replacedOn: string | undefined };

/** « Urgence »: search, sheet, full text, then why (decision D11). Held here alone: leaving the screen closes what is read. */
export default function Emergency() {
  const [stage, setStage] = useState<Stage>({ at: "search" });
  const { run, busy, error, setError } = useRun();
  const toSearch = () => setStage({ at: "search" });

  const open = async (row: EmergencyRow, reason?: EmergencyReason) => {
    const opened = await run(async () => {
      try {
        return await call("emergency.open", { personId: row.personId, ...(reason && { reason }) });
      } catch (thrown) {
        if (reason || !(thrown instanceof HostError) || thrown.code !== "reasonMissing") throw thrown;
        return "reasonFirst";
      }
    });
    if (opened === "reasonFirst") setStage({ at: "reasonFirst", row });
    else if (opened?.readable === "nothing") setStage({ at: "nothing", opened });
    else if (opened) setStage({ at: "sheet", sheet: opened, replacedOn: row.replacedOn });
  };

  switch (stage.at) {
    case "search":
      return (
        <Frame>
          <FindSheet onOpen={open} busy={busy} error={error} onTyping={() => setError(undefined)} />
        </Frame>
      );
    case "reasonFirst":
      return (
        <Frame>
          <Reason first busy={busy} error={error} onSay={(reason) => open(stage.row, reason)} onBack={toSearch} />
        </Frame>
      );
    case "nothing":
      return (
        <Frame>
          <NothingToRead opened={stage.opened} onBack={toSearch} />
        </Frame>
      );
    default:
      return <Read {...stage} onStage={(at) => setStage({ ...stage, at })} onEnd={toSearch} />;
  }
}

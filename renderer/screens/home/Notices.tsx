import { KeyRound } from "lucide-react";
import { Button } from "react-aria-components";
import { professionals as words } from "../../../templates/ui/team.fr.ts";
import { useApp } from "../../app-state.tsx";
import { dayOf, sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { call } from "../../host.ts";
import { useRun } from "../../use-call.ts";

/** New passphrases that an administrator gave to who opened, until they have read it: that person could read (decision D12). */
export function Notices() {
  const { state, refresh } = useApp();
  const { run, busy, error } = useRun();
  const { notices = [] } = state;
  if (notices.length === 0) return null;
  const see = async () => {
    if (await run(() => call("account.seeNotices", {}))) await refresh();
  };
  return (
    <div className="note notices">
      <KeyRound className="icon" />
      <div>
        {notices.map(({ at, by }) => (
          <p key={at}>
            <b>{words.notice(sayDay(dayOf(at)), by)}</b>
          </p>
        ))}
        <p>{words.noticeMeans}</p>
      </div>
      <Button className="btn" isPending={busy} onPress={see}>
        {words.noticeSeen}
      </Button>
      <ErrorNote error={error} />
    </div>
  );
}

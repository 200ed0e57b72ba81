import { LockOpen, TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { BackupProgress } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { Title } from "../../frame/Title.tsx";
import { lockNow } from "../../leave.ts";

interface Props {
  readonly when: string;
  readonly restored: NonNullable<NonNullable<BackupProgress["ended"]>["restored"]>;
}

/** What happened, and where the store of before lies. The page goes with what it showed of that store. */
export function Restored({ when, restored }: Props) {
  return (
    <>
      <Title>{words.doneTitle}</Title>
      <p className="lead">{words.done(when)}</p>
      <p>
        {words.former} <span className="path">{restored.former}</span>
      </p>
      {restored.erased > 0 && <p>{words.erased(restored.erased)}</p>}
      {!restored.erasuresKnown && (
        <p className="note">
          <TriangleAlert className="icon" />
          <span>{words.erasuresUnknown}</span>
        </p>
      )}
      <div className="row">
        <Button className="btn go big" onPress={lockNow}>
          <LockOpen className="icon" />
          {words.openAgain}
        </Button>
      </div>
    </>
  );
}

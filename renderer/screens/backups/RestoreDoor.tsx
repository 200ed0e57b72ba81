import { useState } from "react";
import { Button } from "react-aria-components";
import type { Backup, BackupList } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { common } from "../../../templates/ui/common.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { DoorFrame } from "../../frame/Frame.tsx";
import { Title } from "../../frame/Title.tsx";
import { HostError } from "../../host.ts";
import { useCall } from "../../use-call.ts";
import { BackupTable } from "./BackupTable.tsx";
import { Restore } from "./Restore.tsx";

/** The way back to a backup when there is no store to open. */
export function RestoreDoor({ onBack }: { readonly onBack: () => void }) {
  const [folder, setFolder] = useState<string>();
  const [chosen, setChosen] = useState<{ readonly folder: string; readonly backup: Backup }>();
  const { loaded } = useCall("backup.list", folder ? { folder } : {});
  return (
    <DoorFrame>
      <main className="page">
        {chosen && <Restore {...chosen} closed onCancel={() => setChosen(undefined)} />}
        {!chosen && loaded.state === "failed" && <ErrorNote error={loaded.error} onRetry={onBack} />}
        {!chosen && loaded.state === "ready" && (
          <Find
            list={loaded.value}
            onFind={setFolder}
            onBack={onBack}
            onRestore={(backup) => setChosen({ folder: loaded.value.folder, backup })}
          />
        )}
      </main>
    </DoorFrame>
  );
}

interface FindProps {
  readonly list: BackupList;
  readonly onFind: (folder: string) => void;
  readonly onBack: () => void;
  readonly onRestore: (backup: Backup) => void;
}

function Find({ list, onFind, onBack, onRestore }: FindProps) {
  const [typed, setTyped] = useState(list.folder);
  return (
    <>
      <div className="head">
        <Title>{words.doorTitle}</Title>
        <p>{words.doorLead}</p>
      </div>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onFind(typed.trim());
        }}
      >
        <Field label={words.doorPlace} help={words.placeHelp} value={typed} onChange={setTyped} />
        <div className="row">
          <Button className="btn" onPress={onBack}>
            {common.goBack}
          </Button>
          <Button className="btn" type="submit">
            {words.doorFind}
          </Button>
        </div>
      </form>
      <ErrorNote error={list.problem ? new HostError(list.problem) : undefined} />
      {!list.problem && <BackupTable backups={list.backups} onRestore={onRestore} />}
    </>
  );
}

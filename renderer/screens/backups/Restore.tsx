import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Backup } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Title } from "../../frame/Title.tsx";
import { call, HostError } from "../../host.ts";
import { useRun } from "../../use-call.ts";
import { sayWhen } from "./BackupTable.tsx";
import { Compare } from "./Compare.tsx";
import { JobProgress } from "./JobProgress.tsx";
import { type Phrase, PhraseForm } from "./PhraseForm.tsx";
import { Restored } from "./Restored.tsx";
import { useJobs } from "./use-jobs.ts";

interface Props {
  readonly folder: string;
  readonly backup: Backup;
  /** No store is open: a phrase of that day is needed. */
  readonly closed?: boolean;
  readonly onCancel: () => void;
}

/** The way back to one backup: open it, see it beside what there is, decide, be told. */
export function Restore({ folder, backup, closed = false, onCancel }: Props) {
  const { progress, put } = useJobs();
  const { run, busy, error } = useRun();
  const [asked, setAsked] = useState(false);
  const [needsPhrase, setNeedsPhrase] = useState(closed || backup.state === "sealed");
  const started = useRef(false);
  const { running, ended } = asked ? progress : {};
  const problem = ended?.problem ? new HostError(ended.problem) : undefined;
  const wantsPhrase = needsPhrase || problem?.code === "backupOtherPhrase" || error?.code === "backupOtherPhrase";

  const look = useCallback(
    async (phrase?: Phrase) => {
      setNeedsPhrase(phrase !== undefined);
      const answered = await run(() => call("restore.look", { folder, backupId: backup.id, ...phrase }));
      if (!answered) return;
      put(answered);
      setAsked(true);
    },
    [run, put, folder, backup.id],
  );
  useEffect(() => {
    if (needsPhrase || started.current) return;
    started.current = true;
    void look();
  }, [needsPhrase, look]);

  const cancel = async () => {
    await run(() => call("restore.forget", {}));
    onCancel();
  };
  const goBack = async () => {
    const answered = await run(() => call("restore.do", {}));
    if (answered) put(answered);
  };

  if (ended?.restored) return <Restored when={sayWhen(backup)} restored={ended.restored} />;
  return (
    <>
      <Title>{words.restoreTitle(sayWhen(backup))}</Title>
      {running && (
        <>
          <p className="lead" role="status">
            {running.what === "restore" ? words.restoring : words.looking}
          </p>
          <JobProgress running={running} />
        </>
      )}
      {!running && ended?.looked && <Compare looked={ended.looked} busy={busy} error={error} onRestore={goBack} onCancel={cancel} />}
      {!running && !ended?.looked && wantsPhrase && (
        <PhraseForm
          busy={busy}
          error={[error, problem].find((one) => one && one.code !== "backupOtherPhrase")}
          onPhrase={look}
          onCancel={cancel}
        />
      )}
      {!running && !ended?.looked && !wantsPhrase && (error || problem) && (
        <>
          <ErrorNote error={error ?? problem} />
          <div className="row">
            <Button className="btn" onPress={cancel}>
              {words.notThis}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

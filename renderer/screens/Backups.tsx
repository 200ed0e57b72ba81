import { CircleCheck, HardDriveDownload } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Backup, BackupList, BackupProgress } from "../../electron/contract.ts";
import { backups as words } from "../../templates/ui/backups.fr.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Window } from "../frame/Window.tsx";
import { call, HostError } from "../host.ts";
import { useCall, useRun } from "../use-call.ts";
import { BackupTable } from "./backups/BackupTable.tsx";
import { JobProgress } from "./backups/JobProgress.tsx";
import { PlaceForm } from "./backups/PlaceForm.tsx";
import { Restore } from "./backups/Restore.tsx";
import { useJobs } from "./backups/use-jobs.ts";

/** The backups of the pole: what there is, one more now, where they go, the way back to one. */
export default function Backups() {
  const { loaded, reload, put } = useCall("backup.list", {});
  const [restoring, setRestoring] = useState<Backup>();
  return (
    <Frame>
      <main className="page">
        {loaded.state === "failed" && <ErrorNote error={loaded.error} onRetry={reload} />}
        {loaded.state === "ready" && restoring && (
          <Restore
            folder={loaded.value.folder}
            backup={restoring}
            onCancel={() => {
              setRestoring(undefined);
              reload();
            }}
          />
        )}
        {loaded.state === "ready" && !restoring && <Kept list={loaded.value} onList={put} onMade={reload} onRestore={setRestoring} />}
      </main>
    </Frame>
  );
}

interface KeptProps {
  readonly list: BackupList;
  readonly onList: (list: BackupList) => void;
  readonly onMade: () => void;
  readonly onRestore: (backup: Backup) => void;
}

function Kept({ list, onList, onMade, onRestore }: KeptProps) {
  return (
    <>
      <div className="head">
        <Title>{words.title}</Title>
        <p>{words.lead}</p>
      </div>
      <Make onMade={onMade} />
      <Place list={list} onList={onList} />
      <ErrorNote error={list.problem ? new HostError(list.problem) : undefined} onRetry={onMade} />
      {!list.problem && <BackupTable backups={list.backups} onRestore={onRestore} />}
      <div className="head small soft">
        <p>{words.kept}</p>
        <p>{words.erasedPeople}</p>
      </div>
    </>
  );
}

function Make({ onMade }: { readonly onMade: () => void }) {
  const { state } = useApp();
  const { progress, put } = useJobs();
  const { run, busy, error } = useRun();
  const { running } = progress;
  const ended = progress.ended?.what === "backup" ? progress.ended : undefined;
  useEffect(() => {
    if (ended?.made) onMade();
  }, [ended?.made, onMade]);
  const make = async () => {
    const answered = await run(() => call("backup.make", {}));
    if (answered) put(answered);
  };
  return (
    <section className="part">
      {running ? (
        <JobProgress running={running} />
      ) : (
        <div className="row">
          <Button className="btn go" onPress={make} isPending={busy} isDisabled={!state.writable}>
            <HardDriveDownload className="icon" />
            {words.make}
          </Button>
          <Outcome ended={ended} />
        </div>
      )}
      <ErrorNote error={error ?? (ended?.problem ? new HostError(ended.problem) : undefined)} />
    </section>
  );
}

function Outcome({ ended }: { readonly ended: BackupProgress["ended"] }) {
  return (
    <p className="saved" role="status">
      {ended?.made !== undefined && (
        <>
          <CircleCheck className="icon" />
          {ended.made ? words.made : words.notMade}
        </>
      )}
    </p>
  );
}

function Place({ list, onList }: { readonly list: BackupList; readonly onList: (list: BackupList) => void }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="part">
      <h2>{words.place}</h2>
      <p className="path">{list.folder}</p>
      {list.isOwn && <p className="soft">{words.ownPlace}</p>}
      <div className="row">
        <Button className="btn" onPress={() => setChoosing(true)}>
          {words.change}
        </Button>
      </div>
      <Window title={words.placeTitle} isOpen={choosing} onClose={() => setChoosing(false)}>
        <PlaceForm
          place={list}
          onDone={(next) => {
            setChoosing(false);
            onList(next);
          }}
          onCancel={() => setChoosing(false)}
        />
      </Window>
    </section>
  );
}

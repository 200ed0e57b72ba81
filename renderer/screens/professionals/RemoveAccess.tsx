import { useEffect, useRef, useState } from "react";
import { Button, Label, ProgressBar } from "react-aria-components";
import type { Colleague, Output } from "../../../electron/contract.ts";
import { common } from "../../../templates/ui/common.fr.ts";
import { professionals as words } from "../../../templates/ui/team.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { asHostError, call, HostError } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { useRun } from "../../use-call.ts";

interface Props {
  readonly colleague: Colleague;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const ASK_AGAIN_MS = 500;

/** Takes an access away for good: asked once more, then how far the copy under the new key is. */
export function RemoveAccess({ colleague, onDone, onCancel }: Props) {
  const { run, busy, error, setError } = useRun();
  const [progress, setProgress] = useState<Output<"account.removal">>();
  const running = progress?.state === "running";
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (!running) return;
    const follow = async () => {
      try {
        const now = await call("account.removal", {});
        setProgress(now);
        if (now.state === "done") done.current();
        if (now.state === "failed") setError(new HostError(now.problem ?? "internal"));
      } catch (thrown) {
        setError(asHostError(thrown));
      }
    };
    const timer = setInterval(follow, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, setError]);

  const remove = async () => {
    const begun = await run(() => call("account.remove", { professionalId: colleague.id }));
    if (begun) setProgress(begun);
  };
  return (
    <>
      <p>
        {words.removeSure(professionalName(colleague))} {words.removeSays}
      </p>
      <p className="soft">{words.removeMeanwhile}</p>
      {running && (
        <ProgressBar
          className="job"
          value={progress.done}
          maxValue={Math.max(1, progress.total)}
          valueLabel={words.removingRows(progress.done, progress.total)}
        >
          {({ percentage, valueText }) => (
            <>
              <Label>{words.removing}</Label>
              <span className="soft">{valueText}</span>
              <svg className="line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <path d={`M0 .5H${percentage ?? 0}`} />
              </svg>
            </>
          )}
        </ProgressBar>
      )}
      <ErrorNote error={error} />
      {!running && (
        <div className="row end">
          <Button className="btn stop" isPending={busy} onPress={remove}>
            {words.removeDo}
          </Button>
          <Button className="btn" autoFocus onPress={onCancel}>
            {common.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

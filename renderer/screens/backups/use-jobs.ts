import { useCallback, useEffect, useState } from "react";
import type { BackupProgress } from "../../../electron/contract.ts";
import { asHostError, call, type HostError } from "../../host.ts";

const INTERVAL_MS = 250;

/** Follows the long work of backups: asks again while something runs. `put` shows what a command has just answered. */
export function useJobs() {
  const [progress, setProgress] = useState<BackupProgress>({});
  const [error, setError] = useState<HostError>();
  const running = progress.running !== undefined;

  const ask = useCallback(async () => {
    try {
      setProgress(await call("backup.progress", {}));
      setError(undefined);
    } catch (thrown) {
      setError(asHostError(thrown));
    }
  }, []);

  useEffect(() => {
    void ask();
  }, [ask]);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(ask, INTERVAL_MS);
    return () => clearInterval(timer);
  }, [running, ask]);

  return { progress, put: setProgress, error };
}

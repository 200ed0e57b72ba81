import type { Step, Work } from "../db/backup.ts";
import { Stopped } from "../db/backup-files.ts";
import type { Progress } from "../db/copy-store.ts";
import { problemOf } from "../db/store-error.ts";
import { CommandError } from "./command-error.ts";
import type { BackupProgress, ErrorCode } from "./contract.ts";

export type Job = NonNullable<BackupProgress["running"]>["what"];
type Ended = NonNullable<BackupProgress["ended"]>;

/** Long work that goes on between commands, one at a time: backups and restores. */
export interface Jobs {
  /** Starts `work`, which gives what `progress` will say of its end. Fails with `backupRunning`. */
  readonly start: (what: Job, at: string, work: (work: Work) => Promise<Partial<Ended>>) => void;
  readonly isRunning: () => boolean;
  readonly progress: () => BackupProgress;
  /** Asks what runs to stop; a restore past its decision goes on. */
  readonly stop: () => void;
  /** Once nothing runs, or soon: a place that does not answer keeps nobody from leaving. */
  readonly settled: () => Promise<void>;
}

const LEAVING_MS = 1_000;

const codeOf = (error: unknown): ErrorCode => (error instanceof CommandError ? error.code : (problemOf(error) ?? "internal"));

export function createJobs(): Jobs {
  let running: { what: Job; step: Step; done: number; total: number } | undefined;
  let ended: Ended | undefined;
  let current: Promise<void> = Promise.resolve();
  let stopping = false;

  return {
    start(what, at, work) {
      if (running) throw new CommandError("backupRunning");
      stopping = false;
      ended = undefined;
      const job = { what, step: "checking" as Step, done: 0, total: 1 };
      running = job;
      const tell = (step: Step, { done, total }: Progress): void => {
        Object.assign(job, { step, done, total });
      };
      current = work({ tell, stopped: () => stopping })
        .then(
          (outcome) => {
            ended = { what, at, ...outcome };
          },
          (error) => {
            if (!(error instanceof Stopped)) ended = { what, at, problem: codeOf(error) };
          },
        )
        .finally(() => {
          running = undefined;
        });
    },
    isRunning: () => running !== undefined,
    progress: () => ({ ...(running ? { running: { ...running } } : {}), ...(ended ? { ended } : {}) }),
    stop: () => {
      stopping = true;
    },
    async settled() {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        current,
        new Promise<void>((done) => {
          timer = setTimeout(done, LEAVING_MS);
        }),
      ]);
      clearTimeout(timer);
    },
  };
}

import { Label, ProgressBar } from "react-aria-components";
import type { BackupProgress } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";

/** How far the work is: rows checked, or bytes written and read back. */
export function JobProgress({ running }: { readonly running: NonNullable<BackupProgress["running"]> }) {
  const { step, done, total } = running;
  const known = total > 1;
  return (
    <ProgressBar
      className="job"
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={known ? words.steps[step](done, total) : words.starting}
    >
      {({ percentage, valueText }) => (
        <>
          <Label>{words[step]}</Label>
          <span className="soft">{valueText}</span>
          <svg className="line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <path d={`M0 .5H${percentage ?? 0}`} />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}

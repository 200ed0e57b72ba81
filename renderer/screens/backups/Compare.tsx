import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { BackupProgress } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { sayInstant } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import type { HostError } from "../../host.ts";

const ROWS = ["people", "versions", "drafts"] as const;

interface Props {
  readonly looked: NonNullable<NonNullable<BackupProgress["ended"]>["looked"]>;
  readonly busy: boolean;
  readonly error: HostError | undefined;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

/** The backup beside the present store, then the decision with its consequences. */
export function Compare({ looked, busy, error, onRestore, onCancel }: Props) {
  const [asking, setAsking] = useState(false);
  const { counts, present } = looked;
  const when = sayInstant(looked.at);
  return (
    <>
      <p className="lead">{words.compare}</p>
      <p className="state ok">
        <CircleCheck className="icon" />
        {words.sound}
      </p>
      <div className="wide">
        <table className="compare">
          <caption>{words.compareCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col" className="num">
                {words.inBackup(when)}
              </th>
              <th scope="col" className="num">
                {words.inPresent}
              </th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{words.rows[row]}</th>
                <td className="num">{counts[row]}</td>
                <td className="num">{present ? present[row] : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!present && <p>{words.presentUnknown}</p>}
      <ErrorNote error={error} />
      <div className="row">
        <Button className="btn" onPress={onCancel}>
          {words.notThis}
        </Button>
        <Button className="btn" onPress={() => setAsking(true)}>
          {words.restore}
        </Button>
      </div>
      <Window title={words.confirmTitle} isOpen={asking} onClose={() => setAsking(false)} alert>
        <p>{words.confirmLoss(when)}</p>
        <p>{words.confirmKeys}</p>
        <p>{words.confirmSafe}</p>
        <div className="row end">
          <Button className="btn" autoFocus onPress={() => setAsking(false)}>
            {words.notThis}
          </Button>
          <Button
            className="btn go"
            isPending={busy}
            onPress={() => {
              setAsking(false);
              onRestore();
            }}
          >
            {words.confirm}
          </Button>
        </div>
      </Window>
    </>
  );
}

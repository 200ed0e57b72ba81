import { CircleCheck, KeyRound, TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { Backup } from "../../../electron/contract.ts";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { sayInstant } from "../../dates.ts";

const icons = { verified: CircleCheck, sealed: KeyRound, damaged: TriangleAlert } as const;
const looks = { verified: "state ok", sealed: "state", damaged: "state see" } as const;

/** A manifest that cannot be read says no date. */
const isDated = ({ at }: Backup): boolean => !at.startsWith("1970");
export const sayWhen = (backup: Backup): string => (isDated(backup) ? sayInstant(backup.at) : words.undated);

interface Props {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}

/** The backups of one place, newest first. */
export function BackupTable({ backups, onRestore }: Props) {
  const known = backups.some(({ counts }) => counts !== undefined);
  if (backups.length === 0) return <p>{words.none}</p>;
  return (
    <div className="wide stacks">
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.kind}</th>
            {known && <th scope="col">{words.holds}</th>}
            <th scope="col">{words.size}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.act}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <Row key={backup.id} backup={backup} known={known} onRestore={() => onRestore(backup)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly backup: Backup;
  /** Some backup of the table says what it holds. */
  readonly known: boolean;
  readonly onRestore: () => void;
}

function Row({ backup, known, onRestore }: RowProps) {
  const Icon = icons[backup.state];
  const { counts } = backup;
  return (
    <tr>
      <th scope="row">{sayWhen(backup)}</th>
      <td data-label={words.kind}>{words.kinds[backup.kind]}</td>
      {known && (
        <td data-label={words.holds}>
          {counts && (
            <ul className="plain">
              <li>{words.people(counts.people)}</li>
              <li>{words.versions(counts.versions)}</li>
              <li>{words.drafts(counts.drafts)}</li>
            </ul>
          )}
        </td>
      )}
      <td data-label={words.size}>{words.megabytes(backup.bytes)}</td>
      <td data-label={words.state}>
        <span className={looks[backup.state]}>
          <Icon className="icon" />
          {words.states[backup.state]}
        </span>
      </td>
      <td>
        {backup.state !== "damaged" && (
          <Button className="btn" aria-label={words.seeOne(sayWhen(backup))} onPress={onRestore}>
            {words.see}
          </Button>
        )}
      </td>
    </tr>
  );
}

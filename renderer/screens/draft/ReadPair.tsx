import { Check, Pencil, PencilLine } from "lucide-react";
import { useId } from "react";
import { ToggleButton } from "react-aria-components";
import { readBack as words } from "../../../templates/ui/interview.fr.ts";
import { AnswerWords } from "../../questions/AnswerWords.tsx";
import { Sentences } from "../../questions/Sentences.tsx";
import type { ToRead } from "../../read-back-pages.ts";

interface Props {
  readonly read: ToRead;
  /** The number of the version in which this answer was another. */
  readonly changedSince?: number;
  /** Words of the team's part: told to the person, not confirmed. */
  readonly told?: boolean;
  /** Absent where words are told or only read. */
  readonly onVerdict?: (verdict: "yes" | "change") => void;
}

/** A question, its answer word for word, and the person's verdict. */
export function ReadPair({ read: { field, given }, changedSince, told = false, onVerdict }: Props) {
  const id = useId();
  const byTeam = field.who === "staff" || told;
  const look = byTeam ? "team" : given.answer.state === "given" ? "words quoted" : "words";
  return (
    <section className="pair" aria-labelledby={id}>
      <div>
        <h2 id={id}>
          <Sentences of={field.question} />
        </h2>
        {changedSince !== undefined && (
          <p className="state">
            <PencilLine className="icon" />
            {words.changedSince(changedSince)}
          </p>
        )}
        <div className={look}>
          {byTeam && !told && <span className="who">{words.saidByTeam}</span>}
          <AnswerWords field={field} answer={given.answer} />
        </div>
      </div>
      {onVerdict && (
        <div className="verdict">
          <ToggleButton className="btn" aria-describedby={id} isSelected={given.readBack === "yes"} onChange={() => onVerdict("yes")}>
            <Check className="icon" />
            {words.yes}
          </ToggleButton>
          <ToggleButton className="btn" aria-describedby={id} isSelected={given.readBack === "change"} onChange={() => onVerdict("change")}>
            <Pencil className="icon" />
            {words.change}
          </ToggleButton>
        </div>
      )}
    </section>
  );
}

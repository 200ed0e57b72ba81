import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { team } from "../../templates/ui/interview.fr.ts";
import { Choices } from "../frame/Choices.tsx";
import { Field } from "../frame/Field.tsx";
import type { EditorProps } from "./editor-props.ts";
import { answerOf, type CapacityValue, capacityIn } from "./values.ts";

const OBSERVED = ["understands", "compares", "chooses", "expresses"] as const;

type Props = Omit<EditorProps, "labelledBy" | "look" | "field">;

/** Four observations and words, never a score, saved as they come. A « non » warns and holds nothing back. */
export function CapacityEditor({ answer, onChange }: Props) {
  const [value, setValue] = useState<CapacityValue>(() => capacityIn(answer));
  const missing = OBSERVED.filter((id) => value[id] === undefined).length;
  const started = missing < OBSERVED.length || (value.detail ?? "") !== "";

  function put(next: CapacityValue, step: boolean) {
    setValue(next);
    onChange(answerOf.capacity(next), step);
  }
  return (
    <div className="list-editor">
      <div className="observations">
        {OBSERVED.map((id) => (
          <Choices
            key={id}
            label={team.questions[id]}
            inline
            choices={[
              { id: "yes", label: team.observed },
              { id: "no", label: team.notObserved },
            ]}
            value={value[id] === undefined ? undefined : value[id] ? "yes" : "no"}
            onChange={(seen) => put({ ...value, [id]: seen === "yes" }, true)}
          />
        ))}
      </div>
      <div role="status">
        {OBSERVED.some((id) => value[id] === false) && (
          <p className="note">
            <TriangleAlert className="icon" />
            <span>{team.aNo}</span>
          </p>
        )}
      </div>
      <Field label={team.detail} rows={4} value={value.detail ?? ""} onChange={(detail) => put({ ...value, detail }, false)} />
      {started && missing > 0 && <p className="soft">{team.incomplete(missing)}</p>}
    </div>
  );
}

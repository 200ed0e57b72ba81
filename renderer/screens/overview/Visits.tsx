import { Clock, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { overview as words } from "../../../templates/ui/interview.fr.ts";
import { useApp } from "../../app-state.tsx";
import { callOnce } from "../../call-once.ts";
import { sayDay } from "../../dates.ts";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Window } from "../../frame/Window.tsx";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The sessions held: day, minutes, place. Short ones are fine. */
export function Visits({ draft, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <section className="list">
      <h2>
        <Clock className="icon" />
        {words.visits}
      </h2>
      {draft.sessions.length === 0 && <p className="soft">{words.noVisit}</p>}
      <ul className="plain-list">
        {draft.sessions.map((held) => (
          <li key={`${held.on} ${held.place} ${held.minutes}`}>{words.visit(sayDay(held.on), held.minutes, held.place)}</li>
        ))}
      </ul>
      {draft.may.includes("lead") && (
        <Button className="btn" onPress={() => setAdding(true)}>
          <Plus className="icon" />
          {words.addVisit}
        </Button>
      )}
      <Window title={words.addVisit} isOpen={adding} onClose={() => setAdding(false)}>
        <VisitForm
          draft={draft}
          onDone={(changed) => {
            onChange(changed);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      </Window>
    </section>
  );
}

const minutesIn = (typed: string): number | undefined => {
  const minutes = Number(typed.trim());
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 600 ? minutes : undefined;
};

interface FormProps {
  readonly draft: Draft;
  readonly onDone: (draft: Draft) => void;
  readonly onCancel: () => void;
}

function VisitForm({ draft, onDone, onCancel }: FormProps) {
  const { state } = useApp();
  const { run, error } = useRun();
  const start: { on: string | undefined; minutes: string; place: string } = {
    on: state.today,
    minutes: "",
    place: draft.sessions.at(-1)?.place ?? "",
  };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    on: typed.on ? undefined : words.dayMissing,
    minutes: minutesIn(typed.minutes) ? undefined : words.minutesMissing,
    place: typed.place.trim() ? undefined : words.placeMissing,
  }));

  const save = submit(async ({ on, minutes, place }) => {
    const changed = await run(() =>
      callOnce("session.add", { draftId: draft.id, on: on ?? "", minutes: minutesIn(minutes) ?? 0, place: place.trim() }),
    );
    if (changed) onDone(changed);
  });
  return (
    <form ref={ref} onSubmit={save} noValidate className="form">
      <DayField label={words.visitDay} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
      <Field
        label={words.visitMinutes}
        help={words.visitMinutesHelp}
        inputMode="numeric"
        value={values.minutes}
        onChange={(typed) => set("minutes", typed)}
        error={faults.minutes}
      />
      <Field
        label={words.visitPlace}
        help={words.visitPlaceHelp}
        value={values.place}
        onChange={(typed) => set("place", typed)}
        error={faults.place}
      />
      <FormEnd error={error} submit={words.saveVisit} onCancel={onCancel} />
    </form>
  );
}

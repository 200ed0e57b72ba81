import type { Copy, Input } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import { useApp } from "../../app-state.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { call } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { sayPlace } from "./copy-words.ts";

/** What may become of a copy once given. */
export type Fate = Input<"copy.note">["what"];

interface Props {
  readonly copy: Copy;
  readonly fate: Fate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Taken back, destroyed, or impossible to take back: when, by whom, and a word if needed. */
export function FateForm({ copy, fate, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { run, error } = useRun();
  const start: { on: string | undefined; by: string; note: string } = {
    on: state.today,
    by: state.professional ? professionalName(state.professional) : "",
    note: "",
  };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    on: typed.on ? undefined : words.dayMissing,
    by: typed.by.trim() ? undefined : words.givenByMissing,
  }));
  const save = submit(async ({ on, by, note }) => {
    const noted = await run(() =>
      call("copy.note", { copyId: copy.id, what: fate, on: on ?? "", by: by.trim(), ...(note.trim() && { note: note.trim() }) }),
    );
    if (noted) onDone();
  });
  return (
    <form ref={ref} onSubmit={save} noValidate className="form">
      <p className="strong">{sayPlace(copy)}</p>
      <div className="pair-of-fields">
        <Field label={words.noteBy} value={values.by} onChange={(typed) => set("by", typed)} error={faults.by} />
        <DayField label={words.on} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
      </div>
      <Field label={words.noteWords} rows={2} value={values.note} onChange={(typed) => set("note", typed)} />
      <FormEnd error={error} submit={words.save} onCancel={onCancel} />
    </form>
  );
}

import type { Copy } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import type { VersionContent } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { callOnce } from "../../call-once.ts";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { professionalName } from "../../names.ts";
import { DayField } from "../../questions/DayField.tsx";
import { isOwn } from "../../recipients.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { type Fate, lastOf, sayEvent } from "./copy-fates.ts";
import { sayPlace } from "./copy-words.ts";
import { HolderWarning } from "./HolderWarning.tsx";

interface Props {
  readonly copy: Copy;
  readonly content: VersionContent;
  readonly fate: Fate;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Given, taken back, destroyed, impossible or a mistake: when, by whom, and a word if needed. A mistake is corrected today. */
export function FateForm({ copy, content, fate, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { holds } = lastOf(copy);
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
      callOnce("copy.note", { copyId: copy.id, what: fate, on: on ?? "", by: by.trim(), ...(note.trim() && { note: note.trim() }) }),
    );
    if (noted) onDone();
  });
  return (
    <form ref={ref} onSubmit={save} noValidate className="form">
      <p className="strong">{sayPlace(copy)}</p>
      {fate === "mistaken" ? (
        <>
          {holds && <del>{sayEvent(holds, copy)}</del>}
          <p>{words.mistakenHelp}</p>
        </>
      ) : (
        <div className="pair-of-fields">
          <Field
            label={fate === "given" ? words.givenBy : words.noteBy}
            value={values.by}
            onChange={(typed) => set("by", typed)}
            error={faults.by}
          />
          <DayField label={words.on} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
        </div>
      )}
      {fate === "given" && <HolderWarning content={content} holder={copy.holder ?? ""} toOthers={!isOwn(copy.place)} />}
      <Field label={words.noteWords} rows={2} value={values.note} onChange={(typed) => set("note", typed)} />
      <FormEnd error={error} submit={words.save} onCancel={onCancel} />
    </form>
  );
}

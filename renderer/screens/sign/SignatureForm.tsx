import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { call } from "../../host.ts";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { asksName, type PaperSignature, type Signing } from "./places.ts";

interface Props extends Omit<Signing, "onChange"> {
  /** The note to correct. Absent for a first note. */
  readonly noted?: PaperSignature;
  readonly onDone: (version: Version) => void;
  readonly onCancel: () => void;
}

interface Typed {
  readonly name: string;
  readonly on: string | undefined;
  readonly place: string;
  readonly original: string;
}

/** What the signed paper says, and where it is kept. Starts from what was noted of it, or of the paper signed before. */
export function SignatureForm({ version, place, sitting, noted, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { run, busy, error } = useRun();
  const before = noted ?? version.signatures.findLast((one): one is PaperSignature => one.kind === "paper");
  const named = asksName(place);
  const start: Typed = {
    name: noted?.name ?? place.name ?? "",
    on: before?.on ?? state.today,
    place: before?.place ?? sitting.place,
    original: before?.original ?? "",
  };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    name: !named || typed.name.trim() ? undefined : words.nameMissing,
    on: typed.on ? undefined : words.dayMissing,
    place: typed.place.trim() ? undefined : words.placeMissing,
    original: typed.original.trim() ? undefined : words.whereMissing,
  }));

  const note = submit(async (typed) => {
    const paper = {
      ...(named && { name: typed.name.trim() }),
      on: typed.on ?? "",
      place: typed.place.trim(),
      original: typed.original.trim(),
    };
    const { professionalId, signer } = place;
    const signed = await run(() =>
      noted
        ? call("signature.correct", { signatureId: noted.id, ...paper })
        : call("signature.notePaper", { versionId: version.id, signer, ...(professionalId && { professionalId }), ...paper }),
    );
    if (signed) onDone(signed);
  });
  return (
    <form ref={ref} onSubmit={note} noValidate className="form">
      <p className="soft">{noted ? words.correctHelp : words.formHelp}</p>
      {named && (
        <Field
          label={place.signer === "witness" ? words.witnessName : words.name}
          value={values.name}
          onChange={(name) => set("name", name)}
          error={faults.name}
        />
      )}
      <DayField label={words.day} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
      <Field label={words.place} value={values.place} onChange={(typed) => set("place", typed)} error={faults.place} />
      <Field
        label={words.where}
        help={words.whereHelp}
        value={values.original}
        onChange={(typed) => set("original", typed)}
        error={faults.original}
      />
      <FormEnd error={error} busy={busy} submit={words.note} onCancel={onCancel} />
    </form>
  );
}

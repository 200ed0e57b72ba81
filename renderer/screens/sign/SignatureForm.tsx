import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { call } from "../../host.ts";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import type { Place } from "./Sheets.tsx";

interface Props {
  readonly version: Version;
  readonly place: Place;
  readonly onDone: (version: Version) => void;
  readonly onCancel: () => void;
}

interface Typed {
  readonly name: string;
  readonly on: string | undefined;
  readonly place: string;
  readonly original: string;
}

/** What the signed paper says, and where it is kept. Starts from the signature noted before. */
export function SignatureForm({ version, place, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { run, error } = useRun();
  const before = version.signatures.at(-1);
  const asksName = place.signer === "witness" || place.signer === "trustedPerson";
  const start: Typed = {
    name: place.name ?? "",
    on: before?.on ?? state.today,
    place: before?.place ?? version.content.sessions.at(-1)?.place ?? "",
    original: before?.kind === "paper" ? before.original : "",
  };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    name: !asksName || typed.name.trim() ? undefined : words.nameMissing,
    on: typed.on ? undefined : words.dayMissing,
    place: typed.place.trim() ? undefined : words.placeMissing,
    original: typed.original.trim() ? undefined : words.whereMissing,
  }));

  const note = submit(async (typed) => {
    const signed = await run(() =>
      call("signature.notePaper", {
        versionId: version.id,
        signer: place.signer,
        ...(place.professionalId && { professionalId: place.professionalId }),
        ...(asksName && { name: typed.name.trim() }),
        on: typed.on ?? "",
        place: typed.place.trim(),
        original: typed.original.trim(),
      }),
    );
    if (signed) onDone(signed);
  });
  return (
    <form ref={ref} onSubmit={note} noValidate className="form">
      <p className="soft">{words.formHelp}</p>
      {asksName && (
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
      <FormEnd error={error} submit={words.note} onCancel={onCancel} />
    </form>
  );
}

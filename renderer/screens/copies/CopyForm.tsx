import { copyKindLabels, copyMediumLabels, copyPlaceLabels } from "../../../templates/labels.fr.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import { recipients } from "../../../templates/ui/signing.fr.ts";
import { CopyKind, CopyMedium, type CopyPlace, type Recipient, type Version } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { callOnce } from "../../call-once.ts";
import { Choices } from "../../frame/Choices.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Select } from "../../frame/Select.tsx";
import { professionalName } from "../../names.ts";
import { DayField } from "../../questions/DayField.tsx";
import { isOwn, isPrintable, kindFor, PLACES, takesTeamPartOut } from "../../recipients.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { HolderWarning } from "./HolderWarning.tsx";

type Medium = (typeof CopyMedium.options)[number];

interface Typed {
  readonly place: CopyPlace | undefined;
  readonly holder: string;
  readonly kind: CopyKind;
  readonly medium: Medium;
  readonly givenBy: string;
  readonly on: string | undefined;
  readonly agreed: "yes" | "no" | undefined;
  readonly reason: string;
}

interface Props {
  readonly version: Version;
  readonly recipient: Recipient | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A copy given: where, to whom, what, by whom, when, and whether the person agreed. */
export function CopyForm({ version, recipient, onDone, onCancel }: Props) {
  const { state } = useApp();
  const { run, error } = useRun();
  const start: Typed = {
    place: recipient?.place,
    holder: recipient?.holder ?? "",
    kind: recipient?.kind ?? "full",
    medium: recipient?.kind === "card" ? "card" : "paper",
    givenBy: state.professional ? professionalName(state.professional) : "",
    on: state.today,
    agreed: recipient ? "yes" : undefined,
    reason: "",
  };
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({
    place: typed.place ? undefined : words.placeMissing,
    givenBy: typed.givenBy.trim() ? undefined : words.givenByMissing,
    on: typed.on ? undefined : words.dayMissing,
    agreed: typed.agreed ? undefined : words.agreedMissing,
    reason: typed.agreed !== "no" || typed.reason.trim() ? undefined : words.reasonMissing,
  }));

  const save = submit(async (typed) => {
    if (!typed.place || !typed.on) return;
    const { place, kind, medium, on } = typed;
    const holder = typed.holder.trim();
    const added = await run(() =>
      callOnce("copy.add", {
        versionId: version.id,
        place,
        kind,
        medium,
        on,
        givenBy: typed.givenBy.trim(),
        agreed: typed.agreed === "yes",
        ...(holder && { holder }),
        ...(typed.agreed === "no" && { disagreementReason: typed.reason.trim() }),
      }),
    );
    if (added) onDone();
  });
  return (
    <form ref={ref} onSubmit={save} noValidate className="form">
      <div className="pair-of-fields">
        <Select
          label={words.place}
          placeholder={words.choose}
          options={PLACES.map((id) => ({ id, label: copyPlaceLabels[id] }))}
          value={values.place}
          onChange={(place) => {
            set("place", place);
            set("kind", kindFor(place));
            set("medium", kindFor(place) === "card" ? "card" : "paper");
          }}
          error={faults.place}
        />
        <Field label={words.holder} value={values.holder} onChange={(typed) => set("holder", typed)} />
        <Select
          label={words.kind}
          options={CopyKind.options.map((id) => ({ id, label: copyKindLabels[id] }))}
          value={values.kind}
          onChange={(kind) => set("kind", kind)}
        />
        <Select
          label={words.medium}
          options={CopyMedium.options.map((id) => ({ id, label: copyMediumLabels[id] }))}
          value={values.medium}
          onChange={(medium) => set("medium", medium)}
        />
        <Field label={words.givenBy} value={values.givenBy} onChange={(typed) => set("givenBy", typed)} error={faults.givenBy} />
        <DayField label={words.on} day={values.on} onChange={(day) => set("on", day)} error={faults.on} />
      </div>
      {values.place && takesTeamPartOut({ place: values.place, kind: values.kind }) && <p className="small soft">{recipients.teamPart}</p>}
      {!isPrintable(values.kind) && <p className="small soft">{words.notPrintable}</p>}
      <HolderWarning content={version.content} holder={values.holder} toOthers={values.place !== undefined && !isOwn(values.place)} />
      <Choices
        label={words.agreed}
        inline
        choices={[
          { id: "yes", label: words.yes },
          { id: "no", label: words.no },
        ]}
        value={values.agreed}
        onChange={(agreed) => set("agreed", agreed)}
        error={faults.agreed}
      />
      {values.agreed === "no" && (
        <Field
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          value={values.reason}
          onChange={(typed) => set("reason", typed)}
          error={faults.reason}
        />
      )}
      <FormEnd error={error} submit={words.save} onCancel={onCancel} />
    </form>
  );
}

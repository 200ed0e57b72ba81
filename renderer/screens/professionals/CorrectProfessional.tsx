import type { Colleague } from "../../../electron/contract.ts";
import { roleLabels } from "../../../templates/labels.fr.ts";
import { newDirective } from "../../../templates/ui/person.fr.ts";
import { professionals as words } from "../../../templates/ui/team.fr.ts";
import { Role } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Select } from "../../frame/Select.tsx";
import { call } from "../../host.ts";
import { givenNamesOf } from "../../names.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";

interface Props {
  readonly colleague: Colleague;
  readonly onDone: (colleague: Colleague) => void;
  readonly onCancel: () => void;
}

/** Another name or role from now on; what is frozen or signed keeps its own. */
export function CorrectProfessional({ colleague, onDone, onCancel }: Props) {
  const { state, refresh } = useApp();
  const { run, busy, error } = useRun();
  const start = { givenNames: colleague.givenNames.join(" "), familyName: colleague.familyName, role: colleague.role };
  const { ref, values, faults, set, submit } = useForm(start, ({ givenNames, familyName }) => ({
    givenNames: givenNames.trim() ? undefined : newDirective.givenNamesMissing,
    familyName: familyName.trim() ? undefined : newDirective.familyNameMissing,
  }));
  const correct = async ({ givenNames, familyName, role }: typeof values) => {
    const who = { givenNames: givenNamesOf(givenNames), familyName: familyName.trim(), role };
    const corrected = await run(() => call("professional.correct", { professionalId: colleague.id, ...who }));
    if (!corrected) return;
    if (state.professional?.id === colleague.id) await refresh();
    onDone(corrected);
  };
  return (
    <form ref={ref} className="form" noValidate onSubmit={submit(correct)}>
      <div className="pair-of-fields">
        <Field
          label={newDirective.givenNames}
          value={values.givenNames}
          onChange={(typed) => set("givenNames", typed)}
          error={faults.givenNames}
        />
        <Field
          label={newDirective.familyName}
          value={values.familyName}
          onChange={(typed) => set("familyName", typed)}
          error={faults.familyName}
        />
      </div>
      <Select
        label={newDirective.role}
        options={Role.options.map((id) => ({ id, label: roleLabels[id] }))}
        value={values.role}
        onChange={(role) => set("role", role)}
      />
      <p className="soft">{words.correctSays}</p>
      <FormEnd error={error} busy={busy} submit={words.correctDo} onCancel={onCancel} />
    </form>
  );
}

import { roleLabels } from "../../../templates/labels.fr.ts";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import type { Role } from "../../../templates/version-schema.ts";
import { Choices } from "../../frame/Choices.tsx";
import { Field } from "../../frame/Field.tsx";
import { Step } from "../../frame/Step.tsx";
import { givenNamesOf } from "../../names.ts";
import { useForm } from "../../use-form.ts";
import type { StepProps } from "./FirstStart.tsx";
import { StepHead } from "./StepHead.tsx";

/** Who may prepare the computer: whoever may also use it afterwards. */
const ROLES: readonly Role[] = ["psychiatrist", "nurse", "peerWorker", "psychologist", "socialWorker", "careManager"];

export function YouStep({ chosen, onNext, onBack }: StepProps) {
  const { professional } = chosen;
  const form = useForm(
    {
      givenNames: professional?.givenNames.join(" ") ?? "",
      familyName: professional?.familyName ?? "",
      role: professional?.role,
    },
    (typed) => ({
      givenNames: typed.givenNames.trim() ? undefined : firstStart.givenNameMissing,
      familyName: typed.familyName.trim() ? undefined : firstStart.nameMissing,
      role: typed.role ? undefined : firstStart.roleMissing,
    }),
  );
  return (
    <Step
      form={form.ref}
      onBack={onBack}
      onSubmit={form.submit(({ givenNames, familyName, role }) => {
        if (role) onNext({ professional: { givenNames: givenNamesOf(givenNames), familyName: familyName.trim(), role } });
      })}
    >
      <StepHead now={2} title={firstStart.youTitle} lead={firstStart.youLead} />
      <div className="form">
        <div className="pair-of-fields">
          <Field
            label={firstStart.givenNames}
            value={form.values.givenNames}
            onChange={(typed) => form.set("givenNames", typed)}
            error={form.faults.givenNames}
          />
          <Field
            label={firstStart.familyName}
            value={form.values.familyName}
            onChange={(typed) => form.set("familyName", typed)}
            error={form.faults.familyName}
          />
        </div>
        <Choices
          label={firstStart.role}
          choices={ROLES.map((id) => ({ id, label: roleLabels[id] }))}
          value={form.values.role}
          onChange={(role) => form.set("role", role)}
          error={form.faults.role}
          inline
        />
      </div>
    </Step>
  );
}

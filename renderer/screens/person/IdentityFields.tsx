import { common } from "../../../templates/ui/common.fr.ts";
import { newPerson as words } from "../../../templates/ui/person.fr.ts";
import { readDay, sayDay } from "../../dates.ts";
import { Field } from "../../frame/Field.tsx";
import type { IdentityForm } from "./identity-form.ts";

/** Who someone is (decision D3): the same lines to add a person and to correct one. */
export function IdentityFields({ form: { values, faults, set } }: { readonly form: IdentityForm }) {
  const day = readDay(values.birthDate);
  return (
    <div className="form wide-form">
      <Field label={words.birthName} value={values.birthName} onChange={(typed) => set("birthName", typed)} error={faults.birthName} />
      <Field
        label={common.optional(words.usedName)}
        help={words.usedNameHelp}
        value={values.usedName}
        onChange={(typed) => set("usedName", typed)}
      />
      <Field
        label={words.givenNames}
        help={words.givenNamesHelp}
        value={values.givenNames}
        onChange={(typed) => set("givenNames", typed)}
        error={faults.givenNames}
      />
      <Field
        label={words.birthDate}
        help={day ? words.birthDateRead(sayDay(day)) : words.birthDateHelp}
        value={values.birthDate}
        onChange={(typed) => set("birthDate", typed)}
        error={faults.birthDate}
      />
      <Field label={words.birthPlace} value={values.birthPlace} onChange={(typed) => set("birthPlace", typed)} error={faults.birthPlace} />
      <Field
        label={common.optional(words.hospitalNumber)}
        help={words.hospitalNumberHelp}
        value={values.hospitalNumber}
        onChange={(typed) => set("hospitalNumber", typed)}
      />
    </div>
  );
}

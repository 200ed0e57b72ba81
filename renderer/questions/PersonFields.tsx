import type { NamedPerson, Field as TemplateField } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { Choices } from "../frame/Choices.tsx";
import { Field } from "../frame/Field.tsx";

interface Props {
  readonly field: TemplateField;
  readonly person: NamedPerson;
  readonly onChange: (person: NamedPerson) => void;
}

/** Name, link and phone of someone; whether they know that they are named; whether the form of the person of trust is signed. */
export function PersonFields({ field, person, onChange }: Props) {
  return (
    <>
      <div className="parts">
        <Field wraps label={words.name} value={person.name} onChange={(name) => onChange({ ...person, name })} data-part="field" />
        <Field wraps label={words.link} value={person.link ?? ""} onChange={(link) => onChange({ ...person, link })} />
        <Field label={words.phone} type="tel" value={person.phone ?? ""} onChange={(phone) => onChange({ ...person, phone })} />
      </div>
      {field.asksKnows && (
        <Choices
          label={words.knows}
          inline
          choices={[
            { id: "yes", label: words.knowsYes },
            { id: "no", label: words.doesNotKnow },
          ]}
          value={person.knows === undefined ? undefined : person.knows ? "yes" : "no"}
          onChange={(id) => onChange({ ...person, knows: id === "yes" })}
        />
      )}
      {field.asksFormSigned && (
        <Choices
          label={words.formSigned}
          inline
          choices={[
            { id: "yes", label: words.formSignedYes },
            { id: "no", label: words.formSignedNo },
          ]}
          value={person.formSigned === undefined ? undefined : person.formSigned ? "yes" : "no"}
          onChange={(id) => onChange({ ...person, formSigned: id === "yes" })}
        />
      )}
    </>
  );
}

import { useState } from "react";
import type { NamedPerson } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { CardRows } from "./CardRows.tsx";
import type { EditorProps } from "./editor-props.ts";
import { PersonFields } from "./PersonFields.tsx";
import { answerOf, isEmptyPerson, peopleIn, personIn } from "./values.ts";

const nobody: NamedPerson = { name: "" };

/** One person, for instance the person of trust. */
export function PersonEditor({ field, answer, onChange, labelledBy, look }: EditorProps) {
  const [person, setPerson] = useState(() => personIn(answer));
  return (
    <fieldset className={`${look} card`} aria-labelledby={labelledBy}>
      <PersonFields
        field={field}
        person={person}
        onChange={(next) => {
          setPerson(next);
          onChange(answerOf.person(next));
        }}
      />
    </fieldset>
  );
}

/** Several people, in the order they are called. */
export function PeopleEditor({ field, answer, onChange, look }: EditorProps) {
  return (
    <CardRows
      known={peopleIn(answer)}
      blank={nobody}
      isBlank={isEmptyPerson}
      look={look}
      {...(field.maxItems && { most: field.maxItems })}
      number={words.personNumber}
      add={words.addPerson}
      onRows={(values, step) => onChange(answerOf.people(values), step)}
    >
      {(person, onPerson) => <PersonFields field={field} person={person} onChange={onPerson} />}
    </CardRows>
  );
}

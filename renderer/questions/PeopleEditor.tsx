import { type Ref, useImperativeHandle, useRef, useState } from "react";
import type { NamedPerson } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import type { KnownPerson } from "../known-people.ts";
import { CardRows } from "./CardRows.tsx";
import type { EditorProps } from "./editor-props.ts";
import { PersonFields } from "./PersonFields.tsx";
import type { Takes } from "./takes.ts";
import { answerOf, isEmptyPerson, peopleIn, personIn } from "./values.ts";

const nobody: NamedPerson = { name: "" };

interface Props extends EditorProps {
  readonly ref?: Ref<Takes<KnownPerson>> | undefined;
}

/** One person, for instance the person of trust. */
export function PersonEditor({ field, answer, onChange, labelledBy, look, ref }: Props) {
  const [person, setPerson] = useState(() => personIn(answer));
  const card = useRef<HTMLFieldSetElement>(null);

  function put(next: NamedPerson, step: boolean) {
    setPerson(next);
    onChange(answerOf.person(next), step);
  }
  useImperativeHandle(ref, () => ({
    take: (known) => {
      put({ ...person, ...known }, true);
      card.current?.querySelector("textarea")?.focus();
    },
  }));
  return (
    <fieldset ref={card} className={`${look} card`} aria-labelledby={labelledBy}>
      <PersonFields field={field} person={person} onChange={(next) => put(next, false)} />
    </fieldset>
  );
}

/** Several people, in the order they are called. */
export function PeopleEditor({ field, answer, onChange, look, ref }: Props) {
  return (
    <CardRows
      ref={ref}
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

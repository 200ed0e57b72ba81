import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { NamedPerson } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import type { EditorProps } from "./editor-props.ts";
import { PersonFields } from "./PersonFields.tsx";
import { RowTools } from "./RowTools.tsx";
import { useRows } from "./use-rows.ts";
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
  const known = peopleIn(answer);
  const rows = useRows(known.length > 0 ? known : [nobody], (values, step) => onChange(answerOf.people(values), step));
  return (
    <div className="list-editor" ref={rows.place}>
      {rows.list.map((row, index) => {
        const name = row.value.name.trim() || words.unnamed;
        const alone = rows.list.length === 1 && isEmptyPerson(row.value);
        return (
          <fieldset key={row.key} className={`${look} card`} data-row={row.key}>
            <legend className="hidden">{words.personNumber(index + 1)}</legend>
            <PersonFields field={field} person={row.value} onChange={(person) => rows.edit(row, person)} />
            {!alone && (
              <RowTools
                name={name}
                place={index + 1}
                of={rows.list.length}
                onMove={(by) => rows.move(row, by)}
                onRemove={() => rows.remove(row, name)}
              />
            )}
          </fieldset>
        );
      })}
      {rows.list.length < (field.maxItems ?? 50) && (
        <Button className="btn" data-part="add" onPress={() => rows.add(nobody, { step: false, focus: true })}>
          <Plus className="icon" />
          {words.addPerson}
        </Button>
      )}
      <p className="hidden" role="status">
        {rows.said}
      </p>
    </div>
  );
}

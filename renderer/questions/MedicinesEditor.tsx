import { Plus } from "lucide-react";
import { Button } from "react-aria-components";
import type { Medicine, Field as TemplateField } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { Field } from "../frame/Field.tsx";
import { DayField } from "./DayField.tsx";
import type { EditorProps } from "./editor-props.ts";
import { RowTools } from "./RowTools.tsx";
import { useRows } from "./use-rows.ts";
import { answerOf, isEmptyMedicine, medicinesIn } from "./values.ts";

const blank: Medicine = { name: "" };

/** Medicines: name, why, what it does; what to give instead in the person's list, since when in the team's. */
export function MedicinesEditor({ field, answer, onChange, look }: EditorProps) {
  const known = medicinesIn(answer);
  const rows = useRows(known.length > 0 ? known : [blank], (values, step) => onChange(answerOf.medicines(values), step));
  return (
    <div className="list-editor" ref={rows.place}>
      {rows.list.map((row, index) => {
        const name = row.value.name.trim() || words.unnamed;
        const alone = rows.list.length === 1 && isEmptyMedicine(row.value);
        return (
          <fieldset key={row.key} className={`${look} card`} data-row={row.key}>
            <legend className="hidden">{words.medicineNumber(index + 1)}</legend>
            <MedicineFields field={field} medicine={row.value} onChange={(medicine) => rows.edit(row, medicine)} />
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
      <Button className="btn" data-part="add" onPress={() => rows.add(blank, { step: false, focus: true })}>
        <Plus className="icon" />
        {words.addMedicine}
      </Button>
      <p className="hidden" role="status">
        {rows.said}
      </p>
    </div>
  );
}

interface Props {
  readonly field: TemplateField;
  readonly medicine: Medicine;
  readonly onChange: (medicine: Medicine) => void;
}

function MedicineFields({ field, medicine, onChange }: Props) {
  const byTeam = field.who === "staff";
  const { asOf, ...undated } = medicine;
  return (
    <div className="parts two">
      <Field
        label={byTeam ? words.dose : words.medicine}
        value={medicine.name}
        onChange={(name) => onChange({ ...medicine, name })}
        data-part="field"
      />
      <Field label={words.reason} value={medicine.reason ?? ""} onChange={(reason) => onChange({ ...medicine, reason })} />
      <Field label={words.effect} value={medicine.effect ?? ""} onChange={(effect) => onChange({ ...medicine, effect })} />
      {byTeam ? (
        <DayField label={words.asOf} day={asOf} onChange={(day) => onChange(day ? { ...undated, asOf: day } : undated)} />
      ) : (
        <Field label={words.instead} value={medicine.instead ?? ""} onChange={(instead) => onChange({ ...medicine, instead })} />
      )}
    </div>
  );
}

import type { Medicine, Field as TemplateField } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { useApp } from "../app-state.tsx";
import { Field } from "../frame/Field.tsx";
import { CardRows } from "./CardRows.tsx";
import { PastDayField } from "./DayField.tsx";
import type { EditorProps } from "./editor-props.ts";
import { answerOf, isEmptyMedicine, medicinesIn } from "./values.ts";

const blank: Medicine = { name: "" };

/** Medicines: name, why, what it does; what to give instead and since when, where the list asks it. */
export function MedicinesEditor({ field, answer, onChange, look }: EditorProps) {
  return (
    <CardRows
      known={medicinesIn(answer)}
      blank={blank}
      isBlank={isEmptyMedicine}
      look={look}
      number={words.medicineNumber}
      add={words.addMedicine}
      onRows={(values, step) => onChange(answerOf.medicines(values), step)}
    >
      {(medicine, onMedicine) => <MedicineFields field={field} medicine={medicine} onChange={onMedicine} />}
    </CardRows>
  );
}

interface Props {
  readonly field: TemplateField;
  readonly medicine: Medicine;
  readonly onChange: (medicine: Medicine) => void;
}

function MedicineFields({ field, medicine, onChange }: Props) {
  const { state } = useApp();
  const byTeam = field.who === "staff";
  const { asOf, ...undated } = medicine;
  return (
    <div className="parts two">
      <Field
        wraps
        label={byTeam ? words.dose : words.medicine}
        value={medicine.name}
        onChange={(name) => onChange({ ...medicine, name })}
        data-part="field"
      />
      <Field rows={1} label={words.reason} value={medicine.reason ?? ""} onChange={(reason) => onChange({ ...medicine, reason })} />
      <Field rows={1} label={words.effect} value={medicine.effect ?? ""} onChange={(effect) => onChange({ ...medicine, effect })} />
      {(field.asksInstead || medicine.instead) && (
        <Field rows={1} label={words.instead} value={medicine.instead ?? ""} onChange={(instead) => onChange({ ...medicine, instead })} />
      )}
      {(byTeam || asOf !== undefined) && (
        <PastDayField
          label={words.asOf}
          day={asOf}
          today={state.today}
          onChange={(day) => onChange(day ? { ...undated, asOf: day } : undated)}
        />
      )}
    </div>
  );
}

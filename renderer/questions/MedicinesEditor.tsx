import type { Medicine, Field as TemplateField } from "../../templates/schema.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { Field } from "../frame/Field.tsx";
import { CardRows } from "./CardRows.tsx";
import { DayField } from "./DayField.tsx";
import type { EditorProps } from "./editor-props.ts";
import { answerOf, isEmptyMedicine, medicinesIn } from "./values.ts";

const blank: Medicine = { name: "" };

/** Medicines: name, why, what it does; what to give instead in the person's list, since when in the team's. */
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
        <DayField keeps label={words.asOf} day={asOf} onChange={(day) => onChange(day ? { ...undated, asOf: day } : undated)} />
      ) : (
        (field.asksInstead || medicine.instead) && (
          <Field label={words.instead} value={medicine.instead ?? ""} onChange={(instead) => onChange({ ...medicine, instead })} />
        )
      )}
    </div>
  );
}

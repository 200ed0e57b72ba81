import { useState } from "react";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { readDay, sayDay } from "../dates.ts";
import { Field } from "../frame/Field.tsx";

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly error?: string | undefined;
  /** Where the day is saved as it is written: what cannot be read leaves the last day that could. */
  readonly keeps?: boolean;
}

/** A day, written as people write it. What cannot be read as a day is said once one leaves the field. */
export function DayField({ label, day, onChange, error, keeps }: Props) {
  const [typed, setTyped] = useState(() => (day ? sayDay(day) : ""));
  const [left, setLeft] = useState(true);
  const unreadable = left && typed.trim() !== "" && readDay(typed) === undefined;
  return (
    <Field
      label={label}
      help={words.asOfExample}
      inputMode="text"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        const read = readDay(text);
        if (read !== undefined || keeps !== true || text.trim() === "") onChange(read);
      }}
      onBlur={() => setLeft(true)}
      error={unreadable ? words.noSuchDay : left ? error : undefined}
    />
  );
}

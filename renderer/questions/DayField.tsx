import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { dayWords } from "../../templates/ui/common.fr.ts";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { readDay, readPastDay, sayDay } from "../dates.ts";
import { Field } from "../frame/Field.tsx";
import { useBeforeLeave } from "../navigation.tsx";

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly error?: string | undefined;
}

/** A day, written as people write it. What cannot be read as a day is said once one leaves the field. */
export function DayField({ label, day, onChange, error }: Props) {
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
        onChange(readDay(text));
      }}
      onBlur={() => setLeft(true)}
      error={unreadable ? words.noSuchDay : left ? error : undefined}
    />
  );
}

interface PastProps extends Omit<Props, "error"> {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A day that is past, saved as it is written. What is not such a day stays on screen and is said; the last one that could be read is
 * kept. Leaving is held back once, so that nobody takes such a day for written.
 */
export function PastDayField({ label, day, today, onChange }: PastProps) {
  const [typed, setTyped] = useState(() => (day ? sayDay(day) : ""));
  const [left, setLeft] = useState(true);
  const held = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const read = readPastDay(typed, today);
  const problem = typed.trim() === "" ? undefined : read === undefined ? words.noSuchDay : read > today ? words.notYet : undefined;

  const said = left ? problem : undefined;

  useBeforeLeave(async () => {
    if (problem === undefined || held.current) return true;
    held.current = true;
    setLeft(true);
    place.current?.querySelector("input")?.focus();
    return false;
  });

  function write(text: string) {
    setTyped(text);
    setLeft(false);
    held.current = false;
    const next = readPastDay(text, today);
    if (text.trim() === "") onChange(undefined);
    else if (next !== undefined && next <= today) onChange(next);
  }
  return (
    <div className="past-day" ref={place}>
      <Field
        label={label}
        help={said === undefined && (read !== undefined && problem === undefined ? words.asOfDay(sayDay(read)) : words.asOfExample)}
        inputMode="text"
        value={typed}
        onChange={write}
        onBlur={() => setLeft(true)}
        error={said}
      />
      {typed === "" && (
        <Button
          className="link small"
          onPress={() => {
            write(sayDay(today));
            setLeft(true);
            place.current?.querySelector("input")?.focus();
          }}
        >
          {dayWords.today}
        </Button>
      )}
    </div>
  );
}

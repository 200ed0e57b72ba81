import { ChevronDown } from "lucide-react";
import { useId } from "react";

interface Props<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  /** Said while nothing is chosen. */
  readonly placeholder?: string;
  readonly error?: string | undefined;
}

/** One among many, with the system's own list. */
export function Select<Id extends string>({ label, options, value, onChange, placeholder, error }: Props<Id>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="select-box">
        <select
          id={id}
          className="input"
          value={value ?? ""}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error`}
          onChange={(event) => {
            const found = options.find((option) => option.id === event.target.value);
            if (found) onChange(found.id);
          }}
        >
          {value === undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" />
      </span>
      <p className="error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  );
}

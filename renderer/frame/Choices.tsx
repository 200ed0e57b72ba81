import { Check, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Checkbox, type CheckboxProps, Label, Radio, RadioGroup, Text } from "react-aria-components";
import { FieldProblem } from "./Field.tsx";

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

interface Props<Id extends string> {
  /** The label of the group, or `labelledBy`: the id of a heading that already says it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  /** Side by side where there is room. */
  readonly inline?: boolean;
}

/** One among a few: thick dot, left bar and tint on the chosen one. Arrow keys move, as in any radio group. */
export function Choices<Id extends string>({ label, labelledBy, help, error, choices, value, onChange, inline = false }: Props<Id>) {
  return (
    <RadioGroup
      className={inline ? "choices inline" : "choices"}
      {...(labelledBy && { "aria-labelledby": labelledBy })}
      value={value ?? null}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.id === chosen);
        if (found) onChange(found.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {label && <Label className="label">{label}</Label>}
      {help && (
        <Text slot="description" className="small soft">
          {help}
        </Text>
      )}
      <div className="choice-list">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice">
            <span className="dot" aria-hidden="true" />
            <span>
              {choice.label}
              {choice.help && <small>{choice.help}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem error={error} />
    </RadioGroup>
  );
}

interface TickProps extends Omit<CheckboxProps, "children" | "className" | "isInvalid"> {
  readonly children: ReactNode;
  readonly error?: string | undefined;
}

/** Yes or no, with a tick. */
export function Tick({ children, error, ...props }: TickProps) {
  const id = useId();
  return (
    <div className="tick-field">
      <Checkbox {...props} className="choice tick" isInvalid={error !== undefined} {...(error && { "aria-describedby": id })}>
        <span className="box" aria-hidden="true">
          <Check className="icon" />
        </span>
        <span>{children}</span>
      </Checkbox>
      {error && (
        <p className="error" id={id}>
          <TriangleAlert className="icon" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Input, Label, Text, TextField, ToggleButton } from "react-aria-components";
import { firstStart } from "../../templates/ui/start.fr.ts";
import { FieldProblem } from "./Field.tsx";

interface Props {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: "current-password" | "new-password";
  readonly autoFocus?: boolean;
  /** The button of the form: « Voir ce que j’écris » stands beside it. */
  readonly children?: ReactNode;
}

/** A secret being typed: hidden at first, shown on demand, pasting allowed. */
export function Secret({ label, help, error, value, onChange, autoComplete, autoFocus = false, children }: Props) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <>
      <TextField
        className="field"
        type={shown ? "text" : "password"}
        value={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        autoComplete={autoComplete}
        autoFocus={autoFocus}
      >
        <Label>{label}</Label>
        <Input className="input" autoCapitalize="none" />
        {help && (
          <Text slot="description" className="small soft">
            {help}
          </Text>
        )}
        <FieldProblem error={error} />
      </TextField>
      <div className="row">
        {children}
        <ToggleButton className="btn quiet" isSelected={shown} onChange={setShown}>
          <Icon className="icon" />
          {shown ? firstStart.hideWords : firstStart.showWords}
        </ToggleButton>
      </div>
    </>
  );
}

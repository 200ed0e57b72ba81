import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";

interface Props extends Omit<TextFieldProps, "children" | "className"> {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  /** Lines to write on; absent for a field of one line. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** One line for the words, as many as it takes to show them: a long name is never cut. */
  readonly wraps?: boolean;
}

const LINE_BREAKS = /[\n\r\u2028\u2029]+/g;

/** A labelled field with its help and its error, linked for assistive tools. */
export function Field({ label, help, error, rows, placeholder, wraps, ...props }: Props) {
  return (
    <TextField
      {...props}
      {...(wraps && { onChange: (typed: string) => props.onChange?.(typed.replace(LINE_BREAKS, " ")) })}
      className="field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete={props.autoComplete ?? "off"}
    >
      <Label>{label}</Label>
      {rows || wraps ? (
        <TextArea
          className="input"
          rows={rows ?? 1}
          {...(placeholder && { placeholder })}
          {...(wraps && { onKeyDown: (event) => event.key === "Enter" && event.preventDefault() })}
        />
      ) : (
        <Input className="input" {...(placeholder && { placeholder })} />
      )}
      {help && (
        <Text slot="description" className="small soft">
          {help}
        </Text>
      )}
      <FieldProblem error={error} />
    </TextField>
  );
}

/** The error of a field or a group: brick, icon, sentence with a fix. */
export function FieldProblem({ error }: { readonly error: string | undefined }) {
  return (
    <FieldError className="error">
      <TriangleAlert className="icon" aria-hidden="true" />
      <span>{error}</span>
    </FieldError>
  );
}

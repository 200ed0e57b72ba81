import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from "react-aria-components";
import { FieldProblem } from "./Field.tsx";

interface Props<Id extends string> {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
}

/** One among many, in a list that opens; typing the first letters finds. For a few choices, `Choices` shows them all. */
export function Pick<Id extends string>({ label, help, error, choices, value, onChange, placeholder }: Props<Id>) {
  return (
    <Select
      className="field"
      selectedKey={value ?? null}
      onSelectionChange={(chosen) => {
        const found = choices.find((choice) => choice.id === chosen);
        if (found) onChange(found.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(placeholder && { placeholder })}
    >
      <Label className="label">{label}</Label>
      <Button className="input pick">
        <SelectValue />
        <ChevronDown className="icon" aria-hidden="true" />
      </Button>
      {help && (
        <Text slot="description" className="small soft">
          {help}
        </Text>
      )}
      <FieldProblem error={error} />
      <Popover className="popover">
        <ListBox items={choices} className="options">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="option">
              {({ isSelected }) => (
                <>
                  <span>{choice.label}</span>
                  {isSelected && <Check className="icon" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

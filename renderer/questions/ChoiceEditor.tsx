import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { CheckboxGroup, Radio, RadioGroup } from "react-aria-components";
import { Tick } from "../frame/Choices.tsx";
import { Field } from "../frame/Field.tsx";
import type { KnownPerson } from "../known-people.ts";
import type { EditorProps } from "./editor-props.ts";
import type { Takes } from "./takes.ts";
import { answerOf, type ChoiceValue, choiceIn, hasMoreToTell } from "./values.ts";

interface Props extends EditorProps {
  readonly ref?: Ref<Takes<KnownPerson>> | undefined;
}

/** One among several, or some among several, with words beside. */
export function ChoiceEditor({ field, answer, onChange, labelledBy, look, ref }: Props) {
  const [value, setValue] = useState(() => choiceIn(answer));
  const beside = useRef<HTMLDivElement>(null);
  const options = field.options ?? [];
  const details = field.details ?? [];
  const chosen = value.choice[0];
  const asksMore = hasMoreToTell(field, value);

  function put(next: ChoiceValue, step: boolean) {
    setValue(next);
    onChange(answerOf.choice(field, next), step);
  }
  useImperativeHandle(ref, () => ({
    take: ({ name, phone }) => {
      put({ ...value, name, ...(phone && { phone }) }, true);
      beside.current?.querySelector<HTMLElement>("input, textarea")?.focus();
    },
  }));
  return (
    <div className="list-editor">
      {field.multiple ? (
        <CheckboxGroup
          className="choice-list spread"
          aria-labelledby={labelledBy}
          value={[...value.choice]}
          onChange={(choice) => put({ ...value, choice }, true)}
        >
          {options.map((option) => (
            <Tick key={option.id} value={option.id}>
              {option.label}
              {option.help && <small>{option.help}</small>}
            </Tick>
          ))}
        </CheckboxGroup>
      ) : (
        <RadioGroup
          className="choice-list spread"
          aria-labelledby={labelledBy}
          value={chosen ?? null}
          onChange={(id) => put({ ...value, choice: [id] }, true)}
        >
          {options.map((option) => (
            <Radio key={option.id} value={option.id} className="choice">
              <span className="dot" aria-hidden="true" />
              <span>
                {option.label}
                {option.help && <small>{option.help}</small>}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {details.some((detail) => asksMore || value[detail.key]) && (
        <div className={`${look} card`} ref={beside}>
          <div className="parts">
            {details.map((detail) => (
              <Field
                key={detail.key}
                label={detail.label}
                {...(detail.long ? { rows: 2 } : detail.key !== "phone" && { wraps: true })}
                value={value[detail.key] ?? ""}
                onChange={(text) => put({ ...value, [detail.key]: text }, false)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

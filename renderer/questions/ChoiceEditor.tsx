import { useState } from "react";
import { CheckboxGroup, Radio, RadioGroup } from "react-aria-components";
import { Tick } from "../frame/Choices.tsx";
import { Field } from "../frame/Field.tsx";
import type { EditorProps } from "./editor-props.ts";
import { answerOf, type ChoiceValue, choiceIn } from "./values.ts";

/** Options that say there is nothing more to tell: no « where? » after « no ». */
const nothingMore: ReadonlySet<string> = new Set(["none", "no"]);

/** One among several, or some among several, with words beside. */
export function ChoiceEditor({ field, answer, onChange, labelledBy, look }: EditorProps) {
  const [value, setValue] = useState(() => choiceIn(answer));
  const options = field.options ?? [];
  const details = field.details ?? [];
  const chosen = value.choice[0];
  const asksMore = field.multiple || (chosen !== undefined && !nothingMore.has(chosen));

  function put(next: ChoiceValue, step: boolean) {
    setValue(next);
    onChange(answerOf.choice(field, next), step);
  }
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
        <div className={`${look} card`}>
          <div className="parts">
            {details.map((detail) => (
              <Field
                key={detail.key}
                label={detail.label}
                {...(detail.long && { rows: 2 })}
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

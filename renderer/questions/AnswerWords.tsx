import { Fragment } from "react";
import { answerStateLabels } from "../../templates/labels.fr.ts";
import type { Answer, Field, Medicine, NamedPerson } from "../../templates/schema.ts";
import { readBack, rows, team } from "../../templates/ui/interview.fr.ts";
import { sayDay } from "../dates.ts";
import { capacityIn, choiceIn, listIn, medicinesIn, peopleIn, personIn, textIn } from "./values.ts";

interface Props {
  readonly field: Pick<Field, "type" | "options" | "noneLabel" | "details">;
  readonly answer: Answer;
}

/** An answer to read: the words as they were given, one line per item. */
export function AnswerWords({ field, answer }: Props) {
  if (answer.state !== "given") return <span>{stateWords(field, answer)}</span>;
  return linesOf(field, answer).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of an answer are only read, and two may be the same
    <Fragment key={index}>
      {index > 0 && <br />}
      <span className="w">{line}</span>
    </Fragment>
  ));
}

const stateWords = (field: Props["field"], answer: Answer): string =>
  answer.state === "none"
    ? (field.noneLabel ?? answerStateLabels.none)
    : answer.state === "notAsked"
      ? readBack.erased
      : answerStateLabels[answer.state];

function linesOf(field: Props["field"], answer: Answer): readonly string[] {
  switch (field.type) {
    case "line":
    case "text":
      return [textIn(answer)];
    case "list":
      return listIn(answer);
    case "people":
      return peopleIn(answer).map(sayPerson);
    case "person":
      return [sayPerson(personIn(answer))];
    case "medicines":
      return medicinesIn(answer).map(sayMedicine);
    case "choice":
      return sayChoice(field, answer);
    case "capacity":
      return sayCapacity(answer);
    default:
      return [];
  }
}

const sentence = (parts: readonly (string | undefined | false)[], between: string) => parts.filter((part) => part).join(between);

export const sayPerson = (person: NamedPerson): string =>
  sentence(
    [
      person.name || rows.unnamed,
      person.link,
      person.phone,
      person.knows !== undefined && (person.knows ? readBack.knows : readBack.doesNotKnow),
      person.formSigned !== undefined && (person.formSigned ? readBack.formSigned : readBack.formNotSigned),
    ],
    ", ",
  );

const sayMedicine = (medicine: Medicine): string =>
  sentence(
    [
      medicine.name || rows.unnamed,
      medicine.reason && readBack.because(medicine.reason),
      medicine.effect && readBack.does(medicine.effect),
      medicine.instead && readBack.instead(medicine.instead),
      medicine.asOf && readBack.asOf(sayDay(medicine.asOf)),
    ],
    ". ",
  );

function sayChoice(field: Props["field"], answer: Answer): readonly string[] {
  const { choice, ...details } = choiceIn(answer);
  const labels = choice.map((id) => field.options?.find((option) => option.id === id)?.label ?? id);
  // A frozen question no longer says which details it had: all that was written is shown.
  const words = field.details ? field.details.map((detail) => details[detail.key]) : Object.values(details);
  return [sentence([...labels], ", "), ...words].filter((line): line is string => line !== undefined && line !== "");
}

function sayCapacity(answer: Answer): readonly string[] {
  const note = capacityIn(answer);
  const observed = (["understands", "compares", "chooses", "expresses"] as const)
    .filter((id) => note[id] !== undefined)
    .map((id) => `${team.questions[id]} : ${note[id] ? team.observed : team.notObserved}`);
  return [...observed, note.detail ?? ""].filter((line) => line !== "");
}

import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { Button, ToggleButton } from "react-aria-components";
import type { Answer, Field } from "../../templates/schema.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import type { FieldOnScreen } from "./use-field.ts";

interface Props {
  readonly on: FieldOnScreen;
  readonly onBack: () => void;
  readonly onContinue: () => void;
  readonly continueLabel: string;
}

interface State {
  readonly answer: Answer;
  readonly label: string;
}
const isSame = (one: Answer, other: Answer) => JSON.stringify(one) === JSON.stringify(other);

/** What can be said of any question without words. The team is not asked whether it wants to answer. */
function statesOf(field: Field): readonly State[] {
  const byTeam = field.who === "staff";
  const unknown: State = { answer: { state: "unknown" }, label: byTeam ? interview.unknownByTeam : interview.unknown };
  const preferNot: State = { answer: { state: "preferNot" }, label: interview.preferNot };
  const later: State = { answer: { state: "notAsked", later: true }, label: interview.later };
  return byTeam ? [unknown, later] : [unknown, preferNot, later];
}

const noneOf = (field: Field): State => ({ answer: { state: "none" }, label: field.noneLabel ?? "" });

/** The bar of ways on: every question can be answered without words, put off, or passed. */
export function Ways({ on, onBack, onContinue, continueLabel }: Props) {
  const { field, answer } = on;
  return (
    <nav className="ways" aria-label={interview.ways}>
      <Button className="btn" onPress={onBack}>
        <ArrowLeft className="icon" />
        {interview.back}
      </Button>
      {statesOf(field).map((state) => {
        const chosen = isSame(state.answer, answer);
        return (
          <ToggleButton key={state.label} className="btn aside" isSelected={chosen} onChange={() => on.choose(state.answer)}>
            {chosen && <Check className="icon" />}
            {state.label}
          </ToggleButton>
        );
      })}
      <Button className="btn go push" onPress={onContinue}>
        {continueLabel}
        <ArrowRight className="icon" />
      </Button>
    </nav>
  );
}

/** The state chosen instead of words, said above the place to write. */
export function StateSaid({ on }: { readonly on: FieldOnScreen }) {
  const chosen = [...statesOf(on.field), noneOf(on.field)].find((state) => isSame(state.answer, on.answer));
  return (
    <p className="state ok" role="status">
      {chosen && (
        <>
          <Check className="icon" />
          {on.answer.state === "notAsked" ? interview.chosenLater : interview.chosen(chosen.label)}
        </>
      )}
    </p>
  );
}

/** « There is none », under the place to write: an answer like another. */
export function NoneToSay({ on }: { readonly on: FieldOnScreen }) {
  const { answer, label } = noneOf(on.field);
  if (!label) return null;
  const chosen = isSame(answer, on.answer);
  return (
    <ToggleButton className="btn none-to-say" isSelected={chosen} onChange={() => on.choose(answer)}>
      {chosen && <Check className="icon" />}
      {label}
    </ToggleButton>
  );
}

import { type Answers, answerTo, type Mark, markOf, type Step } from "../flow.ts";

const looks: Readonly<Record<Mark, string>> = { said: "said", none: "none", unsure: "unsure", not: "not", later: "later", unseen: "" };

interface Props {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  /** The question one is at. */
  readonly here?: string | undefined;
}

/** One small mark per question. Said in words beside it, so hidden from assistive tools. */
export function Marks({ steps, answers, here }: Props) {
  return (
    <span className="marks" aria-hidden="true">
      {steps.map(({ field, byTeam }) => {
        const look = field.id === here ? "here" : looks[markOf(answerTo(answers, field.id))];
        return <i key={field.id} className={byTeam ? `${look} by-team` : look} />;
      })}
    </span>
  );
}

export const OneMark = ({ mark }: { readonly mark: Mark }) => (
  <span className="marks" aria-hidden="true">
    <i className={looks[mark]} />
  </span>
);

import type { Answer } from "../../templates/schema.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { Offers } from "./Offers.tsx";
import { listIn } from "./values.ts";

interface Props {
  readonly ideas: readonly string[];
  /** No idea is offered once the answer holds this many. */
  readonly most: number | undefined;
  readonly answer: Answer;
  readonly onTake: (idea: string) => void;
}

/** Ideas of other people. One taken leaves this place and becomes words that can be changed. */
export function Ideas({ ideas, most = Number.POSITIVE_INFINITY, answer, onTake }: Props) {
  const written = listIn(answer);
  const taken = new Set(written);
  return (
    <Offers
      title={interview.ideas}
      offers={written.length >= most ? [] : ideas.filter((idea) => !taken.has(idea))}
      labelOf={(idea) => idea}
      saidOf={interview.takeIdea}
      more={interview.moreIdeas}
      onTake={onTake}
    />
  );
}

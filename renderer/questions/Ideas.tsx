import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Answer } from "../../templates/schema.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { listIn } from "./values.ts";

const AT_FIRST = 3;

interface Props {
  readonly ideas: readonly string[];
  /** No idea is offered once the answer holds this many. */
  readonly most: number | undefined;
  readonly answer: Answer;
  readonly onTake: (idea: string) => void;
}

/** Ideas of other people. One taken leaves this place and becomes words that can be changed. */
export function Ideas({ ideas, most = Number.POSITIVE_INFINITY, answer, onTake }: Props) {
  const [all, setAll] = useState(false);
  const taken = new Set(listIn(answer));
  const left = ideas.filter((idea) => !taken.has(idea));
  const shown = all ? left : left.slice(0, AT_FIRST);
  if (left.length === 0 || listIn(answer).length >= most) return null;
  return (
    <aside className="ideas" aria-labelledby="ideas">
      <h2 id="ideas">{interview.ideas}</h2>
      {shown.map((idea) => (
        <Button key={idea} className="btn" aria-label={interview.takeIdea(idea)} onPress={() => onTake(idea)}>
          <Plus className="icon" />
          {idea}
        </Button>
      ))}
      {left.length > shown.length && (
        <Button className="link" onPress={() => setAll(true)}>
          {interview.moreIdeas}
        </Button>
      )}
    </aside>
  );
}

import { firstStart, welcome } from "../../../templates/ui/start.fr.ts";
import { Title } from "../../frame/Title.tsx";

/** The heading of a step, and where it stands among the steps. */
export function StepHead({ now, title, lead }: { readonly now: number; readonly title: string; readonly lead?: string }) {
  return (
    <div className="head">
      <p className="small soft">{firstStart.step(now, welcome.steps.length)}</p>
      <Title>{title}</Title>
      {lead && <p>{lead}</p>}
    </div>
  );
}

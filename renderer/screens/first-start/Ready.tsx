import { ArrowRight } from "lucide-react";
import { Button } from "react-aria-components";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import { Title } from "../../frame/Title.tsx";

/** The store exists; three things worth knowing before going in. */
export function Ready({ onEnter }: { readonly onEnter: () => void }) {
  return (
    <main className="page welcome">
      <div className="head">
        <Title>{firstStart.readyTitle}</Title>
        <p className="lead">{firstStart.readyLead}</p>
      </div>
      <ul>
        {firstStart.readyTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <div className="row">
        <Button className="btn go big" onPress={onEnter}>
          {firstStart.open}
          <ArrowRight className="icon" />
        </Button>
      </div>
    </main>
  );
}

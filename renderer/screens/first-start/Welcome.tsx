import { ArrowRight } from "lucide-react";
import { Button } from "react-aria-components";
import { backups } from "../../../templates/ui/backups.fr.ts";
import { welcome } from "../../../templates/ui/start.fr.ts";
import { Title } from "../../frame/Title.tsx";
import type { StepProps } from "./FirstStart.tsx";

/** What this is, and the four steps ahead. */
export function Welcome({ onNext, onRestore }: Pick<StepProps, "onNext"> & { readonly onRestore: () => void }) {
  return (
    <main className="page welcome">
      <div className="head">
        <Title>{welcome.title}</Title>
        <p className="lead">{welcome.lead}</p>
      </div>
      <p>{welcome.before}</p>
      <ol>
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="row">
        <Button className="btn go big" onPress={() => onNext({})}>
          {welcome.begin}
          <ArrowRight className="icon" />
        </Button>
      </div>
      <p className="small soft">{welcome.private}</p>
      <Button className="link small" onPress={onRestore}>
        {backups.doorLink}
      </Button>
    </main>
  );
}

import { poles } from "../../../templates/labels.fr.ts";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import type { PoleId } from "../../../templates/version-schema.ts";
import { Choices } from "../../frame/Choices.tsx";
import { Step } from "../../frame/Step.tsx";
import { useForm } from "../../use-form.ts";
import type { StepProps } from "./FirstStart.tsx";
import { StepHead } from "./StepHead.tsx";

const POLES: readonly PoleId[] = ["denain", "saint-amand", "valenciennes"];

export function PoleStep({ chosen, onNext, onBack }: StepProps) {
  const form = useForm({ pole: chosen.pole }, (typed) => ({ pole: typed.pole ? undefined : firstStart.poleMissing }));
  return (
    <Step form={form.ref} onSubmit={form.submit(({ pole }) => pole && onNext({ pole }))} onBack={onBack}>
      <StepHead now={1} title={firstStart.poleTitle} lead={firstStart.poleHelp} />
      <div className="form">
        <Choices
          label={firstStart.poleLabel}
          choices={POLES.map((id) => ({ id, label: poles[id].letterhead.name, help: poles[id].letterhead.lines.join(", ") }))}
          value={form.values.pole}
          onChange={(pole) => form.set("pole", pole)}
          error={form.faults.pole}
        />
      </div>
    </Step>
  );
}

import { type ReactNode, useState } from "react";
import type { AppState, Input } from "../../../electron/contract.ts";
import { useApp } from "../../app-state.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { DoorFrame } from "../../frame/Frame.tsx";
import { Waiting } from "../../frame/Waiting.tsx";
import { useCall } from "../../use-call.ts";
import { RestoreDoor } from "../backups/RestoreDoor.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { PoleStep } from "./PoleStep.tsx";
import { Ready } from "./Ready.tsx";
import { SecretStep } from "./SecretStep.tsx";
import { Welcome } from "./Welcome.tsx";
import { YouStep } from "./YouStep.tsx";

export type Choices = Partial<Omit<Input<"firstStart.create">, "recoveryTypedBack">> & { readonly own?: boolean };

/** What each step receives: what is chosen so far, and the two ways out. */
export interface StepProps {
  readonly chosen: Choices;
  readonly onNext: (part: Choices) => void;
  readonly onBack: () => void;
}

/** First start: hospital, first professional, passphrase, recovery code, created. Nothing is written before the last step. */
export function FirstStart() {
  const { put } = useApp();
  const { loaded, reload } = useCall("firstStart.draw", {});
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<Choices>({});
  const [created, setCreated] = useState<AppState>();
  const [restoring, setRestoring] = useState(false);

  if (created) return <DoorFrame>{<Ready onEnter={() => put(created)} />}</DoorFrame>;
  if (restoring) return <RestoreDoor onBack={() => setRestoring(false)} />;
  if (loaded.state === "loading")
    return (
      <DoorFrame>
        {
          <main className="page">
            <Waiting />
          </main>
        }
      </DoorFrame>
    );
  if (loaded.state === "failed") {
    return (
      <DoorFrame>
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      </DoorFrame>
    );
  }

  const props: StepProps = {
    chosen,
    onNext: (part) => {
      setChosen((before) => ({ ...before, ...part }));
      setStep(step + 1);
      window.scrollTo(0, 0);
    },
    onBack: () => setStep(step - 1),
  };
  const steps: readonly ReactNode[] = [
    <Welcome key="welcome" {...props} onRestore={() => setRestoring(true)} />,
    <PoleStep key="pole" {...props} />,
    <YouStep key="you" {...props} />,
    <SecretStep key="secret" {...props} drawn={loaded.value.passphrase} onDrawAgain={reload} />,
    <CodeStep key="code" {...props} recoveryCode={loaded.value.recoveryCode} onCreated={setCreated} />,
  ];
  return <DoorFrame>{steps[step]}</DoorFrame>;
}

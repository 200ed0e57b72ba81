import type { AppState } from "../../../electron/contract.ts";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import { useApp } from "../../app-state.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Step } from "../../frame/Step.tsx";
import { call } from "../../host.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { RecoveryCode } from "../RecoveryCode.tsx";
import type { StepProps } from "./FirstStart.tsx";
import { StepHead } from "./StepHead.tsx";

interface Props extends StepProps {
  readonly recoveryCode: string;
  readonly onCreated: (state: AppState) => void;
}

/** The recovery code, shown once, printed, typed back; then the store is created. */
export function CodeStep({ chosen, onBack, recoveryCode, onCreated }: Props) {
  const { state } = useApp();
  const { run, busy, error } = useRun();
  const form = useForm({ typedBack: "" }, (typed) => ({
    typedBack: typed.typedBack.trim() ? undefined : firstStart.typedBackMissing,
  }));
  const { pole, professional, login, passphrase } = chosen;

  const create = async ({ typedBack }: typeof form.values) => {
    if (!pole || !professional || !login || !passphrase) return;
    const created = await run(() => call("firstStart.create", { pole, professional, login, passphrase, recoveryTypedBack: typedBack }));
    if (created) onCreated(created);
  };

  return (
    <Step form={form.ref} onSubmit={form.submit(create)} onBack={onBack} busy={busy} next={busy ? firstStart.creating : firstStart.create}>
      <StepHead now={4} title={firstStart.codeTitle} lead={firstStart.codeLead} />
      <div className="form">
        <RecoveryCode code={recoveryCode} holder={professional} hospital={pole} today={state.today} />
        <Field
          label={firstStart.typedBack}
          help={firstStart.typedBackHelp}
          value={form.values.typedBack}
          onChange={(typed) => form.set("typedBack", typed)}
          error={form.faults.typedBack}
        />
        <ErrorNote error={error} />
      </div>
    </Step>
  );
}

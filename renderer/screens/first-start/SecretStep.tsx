import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import { Choices, Tick } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Secret } from "../../frame/Secret.tsx";
import { Step } from "../../frame/Step.tsx";
import { call, HostError } from "../../host.ts";
import { suggestedLogin } from "../../names.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { phraseFault, phraseHelp, useJudge } from "../use-judge.ts";
import type { StepProps } from "./FirstStart.tsx";
import { StepHead } from "./StepHead.tsx";

interface Props extends StepProps {
  readonly drawn: string;
  readonly onDrawAgain: () => void;
}

/** Identifier and passphrase: seven drawn words, or a phrase of one's own that the data process judges (decision D13). */
export function SecretStep({ chosen, onNext, onBack, drawn, onDrawAgain }: Props) {
  const [own, setOwn] = useState(chosen.own ? (chosen.passphrase ?? "") : "");
  const judgement = useJudge(own);
  const { run, busy, error } = useRun();
  const form = useForm(
    {
      login: chosen.login ?? (chosen.professional ? suggestedLogin(chosen.professional) : ""),
      how: chosen.own ? ("own" as const) : ("drawn" as "drawn" | "own"),
      notedWords: chosen.passphrase === drawn ? drawn : undefined,
    },
    (typed) => ({
      login: typed.login.trim() ? undefined : firstStart.loginMissing,
      noted: typed.how === "own" || typed.notedWords === drawn ? undefined : firstStart.drawnNotedMissing,
      own: typed.how === "own" ? phraseFault(own, judgement, firstStart.ownMissing) : undefined,
    }),
  );

  const choose = async ({ login, how }: typeof form.values) => {
    if (how === "drawn") return onNext({ login, passphrase: drawn, own: false });
    const chosenWell = await run(async () => {
      const { enough } = await call("passphrase.judge", { passphrase: own });
      if (!enough) throw new HostError("weakPassphrase");
      return true;
    });
    if (chosenWell) onNext({ login, passphrase: own, own: true });
  };

  return (
    <Step form={form.ref} onSubmit={form.submit(choose)} onBack={onBack} busy={busy}>
      <StepHead now={3} title={firstStart.secretTitle} lead={firstStart.secretLead} />
      <div className="form side-by-side">
        <div className="part">
          <Field
            label={firstStart.login}
            help={firstStart.loginHelp}
            value={form.values.login}
            onChange={(typed) => form.set("login", typed)}
            error={form.faults.login}
            autoComplete="username"
          />
          <Choices
            label={firstStart.how}
            choices={[
              { id: "drawn", label: firstStart.drawn, help: firstStart.drawnHelp },
              { id: "own", label: firstStart.own, help: firstStart.ownHelp },
            ]}
            value={form.values.how}
            onChange={(how) => form.set("how", how)}
          />
        </div>
        {form.values.how === "drawn" ? (
          <div className="recovery">
            <p className="label">{firstStart.drawnWords}</p>
            <p className="code words-drawn">{drawn}</p>
            <div className="row">
              <Button className="btn" onPress={onDrawAgain}>
                <RefreshCw className="icon" />
                {firstStart.drawAgain}
              </Button>
            </div>
            <Tick
              isSelected={form.values.notedWords === drawn}
              onChange={(noted) => form.set("notedWords", noted ? drawn : undefined)}
              error={form.faults.noted}
            >
              {firstStart.drawnNoted}
            </Tick>
          </div>
        ) : (
          <div className="part">
            <Secret
              label={firstStart.ownWords}
              help={form.faults.own ? undefined : phraseHelp(judgement, firstStart.ownHelp)}
              value={own}
              onChange={setOwn}
              error={form.faults.own}
              autoComplete="new-password"
            />
          </div>
        )}
      </div>
      <ErrorNote error={error} />
    </Step>
  );
}

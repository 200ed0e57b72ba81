import { ArrowLeft, ArrowRight, KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { AppState, ErrorCode, Output } from "../../electron/contract.ts";
import { firstStart, unlock } from "../../templates/ui/start.fr.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Field } from "../frame/Field.tsx";
import { Secret } from "../frame/Secret.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { useRun } from "../use-call.ts";
import { useForm } from "../use-form.ts";
import { RecoveryCode } from "./RecoveryCode.tsx";
import { phraseFault, phraseHelp, useJudge } from "./use-judge.ts";
import { useStoreProblem } from "./use-store-problem.ts";

interface RecoverProps {
  readonly login: string;
  readonly onBack: () => void;
  readonly onProblem: (problem: ErrorCode) => void;
}

/** The other way in: the code of the paper, a new passphrase, then the next code. */
export function Recover(props: RecoverProps) {
  const { put } = useApp();
  const [next, setNext] = useState<NextCode>();
  const done = ({ state, recoveryCode }: Output<"store.recover">) => (recoveryCode ? setNext({ state, recoveryCode }) : put(state));
  return next ? <NewCode {...next} /> : <WithCode {...props} onDone={done} />;
}

interface NextCode {
  readonly state: AppState;
  readonly recoveryCode: string;
}

interface WithCodeProps extends RecoverProps {
  readonly onDone: (recovered: Output<"store.recover">) => void;
}

function WithCode({ login, onBack, onProblem, onDone }: WithCodeProps) {
  const { run, busy, error } = useRun();
  useStoreProblem(error, onProblem);
  const [phrase, setPhrase] = useState("");
  const judgement = useJudge(phrase);
  const form = useForm({ login, recoveryCode: "" }, (typed) => ({
    login: typed.login.trim() ? undefined : unlock.loginMissing,
    recoveryCode: typed.recoveryCode.trim() ? undefined : unlock.codeMissing,
    phrase: phraseFault(phrase, judgement, unlock.newPassphraseMissing),
  }));

  const recover = async (typed: typeof form.values) => {
    const recovered = await run(() => call("store.recover", { ...typed, newPassphrase: phrase }));
    if (recovered) onDone(recovered);
  };

  return (
    <div className="door">
      <Title quiet>{unlock.recoverTitle}</Title>
      <p>{unlock.recoverLead}</p>
      <form ref={form.ref} onSubmit={form.submit(recover)} noValidate>
        <Field
          label={unlock.login}
          value={form.values.login}
          onChange={(typed) => form.set("login", typed)}
          error={form.faults.login}
          autoComplete="username"
          autoFocus={!login}
        />
        <Field
          label={unlock.code}
          help={unlock.codeHelp}
          value={form.values.recoveryCode}
          onChange={(typed) => form.set("recoveryCode", typed)}
          error={form.faults.recoveryCode}
          autoFocus={Boolean(login)}
        />
        <Secret
          label={unlock.newPassphrase}
          help={form.faults.phrase ? undefined : phraseHelp(judgement, unlock.newPassphraseHelp)}
          value={phrase}
          onChange={setPhrase}
          error={form.faults.phrase}
          autoComplete="new-password"
        />
        <ErrorNote error={error} />
        <div className="row">
          <Button className="btn" onPress={onBack}>
            <ArrowLeft className="icon" />
            {unlock.backToUnlock}
          </Button>
          <Button className="btn go big" type="submit" isPending={busy}>
            <KeyRound className="icon" />
            {busy ? unlock.opening : unlock.recover}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** The next code, shown once, typed back: until then the one used stays good. */
function NewCode({ state, recoveryCode }: NextCode) {
  const { put } = useApp();
  const { run, busy, error } = useRun();
  const form = useForm({ typedBack: "" }, (typed) => ({
    typedBack: typed.typedBack.trim() ? undefined : firstStart.typedBackMissing,
  }));
  const confirm = async (typed: typeof form.values) => {
    if (await run(() => call("recovery.confirm", typed))) put(state);
  };
  return (
    <div className="door">
      <Title>{unlock.newCodeTitle}</Title>
      <p>{unlock.newCodeLead}</p>
      <form ref={form.ref} onSubmit={form.submit(confirm)} noValidate>
        <RecoveryCode code={recoveryCode} holder={state.professional} hospital={state.pole?.id} today={state.today} />
        <Field
          label={firstStart.typedBack}
          help={firstStart.typedBackHelp}
          value={form.values.typedBack}
          onChange={(typed) => form.set("typedBack", typed)}
          error={form.faults.typedBack}
        />
        <ErrorNote error={error} />
        <div className="row">
          <Button className="btn go big" type="submit" isPending={busy}>
            {unlock.enter}
            <ArrowRight className="icon" />
          </Button>
        </div>
      </form>
    </div>
  );
}

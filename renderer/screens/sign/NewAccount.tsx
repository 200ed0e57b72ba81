import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../../electron/contract.ts";
import { secondSigner as words } from "../../../templates/ui/signing.fr.ts";
import { firstStart } from "../../../templates/ui/start.fr.ts";
import { professionals } from "../../../templates/ui/team.fr.ts";
import { Choices, Tick } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Secret } from "../../frame/Secret.tsx";
import { call } from "../../host.ts";
import { professionalName, suggestedLogin } from "../../names.ts";
import { useCall, useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { phraseFault, phraseHelp, useJudge } from "../use-judge.ts";

interface Props {
  readonly colleague: Colleague;
  /** Offers to make them an administrator too. */
  readonly mayAdminister?: boolean;
  /** They have an access and forgot their phrase: this one takes its place. */
  readonly reset?: boolean;
  readonly onDone: (colleague: Colleague) => void;
  readonly onCancel: () => void;
}

/** Words are the same however they are spaced. */
const spaced = (phrase: string): string => phrase.trim().split(/\s+/u).join(" ");

/** A colleague's identifier and secret phrase, seven drawn words or their own, typed back once (decision D13). */
export function NewAccount({ colleague, mayAdminister = false, reset = false, onDone, onCancel }: Props) {
  const { loaded, reload } = useCall("passphrase.draw", {});
  const drawn = loaded.state === "ready" ? loaded.value.passphrase : "";
  const [own, setOwn] = useState("");
  const judgement = useJudge(own);
  const { run, busy, error } = useRun();
  const form = useForm(
    { login: suggestedLogin(colleague), how: "drawn" as "drawn" | "own", back: "", administrator: false },
    ({ login, how, back }) => ({
      login: login.trim() ? undefined : firstStart.loginMissing,
      own: how === "own" ? phraseFault(own, judgement, firstStart.ownMissing) : undefined,
      back: !back.trim() ? words.backMissing : how === "own" ? fault(back === own) : fault(spaced(back).toLowerCase() === drawn),
    }),
  );
  const { values, faults, set } = form;

  const create = async ({ login, how, administrator }: typeof values) => {
    const passphrase = how === "own" ? own : drawn;
    const made = await run(async () => {
      if (!reset) return call("account.create", { professionalId: colleague.id, login: login.trim(), passphrase, administrator });
      await call("account.reset", { professionalId: colleague.id, newPassphrase: passphrase });
      return colleague;
    });
    if (made) onDone(made);
  };
  return (
    <form ref={form.ref} className="form" noValidate onSubmit={form.submit(create)}>
      <p>{words.accountLead(professionalName(colleague))}</p>
      {reset ? (
        <p>{professionals.resetCould}</p>
      ) : (
        <Field
          label={firstStart.login}
          help={firstStart.loginHelp}
          value={values.login}
          onChange={(typed) => set("login", typed)}
          error={faults.login}
          autoComplete="username"
        />
      )}
      <Choices
        label={firstStart.how}
        choices={[
          { id: "drawn", label: firstStart.drawn, help: firstStart.drawnHelp },
          { id: "own", label: firstStart.own, help: firstStart.ownHelp },
        ]}
        value={values.how}
        onChange={(how) => {
          set("how", how);
          set("back", "");
        }}
      />
      {values.how === "drawn" ? (
        <div className="recovery">
          <p className="label">{firstStart.drawnWords}</p>
          <p className="code words-drawn">{drawn}</p>
          <div className="row">
            <Button className="btn" onPress={reload}>
              <RefreshCw className="icon" />
              {firstStart.drawAgain}
            </Button>
          </div>
          <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
        </div>
      ) : (
        <div className="part">
          <Secret
            label={firstStart.ownWords}
            help={faults.own ? undefined : phraseHelp(judgement, firstStart.ownHelp)}
            value={own}
            onChange={setOwn}
            error={faults.own}
            autoComplete="new-password"
          />
        </div>
      )}
      <div className="part">
        <Secret
          label={values.how === "drawn" ? words.drawnBack : words.ownBack}
          value={values.back}
          onChange={(typed) => set("back", typed)}
          error={faults.back}
          autoComplete="new-password"
        />
      </div>
      {mayAdminister && (
        <Tick isSelected={values.administrator} onChange={(administrator) => set("administrator", administrator)}>
          {professionals.mayAdminister}
        </Tick>
      )}
      <FormEnd error={error} busy={busy} submit={reset ? professionals.resetDo : words.accountDo} onCancel={onCancel} />
    </form>
  );
}

const fault = (same: boolean): string | undefined => (same ? undefined : words.backWrong);

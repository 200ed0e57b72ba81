import { LifeBuoy, LockOpen } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "react-aria-components";
import type { ErrorCode } from "../../electron/contract.ts";
import { duty } from "../../templates/ui/emergency.fr.ts";
import { unlock } from "../../templates/ui/start.fr.ts";
import { useApp } from "../app-state.tsx";
import { Brand } from "../frame/Brand.tsx";
import { DisplayButton } from "../frame/DisplayButton.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Field } from "../frame/Field.tsx";
import { Secret } from "../frame/Secret.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { useRun } from "../use-call.ts";
import { useForm } from "../use-form.ts";
import { EnvelopeDoor } from "./EnvelopeDoor.tsx";
import { Horizon } from "./Horizon.tsx";
import { Recover } from "./Recover.tsx";
import { Unusable } from "./Unusable.tsx";
import { useStoreProblem } from "./use-store-problem.ts";

/** The door of every day: identifier and passphrase, the recovery code, or the code of the sealed envelope. */
export function Unlock() {
  const [way, setWay] = useState<"passphrase" | "recovery" | "envelope">("passphrase");
  const [login, setLogin] = useState("");
  const [problem, setProblem] = useState<ErrorCode>();
  if (problem) return <Unusable problem={problem} onRetry={() => setProblem(undefined)} />;
  return (
    <div className="app">
      <div className="unlock">
        <main>
          <div className="top">
            <p className="brand">
              <Brand />
            </p>
            <DisplayButton />
          </div>
          {way === "recovery" && <Recover login={login} onBack={() => setWay("passphrase")} onProblem={setProblem} />}
          {way === "envelope" && <EnvelopeDoor onBack={() => setWay("passphrase")} onProblem={setProblem} />}
          {way === "passphrase" && <Passphrase login={login} onLogin={setLogin} onWay={setWay} onProblem={setProblem} />}
          <p className="small soft">{unlock.private}</p>
        </main>
        <Horizon />
      </div>
    </div>
  );
}

interface PassphraseProps {
  readonly login: string;
  readonly onLogin: (login: string) => void;
  readonly onWay: (way: "recovery" | "envelope") => void;
  readonly onProblem: (problem: ErrorCode) => void;
}

function Passphrase({ login, onLogin, onWay, onProblem }: PassphraseProps) {
  const { put } = useApp();
  const { run, busy, error } = useRun();
  useStoreProblem(error, onProblem);
  const emergencyHelp = useId();
  const form = useForm({ login, passphrase: "" }, (typed) => ({
    login: typed.login.trim() ? undefined : unlock.loginMissing,
    passphrase: typed.passphrase ? undefined : unlock.passphraseMissing,
  }));

  const open = async (typed: typeof form.values, inEmergency = false) => {
    const state = await run(() => call("store.unlock", typed));
    if (state) put(state, inEmergency);
  };
  const openInEmergency = () => {
    const { login: id, passphrase } = form.values;
    if (id.trim() && passphrase) open(form.values, true);
    else onWay("envelope");
  };

  return (
    <div className="door">
      <Title quiet>{unlock.title}</Title>
      <form ref={form.ref} onSubmit={form.submit((typed) => open(typed))} noValidate>
        <Field
          label={unlock.login}
          value={form.values.login}
          onChange={(typed) => {
            form.set("login", typed);
            onLogin(typed);
          }}
          error={form.faults.login}
          autoComplete="username"
          autoFocus
        />
        <Secret
          label={unlock.passphrase}
          help={unlock.passphraseHelp}
          value={form.values.passphrase}
          onChange={(typed) => form.set("passphrase", typed)}
          error={form.faults.passphrase}
          autoComplete="current-password"
        >
          <Button className="btn go big" type="submit" isPending={busy}>
            <LockOpen className="icon" />
            {busy ? unlock.opening : unlock.open}
          </Button>
        </Secret>
        <ErrorNote error={error} />
      </form>
      <div className="in-emergency">
        <Button className="btn stop-line big" onPress={openInEmergency} aria-describedby={emergencyHelp}>
          <LifeBuoy className="icon" />
          {duty.open}
        </Button>
        <p className="small soft" id={emergencyHelp}>
          {duty.openHelp}
        </p>
      </div>
      <Button className="link small" onPress={() => onWay("recovery")}>
        {unlock.forgotten}
      </Button>
    </div>
  );
}

import { Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { poles } from "../../templates/labels.fr.ts";
import { duty } from "../../templates/ui/emergency.fr.ts";
import { slip } from "../../templates/ui/start.fr.ts";
import { useApp } from "../app-state.tsx";
import { sayDay } from "../dates.ts";
import { Brand } from "../frame/Brand.tsx";
import { Tick } from "../frame/Choices.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { useNavigation } from "../navigation.tsx";
import { useRun } from "../use-call.ts";
import { useForm } from "../use-form.ts";

/** A new code for the sealed envelope, shown once. */
export default function Envelope() {
  const [code, setCode] = useState<string>();
  const { run, busy, error } = useRun();
  const draw = async () => setCode((await run(() => call("duty.prepare", {})))?.code);
  return (
    <Frame>
      <main className="page">
        {code ? (
          <NewCode code={code} />
        ) : (
          <>
            <Title>{duty.prepareTitle}</Title>
            <div>
              <p className="lead">{duty.prepareLead}</p>
              <p>{duty.prepareReplaces}</p>
            </div>
            <ErrorNote error={error} />
            <div className="row">
              <Button className="btn go big" isPending={busy} onPress={draw}>
                {duty.draw}
              </Button>
            </div>
          </>
        )}
      </main>
    </Frame>
  );
}

function NewCode({ code }: { readonly code: string }) {
  const { home } = useNavigation();
  const form = useForm({ noted: false }, (typed) => ({ noted: typed.noted ? undefined : duty.notedMissing }));
  return (
    <>
      <Title>{duty.codeLabel}</Title>
      <div className="recovery">
        <p className="code">{code}</p>
        <p className="strong">{duty.shownOnce}</p>
        <div className="row">
          <Button className="btn" onPress={() => window.print()}>
            <Printer className="icon" />
            {duty.print}
          </Button>
          <p className="small soft">{duty.keep}</p>
        </div>
      </div>
      <form ref={form.ref} onSubmit={form.submit(() => home())} noValidate className="form">
        <Tick isSelected={form.values.noted} onChange={(noted) => form.set("noted", noted)} error={form.faults.noted}>
          {duty.noted}
        </Tick>
        <div className="row">
          <Button className="btn go big" type="submit">
            {duty.finish}
          </Button>
        </div>
      </form>
      {createPortal(<Slip code={code} />, document.body)}
    </>
  );
}

/** Only on paper: what goes into the envelope. */
function Slip({ code }: { readonly code: string }) {
  const { state } = useApp();
  return (
    <section className="slip" aria-hidden="true">
      <p className="brand">
        <Brand />
      </p>
      <h1>{duty.slipTitle}</h1>
      <p className="code">{code}</p>
      {state.pole && <p>{poles[state.pole.id].letterhead.name}</p>}
      <p>{duty.slipSays}</p>
      <p className="soft">{slip.made(sayDay(state.today))}</p>
    </section>
  );
}

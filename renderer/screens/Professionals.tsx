import { CircleCheck, CircleDashed, CirclePause, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../electron/contract.ts";
import { roleLabels } from "../../templates/labels.fr.ts";
import { professionals as words } from "../../templates/ui/team.fr.ts";
import { Role } from "../../templates/version-schema.ts";
import { useApp } from "../app-state.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { Window } from "../frame/Window.tsx";
import { professionalName } from "../names.ts";
import { useCall } from "../use-call.ts";
import { AddProfessional } from "./new-directive/AddProfessional.tsx";
import { Manage } from "./professionals/Manage.tsx";

/** Everyone who may be named in a document, who opens the app, and what an administrator is (decisions D11 and D12). */
export default function Professionals() {
  const { state } = useApp();
  const { loaded, reload } = useCall("professional.list", {});
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<string>();
  const tell = (says: string) => {
    setDone(says);
    reload();
  };
  return (
    <Frame>
      <main className="page">
        <div className="head">
          <Title>{words.title}</Title>
          <p>{words.lead}</p>
        </div>
        <p className="state ok done-line" role="status">
          {done && (
            <>
              <CircleCheck className="icon" />
              {done}
            </>
          )}
        </p>
        {loaded.state === "loading" && <Waiting />}
        <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
        {loaded.state === "ready" && <Team colleagues={loaded.value} onDone={tell} />}
        {state.administrator ? (
          <div className="row">
            <Button className="btn go" onPress={() => setAdding(true)}>
              <UserPlus className="icon" />
              {words.add}
            </Button>
          </div>
        ) : (
          <p className="soft">{words.notYours}</p>
        )}
        <Administering />
      </main>
      <AddProfessional
        roles={Role.options}
        isOpen={adding}
        onClose={() => setAdding(false)}
        onAdded={(added) => {
          setAdding(false);
          tell(words.added(professionalName(added)));
        }}
      />
    </Frame>
  );
}

interface TeamProps {
  readonly colleagues: readonly Colleague[];
  readonly onDone: (says: string) => void;
}

function Team({ colleagues, onDone }: TeamProps) {
  const { state } = useApp();
  const [chosen, setChosen] = useState<Colleague>();
  const close = () => setChosen(undefined);
  return (
    <>
      <table className="stacking">
        <caption className="hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.access}</th>
            {state.administrator && <th scope="col">{words.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {colleagues.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="strong">
                {professionalName(one)}
              </th>
              <td data-label={words.role}>{roleLabels[one.role]}</td>
              <td data-label={words.access}>
                <Access colleague={one} />
              </td>
              {state.administrator && (
                <td>
                  <Button className="btn" aria-label={words.changeOf(professionalName(one))} onPress={() => setChosen(one)}>
                    {words.change}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Window title={chosen ? professionalName(chosen) : ""} isOpen={chosen !== undefined} onClose={close}>
        {chosen && (
          <Manage
            colleague={chosen}
            onDone={(says) => {
              close();
              onDone(says);
            }}
            onCancel={close}
          />
        )}
      </Window>
    </>
  );
}

function Access({ colleague }: { readonly colleague: Colleague }) {
  const opens = colleague.account && !colleague.suspended;
  const Icon = opens ? CircleCheck : colleague.suspended ? CirclePause : CircleDashed;
  return (
    <>
      <span className={opens ? "state ok" : "state"}>
        <Icon className="icon" />
        {opens ? words.has : colleague.suspended ? words.suspended : words.hasNot}
      </span>
      {colleague.administrator && <span className="block small">{words.administers}</span>}
    </>
  );
}

/** What an administrator can and cannot do, in plain words (decision D12). */
function Administering() {
  return (
    <section className="part narrow">
      <h2>{words.adminTitle}</h2>
      <ul className="plain-list">
        {words.does.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>{words.doesNot}</p>
      <p>
        <b>{words.enforced}</b> {words.enforcedMeans}
      </p>
    </section>
  );
}

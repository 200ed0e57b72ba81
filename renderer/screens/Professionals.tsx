import { CircleCheck, CircleDashed, UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../electron/contract.ts";
import { roleLabels } from "../../templates/labels.fr.ts";
import { secondSigner } from "../../templates/ui/signing.fr.ts";
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
import { NewAccount } from "./sign/NewAccount.tsx";

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
        {loaded.state === "ready" && <Team colleagues={loaded.value} onOpened={(name) => tell(words.accessOpened(name))} />}
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

interface Act {
  readonly label: string;
  readonly of: (name: string) => string;
  readonly open: (colleague: Colleague) => boolean;
  readonly act: (colleague: Colleague) => void;
}

interface TeamProps {
  readonly colleagues: readonly Colleague[];
  readonly onOpened: (name: string) => void;
}

function Team({ colleagues, onOpened }: TeamProps) {
  const { state } = useApp();
  const [creating, setCreating] = useState<Colleague>();
  const acts: readonly Act[] = [
    { label: words.openAccess, of: words.openAccessOf, open: ({ account }) => state.administrator && !account, act: setCreating },
  ];
  const opensToSomeone = colleagues.some((one) => acts.some(({ open }) => open(one)));
  return (
    <>
      <table className="stacking">
        <caption className="hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.access}</th>
            {opensToSomeone && <th scope="col">{words.acts}</th>}
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
              {opensToSomeone && (
                <td>
                  {acts
                    .filter(({ open }) => open(one))
                    .map(({ label, of, act }) => (
                      <Button key={label} className="btn" aria-label={of(professionalName(one))} onPress={() => act(one)}>
                        {label}
                      </Button>
                    ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Window
        title={creating ? secondSigner.accountTitle(professionalName(creating)) : ""}
        isOpen={creating !== undefined}
        onClose={() => setCreating(undefined)}
      >
        {creating && (
          <NewAccount
            colleague={creating}
            mayAdminister
            onDone={(made) => {
              setCreating(undefined);
              onOpened(professionalName(made));
            }}
            onCancel={() => setCreating(undefined)}
          />
        )}
      </Window>
    </>
  );
}

function Access({ colleague }: { readonly colleague: Colleague }) {
  const Icon = colleague.account ? CircleCheck : CircleDashed;
  return (
    <>
      <span className={colleague.account ? "state ok" : "state"}>
        <Icon className="icon" />
        {colleague.account ? words.has : words.hasNot}
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

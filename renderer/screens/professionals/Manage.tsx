import { useState } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../../electron/contract.ts";
import { professionals as words } from "../../../templates/ui/team.fr.ts";
import { useApp } from "../../app-state.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { call } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { useRun } from "../../use-call.ts";
import { NewAccount } from "../sign/NewAccount.tsx";
import { CorrectProfessional } from "./CorrectProfessional.tsx";
import { RemoveAccess } from "./RemoveAccess.tsx";

interface Props {
  readonly colleague: Colleague;
  /** What was done, said on the screen behind. */
  readonly onDone: (says: string) => void;
  readonly onCancel: () => void;
}

type Form = "open" | "correct" | "reset" | "remove";

interface Way {
  readonly label: string;
  readonly says?: string;
  readonly act: () => void;
}

/** Everything an administrator may do for one person (decision D12): a list of ways, then the form of the one chosen. */
export function Manage({ colleague, onDone, onCancel }: Props) {
  const { state, refresh } = useApp();
  const { run, error } = useRun();
  const [form, setForm] = useState<Form>();
  const { id, account, administrator = false, suspended = false } = colleague;
  const name = professionalName(colleague);
  const self = state.professional?.id === id;
  const back = () => setForm(undefined);

  const update = (changed: { readonly administrator: boolean; readonly suspended: boolean }, says: string) => async () => {
    const updated = await run(() => call("account.update", { professionalId: id, ...changed }));
    if (!updated) return;
    if (self) await refresh();
    onDone(says);
  };
  const opened = (says: (name: string) => string) => (made: Colleague) => onDone(says(professionalName(made)));
  switch (form) {
    case "open":
      return <NewAccount colleague={colleague} mayAdminister onDone={opened(words.accessOpened)} onCancel={back} />;
    case "reset":
      return <NewAccount colleague={colleague} reset onDone={opened(words.resetDone)} onCancel={back} />;
    case "correct":
      return <CorrectProfessional colleague={colleague} onDone={opened(words.corrected)} onCancel={back} />;
    case "remove":
      return <RemoveAccess colleague={colleague} onDone={() => onDone(words.removed(name))} onCancel={back} />;
  }

  const correct: Way = { label: words.correct, says: words.correctSays, act: () => setForm("correct") };
  const open: Way = { label: words.openAccess, act: () => setForm("open") };
  const rest: Way = suspended
    ? { label: words.resume, says: words.resumeSays, act: update({ administrator, suspended: false }, words.resumeDone(name)) }
    : { label: words.suspend, says: words.suspendSays, act: update({ administrator, suspended: true }, words.suspendDone(name)) };
  const flag: Way = administrator
    ? {
        label: words.endAdministrator,
        says: words.endAdministratorSays,
        act: update({ administrator: false, suspended }, words.administratorEnded(name)),
      }
    : {
        label: words.makeAdministrator,
        says: words.makeAdministratorSays,
        act: update({ administrator: true, suspended }, words.administratorMade(name)),
      };
  const reset: Way = { label: words.reset, says: words.resetSays, act: () => setForm("reset") };
  const remove: Way = { label: words.remove, says: words.removeSays, act: () => setForm("remove") };
  const ways = !account ? [open, correct] : self ? [correct, flag] : [correct, rest, flag, reset, remove];
  return (
    <>
      <ul className="ways-list">
        {ways.map(({ label, says, act }) => (
          <li key={label}>
            <Button className="btn" onPress={act}>
              {label}
            </Button>
            {says && <p className="small soft">{says}</p>}
          </li>
        ))}
      </ul>
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn quiet" onPress={onCancel}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

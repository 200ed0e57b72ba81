import { UsersRound } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { common } from "../../../templates/ui/common.fr.ts";
import { overview as words } from "../../../templates/ui/interview.fr.ts";
import { newDirective } from "../../../templates/ui/person.fr.ts";
import type { Role } from "../../../templates/version-schema.ts";
import { Tick } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { useCall, useRun } from "../../use-call.ts";
import { LATER } from "../new-directive/directive-form.ts";
import { PickProfessional } from "../new-directive/PickProfessional.tsx";

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Who helps, and the pair that signs: complete by the freeze, or later. */
export function Pair({ draft, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="list">
      <h2>
        <UsersRound className="icon" />
        {words.pair}
      </h2>
      <ul className="plain-list">
        <li>{words.facilitator(professionalName(draft.facilitator))}</li>
        <li>{draft.pair.length > 0 ? words.pairOf(draft.pair.map(professionalName).join(", ")) : words.noPair}</li>
        {draft.peerWorker && <li>{words.peerWorker(professionalName(draft.peerWorker))}</li>}
      </ul>
      {draft.may.includes("lead") && (
        <Button className="btn" onPress={() => setChoosing(true)}>
          {words.changePair}
        </Button>
      )}
      <Window title={words.pairTitle} isOpen={choosing} onClose={() => setChoosing(false)}>
        <PairForm
          draft={draft}
          onDone={(changed) => {
            onChange(changed);
            setChoosing(false);
          }}
          onCancel={() => setChoosing(false)}
        />
      </Window>
    </section>
  );
}

interface FormProps {
  readonly draft: Draft;
  readonly onDone: (draft: Draft) => void;
  readonly onCancel: () => void;
}

function PairForm({ draft, onDone, onCancel }: FormProps) {
  const { loaded, reload } = useCall("professional.list", {});
  const { run, error } = useRun();
  const [psychiatrist, setPsychiatrist] = useState(idIn(draft, "psychiatrist"));
  const [nurse, setNurse] = useState(idIn(draft, "nurse"));
  const settings = useCall("settings.open", {});
  const before = draft.peerWorker?.id ?? LATER;
  const [peer, setPeer] = useState(before);
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const asksAgreement = peer !== LATER && peer !== before;
  if (loaded.state === "failed") return <ErrorNote error={loaded.error} onRetry={reload} />;
  if (loaded.state === "loading") return <p className="soft">{common.loading}</p>;

  const save = async () => {
    const pair = [psychiatrist, nurse].filter((id) => id !== LATER);
    setTried(true);
    if (asksAgreement && !agreed) return;
    const changed = await run(() =>
      call("draft.setPair", {
        draftId: draft.id,
        pair,
        ...(peer !== LATER && { peerWorkerId: peer }),
        ...(asksAgreement && { peerAgreed: agreed }),
      }),
    );
    if (changed) onDone(changed);
  };
  return (
    <div className="form">
      <p className="soft">{words.pairHelp}</p>
      <PickProfessional
        label={words.psychiatrist}
        roles={["psychiatrist"]}
        team={loaded.value}
        none={words.nobodyYet}
        value={psychiatrist}
        onChange={setPsychiatrist}
        onAdded={reload}
      />
      <PickProfessional
        label={words.nurse}
        roles={["nurse"]}
        team={loaded.value}
        none={words.nobodyYet}
        value={nurse}
        onChange={setNurse}
        onAdded={reload}
      />
      {(draft.peerWorker || (settings.loaded.state === "ready" && settings.loaded.value.peerWorkers)) && (
        <PickProfessional
          label={newDirective.peerWorker}
          roles={["peerWorker"]}
          team={loaded.value}
          none={newDirective.nobody}
          value={peer}
          onChange={(id) => {
            setPeer(id);
            setAgreed(false);
          }}
          onAdded={reload}
        />
      )}
      {asksAgreement && (
        <Tick isSelected={agreed} onChange={setAgreed} error={tried && !agreed ? newDirective.peerAgreedMissing : undefined}>
          {newDirective.peerAgreed}
        </Tick>
      )}
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn" onPress={onCancel}>
          {common.cancel}
        </Button>
        <Button className="btn go" onPress={save}>
          {words.savePair}
        </Button>
      </div>
    </div>
  );
}

const idIn = (draft: Draft, role: Role): string => draft.pair.find((one) => one.role === role)?.id ?? LATER;

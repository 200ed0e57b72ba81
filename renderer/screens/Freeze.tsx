import { ArrowLeft, Lock } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Draft, Output } from "../../electron/contract.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { freeze as words } from "../../templates/ui/signing.fr.ts";
import { missingBeforeFreeze } from "../flow.ts";
import { Act } from "../frame/Act.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { LegalText } from "../frame/LegalText.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useCall, useRun } from "../use-call.ts";
import { ReadyList } from "./draft/ReadyList.tsx";
import { Unprintable } from "./draft/Unprintable.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";

/** The last stop before signing: what is ready, what is missing with the way to it, and what freezing means. */
export default function Freeze({ route }: { readonly route: RouteOf<"freeze"> }) {
  const prepared = useCall("version.prepare", { draftId: route.draftId });
  return (
    <WithDraft draftId={route.draftId}>
      {(draft) => (
        <>
          {prepared.loaded.state === "failed" && (
            <main className="page">
              <ErrorNote error={prepared.loaded.error} onRetry={prepared.reload} />
            </main>
          )}
          {prepared.loaded.state === "ready" && <Freezing draft={draft} prepared={prepared.loaded.value} />}
        </>
      )}
    </WithDraft>
  );
}

export type Prepared = Output<"version.prepare">;

function Freezing({ draft, prepared }: { readonly draft: Draft; readonly prepared: Prepared }) {
  const { go, replace } = useNavigation();
  const { run, error } = useRun();
  const [accepted, setAccepted] = useState(false);
  const [missing] = missingBeforeFreeze(prepared, accepted);

  const freeze = async () => {
    const version = await run(() => call("version.freeze", { draftId: draft.id, acceptUnprintable: accepted }));
    if (version) await replace({ screen: "sign", versionId: version.id });
  };
  return (
    <>
      <main className="page">
        <div className="head">
          <Title>{words.title}</Title>
          <p className="lead">{words.lead}</p>
        </div>
        <ReadyList draft={draft} prepared={prepared} />
        {prepared.unprintable.length > 0 && (
          <Unprintable draft={draft} found={prepared.unprintable} accepted={accepted} onAccept={setAccepted} />
        )}
        <div className="part narrow">
          <p>
            <b>{words.warning}</b> {words.newVersion}
          </p>
          <LegalText ids={["L2", "L4", "L5"]} />
        </div>
        <ErrorNote error={error} />
      </main>
      <nav className="ways" aria-label={interview.ways}>
        <Button className="btn" onPress={() => go({ screen: "overview", draftId: draft.id })}>
          <ArrowLeft className="icon" />
          {words.back}
        </Button>
        <span className="push">
          <Act missing={missing && words.missing[missing]} onPress={freeze}>
            <Lock className="icon" />
            {words.do}
          </Act>
        </span>
      </nav>
    </>
  );
}

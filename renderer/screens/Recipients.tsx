import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../electron/contract.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { recipients as words } from "../../templates/ui/signing.fr.ts";
import type { Recipient } from "../../templates/version-schema.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { LegalText } from "../frame/LegalText.tsx";
import { Saved } from "../frame/Saved.tsx";
import { Title } from "../frame/Title.tsx";
import { Undo } from "../frame/Undo.tsx";
import { HostError } from "../host.ts";
import { peopleFor } from "../known-people.ts";
import { calledName, sharingLimitsOf } from "../named-fields.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { sayBroughtBack, sayChange } from "../questions/change-words.ts";
import { useRows } from "../questions/use-rows.ts";
import { hasEmergency, kindFor } from "../recipients.ts";
import { SharingLimits } from "./copies/SharingLimits.tsx";
import { Places, RecipientRow } from "./draft/RecipientRow.tsx";
import { useRecipients } from "./draft/use-recipients.ts";
import { WithDraft } from "./draft/WithDraft.tsx";

/** Who receives what: chosen one by one by the person, written in the document. */
export default function Recipients({ route }: { readonly route: RouteOf<"recipients"> }) {
  return <WithDraft draftId={route.draftId}>{(draft) => <Choosing draft={draft} />}</WithDraft>;
}

function Choosing({ draft }: { readonly draft: Draft }) {
  const { go } = useNavigation();
  const { save, change, undo, lastChange, broughtBack } = useRecipients(draft, (before) => rows.show(before));
  const rows = useRows<Recipient>(draft.recipients, change);
  const end = useRef<HTMLDivElement>(null);
  // What is brought back is written anew, and the focus with it: it goes on from here.
  useEffect(() => {
    if (!broughtBack || document.activeElement !== document.body) return;
    const next = end.current?.querySelector<HTMLElement>(".undo") ?? document.querySelector("h1");
    next?.focus();
  }, [broughtBack]);
  const chosen = rows.list.map((row) => row.value);
  const name = calledName(draft);
  const limits = sharingLimitsOf(draft);
  return (
    <>
      <main className="ask">
        <div className="asked">
          <Title>{words.title}</Title>
          <LegalText ids={["L9"]} />
        </div>
        <div className="answers" ref={rows.place}>
          <SharingLimits limits={limits} called={name} />
          {chosen.length === 0 && (
            <p className="soft" data-part="add" tabIndex={-1}>
              {words.none(name)}
            </p>
          )}
          {rows.list.map((row) => (
            <RecipientRow
              key={row.key}
              row={row}
              draft={draft}
              people={peopleFor(draft.answers, row.value.place)}
              onFill={(recipient) => rows.fill(row, recipient)}
              onEdit={(recipient) => rows.edit(row, recipient)}
              onRemove={(what) => rows.remove(row, what)}
            />
          ))}
          {chosen.length > 0 && !hasEmergency(chosen) && <p className="law">{words.emergencyMissing}</p>}
          {chosen.some((recipient) => recipient.place === "mes") && <p className="law">{words.endOfLife}</p>}
          <div className="row" ref={end}>
            <Saved state={save.kind === "saved" ? "saved" : save.kind === "waiting" ? "saving" : undefined} />
            {undo && <Undo last={lastChange && sayChange(lastChange)} onUndo={undo} />}
            <p className="small" role="status">
              {broughtBack && interview.undone(sayBroughtBack(broughtBack))}
            </p>
          </div>
          <ErrorNote error={save.kind === "failed" ? new HostError(save.code) : undefined}>
            {save.kind === "failed" && <p className="small">{interview.retrying}</p>}
          </ErrorNote>
          <p className="hidden" role="status">
            {rows.said}
          </p>
        </div>
        <Places chosen={chosen} onAdd={(place) => rows.add({ place, kind: kindFor(place) }, { step: true, focus: true })} />
      </main>
      <nav className="ways" aria-label={interview.ways}>
        <Button className="btn" onPress={() => go({ screen: "overview", draftId: draft.id })}>
          <ArrowLeft className="icon" />
          {interview.back}
        </Button>
        <Button className="btn go push" onPress={() => go({ screen: "freeze", draftId: draft.id })}>
          {words.next}
          <ArrowRight className="icon" />
        </Button>
      </nav>
    </>
  );
}

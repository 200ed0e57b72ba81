import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../electron/contract.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { recipients as words } from "../../templates/ui/signing.fr.ts";
import type { Recipient } from "../../templates/version-schema.ts";
import { createAutosave, type SaveState, watch } from "../autosave.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { LegalText } from "../frame/LegalText.tsx";
import { Saved } from "../frame/Saved.tsx";
import { Title } from "../frame/Title.tsx";
import { asHostError, call, HostError } from "../host.ts";
import { calledName, sharingLimitsOf } from "../named-fields.ts";
import { type RouteOf, useBeforeLeave, useNavigation } from "../navigation.tsx";
import { useRows } from "../questions/use-rows.ts";
import { hasEmergency, kindFor, trimmed } from "../recipients.ts";
import { Places, RecipientRow } from "./draft/RecipientRow.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";

/** Who receives what: chosen one by one by the person, written in the document. */
export default function Recipients({ route }: { readonly route: RouteOf<"recipients"> }) {
  return <WithDraft draftId={route.draftId}>{(draft) => <Choosing draft={draft} />}</WithDraft>;
}

function Choosing({ draft }: { readonly draft: Draft }) {
  const { go } = useNavigation();
  const { save, change } = useRecipients(draft);
  const rows = useRows<Recipient>(draft.recipients, change);
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
          {limits.length > 0 && (
            <div>
              <p className="label">{words.limits(name)}</p>
              <div className="words quoted">
                {limits.map((said) => (
                  <span key={said} className="w">
                    {said}
                  </span>
                ))}
              </div>
            </div>
          )}
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
              onEdit={(recipient) => rows.edit(row, recipient)}
              onRemove={(what) => rows.remove(row, what)}
            />
          ))}
          {chosen.length > 0 && !hasEmergency(chosen) && <p className="law">{words.emergencyMissing}</p>}
          {chosen.some((recipient) => recipient.place === "mes") && <p className="law">{words.endOfLife}</p>}
          <Saved state={save.kind === "saved" ? "saved" : save.kind === "waiting" ? "saving" : undefined} />
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

/** Saves the whole list as it changes, like an answer. */
function useRecipients(draft: Draft) {
  const [save, setSave] = useState<SaveState>({ kind: "still" });
  const [autosave] = useState(() =>
    createAutosave<readonly Recipient[]>({
      save: async (recipients) => void (await call("recipients.save", { draftId: draft.id, recipients: recipients.map(trimmed) })),
      codeOf: (thrown) => asHostError(thrown).code,
      onState: setSave,
    }),
  );
  useEffect(() => watch(autosave), [autosave]);
  useBeforeLeave(() => autosave.flush());
  return { save, change: (recipients: readonly Recipient[], step: boolean) => autosave.change(recipients, step) };
}

import { useEffect, useState } from "react";
import type { Draft } from "../../../electron/contract.ts";
import type { Recipient } from "../../../templates/version-schema.ts";
import { createAutosave, type SaveState, watch } from "../../autosave.ts";
import { asHostError, call } from "../../host.ts";
import { useBeforeLeave } from "../../navigation.tsx";
import type { Change } from "../../questions/changes.ts";
import { pastOf, type RecipientsPast, recipientsChange, trimmed } from "../../recipients.ts";
import { useUndoKey } from "../../undo-key.ts";

/** What was chosen before each change, by draft, until « Fermer »: the page goes then, and its memory with it. */
const pasts = new Map<string, RecipientsPast>();

/** The recipients of a draft: saved whole as they change, with the way back to what was chosen before. `show` puts others on screen. */
export function useRecipients(draft: Draft, show: (recipients: readonly Recipient[]) => void) {
  const [save, setSave] = useState<SaveState>({ kind: "still" });
  const [past, setPast] = useState(() => pastOf(pasts.get(draft.id), draft.recipients));
  const [byAct, setByAct] = useState(true);
  const [broughtBack, setBroughtBack] = useState<Change>();
  const [autosave] = useState(() =>
    createAutosave<readonly Recipient[]>({
      save: async (recipients) => void (await call("recipients.save", { draftId: draft.id, recipients: recipients.map(trimmed) })),
      codeOf: (thrown) => asHostError(thrown).code,
      onState: setSave,
    }),
  );
  useEffect(() => watch(autosave), [autosave]);
  useBeforeLeave(() => autosave.flush());

  function keep(next: RecipientsPast) {
    pasts.set(draft.id, next);
    setPast(next);
  }
  function change(recipients: readonly Recipient[], step: boolean) {
    const startsBurst = autosave.change(recipients, step);
    keep({ now: recipients, before: startsBurst ? [...past.before, past.now] : past.before });
    setByAct(step);
    setBroughtBack(undefined);
    changedLast();
  }
  const last = past.before.at(-1);
  const undo =
    last &&
    (() => {
      autosave.change(last, true);
      keep({ now: last, before: past.before.slice(0, -1) });
      setByAct(true);
      setBroughtBack(recipientsChange(past.now, last));
      show(last);
    });
  const changedLast = useUndoKey({ undo, byAct });
  return { save, change, undo, lastChange: last && recipientsChange(last, past.now), broughtBack };
}

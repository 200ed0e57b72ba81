import type { EmergencyReason } from "../../../electron/contract.ts";
import { reasonKinds } from "../../../templates/crisis.ts";
import { emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { Choices } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Step } from "../../frame/Step.tsx";
import { Title } from "../../frame/Title.tsx";
import type { HostError } from "../../host.ts";
import { useForm } from "../../use-form.ts";

type Kind = EmergencyReason["kind"];
const kinds = reasonKinds.map((id) => ({ id, label: words.reasons[id] }));

interface Props {
  /** Asked before anything is shown, in a pole that decided so. */
  readonly first?: boolean;
  readonly busy: boolean;
  readonly error: HostError | undefined;
  readonly onSay: (reason: EmergencyReason) => void;
  readonly onBack: () => void;
}

/** Why the sheet was read: one choice, or a few words. */
export function Reason({ first = false, busy, error, onSay, onBack }: Props) {
  const form = useForm({ kind: undefined as Kind | undefined, words: "" }, (typed) => ({
    kind: typed.kind ? undefined : words.reasonMissing,
    words: typed.kind === "other" && !typed.words.trim() ? words.reasonWordsMissing : undefined,
  }));
  const say = ({ kind, words: said }: typeof form.values) => kind && onSay({ kind, ...(said.trim() && { words: said.trim() }) });
  return (
    <Step form={form.ref} onSubmit={form.submit(say)} onBack={onBack} busy={busy} next={first ? words.showSheet : words.saveReason}>
      <div className="head">
        <Title>{first ? words.reasonFirstTitle : words.reasonTitle}</Title>
        <p className="lead">{words.reasonLead}</p>
      </div>
      <div className="form">
        <Choices
          label={words.reasonLabel}
          choices={kinds}
          value={form.values.kind}
          onChange={(kind) => form.set("kind", kind)}
          error={form.faults.kind}
        />
        <Field
          label={words.reasonWords}
          help={words.reasonWordsHelp}
          value={form.values.words}
          onChange={(said) => form.set("words", said)}
          error={form.faults.words}
          rows={2}
        />
        <ErrorNote error={error} />
      </div>
    </Step>
  );
}

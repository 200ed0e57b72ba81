import { sign, unsigned as words } from "../../../templates/ui/signing.fr.ts";
import type { Unsigned, Version } from "../../../templates/version-schema.ts";
import { Choices } from "../../frame/Choices.tsx";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { call } from "../../host.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";

interface Props {
  readonly version: Version;
  readonly answer: Unsigned["answer"];
  readonly onDone: (version: Version) => void;
  /** The person wants the text erased: asked once more. */
  readonly onErase: () => void;
  readonly onCancel: () => void;
}

type Fate = keyof typeof words.fates;

/** « Un autre jour » or « Non »: whether the project may be read in a crisis, and what becomes of it. Nothing is chosen beforehand. */
export function NotSigning({ version, answer, onDone, onErase, onCancel }: Props) {
  const { replace } = useNavigation();
  const { run, busy, error } = useRun();
  const start: { fate: Fate | undefined; crisis: "yes" | "no" | undefined } = {
    fate: answer === "no" ? undefined : "keep",
    crisis: undefined,
  };
  const form = useForm(start, ({ fate, crisis }) => ({
    fate: fate ? undefined : words.fateMissing,
    crisis: crisis || fate === "erase" ? undefined : words.crisisMissing,
  }));
  const { values, faults, set } = form;

  const note = async ({ fate, crisis }: typeof values) => {
    if (fate === "erase") return onErase();
    const noted = await run(() => call("version.noteUnsigned", { versionId: version.id, answer, readableInCrisis: crisis === "yes" }));
    if (!noted) return;
    if (fate === "keep") return onDone(noted);
    const draft = await run(() => call("version.reopen", { versionId: version.id }));
    if (draft) await replace({ screen: "overview", draftId: draft.id });
  };
  const fates: readonly Fate[] = ["keep", "reopen", "erase"];
  return (
    <form ref={form.ref} className="form" noValidate onSubmit={form.submit(note)}>
      <p>
        {answer === "no" ? words.noText : words.anotherDayText} {sign.notYet}
      </p>
      {answer === "no" && (
        <Choices
          label={words.fate}
          choices={fates.map((id) => ({ id, label: words.fates[id], help: words.fateHelp[id] }))}
          value={values.fate}
          onChange={(fate) => set("fate", fate)}
          error={faults.fate}
        />
      )}
      {values.fate !== "erase" && (
        <Choices
          label={words.crisis}
          help={words.crisisHelp}
          inline
          choices={[
            { id: "yes", label: words.crisisYes },
            { id: "no", label: words.crisisNo },
          ]}
          value={values.crisis}
          onChange={(crisis) => set("crisis", crisis)}
          error={faults.crisis}
        />
      )}
      <FormEnd error={error} busy={busy} submit={words.note} onCancel={onCancel} />
    </form>
  );
}

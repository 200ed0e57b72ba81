import { Button } from "react-aria-components";
import { roleLabels } from "../../../templates/labels.fr.ts";
import { common } from "../../../templates/ui/common.fr.ts";
import { newDirective as words } from "../../../templates/ui/person.fr.ts";
import type { Professional, Role } from "../../../templates/version-schema.ts";
import { callOnce } from "../../call-once.ts";
import { Choices } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Window } from "../../frame/Window.tsx";
import { givenNamesOf } from "../../names.ts";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";

interface Props {
  readonly roles: readonly Role[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (added: Professional) => void;
}

/** Notes a colleague by name and role. It opens no session for them. */
export function AddProfessional(props: Props) {
  return (
    <Window title={words.addTitle} isOpen={props.isOpen} onClose={props.onClose} alert>
      <AddForm {...props} />
    </Window>
  );
}

function AddForm({ roles, onClose, onAdded }: Props) {
  const { run, busy, error } = useRun();
  const only = roles.length === 1 ? roles[0] : undefined;
  const form = useForm({ givenNames: "", familyName: "", role: only }, (typed) => ({
    givenNames: typed.givenNames.trim() ? undefined : words.givenNamesMissing,
    familyName: typed.familyName.trim() ? undefined : words.familyNameMissing,
    role: typed.role ? undefined : words.roleMissing,
  }));
  const { values, faults, set } = form;

  const add = async ({ givenNames, familyName, role }: typeof values) => {
    if (!role) return;
    const added = await run(() =>
      callOnce("professional.add", { givenNames: givenNamesOf(givenNames), familyName: familyName.trim(), role }),
    );
    if (added) onAdded(added);
  };

  return (
    <form
      ref={form.ref}
      className="part"
      noValidate
      onSubmit={(event) => {
        // A window lives inside the form behind it as far as React's events go.
        event.stopPropagation();
        form.submit(add)(event);
      }}
    >
      <p className="soft">{words.addLead}</p>
      <div className="pair-of-fields">
        <Field
          label={words.givenNames}
          value={values.givenNames}
          onChange={(typed) => set("givenNames", typed)}
          error={faults.givenNames}
          autoFocus
        />
        <Field
          label={words.familyName}
          value={values.familyName}
          onChange={(typed) => set("familyName", typed)}
          error={faults.familyName}
        />
      </div>
      {only ? (
        <p>
          <span className="label">{words.role}</span> {roleLabels[only]}
        </p>
      ) : (
        <Choices
          label={words.role}
          inline
          choices={roles.map((id) => ({ id, label: roleLabels[id] }))}
          value={values.role}
          onChange={(role) => set("role", role)}
          error={faults.role}
        />
      )}
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn" onPress={onClose}>
          {common.cancel}
        </Button>
        <Button className="btn go" type="submit" isPending={busy}>
          {words.addDo}
        </Button>
      </div>
    </form>
  );
}

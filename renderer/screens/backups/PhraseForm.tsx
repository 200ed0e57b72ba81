import { useState } from "react";
import { Button } from "react-aria-components";
import { backups as words } from "../../../templates/ui/backups.fr.ts";
import { Choices } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { Secret } from "../../frame/Secret.tsx";
import type { HostError } from "../../host.ts";
import { useForm } from "../../use-form.ts";

export interface Phrase {
  readonly login: string;
  readonly passphrase?: string;
  readonly recoveryCode?: string;
}

interface Props {
  readonly busy: boolean;
  readonly error: HostError | undefined;
  readonly onPhrase: (phrase: Phrase) => void;
  readonly onCancel: () => void;
}

/** What opens a backup: a login with the passphrase or the recovery code of its day. */
export function PhraseForm({ busy, error, onPhrase, onCancel }: Props) {
  const [way, setWay] = useState<"passphrase" | "recoveryCode">("passphrase");
  const form = useForm({ login: "", secret: "" }, ({ login, secret }) => ({
    login: login.trim() ? undefined : words.loginMissing,
    secret: secret.trim() ? undefined : words.secretMissing,
  }));
  return (
    <form ref={form.ref} onSubmit={form.submit(({ login, secret }) => onPhrase({ login, [way]: secret }))} noValidate className="form">
      <p>{words.phraseLead}</p>
      <Field
        label={words.login}
        value={form.values.login}
        onChange={(login) => form.set("login", login)}
        error={form.faults.login}
        autoComplete="username"
      />
      <Choices
        label={words.with}
        inline
        choices={[
          { id: "passphrase", label: words.withPhrase },
          { id: "recoveryCode", label: words.withCode },
        ]}
        value={way}
        onChange={setWay}
      />
      <Secret
        label={way === "passphrase" ? words.phrase : words.code}
        value={form.values.secret}
        onChange={(secret) => form.set("secret", secret)}
        error={form.faults.secret}
        autoComplete="current-password"
      />
      <ErrorNote error={error} />
      <div className="row">
        <Button className="btn" onPress={onCancel}>
          {words.notThis}
        </Button>
        <Button className="btn go" type="submit" isPending={busy}>
          {words.look}
        </Button>
      </div>
    </form>
  );
}

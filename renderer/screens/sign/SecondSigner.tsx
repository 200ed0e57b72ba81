import { useEffect, useRef } from "react";
import { secondSigner as words } from "../../../templates/ui/signing.fr.ts";
import type { Drawing } from "../../../templates/version-schema.ts";
import { FormEnd } from "../../frame/FormEnd.tsx";
import { Secret } from "../../frame/Secret.tsx";
import type { HostError } from "../../host.ts";
import { useForm } from "../../use-form.ts";
import { Drawn } from "./Drawn.tsx";

interface Props {
  readonly name: string;
  /** Whose session it stays. */
  readonly holder: string;
  readonly drawing: Drawing;
  readonly busy: boolean;
  readonly error: HostError | undefined;
  readonly onSign: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** The colleague's own secret phrase, for the signature just drawn and shown (decision D12). A wrong one leaves everything there. */
export function SecondSigner({ name, holder, drawing, busy, error, onSign, onCancel }: Props) {
  const wrong = error?.code === "wrongPassphrase";
  const form = useForm({ passphrase: "" }, (typed) => ({ passphrase: typed.passphrase ? undefined : words.missing }));
  const phrase = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong) phrase.current?.querySelector("input")?.focus();
  }, [wrong]);
  return (
    <form ref={form.ref} className="form" noValidate onSubmit={form.submit(({ passphrase }) => onSign(passphrase))}>
      <p>{words.help(holder)}</p>
      <div className="pad of-team small-pad">
        <Drawn drawing={drawing} name={name} />
      </div>
      <div ref={phrase} className="part">
        <Secret
          label={words.phrase}
          value={form.values.passphrase}
          onChange={(typed) => form.set("passphrase", typed)}
          error={form.faults.passphrase ?? (wrong ? words.wrong : undefined)}
          autoComplete="current-password"
          autoFocus
        />
      </div>
      <FormEnd error={wrong ? undefined : error} busy={busy} submit={busy ? words.checking : words.do} onCancel={onCancel} />
    </form>
  );
}

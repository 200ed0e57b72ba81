import { useState } from "react";
import { Button } from "react-aria-components";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import type { Recipient } from "../../../templates/version-schema.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import type { HostError } from "../../host.ts";
import { useForm } from "../../use-form.ts";
import { ForWhom, type Offered } from "./ForWhom.tsx";

const MOST = 99;
const numberIn = (typed: string): number | undefined => {
  const count = Number(typed.trim());
  return Number.isInteger(count) && count >= 1 && count <= MOST ? count : undefined;
};

interface PrintedProps {
  /** An unsigned text is printed to be signed: it is for nobody yet. */
  readonly signed: boolean;
  readonly offered: readonly Offered[];
  readonly error: HostError | undefined;
  readonly onNote: (count: number, recipients: readonly Recipient[]) => void;
  readonly onNone: () => void;
}

/** How many came out of the printer and for whom, as the user says. Printed is not given. The number follows the ticks until it is typed. */
export function Printed({ signed, offered, error, onNote, onNone }: PrintedProps) {
  const start: { count: string | undefined; recipients: readonly Recipient[] } = { count: undefined, recipients: [] };
  const shown = ({ count, recipients }: typeof start) => count ?? String(Math.max(1, recipients.length));
  const { ref, values, faults, set, submit } = useForm(start, (typed) => ({ count: countFault(shown(typed), typed.recipients.length) }));
  return (
    <form ref={ref} onSubmit={submit((typed) => onNote(numberIn(shown(typed)) ?? 1, typed.recipients))} noValidate className="form">
      <p className="soft">{words.printedHelp}</p>
      <Field
        label={words.howMany}
        inputMode="numeric"
        autoFocus
        value={shown(values)}
        onChange={(typed) => set("count", typed)}
        error={faults.count}
      />
      {offered.length > 0 && (
        <ForWhom help={words.forWhomHelp} offered={offered} onChange={(recipients) => set("recipients", recipients)} />
      )}
      {signed && offered.length === 0 && <p className="soft">{words.forNobody}</p>}
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn" onPress={onNone}>
          {words.notPrinted}
        </Button>
        <Button className="btn go" type="submit">
          {words.notePrinted}
        </Button>
      </div>
    </form>
  );
}

function countFault(typed: string, ticked: number): string | undefined {
  const count = numberIn(typed);
  if (count === undefined) return words.howManyMissing;
  return count < ticked ? words.tooFew(ticked) : undefined;
}

interface SavedProps {
  readonly offered: readonly Offered[];
  readonly error: HostError | undefined;
  readonly onNote: (recipients: readonly Recipient[]) => void;
}

/** Whom a saved file is for, among those the person chose. Nobody is an answer too. */
export function SavedFor({ offered, error, onNote }: SavedProps) {
  const [recipients, setRecipients] = useState<readonly Recipient[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNote(recipients);
      }}
      noValidate
      className="form"
    >
      <p className="soft">{words.savedFileHelp}</p>
      <ForWhom help={words.savedForWhomHelp} offered={offered} onChange={setRecipients} />
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn go" type="submit">
          {words.notePrinted}
        </Button>
      </div>
    </form>
  );
}

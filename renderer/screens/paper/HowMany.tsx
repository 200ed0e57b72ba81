import { Button } from "react-aria-components";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import type { HostError } from "../../host.ts";
import { useForm } from "../../use-form.ts";

const numberIn = (typed: string): number | undefined => {
  const count = Number(typed.trim());
  return Number.isInteger(count) && count >= 1 && count <= 99 ? count : undefined;
};

interface Props {
  readonly error: HostError | undefined;
  readonly onNote: (count: number) => void;
  readonly onNone: () => void;
}

/** How many came out of the printer, as the user says. Printed is not given. */
export function HowMany({ error, onNote, onNone }: Props) {
  const { ref, values, faults, set, submit } = useForm({ count: "1" }, (typed) => ({
    count: numberIn(typed.count) ? undefined : words.howManyMissing,
  }));
  return (
    <form ref={ref} onSubmit={submit(({ count }) => onNote(numberIn(count) ?? 1))} noValidate className="form">
      <p className="soft">{words.printedHelp}</p>
      <Field
        label={words.howMany}
        inputMode="numeric"
        autoFocus
        value={values.count}
        onChange={(typed) => set("count", typed)}
        error={faults.count}
      />
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

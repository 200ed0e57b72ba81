import { type FormEvent, useEffect, useRef, useState } from "react";

/** What takes the focus in a field or a group. */
const TOUCHED = "input, textarea, button";

type Faults = Readonly<Record<string, string | undefined>>;

/**
 * What is being typed in a form, and what is wrong with it. `check` names each fault with a sentence that mends it; faults show from
 * the first try on, go as soon as they are mended, and the first one takes the focus.
 */
export function useForm<Values extends object, Found extends Faults>(start: Values, check: (values: Values) => Found) {
  const [values, setValues] = useState(start);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const found = check(values);
  const sound = Object.values(found).every((fault) => fault === undefined);
  const shown: Partial<Found> = tries > 0 ? found : {};

  useEffect(() => {
    if (tries === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>("[data-invalid], [aria-invalid=true]");
    const first = wrong?.matches(TOUCHED) ? wrong : wrong?.querySelector<HTMLElement>(TOUCHED);
    first?.focus();
    wrong?.scrollIntoView({ block: "center" });
  }, [tries]);

  return {
    ref: form,
    values,
    faults: shown,
    set: <Name extends keyof Values>(name: Name, value: Values[Name]) => setValues((now) => ({ ...now, [name]: value })),
    /** Runs `work` when nothing is wrong. */
    submit: (work: (values: Values) => unknown) => (event: FormEvent) => {
      event.preventDefault();
      if (sound) work(values);
      else setTries((times) => times + 1);
    },
  };
}

import { common } from "../../templates/ui/common.fr.ts";
import { newPerson as words } from "../../templates/ui/person.fr.ts";
import type { Identity } from "../../templates/version-schema.ts";
import { useApp } from "../app-state.tsx";
import { callOnce } from "../call-once.ts";
import { readDay, sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Field } from "../frame/Field.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Step } from "../frame/Step.tsx";
import { Title } from "../frame/Title.tsx";
import { givenNamesOf } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useRun } from "../use-call.ts";
import { useForm } from "../use-form.ts";
import { SamePerson } from "./person/SamePerson.tsx";

interface Typed {
  readonly birthName: string;
  readonly usedName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly hospitalNumber: string;
}

const isAdult = (birthDate: string, today: string) => `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= today;

function birthDateFault(typed: string, today: string): string | undefined {
  if (!typed.trim()) return words.birthDateMissing;
  const day = readDay(typed);
  if (!day) return words.birthDateWrong;
  if (day > today) return words.birthDateFuture;
  return isAdult(day, today) ? undefined : words.underage;
}

function identityFrom(typed: Typed): Identity {
  const [usedName, hospitalNumber] = [typed.usedName.trim(), typed.hospitalNumber.trim()];
  return {
    birthName: typed.birthName.trim(),
    givenNames: givenNamesOf(typed.givenNames),
    birthDate: readDay(typed.birthDate) ?? "",
    birthPlace: typed.birthPlace.trim(),
    ...(usedName && { usedName }),
    ...(hospitalNumber && { hospitalNumber }),
  };
}

/** Identity of decision D3. The data process has the last word on age and on who is already here. */
export default function NewPerson({ route }: { readonly route: RouteOf<"newPerson"> }) {
  const { state } = useApp();
  const { replace, back } = useNavigation();
  const { run, busy, error, setError } = useRun();
  const start: Typed = {
    birthName: route.familyName ?? "",
    usedName: "",
    givenNames: "",
    birthDate: "",
    birthPlace: "",
    hospitalNumber: "",
  };
  const form = useForm(start, (typed) => ({
    birthName: typed.birthName.trim() ? undefined : words.birthNameMissing,
    givenNames: givenNamesOf(typed.givenNames).length > 0 ? undefined : words.givenNamesMissing,
    birthDate: birthDateFault(typed.birthDate, state.today),
    birthPlace: typed.birthPlace.trim() ? undefined : words.birthPlaceMissing,
  }));
  const { values, faults, set } = form;
  const day = readDay(values.birthDate);

  const add = async (typed: Typed, another = false) => {
    const added = await run(() => callOnce("person.add", { identity: identityFrom(typed), ...(another && { another }) }));
    if (added) await replace({ screen: "newDirective", personId: added.personId });
  };

  return (
    <Frame>
      <Step form={form.ref} onSubmit={form.submit((typed) => add(typed))} onBack={back} busy={busy} next={words.add}>
        <div className="head">
          <Title>{words.title}</Title>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="form wide-form">
          <Field label={words.birthName} value={values.birthName} onChange={(typed) => set("birthName", typed)} error={faults.birthName} />
          <Field
            label={common.optional(words.usedName)}
            help={words.usedNameHelp}
            value={values.usedName}
            onChange={(typed) => set("usedName", typed)}
          />
          <Field
            label={words.givenNames}
            help={words.givenNamesHelp}
            value={values.givenNames}
            onChange={(typed) => set("givenNames", typed)}
            error={faults.givenNames}
          />
          <Field
            label={words.birthDate}
            help={day ? words.birthDateRead(sayDay(day)) : words.birthDateHelp}
            value={values.birthDate}
            onChange={(typed) => set("birthDate", typed)}
            error={faults.birthDate}
          />
          <Field
            label={words.birthPlace}
            value={values.birthPlace}
            onChange={(typed) => set("birthPlace", typed)}
            error={faults.birthPlace}
          />
          <Field
            label={common.optional(words.hospitalNumber)}
            help={words.hospitalNumberHelp}
            value={values.hospitalNumber}
            onChange={(typed) => set("hospitalNumber", typed)}
          />
        </div>
        {error?.code === "samePerson" ? (
          <SamePerson identity={identityFrom(values)} onOther={() => add(values, true)} onClose={() => setError(undefined)} />
        ) : (
          <ErrorNote error={error} />
        )}
      </Step>
    </Frame>
  );
}

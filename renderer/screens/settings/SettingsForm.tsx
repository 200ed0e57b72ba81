import { CircleCheck } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "react-aria-components";
import { legal, teamCommitment } from "../../../templates/directive-v1/legal.ts";
import type { PoleSettings } from "../../../templates/pole-settings.fr.ts";
import { settings as words } from "../../../templates/ui/settings.fr.ts";
import { useApp } from "../../app-state.tsx";
import { Choices } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { call } from "../../host.ts";
import { DayField } from "../../questions/DayField.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { changesFrom, check, OWN, type Typed, typedFrom } from "./settings-form.ts";

interface Props {
  readonly settings: PoleSettings;
  readonly onSaved: (settings: PoleSettings) => void;
}

/** Everything the pole decides, grouped by what it changes, saved together with who decided and when. */
export function SettingsForm({ settings, onSaved }: Props) {
  const { state } = useApp();
  const { run, busy, error } = useRun();
  const [said, setSaid] = useState<"saved" | "same">();
  const form = useForm(typedFrom(settings, state.today), check(state.today));
  const { values, faults } = form;
  const set = <Name extends keyof Typed>(name: Name, value: Typed[Name]) => {
    setSaid(undefined);
    form.set(name, value);
  };

  const save = async (typed: Typed) => {
    const changes = changesFrom(settings, typed);
    if (Object.keys(changes).length === 0) return setSaid("same");
    const { decidedBy, decidedOn = "" } = typed;
    const saved = await run(() => call("settings.change", { changes, decidedBy: decidedBy.trim(), decidedOn }));
    if (!saved) return;
    setSaid("saved");
    form.set("decidedBy", "");
    onSaved(saved);
  };
  return (
    <form ref={form.ref} className="settings-form" noValidate onSubmit={form.submit(save)}>
      <Group title={words.onPaper}>
        <Choices
          label={words.documentTitle}
          choices={[...words.documentTitles.map((title) => ({ id: title, label: title })), { id: OWN, label: words.ownTitle }]}
          value={values.title}
          onChange={(title) => set("title", title)}
        />
        {values.title === OWN && (
          <Field label={words.ownTitleField} wraps value={values.ownTitle} onChange={(to) => set("ownTitle", to)} error={faults.ownTitle} />
        )}
        <Field
          label={words.letterheadName}
          wraps
          value={values.letterheadName}
          onChange={(name) => set("letterheadName", name)}
          error={faults.letterheadName}
        />
        <Field
          label={words.letterheadLines}
          help={words.letterheadLinesHelp}
          rows={3}
          value={values.letterheadLines}
          onChange={(lines) => set("letterheadLines", lines)}
          error={faults.letterheadLines}
        />
      </Group>
      <Group title={words.promise}>
        <p>{words.promiseHelp}</p>
        <p className="law">
          {legal.L2} <b>{teamCommitment}</b>
        </p>
        <Choices
          label={words.teamCommitment}
          choices={[
            { id: "no", label: words.promiseNo },
            { id: "yes", label: words.promiseYes, help: words.promiseYesHelp },
          ]}
          value={values.teamCommitment}
          onChange={(chosen) => set("teamCommitment", chosen)}
        />
      </Group>
      <Group title={words.rhythm}>
        <Field
          label={words.reviewMonths}
          inputMode="numeric"
          value={values.reviewMonths}
          onChange={(months) => set("reviewMonths", months)}
          error={faults.reviewMonths}
        />
        <Field
          label={words.idleMinutes}
          help={words.idleMinutesHelp}
          inputMode="numeric"
          value={values.idleMinutes}
          onChange={(minutes) => set("idleMinutes", minutes)}
          error={faults.idleMinutes}
        />
      </Group>
      <Group title={words.who}>
        <Choices
          label={words.peerWorkers}
          choices={[
            { id: "yes", label: words.peerWorkersYes },
            { id: "no", label: words.peerWorkersNo },
          ]}
          value={values.peerWorkers}
          onChange={(chosen) => set("peerWorkers", chosen)}
        />
      </Group>
      <Group title={words.emergency}>
        <Choices
          label={words.emergencyReason}
          choices={[
            { id: "after", label: words.emergencyAfter, help: words.emergencyAfterHelp },
            { id: "before", label: words.emergencyBefore, help: words.emergencyBeforeHelp },
          ]}
          value={values.emergencyReason}
          onChange={(chosen) => set("emergencyReason", chosen)}
        />
      </Group>
      <Group title={words.places}>
        <Field
          label={words.units}
          help={words.unitsHelp}
          rows={4}
          value={values.units}
          onChange={(to) => set("units", to)}
          error={faults.units}
        />
        <Field
          label={words.sectors}
          help={words.sectorsHelp}
          rows={4}
          value={values.sectors}
          onChange={(to) => set("sectors", to)}
          error={faults.sectors}
        />
      </Group>
      <Group title={words.decision}>
        <Field
          label={words.decidedBy}
          wraps
          help={words.decidedByHelp}
          value={values.decidedBy}
          onChange={(who) => set("decidedBy", who)}
          error={said ? undefined : faults.decidedBy}
        />
        <DayField label={words.decidedOn} day={values.decidedOn} onChange={(day) => set("decidedOn", day)} error={faults.decidedOn} />
        <p>{words.later}</p>
        <ErrorNote error={error} />
        <div className="row">
          <Button className="btn go" type="submit" isPending={busy}>
            {words.save}
          </Button>
          <p className={said === "saved" ? "state ok" : "strong"} role="status">
            {said === "saved" && <CircleCheck className="icon" />}
            {said && words[said]}
          </p>
        </div>
      </Group>
    </form>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

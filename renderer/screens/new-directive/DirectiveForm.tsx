import type { Output } from "../../../electron/contract.ts";
import { legalModeLabels, settingLabels } from "../../../templates/labels.fr.ts";
import { newDirective as words } from "../../../templates/ui/person.fr.ts";
import type { Professional, Role, Version } from "../../../templates/version-schema.ts";
import { callOnce } from "../../call-once.ts";
import { sayDay } from "../../dates.ts";
import { currentVersion } from "../../earlier-version.ts";
import { Choices, Tick } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Field } from "../../frame/Field.tsx";
import { LegalText } from "../../frame/LegalText.tsx";
import { Step } from "../../frame/Step.tsx";
import { Title } from "../../frame/Title.tsx";
import { shortName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import { check, peerTakesPart, startFrom, toInput } from "./directive-form.ts";
import { PickProfessional } from "./PickProfessional.tsx";

interface Props {
  readonly file: Output<"person.open">;
  readonly team: Output<"professional.list">;
  /** Who is signed in: facilitator unless said otherwise. */
  readonly me: Professional | undefined;
  /** Whether the pole lets a médiateur de santé pair take part (decision D17). */
  readonly peerWorkers: boolean;
  readonly onAdded: (added: Professional) => void;
}

/** Who may lead sessions (decision D11). */
const FACILITATORS: readonly Role[] = ["psychiatrist", "nurse", "peerWorker"];

export function DirectiveForm({ file, team, me, peerWorkers, onAdded }: Props) {
  const { replace, back } = useNavigation();
  const { run, busy, error } = useRun();
  const { row, versions } = file;
  const previous = currentVersion(versions);
  const form = useForm(startFrom(me, previous, peerWorkers), (typed) => check(typed, peerTakesPart(typed, team)));
  const { values, faults, set } = form;

  const begin = async (typed: typeof values) => {
    const draft = await run(() => callOnce("draft.start", toInput(row.personId, typed, peerTakesPart(typed, team))));
    if (draft) await replace({ screen: "overview", draftId: draft.id });
  };

  return (
    <Step form={form.ref} onSubmit={form.submit(begin)} onBack={back} busy={busy} next={words.begin}>
      <div className="head">
        <p className="small soft">{words.withName(shortName(row.identity))}</p>
        <Title>{previous ? words.nextTitle : words.title}</Title>
      </div>
      {previous && <From version={previous} />}
      <section className="part">
        <h2>{words.sayTitle}</h2>
        <LegalText ids={["L3", "L4"]} />
      </section>
      <div className="form middle-form">
        <section className="part">
          <h2>{words.who}</h2>
          <PickProfessional
            label={words.facilitator}
            roles={FACILITATORS.filter((role) => peerWorkers || role !== "peerWorker")}
            team={team}
            value={values.facilitatorId}
            onChange={(id) => set("facilitatorId", id)}
            onAdded={onAdded}
            error={faults.facilitatorId}
          />
          {peerWorkers && (
            <PickProfessional
              label={words.peerWorker}
              roles={["peerWorker"]}
              team={team}
              none={words.nobody}
              value={values.peerWorkerId}
              onChange={(id) => set("peerWorkerId", id)}
              onAdded={onAdded}
            />
          )}
          {peerTakesPart(values, team) && (
            <Tick isSelected={values.peerAgreed} onChange={(agreed) => set("peerAgreed", agreed)} error={faults.peerAgreed}>
              {words.peerAgreed}
            </Tick>
          )}
        </section>
        <section className="part">
          <h2>{words.pairTitle}</h2>
          <p>{words.pairHelp}</p>
          <PickProfessional
            label={words.psychiatrist}
            roles={["psychiatrist"]}
            team={team}
            none={words.later}
            value={values.psychiatristId}
            onChange={(id) => set("psychiatristId", id)}
            onAdded={onAdded}
          />
          <PickProfessional
            label={words.nurse}
            roles={["nurse"]}
            team={team}
            none={words.later}
            value={values.nurseId}
            onChange={(id) => set("nurseId", id)}
            onAdded={onAdded}
          />
        </section>
        <section className="part">
          <h2>{words.where}</h2>
          <Choices
            label={words.setting}
            choices={(["outpatient", "beforeDischarge", "inAdmission"] as const).map((id) => ({ id, label: settingLabels[id] }))}
            value={values.setting}
            onChange={(setting) => set("setting", setting)}
            error={faults.setting}
          />
          <Choices
            label={words.legalMode}
            inline
            choices={(["voluntary", "involuntary"] as const).map((id) => ({ id, label: legalModeLabels[id] }))}
            value={values.legalMode}
            onChange={(legalMode) => set("legalMode", legalMode)}
          />
          {values.legalMode === "involuntary" && <p role="status">{words.involuntaryHelp}</p>}
        </section>
        {!previous && (
          <section className="part">
            <Choices
              label={words.earlier}
              help={words.earlierHelp}
              inline
              choices={[
                { id: "no", label: words.earlierNo },
                { id: "yes", label: words.earlierYes },
                { id: "unknown", label: words.earlierUnknown },
              ]}
              value={values.earlier}
              onChange={(earlier) => set("earlier", earlier)}
              error={faults.earlier}
            />
            {values.earlier === "yes" && (
              <Field
                label={words.earlierWhat}
                help={words.earlierWhatHelp}
                rows={3}
                value={values.earlierWhat}
                onChange={(what) => set("earlierWhat", what)}
                error={faults.earlierWhat}
              />
            )}
          </section>
        )}
      </div>
      <ErrorNote error={error} />
    </Step>
  );
}

/** What a new version starts from: said, so that nobody writes everything again. */
function From({ version: { number, signedOn, state } }: { readonly version: Version }) {
  if (number === undefined || !signedOn) return null;
  return (
    <section className="part">
      <p className="lead">{words.from(number, sayDay(signedOn))}</p>
      <p>
        {words.fromHelp} {state === "signed" && words.fromActive}
      </p>
    </section>
  );
}

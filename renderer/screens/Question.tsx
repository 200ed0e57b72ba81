import { Clock } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { Draft } from "../../electron/contract.ts";
import { representation } from "../../templates/directive-v1/legal.ts";
import { currentTemplate } from "../../templates/index.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { interviewSteps, isRepresented, legalBeside, neighbourOf, resumeAt, type Step, stepOf } from "../flow.ts";
import { LegalText } from "../frame/LegalText.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { type KnownPerson, namedTwice, peopleToOffer } from "../known-people.ts";
import { lastShown } from "../last-shown.ts";
import { calledName } from "../named-fields.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { Editor } from "../questions/Editor.tsx";
import { Example } from "../questions/Example.tsx";
import { Ideas } from "../questions/Ideas.tsx";
import { KnownPeople, SaidTwice } from "../questions/KnownPeople.tsx";
import { Marks } from "../questions/Marks.tsx";
import { OnSheet } from "../questions/OnSheet.tsx";
import { SaveLine } from "../questions/SaveLine.tsx";
import { Sentences } from "../questions/Sentences.tsx";
import type { Takes } from "../questions/takes.ts";
import { useField } from "../questions/use-field.ts";
import { NoneToSay, StateSaid, Ways } from "../questions/Ways.tsx";
import { useWriter, WhoWrites } from "../questions/Writer.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";

const steps = interviewSteps(currentTemplate);

/** One question of the interview: the words, the ways on, and what became of them. */
export default function Question({ route }: { readonly route: RouteOf<"question"> }) {
  const { home } = useNavigation();
  return (
    <WithDraft
      draftId={route.draftId}
      tools={() => (
        <Button className="btn" onPress={() => home({ saved: true })}>
          <Clock className="icon" />
          {interview.otherDay}
        </Button>
      )}
    >
      {(draft) => {
        const step = stepAsked(route, draft);
        return step ? (
          <Asking route={route} step={step} draft={draft} />
        ) : (
          <main className="page">
            <Title>{interview.noSuchQuestion}</Title>
          </main>
        );
      }}
    </WithDraft>
  );
}

/** The question of the route, or the one where they stopped. */
function stepAsked({ fieldId }: RouteOf<"question">, draft: Draft): Step | undefined {
  return fieldId === undefined ? resumeAt(steps, draft.answers, lastShown.in(draft)) : stepOf(steps, fieldId);
}

interface AskingProps {
  readonly route: RouteOf<"question">;
  readonly step: Step;
  readonly draft: Draft;
}

function Asking({ route, step, draft }: AskingProps) {
  const { draftId, fromReadBack } = route;
  const { field } = step;
  const { go } = useNavigation();
  const { writer, write } = useWriter();
  const ideas = useRef<Takes<string>>(null);
  const people = useRef<Takes<KnownPerson>>(null);
  const leads = draft.may.includes("lead");
  const on = useField(draftId, field, draft.answers[field.id], writer, !leads);
  const name = calledName(draft);
  const answers = { ...draft.answers, [field.id]: { answer: on.answer } };
  const chapter = steps.filter((each) => each.section === step.section);
  const legal = legalBeside(field, isRepresented(answers, representation));
  const known = peopleToOffer(answers, field);
  const beside = field.ideas !== undefined || known.length > 0;
  useEffect(() => {
    lastShown.put(draftId, field.id);
    // Where one is matters less than what one writes: a store that cannot take it says so at the first word.
    call("draft.at", { draftId, fieldId: field.id }).catch(() => undefined);
  }, [draftId, field.id]);

  const toQuestion = (next: Step | undefined) =>
    next ? go({ screen: "question", draftId, fieldId: next.field.id }) : go({ screen: "overview", draftId });
  const onContinue = () =>
    fromReadBack ? go({ screen: "readBack", draftId, sectionId: fromReadBack }) : toQuestion(neighbourOf(steps, field.id, 1));

  return (
    <>
      <main className={beside ? "ask" : "ask alone"}>
        <div className="where">
          <span>
            <b>{interview.chapter(step.chapter, step.section.title)}</b>
            {interview.where(step.position, step.of)}
          </span>
          <Marks steps={chapter} answers={answers} here={field.id} />
          {leads && !step.byTeam && <WhoWrites name={name} writer={writer} onChange={write} />}
        </div>
        <div className="asked">
          {step.position === 1 && step.section.intro && <p className="intro">{step.section.intro}</p>}
          <Title>
            <span id="question">
              <Sentences of={field.question} />
            </span>
          </Title>
          <p className="soft">{field.help}</p>
        </div>
        <div className="answers">
          <div className="row spread">
            <span className="label">{step.byTeam ? interview.teamWords : interview.yourWords(name)}</span>
            {field.example && <Example text={field.example} />}
          </div>
          <StateSaid on={on} />
          <Editor
            key={on.epoch}
            field={field}
            answer={on.answer}
            onChange={on.change}
            labelledBy="question"
            look={step.byTeam ? "team" : "words"}
            ideas={ideas}
            people={people}
          />
          <SaidTwice names={namedTwice(answers, field)} />
          <NoneToSay on={on} />
          {field.beside && <p className="strong">{field.beside}</p>}
          {leads && field.sheet === "patientDecides" && on.answer.state === "given" && <OnSheet on={on} />}
          <SaveLine on={on} tellsMode={!step.byTeam} />
          {legal.length > 0 && <LegalText ids={legal} />}
        </div>
        {field.ideas && <Ideas ideas={field.ideas} most={field.maxItems} answer={on.answer} onTake={(idea) => ideas.current?.take(idea)} />}
        <KnownPeople people={known} onTake={(person) => people.current?.take(person)} />
      </main>
      <Ways
        on={on}
        onBack={() => (fromReadBack ? onContinue() : toQuestion(neighbourOf(steps, field.id, -1)))}
        onContinue={onContinue}
        continueLabel={fromReadBack ? interview.toReadBack : interview.continue}
      />
    </>
  );
}

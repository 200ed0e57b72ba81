import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft, FieldAnswer } from "../../electron/contract.ts";
import { currentTemplate } from "../../templates/index.ts";
import type { Field } from "../../templates/schema.ts";
import { interview, team as words } from "../../templates/ui/interview.fr.ts";
import type { Professional } from "../../templates/version-schema.ts";
import { useApp } from "../app-state.tsx";
import { Title } from "../frame/Title.tsx";
import { calledName } from "../named-fields.ts";
import { calledProfessional } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { AnswerWords } from "../questions/AnswerWords.tsx";
import { Editor } from "../questions/Editor.tsx";
import { SaveLine } from "../questions/SaveLine.tsx";
import { Sentences } from "../questions/Sentences.tsx";
import { useField } from "../questions/use-field.ts";
import { NoneToSay } from "../questions/Ways.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";

const fields = currentTemplate.sections
  .filter((section) => section.part === "team")
  .flatMap((section) => section.fields)
  .filter((field) => field.type !== "capacity");

/** The team's words, apart from the person's: opinion and points without agreement. */
export default function Team({ route }: { readonly route: RouteOf<"team"> }) {
  const { go } = useNavigation();
  const { draftId } = route;
  const me = useApp().state.professional;
  return (
    <WithDraft draftId={draftId}>
      {(draft) => (
        <>
          <main className="page">
            <div className="head">
              <Title>{words.title}</Title>
              <p className="lead">{words.lead(calledName(draft))}</p>
            </div>
            {fields.map((field) =>
              mayWrite(draft, field, me) ? (
                <TeamField key={field.id} draft={draft} field={field} />
              ) : (
                <TeamWords key={field.id} given={draft.answers[field.id]} field={field} />
              ),
            )}
          </main>
          <nav className="ways" aria-label={interview.ways}>
            <Button className="btn" onPress={() => go({ screen: "overview", draftId })}>
              <ArrowLeft className="icon" />
              {interview.back}
            </Button>
            {draft.may.includes("teamPart") && (
              <Button className="btn go push" onPress={() => go({ screen: "capacity", draftId })}>
                {words.toCapacity}
                <ArrowRight className="icon" />
              </Button>
            )}
          </nav>
        </>
      )}
    </WithDraft>
  );
}

/** Remarks of one's own go where nobody else wrote (decision D11). The data process decides; here one is not led astray. */
function mayWrite({ may, answers }: Draft, { id }: Field, me: Professional | undefined): boolean {
  const last = answers[id];
  if (may.includes("teamPart")) return true;
  return may.includes("remark") && (!last?.revisionId || (me !== undefined && last.typedBy === calledProfessional(me)));
}

/** What a colleague wrote, to read. */
function TeamWords({ given, field }: { readonly given: FieldAnswer | undefined; readonly field: Field }) {
  return (
    <section className="part answers-of-team">
      <h2>
        <Sentences of={field.question} />
      </h2>
      <div className="team">
        <span className="who">{words.writtenBy(given?.typedBy ?? "")}</span>
        {given && <AnswerWords field={field} answer={given.answer} />}
      </div>
    </section>
  );
}

function TeamField({ draft, field }: { readonly draft: Draft; readonly field: Field }) {
  const on = useField(draft.id, field, draft.answers[field.id], "dictated");
  const id = `question-${field.id}`;
  return (
    <section className="part answers-of-team">
      <div>
        <h2 id={id}>
          <Sentences of={field.question} />
        </h2>
        <p className="soft">{field.help}</p>
      </div>
      <Editor key={on.epoch} field={field} answer={on.answer} onChange={on.change} labelledBy={id} look="team" />
      <NoneToSay on={on} />
      <SaveLine on={on} />
    </section>
  );
}

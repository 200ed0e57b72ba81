import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../electron/contract.ts";
import { currentTemplate } from "../../templates/index.ts";
import { type Field, fieldsOf } from "../../templates/schema.ts";
import { interview, team as words } from "../../templates/ui/interview.fr.ts";
import { Title } from "../frame/Title.tsx";
import { calledName } from "../named-fields.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { CapacityEditor } from "../questions/CapacityEditor.tsx";
import { SaveLine } from "../questions/SaveLine.tsx";
import { useField } from "../questions/use-field.ts";
import { WithDraft } from "./draft/WithDraft.tsx";

const field = fieldsOf(currentTemplate).find((each) => each.type === "capacity");

/** What the team observed of the person's choice, said to the person. A « non » warns and holds nothing back. */
export default function CapacityNote({ route }: { readonly route: RouteOf<"capacity"> }) {
  return <WithDraft draftId={route.draftId}>{(draft) => field && <Note draft={draft} field={field} />}</WithDraft>;
}

function Note({ draft, field }: { readonly draft: Draft; readonly field: Field }) {
  const { go } = useNavigation();
  const on = useField(draft.id, field, draft.answers[field.id], "dictated");
  const draftId = draft.id;

  return (
    <>
      <main className="page">
        <div className="head">
          <Title>{words.capacityTitle}</Title>
          <p className="lead">{words.capacityLead(calledName(draft))}</p>
          <p className="soft">{field.help}</p>
        </div>
        <section className="part answers-of-team team">
          <CapacityEditor key={on.epoch} answer={on.answer} onChange={on.change} />
          <SaveLine on={on} />
        </section>
      </main>
      <nav className="ways" aria-label={interview.ways}>
        <Button className="btn" onPress={() => go({ screen: "overview", draftId })}>
          <ArrowLeft className="icon" />
          {interview.back}
        </Button>
        <Button className="btn go push" onPress={() => go({ screen: "readBack", draftId })}>
          {words.toReadBack}
          <ArrowRight className="icon" />
        </Button>
      </nav>
    </>
  );
}

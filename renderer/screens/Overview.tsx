import { ArrowRight, Clock } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../electron/contract.ts";
import { currentTemplate } from "../../templates/index.ts";
import { overview as words } from "../../templates/ui/interview.fr.ts";
import { sayDay } from "../dates.ts";
import { useEarlier } from "../earlier-version.ts";
import { chaptersOf, interviewSteps, progressOf, resumeAt } from "../flow.ts";
import { Saved } from "../frame/Saved.tsx";
import { Title } from "../frame/Title.tsx";
import { lastShown } from "../last-shown.ts";
import { calledName } from "../named-fields.ts";
import { shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";
import { Chapters, Legend } from "./overview/Chapters.tsx";
import { Pair } from "./overview/Pair.tsx";
import { Visits } from "./overview/Visits.tsx";

const steps = interviewSteps(currentTemplate);

/** The contents: chapters in any order, where one is, and what is done together around the interview. */
export default function Overview({ route }: { readonly route: RouteOf<"overview"> }) {
  const { home } = useNavigation();
  return (
    <WithDraft draftId={route.draftId} contents={false} foot={<Saved state="saved" all />}>
      {(draft, put) => (
        <main className="contents">
          <Head draft={draft} />
          <Chapters
            draft={draft}
            chapters={chaptersOf(currentTemplate, draft.answers)}
            here={resumeAt(steps, draft.answers, lastShown.in(draft))?.field.id}
          />
          <Legend />
          <div className="beside-work">
            <Visits draft={draft} onChange={put} />
            <Pair draft={draft} onChange={put} />
          </div>
          <div className="row">
            <Button className="btn" onPress={() => home({ saved: true })}>
              <Clock className="icon" />
              {words.otherDay}
            </Button>
          </div>
        </main>
      )}
    </WithDraft>
  );
}

function Head({ draft }: { readonly draft: Draft }) {
  const { go } = useNavigation();
  const { seen, of } = progressOf(steps, draft.answers);
  const next = resumeAt(steps, draft.answers, lastShown.in(draft));
  const earlier = useEarlier(draft);
  const changed = steps.filter((step) => earlier?.changed.has(step.field.id)).length;
  const { identity } = draft;
  return (
    <div className="row spread low">
      <div>
        <p className="soft small">{words.who(shortName(identity), sayDay(identity.birthDate), identity.birthPlace)}</p>
        <Title>{words.title(calledName(draft))}</Title>
        {earlier && (
          <p>
            {words.from(earlier.number, sayDay(earlier.signedOn))} {words.changed(changed)}
          </p>
        )}
        <p className="soft">{words.seen(seen, of)}</p>
      </div>
      {next && draft.may.includes("dictate") && (
        <Button className="btn go" onPress={() => go({ screen: "question", draftId: draft.id, fieldId: next.field.id })}>
          {seen === 0 ? words.start(next.section.title) : words.resume(next.section.title)}
          <ArrowRight className="icon" />
        </Button>
      )}
    </div>
  );
}

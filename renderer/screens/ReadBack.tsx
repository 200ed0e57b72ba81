import { ArrowLeft, ArrowRight, Clock } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Draft, FieldAnswer } from "../../electron/contract.ts";
import { currentTemplate } from "../../templates/index.ts";
import { readBack as words } from "../../templates/ui/interview.fr.ts";
import { sayDay } from "../dates.ts";
import { useEarlier } from "../earlier-version.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Title } from "../frame/Title.tsx";
import { call } from "../host.ts";
import { calledName } from "../named-fields.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { leftToConfirm, pageToOpen, type ReadBackPage, readBackPages, type ToRead } from "../read-back-pages.ts";
import { useRun } from "../use-call.ts";
import { ReadPair } from "./draft/ReadPair.tsx";
import { WithDraft } from "./draft/WithDraft.tsx";

/** Reading everything back with the person, chapter by chapter: « Oui, c’est bien cela » or « À changer ». */
export default function ReadBack({ route }: { readonly route: RouteOf<"readBack"> }) {
  const { go } = useNavigation();
  return (
    <WithDraft
      draftId={route.draftId}
      contents={false}
      tools={(draft) => (
        <Button className="btn" onPress={() => go({ screen: "person", personId: draft.personId })}>
          <Clock className="icon" />
          {words.finish}
        </Button>
      )}
    >
      {(draft, put) => <Pages route={route} draft={draft} put={put} />}
    </WithDraft>
  );
}

interface Props {
  readonly route: RouteOf<"readBack">;
  readonly draft: Draft;
  readonly put: (draft: Draft) => void;
}

function Pages({ route, draft, put }: Props) {
  const { go } = useNavigation();
  const { run, error } = useRun();
  const earlier = useEarlier(draft);
  const pages = readBackPages(currentTemplate, draft.answers);
  const [at] = useState(() => pageToOpen(pages, route.sectionId));
  const page = pages[at];
  const draftId = draft.id;
  const leads = draft.may.includes("lead");
  if (!page) return <Nothing draftId={draftId} />;
  const { section } = page;

  const toPage = (to: ReadBackPage | undefined) =>
    go(to ? { screen: "readBack", draftId, sectionId: to.section.id } : { screen: leads ? "freeze" : "overview", draftId });

  async function mark({ field, given }: ToRead, verdict: NonNullable<FieldAnswer["readBack"]>) {
    const { revisionId } = given;
    if (!revisionId) return;
    const marked = await run(() => call("readBack.mark", { draftId, revisionId, verdict }));
    if (!marked) return;
    put({ ...draft, answers: { ...draft.answers, [field.id]: marked } });
    if (verdict === "change") await go({ screen: "question", draftId, fieldId: field.id, fromReadBack: section.id });
  }

  const left = leftToConfirm(page);
  const where = leads ? words.where(at + 1, pages.length) : words.whereReading(at + 1, pages.length);
  return (
    <>
      <main className="reread">
        <div>
          <p className="soft small">{where}</p>
          <Title>{page.section.title}</Title>
        </div>
        {at === 0 && <Identity draft={draft} />}
        <ErrorNote error={error} />
        <div className="pairs">
          {page.answers.map((read) => (
            <ReadPair
              key={read.field.id}
              read={read}
              {...(earlier?.changed.has(read.field.id) && { changedSince: earlier.number })}
              told={!page.confirmed}
              {...(page.confirmed && leads && { onVerdict: (verdict) => mark(read, verdict) })}
            />
          ))}
        </div>
        {!page.confirmed && leads && <p className="soft">{words.tellTeam(calledName(draft))}</p>}
        {page.open > 0 && <p className="soft small">{words.notAsked(page.open)}</p>}
      </main>
      <nav className="ways" aria-label={where}>
        <Button className="btn" onPress={() => (at === 0 ? go({ screen: "overview", draftId }) : toPage(pages[at - 1]))}>
          <ArrowLeft className="icon" />
          {at === 0 ? words.toContents : words.before}
        </Button>
        <div className="onward push">
          <span className="soft" role="status">
            {page.confirmed && leads && (left > 0 ? words.left(left) : words.allDone)}
          </span>
          <Button className="btn go" onPress={() => toPage(pages[at + 1])}>
            {at + 1 < pages.length ? words.after : leads ? words.end : words.toContents}
            <ArrowRight className="icon" />
          </Button>
        </div>
      </nav>
    </>
  );
}

/** Who the person is, as it will stand on the document. */
function Identity({ draft }: { readonly draft: Draft }) {
  const { identity } = draft;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.birthName, identity.birthName],
    [words.usedName, identity.usedName],
    [words.givenNames, identity.givenNames.join(", ")],
    [words.birth, words.birthAt(sayDay(identity.birthDate), identity.birthPlace)],
    [words.hospitalNumber, identity.hospitalNumber],
  ];
  return (
    <section>
      <h2 className="hidden">{words.identity}</h2>
      <dl className="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Nothing({ draftId }: { readonly draftId: string }) {
  const { go } = useNavigation();
  return (
    <main className="page">
      <Title>{words.nothingTitle}</Title>
      <p className="lead">{words.nothing}</p>
      <div className="row">
        <Button className="btn go" onPress={() => go({ screen: "overview", draftId })}>
          {words.toContents}
        </Button>
      </div>
    </main>
  );
}

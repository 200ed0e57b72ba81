import { BookOpen, Files, type LucideIcon, Scale, Signature, UsersRound } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { overview as words } from "../../../templates/ui/interview.fr.ts";
import { answerTo, type Chapter, isSeen, type Mark } from "../../flow.ts";
import { type Route, useNavigation } from "../../navigation.tsx";
import { Marks, OneMark } from "../../questions/Marks.tsx";

interface Props {
  readonly draft: Draft;
  readonly chapters: readonly Chapter[];
  /** The question to take up again. */
  readonly here: string | undefined;
}

/** The chapters, each with its marks, then what is done together at the end, as far as one's rights go (decision D11). */
export function Chapters({ draft, chapters, here }: Props) {
  const may = new Set(draft.may);
  const leads = may.has("lead");
  return (
    <>
      <nav className="chapters" aria-label={words.chapters}>
        {chapters.map((chapter) => (
          <ChapterRow key={chapter.section.id} draft={draft} chapter={chapter} here={here} />
        ))}
        {leads ? (
          <Row icon={Signature} title={words.readAndSign} says={words.readAndSignHelp} to={{ screen: "freeze", draftId: draft.id }} />
        ) : (
          <Row icon={BookOpen} title={words.readOnly} says={words.readOnlyHelp} to={{ screen: "readBack", draftId: draft.id }} />
        )}
      </nav>
      {(leads || may.has("remark")) && (
        <nav className="chapters around" aria-label={words.together}>
          {(may.has("teamPart") || may.has("remark")) && (
            <Row
              icon={UsersRound}
              title={words.teamPart}
              says={words.teamPartHelp}
              to={{ screen: "team", draftId: draft.id }}
              look="team-row"
            />
          )}
          {may.has("teamPart") && (
            <Row
              icon={Scale}
              title={words.capacity}
              says={words.capacityHelp}
              to={{ screen: "capacity", draftId: draft.id }}
              look="team-row"
            />
          )}
          {leads && (
            <Row
              icon={Files}
              title={words.recipients}
              says={words.recipientsHelp(draft.recipients.length)}
              to={{ screen: "recipients", draftId: draft.id }}
            />
          )}
        </nav>
      )}
    </>
  );
}

interface ChapterProps {
  readonly draft: Draft;
  readonly chapter: Chapter;
  readonly here: string | undefined;
}

function ChapterRow({ draft, chapter, here: hereId }: ChapterProps) {
  const { go } = useNavigation();
  const { section, steps, number } = chapter;
  const here = steps.some((step) => step.field.id === hereId);
  const first = steps.find((step) => !isSeen(answerTo(draft.answers, step.field.id))) ?? steps[0];
  if (!first) return null;
  return (
    <Button
      className={here ? "chapter now" : "chapter"}
      {...(here && { "aria-current": "step" as const })}
      onPress={() =>
        go(
          draft.may.includes("dictate")
            ? { screen: "question", draftId: draft.id, fieldId: first.field.id }
            : { screen: "readBack", draftId: draft.id, sectionId: section.id },
        )
      }
    >
      <span className="n">{number}</span>
      <span className="t">
        {section.title}
        <small>{here ? words.here : sayProgress(chapter)}</small>
      </span>
      <Marks steps={steps} answers={draft.answers} here={hereId} />
    </Button>
  );
}

function sayProgress({ seen, of, later }: Chapter): string {
  if (later > 0) return words.later(later);
  if (seen === of) return words.allSeen;
  return seen === 0 ? words.noneSeen : words.someSeen(seen, of);
}

interface RowProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly says: string;
  readonly to: Route;
  readonly look?: string;
}

function Row({ icon: Icon, title, says, to, look = "" }: RowProps) {
  const { go } = useNavigation();
  return (
    <Button className={`chapter ${look}`} onPress={() => go(to)}>
      <span className="n">
        <Icon className="icon" />
      </span>
      <span className="t">
        {title}
        <small>{says}</small>
      </span>
    </Button>
  );
}

const MARKS: readonly Mark[] = ["said", "none", "unsure", "not", "later", "unseen"];

/** What each mark means, in words. */
export function Legend() {
  return (
    <p className="legend">
      {MARKS.map((mark) => (
        <span key={mark}>
          <OneMark mark={mark} />
          {words.legend[mark]}
        </span>
      ))}
    </p>
  );
}

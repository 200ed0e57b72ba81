import { ArrowLeft } from "lucide-react";
import { Button } from "react-aria-components";
import { currentTemplate } from "../../templates/index.ts";
import { interview } from "../../templates/ui/interview.fr.ts";
import { reading as words } from "../../templates/ui/team.fr.ts";
import type { FrozenField, Version, VersionContent } from "../../templates/version-schema.ts";
import { dayOf, sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { AnswerWords } from "../questions/AnswerWords.tsx";
import { Sentences } from "../questions/Sentences.tsx";
import { useCall } from "../use-call.ts";

/** A frozen text to read on the screen, word for word, as far as it is open to whoever reads (decision D11). */
export default function Read({ route }: { readonly route: RouteOf<"read"> }) {
  const { go } = useNavigation();
  const { loaded, reload } = useCall("version.open", { versionId: route.versionId });
  return (
    <Frame>
      {loaded.state === "failed" && (
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      )}
      {loaded.state === "loading" && <main className="page" />}
      {loaded.state === "ready" && (
        <>
          <Text version={loaded.value} withTeamPart={loaded.value.may.includes("readTeamPart")} />
          <nav className="ways" aria-label={interview.ways}>
            <Button className="btn" onPress={() => go({ screen: "person", personId: loaded.value.personId })}>
              <ArrowLeft className="icon" />
              {words.back}
            </Button>
          </nav>
        </>
      )}
    </Frame>
  );
}

const hasTeamPart = currentTemplate.sections.some(({ part }) => part === "team");

function Text({ version, withTeamPart }: { readonly version: Version; readonly withTeamPart: boolean }) {
  const { content, number, signedOn } = version;
  const sections = content.sections.filter(({ part, fields }) => part !== "signing" && fields.some(isRead));
  const empty = sections.filter(({ fields }) => answeredIn(fields).length === 0);
  return (
    <main className="reread">
      <div>
        <p className="soft small">
          {number !== undefined && signedOn ? words.version(number, sayDay(signedOn)) : words.project(sayDay(dayOf(content.frozenAt)))}
        </p>
        <Title>{words.title(shortName(content.person))}</Title>
      </div>
      {sections
        .filter((section) => !empty.includes(section))
        .map((section) => (
          <Chapter key={section.id} section={section} />
        ))}
      {empty.length > 0 && <p className="soft">{words.emptyChapters(empty.map(({ title }) => title).join(", "))}</p>}
      {hasTeamPart && !withTeamPart && <p className="soft">{words.withoutTeam}</p>}
    </main>
  );
}

/** Identity stands in the file; the rest of a chapter is read here. */
const isRead = ({ type }: FrozenField): boolean => type !== "identity";
const answeredIn = (fields: readonly FrozenField[]) => fields.filter((field) => isRead(field) && field.answer.state !== "notAsked");

function Chapter({ section }: { readonly section: VersionContent["sections"][number] }) {
  const byTeam = section.part === "team";
  const answered = answeredIn(section.fields);
  const open = section.fields.filter(isRead).length - answered.length;
  return (
    <section className="part read-chapter">
      <h2>{section.title}</h2>
      {answered.map((field) => (
        <div key={field.id}>
          <h3>
            <Sentences of={field.question} />
          </h3>
          <div className={byTeam || field.who === "staff" ? "team" : field.answer.state === "given" ? "words quoted" : "words"}>
            <AnswerWords field={wordsOf(field)} answer={field.answer} />
          </div>
        </div>
      ))}
      {open > 0 && <p className="soft small">{words.notAsked(open)}</p>}
    </section>
  );
}

const wordsOf = ({ type, options, noneLabel }: FrozenField) => ({ type, ...(options && { options }), ...(noneLabel && { noneLabel }) });

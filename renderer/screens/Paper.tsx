import { useEffect, useState } from "react";
import type { Output } from "../../electron/contract.ts";
import { copyKindLabels } from "../../templates/labels.fr.ts";
import { paper as words } from "../../templates/ui/paper-screens.fr.ts";
import { CopyKind, hasSheet, type Recipient, type Version } from "../../templates/version-schema.ts";
import { dayOf, sayDay } from "../dates.ts";
import { Choices } from "../frame/Choices.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { asHostError, call, type HostError } from "../host.ts";
import { shortName } from "../names.ts";
import type { RouteOf } from "../navigation.tsx";
import { isPrintable, type PaperKind, PRINTABLE } from "../recipients.ts";
import { useCall } from "../use-call.ts";
import { sayPlaces } from "./copies/copy-words.ts";
import { Pages } from "./paper/Pages.tsx";
import { PaperWays } from "./paper/PaperWays.tsx";

/** The pages as they will come out, to print or to save. */
export default function Paper({ route }: { readonly route: RouteOf<"paper"> }) {
  const { loaded, reload } = useCall("version.open", { versionId: route.versionId });
  return (
    <Frame>
      {loaded.state === "failed" && (
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      )}
      {loaded.state === "ready" && <Papers version={loaded.value} />}
    </Frame>
  );
}

/** The kinds of paper this version has, for whoever reads it: the team's part only where it is open, no sheet of a refused project. */
const kindsOf = (version: Version): readonly PaperKind[] =>
  PRINTABLE.filter(
    (kind) => (kind !== "full" || version.content.sections.some(({ part }) => part === "team")) && (kind !== "sheet" || hasSheet(version)),
  );

function Papers({ version }: { readonly version: Version }) {
  const kinds = kindsOf(version);
  const [kind, setKind] = useState<PaperKind>(kinds[0] ?? "withoutTeamPart");
  const { paper, error, retry } = useMade(version.id, kind);
  const { loaded, reload } = useCall("person.open", { personId: version.personId });
  const [drawn, setDrawn] = useState<string>();
  const copies = loaded.state === "ready" ? loaded.value.copies : [];
  return (
    <>
      <main className="page paper-screen">
        <div className="head">
          <Title>{words.title}</Title>
          <p className="soft">{sayVersion(version)}</p>
        </div>
        <Choices
          label={words.kind}
          inline
          choices={kinds.map((id) => ({
            id,
            label: words.kinds[id],
            help: <KindHelp kind={id} version={version} />,
          }))}
          value={kind}
          onChange={setKind}
        />
        <NotYet recipients={version.content.recipients} />
        {error && <ErrorNote error={error} onRetry={retry} />}
        {!paper && !error && (
          <p className="soft" role="status">
            {words.making}
          </p>
        )}
        {paper && (
          <Pages key={paper.pdf} pdf={paper.pdf} kind={words.kinds[kind]} count={paper.pages} onDrawn={() => setDrawn(paper.pdf)} />
        )}
      </main>
      {paper && (
        <PaperWays
          key={paper.pdf}
          version={version}
          kind={kind}
          paper={paper}
          copies={copies}
          drawn={drawn === paper.pdf}
          onNoted={reload}
        />
      )}
    </>
  );
}

interface ForProps {
  readonly recipients: readonly Recipient[];
}

/** What a kind of paper holds, and those the person chose it for. */
function KindHelp({ kind, version }: { readonly kind: PaperKind; readonly version: Version }) {
  const chosen = version.content.recipients.filter((recipient) => recipient.kind === kind);
  return (
    <>
      {kind === "full" && !hasSheet(version) ? words.fullWithoutSheet : words.kindHelp[kind]}
      {chosen.length > 0 && <span className="block">{words.plannedFor(sayPlaces(chosen))}</span>}
    </>
  );
}

/** Kinds the person chose that cannot be printed yet: said plainly, with what to do meanwhile. */
function NotYet({ recipients }: ForProps) {
  const later = CopyKind.options
    .filter((kind) => !isPrintable(kind))
    .map((kind) => ({ kind, chosen: recipients.filter((recipient) => recipient.kind === kind) }))
    .filter(({ chosen }) => chosen.length > 0);
  return (
    later.length > 0 && (
      <div className="soft">
        {later.map(({ kind, chosen }) => (
          <p key={kind}>{words.later(copyKindLabels[kind], sayPlaces(chosen))}</p>
        ))}
        <p>{words.laterHelp}</p>
      </div>
    )
  );
}

/** The paper of one kind. What was made for another kind is never shown in its place. */
function useMade(versionId: string, kind: PaperKind) {
  const [made, setMade] = useState<{ readonly kind: PaperKind; readonly paper?: Output<"paper.make">; readonly error?: HostError }>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let current = true;
    call("paper.make", { versionId, kind }).then(
      (paper) => current && setMade({ kind, paper }),
      (thrown) => current && setMade({ kind, error: asHostError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [versionId, kind, tries]);
  const { paper, error } = made?.kind === kind ? made : {};
  return { paper, error, retry: () => setTries((times) => times + 1) };
}

function sayVersion({ content, number, signedOn }: Version): string {
  const name = shortName(content.person);
  return number !== undefined && signedOn
    ? words.version(name, number, sayDay(signedOn))
    : words.project(name, sayDay(dayOf(content.frozenAt)));
}

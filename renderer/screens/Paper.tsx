import { useEffect, useState } from "react";
import type { Output } from "../../electron/contract.ts";
import { paper as words } from "../../templates/ui/paper-screens.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import { dayOf, sayDay } from "../dates.ts";
import { Choices } from "../frame/Choices.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { asHostError, call, type HostError } from "../host.ts";
import { shortName } from "../names.ts";
import type { RouteOf } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { Pages } from "./paper/Pages.tsx";
import { PaperWays } from "./paper/PaperWays.tsx";

const KINDS = ["full", "withoutTeamPart", "sheet"] as const;
export type PaperKind = (typeof KINDS)[number];

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

function Papers({ version }: { readonly version: Version }) {
  const [kind, setKind] = useState<PaperKind>("full");
  const { paper, error, retry } = useMade(version.id, kind);
  const [drawn, setDrawn] = useState<string>();
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
          choices={KINDS.map((id) => ({ id, label: words.kinds[id], help: words.kindHelp[id] }))}
          value={kind}
          onChange={setKind}
        />
        {error && <ErrorNote error={error} onRetry={retry} />}
        {!paper && !error && (
          <p className="soft" role="status">
            {words.making}
          </p>
        )}
        {paper && <Pages key={paper.pdf} pdf={paper.pdf} count={paper.pages} onDrawn={() => setDrawn(paper.pdf)} />}
      </main>
      {paper && <PaperWays key={paper.pdf} version={version} kind={kind} paper={paper} drawn={drawn === paper.pdf} />}
    </>
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

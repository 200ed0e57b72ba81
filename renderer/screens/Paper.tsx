import { useState } from "react";
import { paper as words } from "../../templates/ui/paper-screens.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import { dayOf, sayDay } from "../dates.ts";
import { Choices } from "../frame/Choices.tsx";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { shortName } from "../names.ts";
import type { RouteOf } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { Pages } from "./paper/Pages.tsx";
import { PaperWays } from "./paper/PaperWays.tsx";

const KINDS = ["full", "withoutTeamPart", "sheet"] as const;
export type PaperKind = (typeof KINDS)[number];

/** The pages as they will come out, to print or to save. */
export default function Paper({ route }: { readonly route: RouteOf<"paper"> }) {
  const { versionId } = route;
  const [kind, setKind] = useState<PaperKind>("full");
  const version = useCall("version.open", { versionId });
  const made = useCall("paper.make", { versionId, kind });
  const failed = [version.loaded, made.loaded].find((each) => each.state === "failed");
  return (
    <Frame>
      <main className="page paper-screen">
        {version.loaded.state === "ready" && (
          <div className="head">
            <Title>{words.title}</Title>
            <p className="soft">{sayVersion(version.loaded.value)}</p>
          </div>
        )}
        <Choices
          label={words.kind}
          inline
          choices={KINDS.map((id) => ({ id, label: words.kinds[id], help: words.kindHelp[id] }))}
          value={kind}
          onChange={setKind}
        />
        {failed && (
          <ErrorNote
            error={failed.error}
            onRetry={() => {
              version.reload();
              made.reload();
            }}
          />
        )}
        {made.loaded.state === "loading" && (
          <p className="soft" role="status">
            {words.making}
          </p>
        )}
        {made.loaded.state === "ready" && <Pages key={made.loaded.value.pdf} pdf={made.loaded.value.pdf} count={made.loaded.value.pages} />}
      </main>
      {version.loaded.state === "ready" && made.loaded.state === "ready" && (
        <PaperWays version={version.loaded.value} kind={kind} paper={made.loaded.value} />
      )}
    </Frame>
  );
}

function sayVersion({ content, number, signedOn }: Version): string {
  const name = shortName(content.person);
  return number !== undefined && signedOn
    ? words.version(name, number, sayDay(signedOn))
    : words.project(name, sayDay(dayOf(content.frozenAt)));
}

import { Combine, IdCard, UsersRound } from "lucide-react";
import { Button } from "react-aria-components";
import type { Output } from "../../electron/contract.ts";
import { person as words } from "../../templates/ui/person.fr.ts";
import { team } from "../../templates/ui/team.fr.ts";
import { sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { Told } from "./emergency/Told.tsx";
import { JoinedWith } from "./person/JoinedWith.tsx";
import { Situation } from "./person/Situation.tsx";
import { VersionTable } from "./person/VersionTable.tsx";

export type File = Output<"person.open">;

/** One person's file: who, where the document stands and what comes next, every version. */
export default function Person({ route }: { readonly route: RouteOf<"person"> }) {
  const { loaded, reload } = useCall("person.open", { personId: route.personId });
  const ready = loaded.state === "ready";
  return (
    <Frame>
      <main className="page">
        {loaded.state === "loading" && <Waiting />}
        <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
        {ready && <Who file={loaded.value} />}
        <p role="status" className="file-done">
          {ready && route.done && words.done[route.done]}
        </p>
        {ready && (
          <>
            <Told personId={loaded.value.row.personId} />
            <Situation file={loaded.value} onChange={reload} />
            {loaded.value.versions.length > 0 && <VersionTable file={loaded.value} />}
            {loaded.value.merged.length > 0 && <JoinedWith file={loaded.value} />}
          </>
        )}
      </main>
    </Frame>
  );
}

function Who({ file: { row } }: { readonly file: File }) {
  const { go } = useNavigation();
  const { personId, identity, preferredName, may } = row;
  const leads = may.includes("lead");
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.givenNames, identity.givenNames.join(" ")],
    [words.birthName, identity.birthName],
    [words.usedName, identity.usedName],
    [words.birth, words.birthAt(sayDay(identity.birthDate), identity.birthPlace)],
    [words.hospitalNumber, identity.hospitalNumber],
  ];
  return (
    <div className="head">
      <Title>{shortName(identity)}</Title>
      {preferredName && <p className="lead">{words.called(preferredName)}</p>}
      <div className="facts-line">
        <dl className="facts">
          {lines.map(
            ([label, value]) =>
              value && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        <div className="facts-acts">
          {leads && (
            <>
              <Button className="btn quiet" onPress={() => go({ screen: "correctIdentity", personId })}>
                <IdCard className="icon" />
                {words.correct}
              </Button>
              <Button className="btn quiet" onPress={() => go({ screen: "joinFiles", personId })}>
                <Combine className="icon" />
                {words.join}
              </Button>
            </>
          )}
          <Button className="btn quiet" onPress={() => go({ screen: "fileTeam", personId })}>
            <UsersRound className="icon" />
            {team.open}
          </Button>
        </div>
      </div>
    </div>
  );
}

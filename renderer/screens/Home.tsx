import { CircleCheck, FileCheck, Pencil, Plus, Signature } from "lucide-react";
import { useDeferredValue, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Output, PersonRow } from "../../electron/contract.ts";
import { home } from "../../templates/ui/home.fr.ts";
import { useApp } from "../app-state.tsx";
import { sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { SearchBox } from "../frame/SearchBox.tsx";
import { Title } from "../frame/Title.tsx";
import { lastShown } from "../last-shown.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { Told } from "./emergency/Told.tsx";
import { Notices } from "./home/Notices.tsx";
import { PersonList } from "./home/PersonList.tsx";
import { PoleCounts, PoleWays } from "./home/Pole.tsx";
import { SearchResults } from "./home/SearchResults.tsx";

/** Who is coming: search while typing, and what there is to do. */
export default function Home({ route }: { readonly route: RouteOf<"home"> }) {
  const { state } = useApp();
  const { go } = useNavigation();
  const { loaded, reload } = useCall("home.open", {});
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const results = useRef<HTMLElement>(null);

  return (
    <Frame foot={<span>{sayDay(state.today)}</span>}>
      <main className="home">
        <div className="top">
          {route.saved && (
            <p className="saved" role="status">
              <CircleCheck className="icon" />
              {home.allSaved}
            </p>
          )}
          <Title>{home.title}</Title>
          <div className="find">
            <SearchBox
              label={home.search}
              value={typed}
              onChange={setTyped}
              onSubmit={() => results.current?.querySelector("button")?.focus()}
            />
            {state.facilitator && (
              <Button className="btn go big" onPress={() => go({ screen: "newPerson" })}>
                <Plus className="icon" />
                {home.newDirective}
              </Button>
            )}
          </div>
        </div>
        {!query && <Notices />}
        {!query && <Told />}
        {query ? (
          <SearchResults ref={results} query={query} />
        ) : (
          <>
            <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
            {loaded.state === "ready" && (
              <>
                {loaded.value.people === 0 ? <Nobody facilitator={state.facilitator} /> : <Lists {...loaded.value} />}
                {loaded.value.counts && <PoleCounts counts={loaded.value.counts} />}
              </>
            )}
            <PoleWays />
          </>
        )}
      </main>
    </Frame>
  );
}

function Nobody({ facilitator }: { readonly facilitator: boolean }) {
  return (
    <div className="nobody">
      <h2>{home.noFileTitle}</h2>
      <p>{facilitator ? home.nobody : home.noFile}</p>
    </div>
  );
}

const mayWork = ({ may }: PersonRow): boolean => may.includes("dictate");

function Lists({ drafting, toSign, active }: Output<"home.open">) {
  const { go } = useNavigation();
  const toFile = ({ personId }: PersonRow) => go({ screen: "person", personId });
  /** To the question where they stopped; to the contents before the first one and after the last answer. */
  function resume(row: PersonRow) {
    const { draftId, begun, answered = 0, asked = 0 } = row;
    if (draftId === undefined || !mayWork(row)) return toFile(row);
    const stopped = lastShown.of(draftId) !== undefined || (begun && answered < asked);
    return go(stopped ? { screen: "question", draftId } : { screen: "overview", draftId });
  }
  return (
    <>
      <div className="lists">
        <PersonList
          icon={<Pencil className="icon" />}
          title={home.drafting}
          rows={drafting}
          empty={home.noDrafting}
          action={(row) => (mayWork(row) ? home.resume : home.openFile)}
          first
          onAct={resume}
        />
        <PersonList
          icon={<Signature className="icon" />}
          title={home.toSign}
          rows={toSign}
          empty={home.noToSign}
          action={(row) => (row.may.includes("lead") ? home.sign : home.openFile)}
          onAct={(row) => (row.versionId && row.may.includes("lead") ? go({ screen: "sign", versionId: row.versionId }) : toFile(row))}
        />
      </div>
      <div className="side">
        <PersonList
          icon={<FileCheck className="icon" />}
          title={home.active}
          rows={active}
          empty={home.noActive}
          action={() => home.openFile}
          onAct={toFile}
        />
      </div>
    </>
  );
}

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Lost } from "../../electron/shell-contract.ts";
import { lockWords } from "../../templates/ui/lock.fr.ts";
import { callLock } from "../host.ts";
import { type Route, routeAt } from "../navigation.tsx";
import { Waiting } from "./Waiting.tsx";
import { Window } from "./Window.tsx";

/** After unlocking: the screen where the same professional was, home for anyone else, and what the lock before could not save. */
export function ComeBack({ children }: { readonly children: (start: Route) => ReactNode }) {
  const [start, setStart] = useState<Route>();
  const [lost, setLost] = useState<Lost>();

  useEffect(() => {
    callLock("lock.back", {}).then(
      (back) => {
        setStart(routeAt(back.place));
        setLost(back.lost);
      },
      () => setStart(routeAt(undefined)),
    );
  }, []);

  const understood = () => setLost(undefined);
  if (!start) return <Waiting />;
  return (
    <>
      {children(start)}
      <Window title={lockWords.lostTitle} isOpen={lost !== undefined} onClose={understood} alert>
        <p>{wordsOf(lost)}</p>
        <div className="row end">
          <Button className="btn go" autoFocus onPress={understood}>
            {lockWords.understood}
          </Button>
        </div>
      </Window>
    </>
  );
}

function wordsOf(lost: Lost | undefined): string {
  if (lost === undefined || lost === "unknown") return `${lockWords.mayBeLost} ${lockWords.mayBeLostToDo}`;
  return `${lockWords.lost(lost)} ${lost === 1 ? lockWords.lostToDo : lockWords.manyLostToDo}`;
}

import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from "react";
import { useApp } from "../app-state.tsx";
import { Frame } from "../frame/Frame.tsx";
import { WaitForCheck } from "../frame/Opening.tsx";
import { Waiting } from "../frame/Waiting.tsx";
import { type Route, type RouteOf, useNavigation } from "../navigation.tsx";

type Screens = { readonly [Name in Route["screen"]]: ComponentType<{ readonly route: RouteOf<Name> }> };

const screens: Screens = {
  home: lazy(() => import("./Home.tsx")),
  newPerson: lazy(() => import("./NewPerson.tsx")),
  person: lazy(() => import("./Person.tsx")),
  correctIdentity: lazy(() => import("./CorrectIdentity.tsx")),
  joinFiles: lazy(() => import("./JoinFiles.tsx")),
  newDirective: lazy(() => import("./NewDirective.tsx")),
  overview: lazy(() => import("./Overview.tsx")),
  question: lazy(() => import("./Question.tsx")),
  team: lazy(() => import("./Team.tsx")),
  capacity: lazy(() => import("./CapacityNote.tsx")),
  readBack: lazy(() => import("./ReadBack.tsx")),
  recipients: lazy(() => import("./Recipients.tsx")),
  freeze: lazy(() => import("./Freeze.tsx")),
  sign: lazy(() => import("./Sign.tsx")),
  paper: lazy(() => import("./Paper.tsx")),
  read: lazy(() => import("./Read.tsx")),
  copies: lazy(() => import("./Copies.tsx")),
  backups: lazy(() => import("./Backups.tsx")),
  emergency: lazy(() => import("./Emergency.tsx")),
  envelope: lazy(() => import("./Envelope.tsx")),
  fileTeam: lazy(() => import("./FileTeam.tsx")),
  professionals: lazy(() => import("./Professionals.tsx")),
  settings: lazy(() => import("./Settings.tsx")),
};

/** Screens that write: they wait for the end of the opening check. */
const writing: ReadonlySet<Route["screen"]> = new Set([
  "newPerson",
  "correctIdentity",
  "joinFiles",
  "newDirective",
  "question",
  "team",
  "capacity",
  "readBack",
  "recipients",
  "freeze",
  "sign",
  "envelope",
  "fileTeam",
  "professionals",
  "settings",
]);

function screenFor<Name extends Route["screen"]>(route: RouteOf<Name> & { readonly screen: Name }): ReactNode {
  const Screen: ComponentType<{ readonly route: RouteOf<Name> }> = screens[route.screen];
  return <Screen route={route} />;
}

/** The screen of the current route, afresh at each move. Each screen draws its own `Frame`. */
export function CurrentScreen() {
  const { route, visit } = useNavigation();
  const { state, refresh } = useApp();
  // A window may stay open past midnight: the day that forms start from is asked again at each move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `visit` is the move
  useEffect(() => {
    void refresh();
  }, [visit, refresh]);
  if (writing.has(route.screen) && state.check?.verdict === "running")
    return (
      <Frame>
        <WaitForCheck />
      </Frame>
    );
  const waiting = (
    <Frame>
      <main className="page">
        <Waiting />
      </main>
    </Frame>
  );
  return (
    <Suspense fallback={waiting} key={visit}>
      {screenFor(route)}
    </Suspense>
  );
}

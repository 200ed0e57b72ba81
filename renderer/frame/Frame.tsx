import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { legal } from "../../templates/directive-v1/legal.ts";
import { common, roleAfterName } from "../../templates/ui/common.fr.ts";
import { useApp } from "../app-state.tsx";
import { useReader } from "../display.tsx";
import { useNavigation } from "../navigation.tsx";
import { Brand } from "./Brand.tsx";
import { DisplayButton } from "./DisplayButton.tsx";
import { EmergencyButton } from "./EmergencyButton.tsx";
import { Opening } from "./Opening.tsx";
import { useLock } from "./use-lock.ts";
import { Window } from "./Window.tsx";

interface Props {
  /** Whose hands the page is in. The person reads larger and does not see the professional's name. */
  readonly reader?: "pair" | "patient";
  /** Buttons of this screen, in the bar. */
  readonly tools?: ReactNode;
  /** Right end of the footer: what is saved, the date. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Around every screen of the open app: bar, what the opening check says, footer with L1. */
export function Frame({ reader = "pair", tools, foot, children }: Props) {
  useReader(reader);
  const { state } = useApp();
  const { home } = useNavigation();
  const { ask, unsaved, stay, lockAnyway } = useLock();
  const who = state.professional;
  return (
    <div className="app">
      <header>
        <div className="bar">
          <Button className="brand" aria-label={common.toHome} onPress={() => home()}>
            <Brand />
          </Button>
          <span className="push soft small">
            {reader === "pair" && who && common.nameAndRole(`${who.givenNames.join(" ")} ${who.familyName}`, roleAfterName[who.role])}
          </span>
          <DisplayButton />
          {tools}
          <Button className="btn quiet" onPress={ask}>
            <Lock className="icon" />
            {common.lock}
          </Button>
          {reader === "pair" && <EmergencyButton />}
        </div>
        <Opening />
      </header>
      {children}
      <footer className="foot">
        <span>
          {legal.L1} {state.fictional && common.fictional}
        </span>
        {foot}
      </footer>
      <Window title={common.unsavedTitle} isOpen={unsaved} onClose={stay} alert>
        <p>{common.unsavedText}</p>
        <div className="row end">
          <Button className="btn" onPress={lockAnyway}>
            {common.lockAnyway}
          </Button>
          <Button className="btn go" autoFocus onPress={stay}>
            {common.stay}
          </Button>
        </div>
      </Window>
    </div>
  );
}

/** Before the app is open: the bar with the name and « Affichage » only. */
export function DoorFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="app">
      <header className="bar">
        <span className="brand">
          <Brand />
        </span>
        <span className="push" />
        <DisplayButton />
      </header>
      {children}
    </div>
  );
}

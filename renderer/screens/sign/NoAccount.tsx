import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../../electron/contract.ts";
import { secondSigner as words } from "../../../templates/ui/signing.fr.ts";
import { Window } from "../../frame/Window.tsx";
import { professionalName } from "../../names.ts";
import { NewAccount } from "./NewAccount.tsx";
import { OnPaper } from "./OnPaper.tsx";
import type { Signing, Team } from "./places.ts";

interface Props extends Signing {
  readonly team: Team;
  readonly colleague: Colleague;
}

/** A colleague without a secret phrase signs on paper, or is given one by whoever looks after the app. */
export function NoAccount({ team, colleague, ...signing }: Props) {
  const [creating, setCreating] = useState(false);
  const name = professionalName(colleague);
  return (
    <div className="signing">
      <div className={`pad ink unsigned ${signing.place.look}`}>
        <p>
          {words.none(name)} {!team.administrator && words.whoCan}
        </p>
      </div>
      <div className="row">
        <OnPaper {...signing} />
        {team.administrator && (
          <Button className="btn" aria-label={words.createOf(name)} onPress={() => setCreating(true)}>
            <KeyRound className="icon" />
            {words.create}
          </Button>
        )}
      </div>
      <Window title={words.accountTitle(name)} isOpen={creating} onClose={() => setCreating(false)}>
        <NewAccount
          colleague={colleague}
          onDone={(made) => {
            setCreating(false);
            team.onAccount(made);
          }}
          onCancel={() => setCreating(false)}
        />
      </Window>
    </div>
  );
}

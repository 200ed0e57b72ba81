import { useState } from "react";
import { Button } from "react-aria-components";
import { person as words } from "../../../templates/ui/person.fr.ts";
import { dayOf, sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { fullName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import type { File } from "../Person.tsx";

type Merged = File["merged"][number];

/** The files joined to this one, each with its way out (decision D3). */
export function JoinedWith({ file: { row, merged } }: { readonly file: File }) {
  const { settle } = useNavigation();
  const { run, busy, error } = useRun();
  const [asked, setAsked] = useState<Merged>();

  const separate = async ({ personId }: Merged) => {
    const separated = await run(() => call("person.unmerge", { personId }));
    if (separated) await settle({ screen: "person", personId: row.personId, done: "separated" });
  };

  return (
    <ul className="joined">
      {merged.map((one) => (
        <li key={one.personId} className="item">
          <p>{words.joinedWith(fullName(one.identity), sayDay(one.identity.birthDate), sayDay(dayOf(one.at)), one.by)}</p>
          {row.may.includes("lead") && (
            <Button className="btn" aria-label={words.separateFrom(fullName(one.identity))} onPress={() => setAsked(one)}>
              {words.separate}
            </Button>
          )}
        </li>
      ))}
      <Window title={words.separateTitle} isOpen={asked !== undefined} onClose={() => setAsked(undefined)} alert>
        {asked && (
          <>
            <p>{words.separateText(fullName(asked.identity))}</p>
            <ErrorNote error={error} />
            <div className="row end">
              <Button className="btn" isPending={busy} onPress={() => separate(asked)}>
                {words.separateYes}
              </Button>
              <Button className="btn" autoFocus onPress={() => setAsked(undefined)}>
                {words.separateNo}
              </Button>
            </div>
          </>
        )}
      </Window>
    </ul>
  );
}

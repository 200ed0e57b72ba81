import { UserPlus } from "lucide-react";
import { type Ref, useId } from "react";
import { Button } from "react-aria-components";
import { home } from "../../../templates/ui/home.fr.ts";
import { useApp } from "../../app-state.tsx";
import { readDay, sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { shortName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";

/** A name may start a new person; a date or a number may not. */
const asFamilyName = (query: string) => (/\d/.test(query) || readDay(query) ? undefined : query);

/** People who fit what is typed, and the way to add the one who is not there. */
export function SearchResults({ query, ref }: { readonly query: string; readonly ref: Ref<HTMLElement> }) {
  const { state } = useApp();
  const { go } = useNavigation();
  const { loaded, reload } = useCall("person.search", { query });
  const heading = useId();
  const rows = loaded.state === "ready" ? loaded.value : [];
  const familyName = asFamilyName(query);
  return (
    <section className="list found" aria-labelledby={heading} ref={ref}>
      <h2 id={heading}>{home.results}</h2>
      <p className="hidden" role="status">
        {loaded.state === "ready" && (rows.length === 0 ? home.noResult : home.resultsCount(rows.length))}
      </p>
      <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
      <ul>
        {rows.map((row) => (
          <li key={row.personId} className="item">
            <div>
              <h3>{shortName(row.identity)}</h3>
              <p>
                {home.bornOn(sayDay(row.identity.birthDate))}. {home.states[row.state]}
              </p>
            </div>
            <Button
              className="btn"
              aria-label={home.ofPerson(home.openFile, shortName(row.identity))}
              onPress={() => go({ screen: "person", personId: row.personId })}
            >
              {home.openFile}
            </Button>
          </li>
        ))}
      </ul>
      <div className="empty">
        {loaded.state === "ready" && rows.length === 0 && <p className="lead">{home.noResult}</p>}
        {state.facilitator && (
          <Button className="btn" onPress={() => go({ screen: "newPerson", ...(familyName && { familyName }) })}>
            <UserPlus className="icon" />
            {home.addPerson}
          </Button>
        )}
      </div>
    </section>
  );
}

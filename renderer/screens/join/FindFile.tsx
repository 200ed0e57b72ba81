import { ArrowLeft } from "lucide-react";
import { useDeferredValue, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { common } from "../../../templates/ui/common.fr.ts";
import { home } from "../../../templates/ui/home.fr.ts";
import { joinFiles as words } from "../../../templates/ui/person.fr.ts";
import { sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { SearchBox } from "../../frame/SearchBox.tsx";
import { Title } from "../../frame/Title.tsx";
import { fullName, shortName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";
import type { File } from "../Person.tsx";

/** The other file of the same person: those of the same birth date first, then whatever is searched for. */
export function FindFile({ file: { row } }: { readonly file: File }) {
  const { go, back } = useNavigation();
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const sameDay = row.identity.birthDate.split("-").reverse().join("");
  const { loaded, reload } = useCall("person.search", { query: query || sameDay });
  const results = useRef<HTMLElement>(null);
  const heading = useId();
  const rows = loaded.state === "ready" ? loaded.value.filter(({ personId }) => personId !== row.personId) : [];
  const none = loaded.state === "ready" && rows.length === 0;
  return (
    <>
      <main className="page">
        <div className="head">
          <p className="small soft">{shortName(row.identity)}</p>
          <Title>{words.title}</Title>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="find">
          <SearchBox
            label={words.search}
            value={typed}
            onChange={setTyped}
            onSubmit={() => results.current?.querySelector("button")?.focus()}
          />
        </div>
        <section className="list" aria-labelledby={heading} ref={results}>
          <h2 id={heading}>{query ? words.found : words.sameBirthDate}</h2>
          <p role="status" className={none ? "none-yet" : "hidden"}>
            {none && (query ? words.noneFound : words.noSameBirthDate)}
            {rows.length > 0 && words.count(rows.length)}
          </p>
          <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
          <ul>
            {rows.map(({ personId, identity, state }) => (
              <li key={personId} className="item">
                <div>
                  <h3>{fullName(identity)}</h3>
                  <p>
                    {home.bornOn(sayDay(identity.birthDate))}, {identity.birthPlace}. {home.states[state]}
                  </p>
                </div>
                <Button
                  className="btn"
                  aria-label={home.ofPerson(words.compare, fullName(identity))}
                  onPress={() => go({ screen: "joinFiles", personId: row.personId, otherId: personId })}
                >
                  {words.compare}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <div className="ways">
        <Button className="btn" onPress={back}>
          <ArrowLeft className="icon" />
          {common.goBack}
        </Button>
      </div>
    </>
  );
}

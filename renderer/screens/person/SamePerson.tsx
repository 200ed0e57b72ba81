import { Button } from "react-aria-components";
import type { PersonRow } from "../../../electron/contract.ts";
import { newPerson as words } from "../../../templates/ui/person.fr.ts";
import type { Identity } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { fullName } from "../../names.ts";
import { useCall } from "../../use-call.ts";

interface Props {
  readonly identity: Identity;
  /** The file being corrected, which is not another person's. */
  readonly own?: string;
  /** The words of « yes ». */
  readonly yes: string;
  readonly onSame: (row: PersonRow) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** Same name, same birth date: « est-ce la même personne ? » (decision D3). */
export function SamePerson({ identity, own, yes, onSame, onOther, onClose }: Props) {
  // By first given name and date: the family name that is the same may be the birth name of one and the used name of the other.
  const born = identity.birthDate.split("-").reverse().join("");
  const { loaded, reload } = useCall("person.search", { query: `${identity.givenNames[0] ?? ""} ${born}` });
  const found =
    loaded.state === "ready" ? loaded.value.filter((row) => row.identity.birthDate === identity.birthDate && row.personId !== own) : [];
  return (
    <Window title={words.sameTitle} isOpen onClose={onClose} alert>
      <p>{words.same}</p>
      <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
      <ul className="plain-list">
        {found.map((row) => (
          <li key={row.personId} className="item">
            <div>
              <p className="lead strong">{fullName(row.identity)}</p>
              <p>
                {sayDay(row.identity.birthDate)}, {row.identity.birthPlace}
              </p>
            </div>
            <Button className="btn" onPress={() => onSame(row)}>
              {yes}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row end">
        <Button className="btn" onPress={onOther}>
          {words.sameNo}
        </Button>
      </div>
    </Window>
  );
}

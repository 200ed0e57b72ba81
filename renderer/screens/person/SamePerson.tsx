import { Button } from "react-aria-components";
import { newPerson as words } from "../../../templates/ui/person.fr.ts";
import type { Identity } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { sameName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";

interface Props {
  readonly identity: Identity;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** Same name, same birth date: « est-ce la même personne ? » (decision D3). */
export function SamePerson({ identity, onOther, onClose }: Props) {
  const { replace } = useNavigation();
  const { loaded, reload } = useCall("person.search", { query: identity.birthName });
  const found =
    loaded.state === "ready"
      ? loaded.value.filter((row) => row.identity.birthDate === identity.birthDate && sameName(row.identity.birthName, identity.birthName))
      : [];
  return (
    <Window title={words.sameTitle} isOpen onClose={onClose} alert>
      <p>{words.same}</p>
      <ErrorNote error={loaded.state === "failed" ? loaded.error : undefined} onRetry={reload} />
      <ul className="plain-list">
        {found.map((row) => (
          <li key={row.personId} className="item">
            <div>
              <p className="lead strong">
                {row.identity.givenNames.join(" ")} {row.identity.birthName}
              </p>
              <p>
                {sayDay(row.identity.birthDate)}, {row.identity.birthPlace}
              </p>
            </div>
            <Button className="btn" onPress={() => replace({ screen: "person", personId: row.personId })}>
              {words.sameYes}
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

import { ArrowRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components";
import type { PersonRow } from "../../../electron/contract.ts";
import { home } from "../../../templates/ui/home.fr.ts";
import { shortName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { whereItStands } from "./where-it-stands.ts";

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly rows: readonly PersonRow[];
  readonly empty: string;
  /** What the button of a row does, in a word or two. */
  readonly action: (row: PersonRow) => string;
  /** The first row is the next step: its button is the sapin one. */
  readonly first?: boolean;
  readonly onAct: (row: PersonRow) => void;
}

/** One list of home: a name that opens the file, where it stands, one button. */
export function PersonList({ icon, title, rows, empty, action, first = false, onAct }: Props) {
  const { go } = useNavigation();
  const heading = useId();
  return (
    <section className="list" aria-labelledby={heading}>
      <h2 id={heading}>
        {icon}
        {title}
      </h2>
      {rows.length === 0 && <p className="soft none-yet">{empty}</p>}
      <ul>
        {rows.map((row, index) => {
          const name = shortName(row.identity);
          return (
            <li key={row.personId} className="item">
              <div>
                <h3>
                  <Button className="name" onPress={() => go({ screen: "person", personId: row.personId })}>
                    {name}
                  </Button>
                </h3>
                <p>{whereItStands(row)}</p>
              </div>
              <Button
                className={first && index === 0 ? "btn go" : "btn"}
                aria-label={home.ofPerson(action(row), name)}
                onPress={() => onAct(row)}
              >
                {action(row)}
                {first && index === 0 && <ArrowRight className="icon" />}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

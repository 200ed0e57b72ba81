import { ArrowRight } from "lucide-react";
import { Button } from "react-aria-components";
import type { EmergencyRow } from "../../../electron/contract.ts";
import { emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { sayDay } from "../../dates.ts";

const fullName = ({ identity }: EmergencyRow): string => [...identity.givenNames, identity.usedName ?? identity.birthName].join(" ");

/** People found, told apart by birth date and place. */
export function EmergencyRows({ rows, onOpen }: { readonly rows: readonly EmergencyRow[]; readonly onOpen: (row: EmergencyRow) => void }) {
  return (
    <ul>
      {rows.map((row, index) => {
        const { identity, otherName, readable, replacedOn } = row;
        const name = fullName(row);
        const born = words.born(sayDay(identity.birthDate), identity.birthPlace);
        return (
          <li key={row.personId} className="item">
            <div>
              <h3>{name}</h3>
              <p className="born">{born}</p>
              {identity.usedName && <p>{words.birthName(identity.birthName)}</p>}
              {otherName && <p>{words.otherName(otherName)}</p>}
              <p className={readable === "nothing" ? "soft" : "strong"}>{words.readable[readable]}</p>
              {replacedOn && <p>{words.replaced(sayDay(replacedOn))}</p>}
            </div>
            <Button
              className={index === 0 ? "btn go big" : "btn big"}
              aria-label={words.openSheetOf(`${name}, ${born}`)}
              onPress={() => onOpen(row)}
            >
              {words.openSheet}
              <ArrowRight className="icon" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

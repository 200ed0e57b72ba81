import type { PersonRow } from "../../../electron/contract.ts";
import { home } from "../../../templates/ui/home.fr.ts";
import { dayOf, sayDay, sayShortDay } from "../../dates.ts";

/** A sentence or two on where a person's document stands. */
export function whereItStands(row: PersonRow): string {
  switch (row.state) {
    case "drafting": {
      const work = home.lastWork(sayShortDay(dayOf(row.touchedAt)));
      return row.answered === undefined || row.asked === undefined ? work : `${work} ${home.progress(row.answered, row.asked)}`;
    }
    case "toSign":
      return home.frozenOn(sayShortDay(dayOf(row.touchedAt)));
    case "active":
      return row.currentNumber !== undefined && row.currentSignedOn !== undefined
        ? `${home.version(row.currentNumber, sayDay(row.currentSignedOn))} ${home.copies(row.copies)}`
        : home.states.active;
    default:
      return home.states[row.state];
  }
}

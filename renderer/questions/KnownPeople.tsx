import { interview } from "../../templates/ui/interview.fr.ts";
import type { KnownPerson, NamedTwice } from "../known-people.ts";
import { Offers } from "./Offers.tsx";

interface Props {
  readonly people: readonly KnownPerson[];
  readonly onTake: (person: KnownPerson) => void;
  readonly inline?: boolean;
}

/** People already written in another answer, each taken up in one press. */
export const KnownPeople = ({ people, onTake, inline = false }: Props) => (
  <Offers
    inline={inline}
    title={interview.known}
    offers={people}
    labelOf={sayKnown}
    saidOf={(person) => interview.takeKnown(sayKnown(person))}
    more={interview.moreKnown}
    onTake={onTake}
  />
);

export const sayKnown = ({ name, link }: KnownPerson): string => (link ? interview.knownAs(name, link) : name);

/** The same name wanted in one answer and not in another: said once, and left to the person. */
export const SaidTwice = ({ names }: { readonly names: readonly NamedTwice[] }) => (
  <div role="status">
    {names.map(({ name, other }) => (
      <p key={name} className="law">
        {interview.alsoIn(name, other.question[0] ?? "")} {interview.bothStay}
      </p>
    ))}
  </div>
);

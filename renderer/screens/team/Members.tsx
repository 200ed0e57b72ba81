import { UsersRound } from "lucide-react";
import { useId } from "react";
import { Button } from "react-aria-components";
import type { Colleague } from "../../../electron/contract.ts";
import { roleAfterName } from "../../../templates/ui/common.fr.ts";
import { team as words } from "../../../templates/ui/team.fr.ts";
import { sayDay } from "../../dates.ts";
import { professionalName } from "../../names.ts";
import type { Member } from "../FileTeam.tsx";

interface Props {
  readonly title: string;
  readonly members: readonly Member[];
  readonly colleagues: readonly Colleague[];
  /** Whose session it is. */
  readonly me: string | undefined;
  /** Said of nobody. */
  readonly empty?: string;
  /** Absent for who may not end an invitation. */
  readonly onEnd?: ((member: Member) => void) | undefined;
}

/** People of a file: by what agreement, and what their role opens to them, in one sentence. */
export function Members({ title, members, colleagues, me, empty, onEnd }: Props) {
  const heading = useId();
  const hasAccount = (id: string) => colleagues.find((one) => one.id === id)?.account !== false;
  return (
    <section className="list members" aria-labelledby={heading}>
      <h2 id={heading}>
        <UsersRound className="icon" />
        {title}
      </h2>
      {members.length === 0 && empty && <p className="soft none-yet">{empty}</p>}
      <ul>
        {members.map((member) => (
          <li key={member.id} className="item">
            <div>
              <h3>{words.nameAndRole(professionalName(member), roleAfterName[member.role])}</h3>
              <p>
                {member.id === me && words.you} {words.may[member.relation][member.role]}
              </p>
              {member.agreedOn && <p className="soft">{words.agreedOn(sayDay(member.agreedOn))}</p>}
              {!hasAccount(member.id) && <p className="soft">{words.noAccount}</p>}
            </div>
            {onEnd && member.id !== me && (
              <Button className="btn" aria-label={words.endOf(professionalName(member))} onPress={() => onEnd(member)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

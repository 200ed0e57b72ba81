import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Copy } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import { useApp } from "../../app-state.tsx";
import { sayDay, sayShortDay } from "../../dates.ts";
import { Window } from "../../frame/Window.tsx";
import { hasEmergency } from "../../recipients.ts";
import { sayForm, sayPlace } from "./copy-words.ts";
import { type Fate, FateForm } from "./FateForm.tsx";

const FATES: readonly Fate[] = ["takenBack", "destroyed", "couldNot"];

interface Props {
  readonly caption: string;
  readonly copies: readonly Copy[];
  /** These copies are of a version that no longer counts: emergencies first. */
  readonly recalled?: boolean;
  readonly onChange: () => void;
}

/** The copies of one version: where, in what form, from whom, and what became of each. */
export function CopyTable({ caption, copies, recalled = false, onChange }: Props) {
  const [noting, setNoting] = useState<{ readonly copy: Copy; readonly fate: Fate }>();
  return (
    <div className="wide stacks">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.form}</th>
            <th scope="col">{words.givenBy}</th>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.became}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <CopyRow key={copy.id} copy={copy} recalled={recalled} onFate={(fate) => setNoting({ copy, fate })} />
          ))}
        </tbody>
      </table>
      <Window title={noting ? words.noteTitle[noting.fate] : ""} isOpen={noting !== undefined} onClose={() => setNoting(undefined)}>
        {noting && (
          <FateForm
            copy={noting.copy}
            fate={noting.fate}
            onDone={() => {
              setNoting(undefined);
              onChange();
            }}
            onCancel={() => setNoting(undefined)}
          />
        )}
      </Window>
    </div>
  );
}

interface RowProps {
  readonly copy: Copy;
  readonly recalled: boolean;
  readonly onFate: (fate: Fate) => void;
}

function CopyRow({ copy, recalled, onFate }: RowProps) {
  const { state } = useApp();
  const where = sayPlace(copy);
  const first = copy.events[0];
  const last = copy.events.at(-1);
  const urgent = recalled && copy.state === "given" && hasEmergency([copy]);
  return (
    <tr className={urgent ? "first-do" : ""}>
      <th scope="row">
        {where}
        {urgent && (
          <span className="state see block">
            <TriangleAlert className="icon" />
            {words.doFirst}
          </span>
        )}
        {!copy.agreed && <span className="block small soft">{words.notAgreed(copy.disagreementReason ?? "")}</span>}
      </th>
      <td data-label={words.form}>{sayForm(copy)}</td>
      <td data-label={words.givenBy}>{first?.by}</td>
      <td className="day" data-label={words.on}>
        {first && sayDayBriefly(first.on, state.today)}
      </td>
      <td>
        {copy.state === "given" || copy.state === "printed" || copy.state === "couldNot" ? (
          <>
            {last && copy.state === "couldNot" && (
              <span className="state block">
                <CircleX className="icon" />
                {words.state.couldNot(sayDay(last.on))}
              </span>
            )}
            <span className="row acts">
              {FATES.filter((fate) => fate !== copy.state).map((fate) => (
                <Button key={fate} className="btn" aria-label={words.act(words[fate], where)} onPress={() => onFate(fate)}>
                  {words[fate]}
                </Button>
              ))}
            </span>
          </>
        ) : (
          last && (
            <span className="state ok">
              <CircleCheck className="icon" />
              {words.state[copy.state](sayDay(last.on))}
            </span>
          )
        )}
      </td>
    </tr>
  );
}

/** Without its year when that is this year. */
const sayDayBriefly = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? sayShortDay(day) : sayDay(day));

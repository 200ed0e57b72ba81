import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { Copy } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import { useApp } from "../../app-state.tsx";
import { sayDay, sayShortDay } from "../../dates.ts";
import { hasEmergency } from "../../recipients.ts";
import { type Fate, fateLabel, fatesOf, givingOf, lastOf, sayEvent } from "./copy-fates.ts";
import { sayForm, sayPlace } from "./copy-words.ts";

interface Props {
  readonly copy: Copy;
  readonly recalled: boolean;
  readonly mayNote: boolean;
  readonly onFate: (fate: Fate) => void;
}

/** One copy. Noted by mistake, it stays, struck out and said so. */
export function CopyRow({ copy, recalled, mayNote, onFate }: Props) {
  const { state } = useApp();
  const where = sayPlace(copy);
  const giving = givingOf(copy);
  const urgent = recalled && copy.state === "given" && hasEmergency([copy]);
  const Said = copy.state === "mistaken" ? "del" : "span";
  return (
    <tr className={urgent ? "first-do" : ""}>
      <th scope="row">
        <Said>{where}</Said>
        {urgent && (
          <span className="state see block">
            <TriangleAlert className="icon" />
            {words.doFirst}
          </span>
        )}
        {!copy.agreed && <span className="block small soft">{words.notAgreed(copy.disagreementReason ?? "")}</span>}
      </th>
      <td data-label={words.form}>
        <Said>{sayForm(copy)}</Said>
      </td>
      <td data-label={words.givenBy}>{giving ? <Said>{giving.by}</Said> : <span className="soft">{words.notYet}</span>}</td>
      <td className="day" {...(giving && { "data-label": words.on })}>
        {giving && <Said>{sayDayBriefly(giving.on, state.today)}</Said>}
      </td>
      <td>
        <Standing copy={copy} />
        {mayNote && (
          <span className="row acts">
            {fatesOf(copy).map((fate) => (
              <FateButton key={fate} label={fateLabel(fate, copy)} where={where} look="btn" onPress={() => onFate(fate)} />
            ))}
            {copy.state !== "mistaken" && (
              <FateButton label={words.mistaken} where={where} look="link small" onPress={() => onFate("mistaken")} />
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly where: string;
  readonly look: string;
  readonly onPress: () => void;
}

const FateButton = ({ label, where, look, onPress }: ButtonProps) => (
  <Button className={look} aria-label={words.act(label, where)} onPress={onPress}>
    {label}
  </Button>
);

/** What holds of a copy, and what was just struck out. A copy given and nothing more says it in its columns. */
function Standing({ copy }: { readonly copy: Copy }) {
  const { holds, mistake, struck } = lastOf(copy);
  const closed = copy.state === "takenBack" || copy.state === "destroyed";
  const Icon = closed ? CircleCheck : copy.state === "printed" ? CircleDashed : CircleX;
  return (
    <>
      {holds && holds.what !== "given" && (
        <span className={closed ? "state ok block" : "state block"}>
          <Icon className="icon" />
          {sayEvent(holds, copy)}
        </span>
      )}
      {holds?.note && <span className="block small soft">{holds.note}</span>}
      {struck && struck.what !== "given" && <del className="block small soft">{sayEvent(struck, copy)}</del>}
      {mistake && <span className="block small">{words.state.mistaken(sayDay(mistake.on), mistake.note)}</span>}
    </>
  );
}

/** Without its year when that is this year. */
const sayDayBriefly = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? sayShortDay(day) : sayDay(day));

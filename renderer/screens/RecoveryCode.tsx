import { Printer } from "lucide-react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import { poles } from "../../templates/labels.fr.ts";
import { common, roleAfterName } from "../../templates/ui/common.fr.ts";
import { firstStart, slip } from "../../templates/ui/start.fr.ts";
import type { PoleId, Role } from "../../templates/version-schema.ts";
import { sayDay } from "../dates.ts";
import { Brand } from "../frame/Brand.tsx";

interface Holder {
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly role: Role;
}

interface Props {
  readonly code: string;
  readonly holder: Holder | undefined;
  readonly hospital: PoleId | undefined;
  readonly today: string;
}

/** The recovery code, large, with a button that prints it on a slip of paper and nothing else. */
export function RecoveryCode(props: Props) {
  return (
    <div className="recovery">
      <p className="label">{firstStart.codeLabel}</p>
      <p className="code">{props.code}</p>
      <div className="row">
        <Button className="btn" onPress={() => window.print()}>
          <Printer className="icon" />
          {firstStart.print}
        </Button>
        <p className="small soft">{firstStart.codeKeep}</p>
      </div>
      {createPortal(<Slip {...props} />, document.body)}
    </div>
  );
}

/** Only on paper: one page, to be cut and kept in an envelope. */
function Slip({ code, holder, hospital, today }: Props) {
  return (
    <section className="slip" aria-hidden="true">
      <p className="brand">
        <Brand />
      </p>
      <h1>{slip.title}</h1>
      <p className="code">{code}</p>
      {holder && (
        <p className="strong">{common.nameAndRole(`${holder.givenNames.join(" ")} ${holder.familyName}`, roleAfterName[holder.role])}</p>
      )}
      {hospital && <p>{poles[hospital].letterhead.name}</p>}
      <ul>
        {[slip.says, slip.keep, slip.once].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="soft">{slip.made(sayDay(today))}</p>
    </section>
  );
}

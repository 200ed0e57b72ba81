import { CircleCheck } from "lucide-react";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Signature } from "../../../templates/version-schema.ts";
import { useApp } from "../../app-state.tsx";
import { sayDay, timeOf } from "../../dates.ts";
import { Drawn } from "./Drawn.tsx";
import { OnPaper } from "./OnPaper.tsx";
import type { Signing } from "./places.ts";

interface Props extends Signing {
  readonly signature: Signature;
  /** Whether what was noted may be put right. */
  readonly mayWrite: boolean;
}

/** A signature made: drawn back with its hour, or what is noted of the paper. */
export function Signed({ signature, mayWrite, ...signing }: Props) {
  const { state } = useApp();
  const { look } = signing.place;
  if (signature.kind === "screen") {
    const { hour, minute } = timeOf(signature.at);
    const time = words.time(hour, minute);
    return (
      <>
        <div className={`pad ${look}`}>
          <Drawn drawing={signature.drawing} name={signature.name} />
        </div>
        <p className="state ok" role="status">
          <CircleCheck className="icon" />
          <span>
            {signature.on === state.today ? words.signedAt(time) : words.signedOnAt(sayDay(signature.on), time)}
            <span className="soft">, {signature.place}</span>
          </span>
        </p>
      </>
    );
  }
  return (
    <>
      <div className={`pad ink ${look}`}>
        <p>
          {words.signedOn(sayDay(signature.on), signature.place)}
          <br />
          <span className="soft">{words.original(signature.original)}</span>
        </p>
      </div>
      <div className="row">
        <p className="state ok">
          <CircleCheck className="icon" />
          {words.onPaper}
        </p>
        {mayWrite && <OnPaper {...signing} noted={signature} />}
      </div>
    </>
  );
}

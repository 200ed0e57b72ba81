import { CircleCheck } from "lucide-react";
import type { Output } from "../../electron/contract.ts";
import { versionLine } from "../../templates/directive-v1/legal.ts";
import { sign as words } from "../../templates/ui/signing.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import { dayOf, sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { LegalText } from "../frame/LegalText.tsx";
import { Title } from "../frame/Title.tsx";
import { shortName } from "../names.ts";
import type { RouteOf } from "../navigation.tsx";
import { useCall } from "../use-call.ts";
import { calledInVersion } from "../version-words.ts";
import { Sheets } from "./sign/Sheets.tsx";
import { SignWays } from "./sign/SignWays.tsx";

/** Signatures of a frozen version, on the screen or on paper. */
export default function Sign({ route }: { readonly route: RouteOf<"sign"> }) {
  const { loaded, reload, put } = useCall("version.open", { versionId: route.versionId });
  return (
    <Frame>
      {loaded.state === "failed" && (
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      )}
      {loaded.state === "loading" && <main className="page" />}
      {loaded.state === "ready" && <Signing version={loaded.value} onChange={(changed) => put({ ...changed, may: loaded.value.may })} />}
    </Frame>
  );
}

interface Props {
  readonly version: Output<"version.open">;
  readonly onChange: (version: Version) => void;
}

function Signing({ version, onChange }: Props) {
  const { may, content, number, signedOn } = version;
  const law = (
    <div className="part">
      <LegalText ids={["L2", "L4"]} />
      <p>{number !== undefined && signedOn ? versionLine(sayDay(signedOn), number) : version.state === "frozen" && words.notYet}</p>
    </div>
  );
  return (
    <>
      <main className="sign">
        <div className="row spread low">
          <div>
            <Title>{words.title}</Title>
            <p className="soft">{words.frozen(shortName(content.person), sayDay(dayOf(content.frozenAt)), version.fingerprint)}</p>
          </div>
          <p className="state ok" role="status">
            <CircleCheck className="icon" />
            {number !== undefined && signedOn ? words.numbered(number, sayDay(signedOn)) : words.allRead(calledInVersion(content))}
          </p>
        </div>
        {version.state === "reopened" ? (
          <>
            {law}
            <p className="note">{words.reopened}</p>
          </>
        ) : (
          <Sheets version={version} law={law} mayWrite={may.includes("lead")} onChange={onChange} />
        )}
      </main>
      <SignWays version={version} may={may} />
    </>
  );
}

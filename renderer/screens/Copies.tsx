import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Copy, Output } from "../../electron/contract.ts";
import { copies as words } from "../../templates/ui/copies.fr.ts";
import type { Recipient, Version } from "../../templates/version-schema.ts";
import { sayDay } from "../dates.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Frame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { Window } from "../frame/Window.tsx";
import { shortName } from "../names.ts";
import { type RouteOf, useNavigation } from "../navigation.tsx";
import { hasEmergency } from "../recipients.ts";
import { useCall } from "../use-call.ts";
import { calledInVersion } from "../version-words.ts";
import { CopyForm } from "./copies/CopyForm.tsx";
import { CopyTable } from "./copies/CopyTable.tsx";
import { InService } from "./copies/InService.tsx";

type File = Output<"person.open">;

/** The register: where each copy of each signed version is, and what became of it. */
export default function Copies({ route }: { readonly route: RouteOf<"copies"> }) {
  const { loaded, reload } = useCall("person.open", { personId: route.personId });
  return (
    <Frame>
      {loaded.state === "failed" && (
        <main className="page">
          <ErrorNote error={loaded.error} onRetry={reload} />
        </main>
      )}
      {loaded.state === "loading" && <main className="page" />}
      {loaded.state === "ready" && <Register file={loaded.value} onChange={reload} />}
    </Frame>
  );
}

function Register({ file, onChange }: { readonly file: File; readonly onChange: () => void }) {
  const { go } = useNavigation();
  const [adding, setAdding] = useState<{ readonly version: Version; readonly recipient?: Recipient }>();
  const { row, versions, copies } = file;
  const mayNote = row.may.includes("register");
  const current = versions.find((version) => version.state === "signed");
  const past = versions.filter((version) => version.state === "superseded" || version.state === "revoked");
  const of = (version: Version) => copies.filter((copy) => copy.versionId === version.id);
  const toTakeBack = past.filter((version) => of(version).some(({ state }) => state !== "mistaken"));
  return (
    <main className="copies">
      <div>
        <p className="soft small">
          <Button className="link" onPress={() => go({ screen: "person", personId: row.personId })}>
            {words.who(shortName(row.identity), sayDay(row.identity.birthDate))}
          </Button>
        </p>
        <Title>{words.title}</Title>
      </div>
      {toTakeBack.map((version) => (
        <CopyTable
          key={version.id}
          caption={captionOf(version)}
          version={version}
          copies={of(version)}
          mayNote={mayNote}
          recalled
          onChange={onChange}
        />
      ))}
      {!current && toTakeBack.length === 0 && <p className="lead">{words.nothingSigned}</p>}
      {current && (
        <>
          {of(current).some(isOut) && !hasEmergency(of(current).filter(isOut)) && (
            <p className="note">
              <TriangleAlert className="icon" />
              <span>
                <b>{words.emergencyMissing}</b> {words.emergencyMissingHelp(calledInVersion(current.content))}
              </span>
            </p>
          )}
          <InService
            version={current}
            copies={of(current)}
            mayNote={mayNote}
            onAdd={(recipient) => setAdding({ version: current, ...(recipient && { recipient }) })}
            onChange={onChange}
          />
        </>
      )}
      <Window title={words.addTitle} isOpen={adding !== undefined} onClose={() => setAdding(undefined)}>
        {adding && (
          <CopyForm
            version={adding.version}
            recipient={adding.recipient}
            onDone={() => {
              setAdding(undefined);
              onChange();
            }}
            onCancel={() => setAdding(undefined)}
          />
        )}
      </Window>
    </main>
  );
}

/** Someone has it. */
const isOut = (copy: Copy): boolean => copy.given && (copy.state === "given" || copy.state === "couldNot");

const captionOf = (version: Version): string =>
  version.state === "revoked" ? words.toTakeBackRevoked(version.number ?? 0) : words.toTakeBack(version.number ?? 0);

import { ArrowRight, BookOpen, FileCheck, Files, Pencil, Printer, Signature, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { person as words } from "../../../templates/ui/person.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { dayOf, sayDay } from "../../dates.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { professionalName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import type { File } from "../Person.tsx";
import { otherName } from "./other-name.ts";

/** Where the document stands, each part with its next step; the first one is the sapin button. */
export function Situation({ file, onChange }: { readonly file: File; readonly onChange: () => void }) {
  const { go } = useNavigation();
  const { row, draft, versions } = file;
  const toSign = versions.find((version) => version.state === "frozen");
  const active = versions.find((version) => version.state === "signed");
  const revoked = !active && versions.some((version) => version.state === "revoked");
  const start = () => go({ screen: "newDirective", personId: row.personId });
  const leads = row.may.includes("lead");
  const canStart = leads && !draft && !toSign;
  return (
    <div className="situations">
      {draft && <DraftPart draft={draft} leads={leads} onErased={onChange} />}
      {toSign && (
        <Part
          icon={<Signature className="icon" />}
          title={words.toSignTitle}
          says={words.toSign(sayDay(dayOf(toSign.content.frozenAt)), toSign.fingerprint)}
        >
          {leads ? (
            <Button className={draft ? "btn" : "btn go"} onPress={() => go({ screen: "sign", versionId: toSign.id })}>
              {words.sign}
              <ArrowRight className="icon" />
            </Button>
          ) : (
            <Reading versionId={toSign.id} />
          )}
        </Part>
      )}
      {active?.number !== undefined && <ActivePart version={active} number={active.number} file={file} />}
      {canStart && (
        <Part
          icon={<Pencil className="icon" />}
          title={active ? words.nextTitle : revoked ? words.revokedTitle : words.nothingTitle}
          says={active ? words.startNextSays : revoked ? words.revoked : words.nothing}
        >
          <Button className={active ? "btn" : "btn go"} onPress={start}>
            {active ? words.startNext : words.start}
          </Button>
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}

function Part({ icon, title, says, children }: PartProps) {
  return (
    <section className="situation">
      <h2>
        {icon}
        {title}
      </h2>
      <p>{says}</p>
      <div className="row">{children}</div>
    </section>
  );
}

/** The way to read a text on the screen. */
function Reading({ versionId }: { readonly versionId: string }) {
  const { go } = useNavigation();
  return (
    <Button className="btn" onPress={() => go({ screen: "read", versionId })}>
      <BookOpen className="icon" />
      {words.read}
    </Button>
  );
}

interface DraftProps {
  readonly draft: NonNullable<File["draft"]>;
  readonly leads: boolean;
  readonly onErased: () => void;
}

function DraftPart({ draft, leads, onErased }: DraftProps) {
  const { go } = useNavigation();
  const { run, busy, error } = useRun();
  const [asking, setAsking] = useState(false);

  const erase = async () => {
    const erased = await run(() => call("draft.erase", { draftId: draft.id }));
    if (erased) onErased();
    setAsking(false);
  };

  return (
    <Part
      icon={<Pencil className="icon" />}
      title={words.draftTitle}
      says={words.draft(sayDay(dayOf(draft.startedAt)), professionalName(draft.facilitator))}
    >
      <Button className="btn go" onPress={() => go({ screen: "overview", draftId: draft.id })}>
        {draft.may.includes("dictate") ? words.resume : words.open}
        <ArrowRight className="icon" />
      </Button>
      {leads && (
        <Button className="btn quiet" onPress={() => setAsking(true)}>
          <Trash2 className="icon" />
          {words.erase}
        </Button>
      )}
      <ErrorNote error={error} />
      <Window title={words.eraseTitle} isOpen={asking} onClose={() => setAsking(false)} alert>
        <p>{words.eraseText}</p>
        <div className="row end">
          <Button className="btn stop" isPending={busy} onPress={erase}>
            {words.eraseYes}
          </Button>
          <Button className="btn" autoFocus onPress={() => setAsking(false)}>
            {words.eraseNo}
          </Button>
        </div>
      </Window>
    </Part>
  );
}

interface ActiveProps {
  readonly version: Version;
  readonly number: number;
  readonly file: File;
}

function ActivePart({ version, number, file }: ActiveProps) {
  const { go } = useNavigation();
  const copies = file.copies.filter((copy) => copy.versionId === version.id && copy.given).length;
  return (
    <Part
      icon={<FileCheck className="icon" />}
      title={words.activeTitle(number)}
      says={`${version.signedOn ? words.active(sayDay(version.signedOn), version.fingerprint, otherName(version, file) ?? "") : ""} ${words.copiesCount(copies)}`}
    >
      <Reading versionId={version.id} />
      {file.row.may.includes("print") && (
        <Button className="btn" onPress={() => go({ screen: "paper", versionId: version.id })}>
          <Printer className="icon" />
          {words.print}
        </Button>
      )}
      <Button className="btn" onPress={() => go({ screen: "copies", personId: file.row.personId })}>
        <Files className="icon" />
        {words.copies}
      </Button>
      <Button className="btn" onPress={() => go({ screen: "sign", versionId: version.id })}>
        <Signature className="icon" />
        {words.signatures}
      </Button>
    </Part>
  );
}

import { BookOpen, Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { paper } from "../../../templates/paper.fr.ts";
import { emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { sayDay } from "../../dates.ts";
import { Title } from "../../frame/Title.tsx";
import type { SheetRead } from "./opened.ts";
import { ScreenNodes } from "./ScreenNodes.tsx";

interface Props {
  readonly sheet: SheetRead;
  readonly replacedOn: string | undefined;
  readonly onText: () => void;
  readonly onDone: () => void;
}

/** The crisis sheet, at arm's length: what paper says, in the order of domain guide §7. */
export function Sheet({ sheet, replacedOn, onText, onDone }: Props) {
  return (
    <>
      <main className="crisis">
        <Who sheet={sheet} replacedOn={replacedOn} />
        <div className="cols">
          <ScreenNodes nodes={[sheet.contacts, sheet.alert]} onText={onText} />
        </div>
        <ScreenNodes nodes={sheet.first} onText={onText} />
        <div className="cols rest">
          <ScreenNodes nodes={sheet.rest} onText={onText} />
        </div>
        <div className="law">
          {sheet.legal.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </main>
      <Ways onDone={onDone}>
        <Button className="btn go push" onPress={onText}>
          <BookOpen className="icon" />
          {words.readText}
        </Button>
      </Ways>
    </>
  );
}

function Who({ sheet, replacedOn }: Pick<Props, "sheet" | "replacedOn">) {
  const { identity, standing } = sheet;
  return (
    <div className="who">
      <Title>{sheet.name}</Title>
      <div className="born">
        {sheet.birthName && <p>{paper.birthName(sheet.birthName)}</p>}
        <p>{paper.givenNames(identity.givenNames)}</p>
        <p>
          {paper.birth}
          <b>{sayDay(identity.birthDate)}</b>
          {paper.birthPlace(identity.birthPlace)}
        </p>
        {identity.hospitalNumber && <p>{paper.hospitalNumber(identity.hospitalNumber)}</p>}
      </div>
      <ScreenNodes nodes={sheet.callMe} />
      <div className="standing">
        <p>
          <b className={sheet.readable === "project" ? "project" : undefined}>{standing.label}</b> {standing.crisis} {standing.says}
        </p>
        <p className="fingerprint">{paper.fingerprint(sheet.fingerprint)}</p>
        {replacedOn && <p className="strong">{words.replaced(sayDay(replacedOn))}</p>}
      </div>
      {sheet.traced !== "written" && (
        <div className="note" role="status">
          <TriangleAlert className="icon" />
          <p>{words.notTraced[sheet.traced]}</p>
        </div>
      )}
    </div>
  );
}

/** « C’est lu », and the other way to read. */
export function Ways({ onDone, children }: { readonly onDone: () => void; readonly children: ReactNode }) {
  return (
    <div className="ways">
      <Button className="btn" onPress={onDone}>
        <Check className="icon" />
        {words.done}
      </Button>
      {children}
    </div>
  );
}

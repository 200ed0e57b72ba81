import { Plus } from "lucide-react";
import { Button } from "react-aria-components";
import type { Copy } from "../../../electron/contract.ts";
import { copyKindLabels } from "../../../templates/labels.fr.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import type { Recipient, Version } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { isPrintable } from "../../recipients.ts";
import { calledInVersion } from "../../version-words.ts";
import { CopyTable } from "./CopyTable.tsx";
import { sayPlace } from "./copy-words.ts";

interface Props {
  readonly version: Version;
  readonly copies: readonly Copy[];
  readonly mayNote: boolean;
  readonly onAdd: (recipient?: Recipient) => void;
  readonly onChange: () => void;
}

/** The version in service: its copies, those the person chose and nobody has given yet, and a way to add one. */
export function InService({ version, copies, mayNote, onAdd, onChange }: Props) {
  const { number = 0, signedOn = "" } = version;
  const caption = words.inService(number, sayDay(signedOn));
  const planned = stillToGive(version.content.recipients, copies);
  return (
    <section className="part">
      {copies.length > 0 ? (
        <CopyTable caption={caption} version={version} copies={copies} mayNote={mayNote} onChange={onChange} />
      ) : (
        <>
          <h2 className="cap">{caption}</h2>
          <p>
            <b>{words.none}</b> {words.noneHelp(calledInVersion(version.content))}
          </p>
        </>
      )}
      {planned.length > 0 && (
        <div>
          <h2 className="cap">{words.planned}</h2>
          <ul className="plain-list planned">
            {planned.map((recipient) => (
              <li key={`${recipient.place} ${recipient.holder ?? ""} ${recipient.kind}`}>
                <span>
                  <b>{sayPlace(recipient)}</b> <span className="soft">{copyKindLabels[recipient.kind]}</span>
                  {!isPrintable(recipient.kind) && <span className="block small soft">{words.notPrintable}</span>}
                </span>
                {mayNote && (
                  <Button className="btn" aria-label={words.notePlanned(sayPlace(recipient))} onPress={() => onAdd(recipient)}>
                    {words.notePlannedShort}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayNote && (
        <div className="row end">
          <Button className="btn go" onPress={() => onAdd()}>
            <Plus className="icon" />
            {words.add}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whether a copy answers a recipient: given, or ready to be, or noted as kept from them. */
const answers = ({ state, given }: Copy): boolean => given || state === "printed" || state === "couldNot";

/** Recipients of the version without a copy at their place. Each copy answers one of them: the one of its holder, else the first. */
function stillToGive(recipients: readonly Recipient[], copies: readonly Copy[]): readonly Recipient[] {
  const unused = copies.filter(answers);
  return recipients.filter((recipient) => {
    const there = (copy: Copy): boolean => copy.place === recipient.place;
    const own = unused.findIndex((copy) => there(copy) && copy.holder === recipient.holder);
    const at = own >= 0 || recipient.holder !== undefined ? own : unused.findIndex(there);
    if (at >= 0) unused.splice(at, 1);
    return at < 0;
  });
}

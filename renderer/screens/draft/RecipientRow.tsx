import { Plus, TriangleAlert, X } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { copyKindLabels, copyPlaceLabels } from "../../../templates/labels.fr.ts";
import { recipients as words } from "../../../templates/ui/signing.fr.ts";
import { CopyKind, type CopyPlace, type Recipient } from "../../../templates/version-schema.ts";
import { Field } from "../../frame/Field.tsx";
import { Select } from "../../frame/Select.tsx";
import type { KnownPerson } from "../../known-people.ts";
import { calledName, unwantedHolder } from "../../named-fields.ts";
import { KnownPeople } from "../../questions/KnownPeople.tsx";
import type { Row } from "../../questions/use-rows.ts";
import { isHeldBySomeone, isOwn, isPrintable, PLACES, takesTeamPartOut } from "../../recipients.ts";

interface Props {
  readonly row: Row<Recipient>;
  readonly draft: Draft;
  /** Those named in the answers: one press says who holds the copy. */
  readonly people: readonly KnownPerson[];
  readonly onEdit: (recipient: Recipient) => void;
  readonly onFill: (recipient: Recipient) => void;
  readonly onRemove: (what: string) => void;
}

/** One chosen recipient: where, who, and what is given. Warns when the person asked that this name not be told. */
export function RecipientRow({ row, draft, people, onEdit, onFill, onRemove }: Props) {
  const { place, kind, holder = "" } = row.value;
  const label = copyPlaceLabels[place];
  const unwanted = unwantedHolder(draft, holder);
  return (
    <fieldset className="recipient" data-row={row.key}>
      <legend className="label">{label}</legend>
      <div className="parts" {...(isOwn(place) && { "data-part": "field" })}>
        {!isOwn(place) && (
          <Field
            wraps
            data-part="field"
            label={words.holder}
            value={holder}
            onChange={(typed) => onEdit({ ...row.value, holder: typed })}
          />
        )}
        <Select
          label={words.kind}
          options={CopyKind.options.map((id) => ({ id, label: copyKindLabels[id] }))}
          value={kind}
          onChange={(id) => onEdit({ ...row.value, kind: id })}
        />
      </div>
      <Button className="btn quiet" aria-label={words.remove(label)} onPress={() => onRemove(label)}>
        <X className="icon" />
        {words.removeShort}
      </Button>
      {isHeldBySomeone(place) && holder.trim() === "" && (
        <div className="whole">
          <KnownPeople inline people={people} onTake={({ name }) => onFill({ ...row.value, holder: name })} />
        </div>
      )}
      <div role="status" className="whole">
        {takesTeamPartOut(row.value) && <p className="small soft">{words.teamPart}</p>}
        {!isPrintable(kind) && <p className="small soft">{words.notPrintable}</p>}
        {unwanted && (
          <p className="note">
            <TriangleAlert className="icon" />
            <span>{words.unwanted(unwanted, calledName(draft))}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** Places that can still be chosen. Several relatives or units may each get one. */
export function Places({ chosen, onAdd }: { readonly chosen: readonly Recipient[]; readonly onAdd: (place: CopyPlace) => void }) {
  const left = PLACES.filter((place) => !isOwn(place) || !chosen.some((recipient) => recipient.place === place));
  return (
    <aside className="ideas places" aria-labelledby="places">
      <h2 id="places">{words.places}</h2>
      {left.map((place) => (
        <Button key={place} className="btn" aria-label={words.add(copyPlaceLabels[place])} onPress={() => onAdd(place)}>
          <Plus className="icon" />
          {copyPlaceLabels[place]}
        </Button>
      ))}
    </aside>
  );
}

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { newDirective as words } from "../../../templates/ui/person.fr.ts";
import type { Professional, Role } from "../../../templates/version-schema.ts";
import { Select } from "../../frame/Select.tsx";
import { professionalName } from "../../names.ts";
import { AddProfessional } from "./AddProfessional.tsx";
import { LATER } from "./directive-form.ts";

interface Props {
  readonly label: string;
  readonly error?: string | undefined;
  readonly roles: readonly Role[];
  readonly team: readonly Professional[];
  /** The words for nobody, when nobody is allowed. */
  readonly none?: string;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly onAdded: (added: Professional) => void;
}

/** A professional of these roles, chosen in the list or added on the spot. */
export function PickProfessional({ label, error, roles, team, none, value, onChange, onAdded }: Props) {
  const [adding, setAdding] = useState(false);
  const known = team.filter((one) => roles.includes(one.role)).map((one) => ({ id: one.id, label: professionalName(one) }));
  const options = none ? [{ id: LATER, label: none }, ...known] : known;
  return (
    <div className="pick-or-add">
      <Select label={label} error={error} options={options} value={value} onChange={onChange} placeholder={words.choose} />
      <Button className="btn" aria-label={words.addFor(label)} onPress={() => setAdding(true)}>
        <UserPlus className="icon" />
        {words.add}
      </Button>
      <AddProfessional
        roles={roles}
        isOpen={adding}
        onClose={() => setAdding(false)}
        onAdded={(added) => {
          onAdded(added);
          onChange(added.id);
          setAdding(false);
        }}
      />
    </div>
  );
}

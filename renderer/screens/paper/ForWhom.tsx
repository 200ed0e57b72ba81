import { TriangleAlert } from "lucide-react";
import { CheckboxGroup, Label, Text } from "react-aria-components";
import { paper as words } from "../../../templates/ui/paper-screens.fr.ts";
import type { Recipient } from "../../../templates/version-schema.ts";
import { Tick } from "../../frame/Choices.tsx";
import { sayPlace } from "../copies/copy-words.ts";

/** Someone the person chose for this kind of paper. */
export interface Offered {
  readonly id: string;
  readonly recipient: Recipient;
  /** What the register says of their copy of this version. */
  readonly standing: "hasOne" | "waits" | undefined;
  /** The person does not want this holder told: said, never forbidden. */
  readonly warning: string | undefined;
}

interface Props {
  readonly help: string;
  readonly offered: readonly Offered[];
  readonly onChange: (recipients: readonly Recipient[]) => void;
}

/** A box to tick for each person or service the paper may be for. */
export function ForWhom({ help, offered, onChange }: Props) {
  return (
    <CheckboxGroup
      className="choices"
      onChange={(ticked) => onChange(offered.filter(({ id }) => ticked.includes(id)).map(({ recipient }) => recipient))}
    >
      <Label className="label">{words.forWhom}</Label>
      <Text slot="description" className="small soft">
        {help}
      </Text>
      <div className="choice-list">
        {offered.map(({ id, recipient, standing, warning }) => (
          <Tick key={id} value={id}>
            {sayPlace(recipient)}
            {standing && <small>{words[standing]}</small>}
            {warning && (
              <span className="state see block small">
                <TriangleAlert className="icon" />
                {warning}
              </span>
            )}
          </Tick>
        ))}
      </div>
    </CheckboxGroup>
  );
}

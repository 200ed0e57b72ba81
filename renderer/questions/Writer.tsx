import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { interview } from "../../templates/ui/interview.fr.ts";

/** Who types the person's words: the person, or the team word for word (modes of decision D4). */
export type Writer = "self" | "dictated";

let lastWriter: Writer = "dictated";

/** Who writes, kept from question to question until the window closes. */
export function useWriter() {
  const [writer, setWriter] = useState(lastWriter);
  return {
    writer,
    write(next: Writer) {
      lastWriter = next;
      setWriter(next);
    },
  };
}

interface Props {
  readonly name: string;
  readonly writer: Writer;
  readonly onChange: (writer: Writer) => void;
}

export function WhoWrites({ name, writer, onChange }: Props) {
  return (
    <div className="who-writes">
      <span id="who-writes">{interview.whoWrites}</span>
      <ToggleButtonGroup
        className="either"
        aria-labelledby="who-writes"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[writer]}
        onSelectionChange={(keys) => onChange(keys.has("self") ? "self" : "dictated")}
      >
        <ToggleButton id="self" className="btn">
          {name}
        </ToggleButton>
        <ToggleButton id="dictated" className="btn">
          {interview.teamWrites}
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}

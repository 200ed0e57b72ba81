import { ArrowDown, ArrowUp, X } from "lucide-react";
import { Button } from "react-aria-components";
import { rows as words } from "../../templates/ui/interview.fr.ts";

interface Props {
  /** What the row says, read with each button. */
  readonly name: string;
  readonly place: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Move and remove, by buttons. The first row does not go up, the last one not down. */
export function RowTools({ name, place, of, onMove, onRemove }: Props) {
  return (
    <span className="tools">
      {place > 1 && (
        <Button className="btn" data-part="up" aria-label={words.act(words.up, name)} onPress={() => onMove(-1)}>
          <ArrowUp className="icon" />
          {words.up}
        </Button>
      )}
      {place < of && (
        <Button className="btn" data-part="down" aria-label={words.act(words.down, name)} onPress={() => onMove(1)}>
          <ArrowDown className="icon" />
          {words.down}
        </Button>
      )}
      <Button className="btn" aria-label={words.act(words.remove, name)} onPress={onRemove}>
        <X className="icon" />
        {words.remove}
      </Button>
    </span>
  );
}

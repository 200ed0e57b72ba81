import { Undo2 } from "lucide-react";
import { useId } from "react";
import { Button } from "react-aria-components";
import { interview } from "../../templates/ui/interview.fr.ts";

interface Props {
  /** What it takes back; nothing is said when that was done another day. */
  readonly last: string | undefined;
  readonly onUndo: () => void;
}

/** « Annuler », the same everywhere, and what it takes back. */
export function Undo({ last, onUndo }: Props) {
  const id = useId();
  return (
    <>
      <Button className="btn quiet undo" {...(last && { "aria-describedby": id })} onPress={onUndo}>
        <Undo2 className="icon" />
        {interview.undo}
      </Button>
      {last && (
        <p className="small soft" id={id}>
          {interview.lastChange(last)}
        </p>
      )}
    </>
  );
}

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "react-aria-components";

const AT_FIRST = 3;

interface Props<T> {
  readonly title: string;
  readonly offers: readonly T[];
  readonly labelOf: (offer: T) => string;
  /** What the button says to those who do not see what stands around it. */
  readonly saidOf: (offer: T) => string;
  readonly more: string;
  readonly onTake: (offer: T) => void;
  /** Under one field instead of beside the question. */
  readonly inline?: boolean;
}

/** Words offered to the answer: three at first, all on demand. One press makes them the answer's own. */
export function Offers<T>({ title, inline = false, ...props }: Props<T>) {
  const heading = useId();
  if (props.offers.length === 0) return null;
  return inline ? (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a frame of its own inside the one of the row
    <div className="offers" role="group" aria-labelledby={heading}>
      <span className="small" id={heading}>
        {title}
      </span>
      <FirstOffers {...props} />
    </div>
  ) : (
    <aside className="ideas" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <FirstOffers {...props} />
    </aside>
  );
}

function FirstOffers<T>({ offers, labelOf, saidOf, more, onTake }: Omit<Props<T>, "title" | "inline">) {
  const [all, setAll] = useState(false);
  const shown = all ? offers : offers.slice(0, AT_FIRST);
  return (
    <>
      {shown.map((offer) => (
        <Button key={labelOf(offer)} className="btn" aria-label={saidOf(offer)} onPress={() => onTake(offer)}>
          <Plus className="icon" />
          {labelOf(offer)}
        </Button>
      ))}
      {offers.length > shown.length && (
        <Button className="link" onPress={() => setAll(true)}>
          {more}
        </Button>
      )}
    </>
  );
}

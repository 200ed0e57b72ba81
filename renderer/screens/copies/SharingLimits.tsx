import { recipients as words } from "../../../templates/ui/signing.fr.ts";

interface Props {
  readonly limits: readonly string[];
  readonly called: string;
  /** Beside other questions rather than at the head of a page. */
  readonly quiet?: boolean;
}

/** What the person wrote of who may know what, in their words (decision D10). Nothing when they wrote nothing. */
export function SharingLimits({ limits, called, quiet = false }: Props) {
  return (
    limits.length > 0 && (
      <div>
        <p className={quiet ? "small soft" : "label"}>{words.limits(called)}</p>
        <div className="words quoted">
          {limits.map((said) => (
            <span key={said} className="w">
              {said}
            </span>
          ))}
        </div>
      </div>
    )
  );
}

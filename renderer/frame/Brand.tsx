import { common } from "../../templates/ui/common.fr.ts";

/** The mark (a voice, a low sun, two lines of writing) and the name. */
export function Brand() {
  const [first, rest] = common.product;
  return (
    <>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path className="mark-shape" d="M17 2h14a15 15 0 0 1 15 15v14a15 15 0 0 1-15 15H4.5A2.5 2.5 0 0 1 2 43.5V17A15 15 0 0 1 17 2Z" />
        <path className="mark-sun" d="M13 25a11 11 0 0 1 22 0Z" />
        <path className="mark-lines" d="M10.5 30.8H37.5M10.5 37.6H27" />
      </svg>
      <span>
        <b>{first}</b> {rest}
      </span>
    </>
  );
}

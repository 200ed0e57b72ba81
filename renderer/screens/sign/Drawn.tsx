import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Drawing } from "../../../templates/version-schema.ts";
import { pathOf } from "./drawing.ts";

/** A signature made on the screen, drawn again from its strokes. */
export function Drawn({ drawing, name }: { readonly drawing: Drawing; readonly name: string }) {
  return (
    <svg className="drawn" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={words.signatureOf(name)}>
      <path d={drawing.strokes.map(pathOf).join("")} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

import { CircleCheck, CircleDashed } from "lucide-react";
import { common } from "../../templates/ui/common.fr.ts";

export type SavedState = "saved" | "saving" | "unsaved";

/** « Enregistré », after the commit only. `all`: « Tout est enregistré », for a footer. Read out when it changes. */
export function Saved({ state, all = false }: { readonly state: SavedState | undefined; readonly all?: boolean }) {
  const Icon = state === "saved" ? CircleCheck : CircleDashed;
  return (
    <p className="saved" role="status">
      {state && <Icon className="icon" />}
      {state === "saved" && (all ? common.allSaved : common.saved)}
      {state === "saving" && common.saving}
      {state === "unsaved" && common.notSaved}
    </p>
  );
}

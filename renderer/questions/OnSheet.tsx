import { interview } from "../../templates/ui/interview.fr.ts";
import { Choices } from "../frame/Choices.tsx";
import type { FieldOnScreen } from "./use-field.ts";

/** The person decides whether this answer is read on the crisis sheet (domain guide §4). */
export function OnSheet({ on }: { readonly on: FieldOnScreen }) {
  const onSheet = on.stored.onSheet;
  return (
    <Choices
      label={interview.onSheet}
      help={interview.onSheetHelp}
      inline
      choices={[
        { id: "yes", label: interview.yes },
        { id: "no", label: interview.no },
      ]}
      value={onSheet === undefined ? undefined : onSheet ? "yes" : "no"}
      onChange={(id) => on.setOnSheet(id === "yes")}
    />
  );
}

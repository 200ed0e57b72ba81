import { legal } from "../../templates/directive-v1/legal.ts";
import type { LegalId } from "../../templates/schema.ts";

/** Texts of the law that must be shown (domain guide §3), word for word. */
export function LegalText({ ids }: { readonly ids: readonly LegalId[] }) {
  return (
    <div className="law">
      {ids.map((id) => (
        <p key={id}>{legal[id]}</p>
      ))}
    </div>
  );
}

import { common } from "../../templates/ui/common.fr.ts";

/** Words while something is on its way. They show after a third of a second: most answers come before. */
export function Waiting() {
  return (
    <p className="waiting soft" role="status">
      {common.loading}
    </p>
  );
}

import { Button } from "react-aria-components";
import { common } from "../../templates/ui/common.fr.ts";
import type { HostError } from "../host.ts";
import { ErrorNote } from "./ErrorNote.tsx";

interface Props {
  readonly error: HostError | undefined;
  readonly busy?: boolean;
  readonly submit: string;
  readonly onCancel: () => void;
}

/** The end of a form in a window: why it was refused, the way out, and the one way on. */
export function FormEnd({ error, busy = false, submit, onCancel }: Props) {
  return (
    <>
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn" onPress={onCancel}>
          {common.cancel}
        </Button>
        <Button className="btn go" type="submit" isPending={busy}>
          {submit}
        </Button>
      </div>
    </>
  );
}

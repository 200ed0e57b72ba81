import { Button } from "react-aria-components";
import { unsigned as words } from "../../../templates/ui/signing.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";

interface Props {
  readonly version: Version;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Erases an unsigned text for good, once its consequence has been read. Ends on the person's file. */
export function EraseText({ version, isOpen, onClose }: Props) {
  const { replace } = useNavigation();
  const { run, busy, error } = useRun();
  const erase = async () => {
    const erased = await run(() => call("version.erase", { versionId: version.id }));
    if (erased) await replace({ screen: "person", personId: version.personId });
  };
  return (
    <Window title={words.eraseTitle} isOpen={isOpen} onClose={onClose} alert>
      <p>
        {words.eraseText} {words.erasePaper}
      </p>
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn stop" isPending={busy} onPress={erase}>
          {words.eraseYes}
        </Button>
        <Button className="btn" autoFocus onPress={onClose}>
          {words.eraseNo}
        </Button>
      </div>
    </Window>
  );
}

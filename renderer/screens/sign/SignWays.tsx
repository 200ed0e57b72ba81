import { ArrowRight, Printer, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Act } from "../../../electron/contract.ts";
import { interview } from "../../../templates/ui/interview.fr.ts";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Window } from "../../frame/Window.tsx";
import { call } from "../../host.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import { signersOf } from "../../version-words.ts";

/** Print, go back, or on to the copies. While someone may still sign, none of them outweighs signing. */
export function SignWays({ version, may }: { readonly version: Version; readonly may: readonly Act[] }) {
  const { go } = useNavigation();
  const [reopening, setReopening] = useState(false);
  const signed = version.number !== undefined;
  const teamWaits = signersOf(version.content).some(
    ({ who }) => !version.signatures.some(({ professionalId }) => professionalId === who.id),
  );
  const canReopen = may.includes("lead") && version.state === "frozen" && version.signatures.length === 0;
  return (
    <nav className="ways" aria-label={interview.ways}>
      {canReopen && (
        <Button className="btn" onPress={() => setReopening(true)}>
          <Undo2 className="icon" />
          {words.reopen}
        </Button>
      )}
      {signed && may.includes("print") && (
        <Button className="btn" onPress={() => go({ screen: "paper", versionId: version.id })}>
          <Printer className="icon" />
          {words.printAgain}
        </Button>
      )}
      {signed ? (
        <div className="onward push">
          {teamWaits && <span className="soft">{words.teamLater}</span>}
          <Button className={teamWaits ? "btn" : "btn go"} onPress={() => go({ screen: "copies", personId: version.personId })}>
            {words.toCopies}
            <ArrowRight className="icon" />
          </Button>
        </div>
      ) : (
        <div className="onward push">
          {may.includes("print") && (
            <Button className="btn" onPress={() => go({ screen: "paper", versionId: version.id })}>
              <Printer className="icon" />
              {words.print}
            </Button>
          )}
          <Button className="btn" onPress={() => go({ screen: "person", personId: version.personId })}>
            {words.finish}
          </Button>
        </div>
      )}
      <Reopen version={version} isOpen={reopening} onClose={() => setReopening(false)} />
    </nav>
  );
}

interface ReopenProps {
  readonly version: Version;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Reopen({ version, isOpen, onClose }: ReopenProps) {
  const { replace } = useNavigation();
  const { run, error } = useRun();
  const reopen = async () => {
    const draft = await run(() => call("version.reopen", { versionId: version.id }));
    if (draft) await replace({ screen: "overview", draftId: draft.id });
  };
  return (
    <Window title={words.reopenTitle} isOpen={isOpen} onClose={onClose} alert>
      <p>{words.reopenText}</p>
      <ErrorNote error={error} />
      <div className="row end">
        <Button className="btn" onPress={reopen}>
          {words.reopenYes}
        </Button>
        <Button className="btn go" autoFocus onPress={onClose}>
          {words.reopenNo}
        </Button>
      </div>
    </Window>
  );
}

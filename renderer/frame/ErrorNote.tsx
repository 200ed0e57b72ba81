import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { common } from "../../templates/ui/common.fr.ts";
import { useApp } from "../app-state.tsx";
import { wordsFor } from "../error-words.ts";
import type { HostError } from "../host.ts";

interface Props {
  readonly error: HostError | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** A way out of this error, for instance « Reprendre ». */
  readonly children?: ReactNode;
}

/** What happened, what is safe, what to do. Said aloud when it appears; nothing is drawn without an error. */
export function ErrorNote({ error, onRetry, children }: Props) {
  const { refresh } = useApp();
  const words = error && wordsFor(error.code);
  return (
    <div role="alert" className="alert-place">
      {words && (
        <div className="note">
          <TriangleAlert className="icon" />
          <p>
            <b>{words.sentence}</b> {words.whatToDo}
          </p>
          {error.code === "locked" && (
            <Button className="btn go" onPress={refresh}>
              {common.unlockAgain}
            </Button>
          )}
          {onRetry && error.code !== "locked" && (
            <Button className="btn" onPress={onRetry}>
              {common.tryAgain}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}

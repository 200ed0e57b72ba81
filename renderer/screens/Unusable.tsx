import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { ErrorCode } from "../../electron/contract.ts";
import { common } from "../../templates/ui/common.fr.ts";
import { unusable } from "../../templates/ui/errors.fr.ts";
import { safeWordsFor, wordsFor } from "../error-words.ts";
import { DoorFrame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";

/** In place of the app when its store cannot be used: what happened, what is safe, what to do. */
export function Unusable({ problem, onRetry }: { readonly problem: ErrorCode; readonly onRetry: () => void }) {
  const words = wordsFor(problem);
  const safe = safeWordsFor(problem);
  return (
    <DoorFrame>
      <main className="page unusable">
        <div className="head">
          <TriangleAlert className="icon" />
          <Title>{words.title ?? words.sentence}</Title>
        </div>
        <dl>
          <dt>{unusable.happened}</dt>
          <dd>{words.sentence}</dd>
          {safe && (
            <>
              <dt>{unusable.safe}</dt>
              <dd>{safe}</dd>
            </>
          )}
          <dt>{unusable.toDo}</dt>
          <dd>
            {words.whatToDo} {unusable.paper}
          </dd>
        </dl>
        <div className="row">
          <Button className="btn go big" onPress={onRetry}>
            <RotateCw className="icon" />
            {common.tryAgain}
          </Button>
        </div>
      </main>
    </DoorFrame>
  );
}

import { RotateCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { ErrorCode } from "../../electron/contract.ts";
import { backups } from "../../templates/ui/backups.fr.ts";
import { common } from "../../templates/ui/common.fr.ts";
import { unusable } from "../../templates/ui/errors.fr.ts";
import { safeWordsFor, wordsFor } from "../error-words.ts";
import { DoorFrame } from "../frame/Frame.tsx";
import { Title } from "../frame/Title.tsx";
import { RestoreDoor } from "./backups/RestoreDoor.tsx";

/** What a backup may mend. */
const mendable: ReadonlySet<ErrorCode> = new Set(["storeMissing", "storeDamaged", "notOurStore"]);

/** In place of the app when its store cannot be used: what happened, what is safe, what to do. */
export function Unusable({ problem, onRetry }: { readonly problem: ErrorCode; readonly onRetry: () => void }) {
  const [restoring, setRestoring] = useState(false);
  const words = wordsFor(problem);
  const safe = safeWordsFor(problem);
  if (restoring) return <RestoreDoor onBack={() => setRestoring(false)} />;
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
          {mendable.has(problem) && (
            <Button className="btn" onPress={() => setRestoring(true)}>
              {backups.doorLink}
            </Button>
          )}
        </div>
      </main>
    </DoorFrame>
  );
}

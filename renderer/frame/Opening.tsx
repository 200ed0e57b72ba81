import { TriangleAlert } from "lucide-react";
import { Label, ProgressBar } from "react-aria-components";
import { storeWords } from "../../templates/ui/common.fr.ts";
import { useApp } from "../app-state.tsx";
import { wordsFor } from "../error-words.ts";
import { Title } from "./Title.tsx";

/** The opening check as a line, or, once it has failed, why the store is only read. Nothing when all is well. */
export function Opening() {
  const { state } = useApp();
  const check = state.check;
  if (check?.verdict === "running") {
    return (
      <ProgressBar className="opening" value={check.done} maxValue={Math.max(1, check.total)}>
        {({ percentage }) => (
          <>
            <Label>{storeWords.checking}</Label>
            <span className="soft">{storeWords.checkingDetail(check.done, check.total)}</span>
            <svg className="line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <path d={`M0 .5H${percentage ?? 0}`} />
            </svg>
          </>
        )}
      </ProgressBar>
    );
  }
  if (state.writable) return null;
  const words = wordsFor(check?.problem ?? state.problem ?? "storeReadOnly");
  return (
    <div className="banner" role="status">
      <div className="note">
        <TriangleAlert className="icon" />
        <p>
          <b>{storeWords.readOnlyTitle}</b> {words.sentence} {words.whatToDo}
        </p>
      </div>
    </div>
  );
}

/** In place of a screen that writes, until the opening check ends. */
export function WaitForCheck() {
  return (
    <main className="page">
      <Title>{storeWords.waitingTitle}</Title>
      <p className="lead" role="status">
        {storeWords.waiting}
      </p>
    </main>
  );
}

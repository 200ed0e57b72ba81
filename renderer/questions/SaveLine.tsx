import { CircleCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { modeLabels } from "../../templates/labels.fr.ts";
import { common } from "../../templates/ui/common.fr.ts";
import { interview, refusals } from "../../templates/ui/interview.fr.ts";
import type { SaveState } from "../autosave.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { Undo } from "../frame/Undo.tsx";
import { HostError } from "../host.ts";
import { sayBroughtBack, sayChange } from "./change-words.ts";
import type { FieldOnScreen } from "./use-field.ts";

/** How long nothing has moved before « Enregistré » is read out: not at each word. */
const QUIET = 1_200;

function useSettled(save: SaveState): SaveState["kind"] {
  const [settled, setSettled] = useState<SaveState["kind"]>("still");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(save.kind), QUIET);
    return () => clearTimeout(timer);
  }, [save]);
  return settled;
}

/** What became of the words on screen, whose they are, and the way back. */
export function SaveLine({ on, tellsMode = false }: { readonly on: FieldOnScreen; readonly tellsMode?: boolean }) {
  const { save, stored, answer, refusal, error, canUndo, lastChange, broughtBack } = on;
  const settled = useSettled(save);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on.held > 0) line.current?.scrollIntoView({ block: "center" });
  }, [on.held]);
  // What was undone is written anew on screen, and the focus with it: it goes on from here.
  useEffect(() => {
    if (!broughtBack || document.activeElement !== document.body) return;
    const next = line.current?.querySelector<HTMLElement>(".undo") ?? document.querySelector("h1");
    next?.focus();
  }, [broughtBack]);
  const backAgain = broughtBack && interview.undone(sayBroughtBack(broughtBack));
  return (
    <div className="save-line" ref={line}>
      <div className="row">
        <p className="saved small" data-save={refusal ? "refused" : save.kind}>
          {!refusal && save.kind === "saved" && (
            <>
              <CircleCheck className="icon" />
              {common.saved}
            </>
          )}
          {!refusal && save.kind === "waiting" && common.saving}
        </p>
        {tellsMode && answer.state === "given" && save.kind === "saved" && stored.mode && (
          <p className="small soft">{modeLabels[stored.mode]}</p>
        )}
        {canUndo && <Undo last={lastChange && sayChange(lastChange)} onUndo={on.undo} />}
        {backAgain && <p className="small">{backAgain}</p>}
      </div>
      <p className="hidden" role="status">
        {backAgain} {settled === "saved" && !refusal && common.saved}
      </p>
      <p className="error" role="alert">
        {refusal && refusals[refusal]}
      </p>
      <ErrorNote error={save.kind === "failed" ? new HostError(save.code) : error}>
        {save.kind === "failed" && <p className="small">{interview.retrying}</p>}
      </ErrorNote>
    </div>
  );
}

import { CircleCheck, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { modeLabels } from "../../templates/labels.fr.ts";
import { common } from "../../templates/ui/common.fr.ts";
import { interview, refusals } from "../../templates/ui/interview.fr.ts";
import type { SaveState } from "../autosave.ts";
import { ErrorNote } from "../frame/ErrorNote.tsx";
import { HostError } from "../host.ts";
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
  const { save, stored, answer, refusal, error } = on;
  const settled = useSettled(save);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on.held > 0) line.current?.scrollIntoView({ block: "center" });
  }, [on.held]);
  const canUndo = stored.canUndo || save.kind === "waiting";
  const [undone, setUndone] = useState(false);
  useEffect(() => {
    if (undone && !canUndo && document.activeElement === document.body) document.querySelector("h1")?.focus();
  }, [undone, canUndo]);
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
        {canUndo && (
          <Button className="btn quiet undo" onPress={() => on.undo().then(() => setUndone(true))}>
            <Undo2 className="icon" />
            {interview.undo}
          </Button>
        )}
      </div>
      <p className="hidden" role="status">
        {undone && interview.undone} {settled === "saved" && !refusal && common.saved}
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

import { type RefObject, useEffect, useRef } from "react";

interface Undoable {
  /** Absent while there is nothing to undo. */
  readonly undo: (() => void) | undefined;
  /** Whether the last change was an act of its own, which the text field that has the focus knows nothing of. */
  readonly byAct: boolean;
}
type Held = RefObject<Undoable>;

const onScreen = new Set<Held>();
let latest: Held | undefined;

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type));
const inWindow = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;

function onKey(event: KeyboardEvent) {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "z") return;
  const [only] = onScreen;
  const held = latest ?? (onScreen.size === 1 ? only : undefined);
  if (!held?.current.undo || inWindow(event.target) || (isText(event.target) && !held.current.byAct)) return;
  event.preventDefault();
  held.current.undo();
}

/**
 * Ctrl+Z does as « Annuler » does, for what changed last on the screen. In a text field where one has been typing, it stays the
 * field's own. Call what this answers at each change.
 */
export function useUndoKey(undoable: Undoable): () => void {
  const held = useRef(undoable);
  useEffect(() => {
    held.current = undoable;
  });
  useEffect(() => {
    if (onScreen.size === 0) window.addEventListener("keydown", onKey);
    onScreen.add(held);
    return () => {
      onScreen.delete(held);
      if (latest === held) latest = undefined;
      if (onScreen.size === 0) window.removeEventListener("keydown", onKey);
    };
  }, []);
  return () => {
    latest = held;
  };
}

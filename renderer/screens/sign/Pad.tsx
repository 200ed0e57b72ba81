import { Check, Eraser, Undo2 } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "react-aria-components";
import { sign as words } from "../../../templates/ui/signing.fr.ts";
import type { Drawing } from "../../../templates/version-schema.ts";
import { usePad } from "./use-pad.ts";

interface Props {
  /** Who signs here. */
  readonly name: string;
  readonly look: string;
  readonly busy: boolean;
  readonly onSign: (drawing: Drawing) => void;
  /** The other way to sign, there while nothing is drawn. */
  readonly children: ReactNode;
}

/** Where one signs by finger, pen or mouse. Takes no place among what Tab reaches: the keyboard's way is beside it. */
export function Pad({ name, look, busy, onSign, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const { ink, undo, clear } = usePad(canvas);
  const said = useId();
  const { begun, drawing, enough } = ink;
  const keepFocus = (act: () => void) => () => {
    act();
    area.current?.focus();
  };
  return (
    <>
      <div ref={area} className={`pad ${look}${begun ? "" : " unsigned"}`} tabIndex={-1}>
        <canvas ref={canvas} role="img" aria-label={words.padOf(name)} aria-describedby={said} />
        {!begun && <span className="hint">{words.hint}</span>}
      </div>
      <p className={drawing && !enough ? "small" : "hidden"} role="status" id={said}>
        {drawing && (enough ? words.begun : words.tooLittle)}
      </p>
      <div className="row">
        {enough && drawing && (
          <Button className="btn go" aria-label={words.doneOf(name)} isPending={busy} onPress={() => onSign(drawing)}>
            <Check className="icon" />
            {words.done}
          </Button>
        )}
        {drawing && drawing.strokes.length > 1 && (
          <Button className="btn quiet" aria-label={words.undoOf(name)} onPress={drawing.strokes.length > 2 ? undo : keepFocus(undo)}>
            <Undo2 className="icon" />
            {words.undo}
          </Button>
        )}
        {drawing && (
          <Button className="btn quiet" aria-label={words.clearOf(name)} onPress={keepFocus(clear)}>
            <Eraser className="icon" />
            {words.clear}
          </Button>
        )}
        {!drawing && children}
      </div>
    </>
  );
}

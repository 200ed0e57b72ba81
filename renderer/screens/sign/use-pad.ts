import { type RefObject, useEffect, useRef, useState } from "react";
import SignaturePad from "signature_pad";
import type { Drawing } from "../../../templates/version-schema.ts";
import { type Area, isSignature, MOST_STROKES, redrawn, toDrawing } from "./drawing.ts";

/** Of the pen, in CSS pixels: light strokes stay visible, heavy ones do not blot. */
const PEN = { minWidth: 1.1, maxWidth: 2.8, minDistance: 1, throttle: 0 } as const;
const NONE: Ink = { begun: false, drawing: undefined, enough: false };

export interface Ink {
  /** A first stroke is being made, or made. */
  readonly begun: boolean;
  readonly drawing: Drawing | undefined;
  /** Enough to be a signature. */
  readonly enough: boolean;
}

/** Where the strokes were begun, how much larger they are drawn now, and with what. */
interface Held {
  /** A stroke is being made: nothing may be drawn anew meanwhile, the library would lose it. */
  drawing: boolean;
  area: Area;
  scale: number;
  pointer: Drawing["pointer"];
}

/**
 * Ink on a canvas, by finger, pen or mouse. The canvas follows its box and the density of the screen: strokes that would no longer
 * fit are drawn smaller, and kept as they were made. The ink has the colour of the text, whatever the theme.
 */
export function usePad(canvas: RefObject<HTMLCanvasElement | null>) {
  const [ink, setInk] = useState(NONE);
  const pad = useRef<SignaturePad>(null);
  const held = useRef<Held>({ drawing: false, area: { width: 1, height: 1 }, scale: 1, pointer: "mouse" });

  const look = () => {
    const groups = pad.current?.toData() ?? [];
    if (groups.length === 0) return setInk(NONE);
    const { area, scale, pointer } = held.current;
    const drawing = toDrawing(groups, area, scale, pointer);
    setInk({ begun: true, drawing, enough: isSignature(drawing) });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one pad a canvas; `look` reads refs only
  useEffect(() => {
    const paper = canvas.current;
    if (!paper) return;
    const made = new SignaturePad(paper, PEN);
    pad.current = made;
    const now = held.current;
    const { refit, stop } = keepFitting(paper, made, now);
    const begin = (event: CustomEvent<{ readonly event: Event }>) => {
      const { event: by } = event.detail;
      if (made.toData().length >= MOST_STROKES) return event.preventDefault();
      now.drawing = true;
      now.pointer = pointerOf(by);
      setInk((before) => ({ ...before, begun: true }));
    };
    made.addEventListener("beginStroke", begin as EventListener);
    made.addEventListener("endStroke", () => {
      now.drawing = false;
      refit();
      look();
    });
    return () => {
      stop();
      made.off();
    };
  }, [canvas]);

  const keep = (groups: ReturnType<SignaturePad["toData"]>) => {
    pad.current?.fromData(groups);
    look();
  };
  return { ink, undo: () => keep(pad.current?.toData().slice(0, -1) ?? []), clear: () => keep([]) };
}

function pointerOf(event: Event): Drawing["pointer"] {
  const type = event instanceof PointerEvent ? event.pointerType : "";
  return type === "pen" || type === "touch" ? type : "mouse";
}

/** Follows the size of the canvas, the density of the screen and the theme, between strokes. */
function keepFitting(canvas: HTMLCanvasElement, pad: SignaturePad, held: Held): { readonly refit: () => void; readonly stop: () => void } {
  const refit = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0 || held.drawing) return;
    const groups = pad.toData();
    if (groups.length === 0) Object.assign(held, { area: { width, height }, scale: 1 });
    const scale = Math.min(1, width / held.area.width, height / held.area.height);
    const density = window.devicePixelRatio;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.getContext("2d")?.setTransform(density, 0, 0, density, 0, 0);
    pad.penColor = getComputedStyle(canvas).color;
    pad.fromData(redrawn(groups, scale / held.scale, pad.penColor));
    held.scale = scale;
  };
  refit();
  const size = new ResizeObserver(refit);
  size.observe(canvas, { box: "device-pixel-content-box" });
  const theme = new MutationObserver(refit);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const forced = window.matchMedia("(forced-colors: active)");
  forced.addEventListener("change", refit);
  const stop = () => {
    size.disconnect();
    theme.disconnect();
    forced.removeEventListener("change", refit);
  };
  return { refit, stop };
}

import { elapsed, type Moment, moment, PRESENCE_EVERY } from "../electron/shell-contract.ts";
import { callLock } from "./host.ts";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "touchmove"] as const;

/** Calls `act` with each sign of someone's presence, before anything else hears it. The function returned ends that. */
export function watchPresence(act: (event: Event) => void): () => void {
  const options = { capture: true, passive: false };
  for (const sign of SIGNS) window.addEventListener(sign, act, options);
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, act, options);
  };
}

/** Tells the program that keeps this page that someone is there, whatever the screen. */
export function tellPresence(): () => void {
  let told: Moment | undefined;
  return watchPresence(() => {
    const now = moment();
    if (told && elapsed(told, now) < PRESENCE_EVERY) return;
    told = now;
    callLock("lock.active", {}).catch(() => undefined);
  });
}

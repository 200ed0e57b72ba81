import { callLock } from "./host.ts";

/** Takes everything off the screen before anything else is done: the page ends in a moment, and nothing of it may be read meanwhile. */
function cover(): void {
  document.body.hidden = true;
}

let leaving = false;

/** Locks at once. What is not saved is lost: whoever asks for it was told. */
export function lockNow(): void {
  cover();
  void callLock("lock.now", { lost: 0 });
}

/** Locks when nobody decides: hides the page, tries once more to save, and says how many fields could not be. */
export async function lockAlone(countUnkept: () => Promise<number>): Promise<void> {
  cover();
  if (leaving) return;
  leaving = true;
  await callLock("lock.now", { lost: await countUnkept() });
}

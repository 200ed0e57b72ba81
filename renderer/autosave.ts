import type { ErrorCode } from "../electron/contract.ts";

/** Quiet after the last key before a save leaves; and the longest a key waits while typing goes on. Milliseconds. */
const DEBOUNCE = 150;
const LONGEST_WAIT = 300;
/** A pause this long ends a burst: what follows is undone apart. */
const BURST_PAUSE = 30_000;
/** After a failed save the text stays on screen and is tried again at this pace. */
const RETRY = 3_000;

export interface Clock {
  readonly now: () => number;
  /** Runs once after `ms`; the function returned calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** `saved` is told only after the host's reply: the words are then durable. */
export type SaveState =
  | { readonly kind: "still" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saved" }
  | { readonly kind: "failed"; readonly code: ErrorCode };

export interface Autosave<T> {
  /**
   * A new value. `step`: one act of its own (a row removed, a state chosen), undone apart from the typing around it. Answers whether a
   * burst starts here: what was before is what an undo brings back.
   */
  readonly change: (value: T, step?: boolean) => boolean;
  /** Sends what waits and resolves once all is durable (`true`) or a save failed (`false`; it goes on being tried). */
  readonly flush: () => Promise<boolean>;
  /** What comes next starts a burst: after an undo. */
  readonly startBurst: () => void;
}

interface Waiting<T> {
  readonly value: T;
  readonly startsBurst: boolean;
  readonly since: number;
}

/**
 * Saves as one types: a key is on its way after 300 ms at most, one save at a time, the latest value wins, and what failed is
 * kept and tried again. `continues` is false for the first save of a burst (one visit of the field without a long pause).
 */
export function createAutosave<T>(options: {
  readonly save: (value: T, continues: boolean) => Promise<void>;
  readonly codeOf: (error: unknown) => ErrorCode;
  readonly onState: (state: SaveState) => void;
  readonly clock?: Clock;
}): Autosave<T> {
  const { save, codeOf, onState, clock = browserClock } = options;
  let queue: readonly Waiting<T>[] = [];
  let sending: Promise<boolean> | undefined;
  let callOff: (() => void) | undefined;
  let failedAt: number | undefined;
  let lastChange = Number.NEGATIVE_INFINITY;
  let burstEnded = true;

  function schedule() {
    callOff?.();
    callOff = undefined;
    const first = queue[0];
    if (!first || sending) return;
    const now = clock.now();
    const due =
      failedAt !== undefined ? failedAt + RETRY : queue.length > 1 ? now : Math.min(lastChange + DEBOUNCE, first.since + LONGEST_WAIT);
    callOff = clock.after(Math.max(0, due - now), () => void send());
  }

  function keep(lost: Waiting<T>) {
    const [next, ...rest] = queue;
    const sameBurst = next && !next.startsBurst;
    queue = sameBurst ? [{ ...next, startsBurst: lost.startsBurst }, ...rest] : [lost, ...queue];
  }

  async function attempt(waiting: Waiting<T>): Promise<boolean> {
    try {
      await save(waiting.value, !waiting.startsBurst);
      failedAt = undefined;
      if (queue.length === 0) onState({ kind: "saved" });
      return true;
    } catch (error) {
      failedAt = clock.now();
      keep(waiting);
      onState({ kind: "failed", code: codeOf(error) });
      return false;
    } finally {
      sending = undefined;
      schedule();
    }
  }

  function send(): Promise<boolean> {
    callOff?.();
    callOff = undefined;
    const [first, ...rest] = queue;
    if (!first) return Promise.resolve(true);
    queue = rest;
    sending = attempt(first);
    return sending;
  }

  return {
    change(value, step = false) {
      const now = clock.now();
      const startsBurst = burstEnded || step || now - lastChange > BURST_PAUSE;
      const last = queue.at(-1);
      queue = last && !startsBurst ? [...queue.slice(0, -1), { ...last, value }] : [...queue, { value, startsBurst, since: now }];
      lastChange = now;
      burstEnded = step;
      if (failedAt === undefined) onState({ kind: "waiting" });
      schedule();
      return startsBurst;
    },
    async flush() {
      while (sending || queue.length > 0) if (!(await (sending ?? send()))) return false;
      return true;
    },
    startBurst() {
      burstEnded = true;
    },
  };
}

const open = new Set<Pick<Autosave<unknown>, "flush">>();

/** Words do not wait when a field is left, when the window is hidden, or when it goes. */
const onLeft = () => void flushAll();
const onHidden = () => document.visibilityState === "hidden" && onLeft();

/** Makes `autosave` part of what `flushAll` waits for while its field is on screen. The function returned takes it out again. */
export function watch(autosave: Pick<Autosave<unknown>, "flush">): () => void {
  if (open.size === 0) {
    document.addEventListener("focusout", onLeft);
    document.addEventListener("visibilitychange", onHidden);
    window.addEventListener("pagehide", onLeft);
  }
  open.add(autosave);
  return () => {
    open.delete(autosave);
    if (open.size > 0) return;
    document.removeEventListener("focusout", onLeft);
    document.removeEventListener("visibilitychange", onHidden);
    window.removeEventListener("pagehide", onLeft);
  };
}

/** Sends everything that waits, of every field on screen. `false` when something could not be saved. */
export async function flushAll(): Promise<boolean> {
  const done = await Promise.all([...open].map((autosave) => autosave.flush()));
  return done.every(Boolean);
}

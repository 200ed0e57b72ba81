import { elapsed, type Moment, moment } from "../electron/shell-contract.ts";

/** The warning comes this long before the lock, or halfway when that is sooner. Milliseconds. */
const WARNING = 60_000;
/** The count goes down by so many seconds, so as not to hurry anyone. */
const COUNT_STEP = 10;

export interface IdleWatch {
  /** Someone moved. Once the warning shows, only an `answer` to it counts, not a table that was knocked. */
  readonly act: (answer: boolean) => void;
  /** Looks at the clock, every second or so. */
  readonly check: () => void;
  readonly isWarning: () => boolean;
}

/**
 * When nobody was there for too long (decision D14). `onWarning` gets the seconds left, by tens, or undefined once someone is there
 * again; `onOver` is called once. A computer that slept past the limit is over at its first move, before that move counts.
 */
export function createIdleWatch(options: {
  readonly minutes: number;
  readonly onWarning: (seconds: number | undefined) => void;
  readonly onOver: () => void;
  readonly now?: () => Moment;
}): IdleWatch {
  const { minutes, onWarning, onOver, now = moment } = options;
  const limit = minutes * 60_000;
  const warning = Math.min(WARNING, limit / 2);
  let last = now();
  let shown: number | undefined;
  let over = false;

  const show = (seconds: number | undefined) => {
    if (seconds === shown) return;
    shown = seconds;
    onWarning(seconds);
  };
  const check = () => {
    if (over) return;
    const left = limit - elapsed(last, now());
    if (left <= 0) {
      over = true;
      onOver();
    } else show(left > warning ? undefined : Math.ceil(left / 1_000 / COUNT_STEP) * COUNT_STEP);
  };
  return {
    check,
    isWarning: () => shown !== undefined,
    act(answer) {
      check();
      if (over || (shown !== undefined && !answer)) return;
      last = now();
      show(undefined);
    },
  };
}

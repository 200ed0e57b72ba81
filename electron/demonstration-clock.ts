/** A morning in Paris, winter or summer, is the same day in UTC. */
const MORNING = "T09:00:00.000Z";
/** Before any day a case may name. */
const BEGINNING = Date.parse("0000-01-01T00:00:00.000Z");

/** A clock set by hand to the days of a case; it runs on by itself within a day and never goes back. */
export interface DemonstrationClock {
  readonly now: () => Date;
  /** Goes to the morning of `day` (`YYYY-MM-DD`), unless that is already past. */
  readonly goTo: (day: string) => void;
}

export function createDemonstrationClock(): DemonstrationClock {
  let set = BEGINNING;
  let started = performance.now();
  const elapsed = () => set + (performance.now() - started);
  return {
    now: () => new Date(elapsed()),
    goTo: (day) => {
      set = Math.max(elapsed(), Date.parse(day + MORNING));
      started = performance.now();
    },
  };
}

import type { Locator, Page } from "@playwright/test";

export type Role = Parameters<Page["getByRole"]>[0];

/** A field, said as it is read on the screen, or found there. */
export type FieldAt = string | RegExp | Locator;

/** Someone in front of the screens, by whatever means: what the roads of `road.ts` ask of them. */
export interface User {
  /** Takes a button or link. */
  readonly push: (name: string | RegExp, role?: Role) => Promise<void>;
  /** Takes the first of these buttons. */
  readonly use: (targets: Locator) => Promise<void>;
  /** Writes in a field, over what was there. */
  readonly write: (field: FieldAt, text: string) => Promise<void>;
  /** Writes several lines where one writes, adds, and goes on writing. */
  readonly writeLines: (field: string, lines: readonly string[]) => Promise<void>;
  /** Takes one choice of a group. */
  readonly choose: (group: string | RegExp, choice: string | RegExp) => Promise<void>;
  /** Ticks a box. */
  readonly tick: (name: string | RegExp) => Promise<void>;
  /** Takes one line of a list of choices. */
  readonly select: (label: string, choice: string) => Promise<void>;
  /** Waits for the screen of this title. */
  readonly arrive: (title: string | RegExp) => Promise<void>;
}

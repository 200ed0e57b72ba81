import { poles } from "./labels.fr.ts";
import type { Letterhead, PoleId } from "./version-schema.ts";

/** What a pole decides (decision D17), as it stands before anyone has decided anything. */
export interface PoleSettings {
  readonly pole: PoleId;
  readonly documentTitle: string;
  readonly letterhead: Letterhead;
  /** Whether the team promises to read it and to say why it does otherwise (L2). */
  readonly teamCommitment: boolean;
  readonly reviewMonths: number;
  readonly idleMinutes: number;
}

export const defaultSettings = (pole: PoleId): PoleSettings => ({
  pole,
  documentTitle: "Mes directives anticipées en psychiatrie",
  letterhead: poles[pole].letterhead,
  teamCommitment: false,
  reviewMonths: 12,
  idleMinutes: 10,
});

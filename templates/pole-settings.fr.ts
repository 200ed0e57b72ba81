import { z } from "zod";
import { poles } from "./labels.fr.ts";
import { Line } from "./schema.ts";
import { Letterhead, PoleId } from "./version-schema.ts";

const Names = z.array(Line.min(1)).max(60);

/** What a pole decides (decision D17). */
export const PoleSettings = z.strictObject({
  pole: PoleId,
  /** The document's title on paper: the sister names of the domain guide, or the pole's own. */
  documentTitle: Line.min(1),
  letterhead: Letterhead,
  /** Whether the team promises to read it and to say why it does otherwise (L2). */
  teamCommitment: z.boolean(),
  /** Months until a signed text is looked at again. */
  reviewMonths: z.number().int().min(1).max(60),
  /** Minutes without a touch before the app closes (decision D14). */
  idleMinutes: z.number().int().min(1).max(60),
  /** Whether a médiateur de santé pair may take part, with each person's agreement (decision D11). */
  peerWorkers: z.boolean(),
  /** When whoever reads a sheet in a crisis says why: after reading, or before (decision D11). */
  emergencyReason: z.enum(["after", "before"]),
  units: Names,
  sectors: Names,
  /** Where backups go; empty: beside the store. */
  backupFolder: z.string().max(1_000),
});
export type PoleSettings = z.infer<typeof PoleSettings>;

/** As it stands before anyone has decided anything. */
export const defaultSettings = (pole: PoleId): PoleSettings => ({
  pole,
  documentTitle: "Mes directives anticipées en psychiatrie",
  letterhead: poles[pole].letterhead,
  teamCommitment: false,
  reviewMonths: 12,
  idleMinutes: 10,
  peerWorkers: true,
  units: [],
  sectors: [],
  backupFolder: "",
  emergencyReason: "after",
});

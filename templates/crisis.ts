import type { Role } from "./version-schema.ts";

/** Roles that may open a sheet in a crisis without being in the file (decision D11). */
export const crisisReaders: ReadonlySet<Role> = new Set(["psychiatrist", "nurse", "crisisReader"]);

/** Roles that may put a new code in the sealed envelope, besides administrators. */
export const envelopeKeepers: ReadonlySet<Role> = new Set(["psychiatrist", "nurse"]);

/** What a reader who comes with the code of the envelope says they do. */
export const dutyRoles = ["dutyDoctor", "emergencyDoctor", "intern", "nurse", "other"] as const;

/** Why a text is read in a crisis; `other` needs words. */
export const reasonKinds = ["crisis", "arrival", "call", "mistake", "other"] as const;

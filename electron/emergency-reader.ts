import type { Database } from "better-sqlite3";
import { findProfessional } from "../db/professionals.ts";
import { duty as dutyWords, emergency as words } from "../templates/ui/emergency.fr.ts";
import { DutyRole } from "./contract-emergency.ts";
import { fullName } from "./draft-out.ts";

/** Who read, and what they do: the word they typed when they came with the envelope. */
export function readerOf(db: Database, professionalId: string, dutyRole: string | undefined): { name: string; role: string } {
  const professional = findProfessional(db, professionalId);
  const typed = DutyRole.safeParse(dutyRole);
  if (!professional) return { name: "", role: "" };
  return { name: fullName(professional), role: typed.success ? dutyWords.roles[typed.data] : words.readerRoles[professional.role] };
}

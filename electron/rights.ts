import type { Database } from "better-sqlite3";
import { findDraft, openDraftOf, readPair } from "../db/drafts.ts";
import { findPerson } from "../db/persons.ts";
import { isInvited } from "../db/teams.ts";
import { currentOf, unsignedOf, versionsOf } from "../db/versions.ts";
import type { Professional, Role } from "../templates/version-schema.ts";
import type { Context } from "./context.ts";
import type { Act } from "./contract.ts";
import { settingsOf } from "./settings.ts";

/** How a professional stands to a file. */
export type Relation = "pair" | "invited" | "none";

const acts = (...list: readonly Act[]): ReadonlySet<Act> => new Set(list);
const nothing = acts();
const everything = acts("read", "readTeamPart", "dictate", "lead", "teamPart", "print", "register", "invite");
const invitedClinician = acts("read", "readTeamPart", "dictate", "print", "register");
const invitedOther = acts("read", "readTeamPart", "dictate", "register");
const peer = acts("read", "dictate", "lead", "print", "register", "invite");
const reader = acts("read", "readTeamPart");

/** Decision D11, row by row. */
const matrix: { readonly [role in Role]: { readonly pair: ReadonlySet<Act>; readonly invited: ReadonlySet<Act> } } = {
  psychiatrist: { pair: everything, invited: invitedClinician },
  nurse: { pair: everything, invited: invitedClinician },
  psychologist: { pair: new Set([...invitedOther, "remark"]), invited: invitedOther },
  socialWorker: { pair: new Set([...invitedOther, "remark"]), invited: invitedOther },
  peerWorker: { pair: peer, invited: peer },
  careManager: { pair: reader, invited: reader },
  crisisReader: { pair: nothing, invited: nothing },
};

/** What a role may do in a file it stands to so (decision D11). */
export const mayDo = (role: Role, relation: Relation): ReadonlySet<Act> => (relation === "none" ? nothing : matrix[role][relation]);

/** Roles that may register a person and start a draft (decision D11). */
export const facilitators: ReadonlySet<Role> = new Set(["psychiatrist", "nurse", "peerWorker"]);

/**
 * How a professional stands to a person's file: in the pair of the open draft, of the text that waits or of the one that holds;
 * invited; or nothing. A file that holds no text yet is its maker's. A médiateur de santé pair needs the person's recorded agreement.
 */
export function relationOf(db: Database, personId: string, who: Pick<Professional, "id">): Relation {
  const person = findPerson(db, personId);
  if (!person) return "none";
  const draft = openDraftOf(db, person.id);
  const versions = versionsOf(db, person.id);
  const standing = [currentOf(versions), unsignedOf(versions)].flatMap((version) => (version ? [version] : []));
  const drafts = [...(draft ? [draft] : []), ...standing.flatMap(({ draftId }) => findDraft(db, draftId) ?? [])];
  const inPair = drafts.some(({ id, facilitatorId }) => {
    const { pair, peerWorkerId } = readPair(db, id);
    return facilitatorId === who.id || peerWorkerId === who.id || pair.includes(who.id);
  });
  const made = drafts.length === 0 && person.addedBy === who.id;
  if (inPair || made) return "pair";
  return isInvited(db, person.id, who.id) ? "invited" : "none";
}

/** Whether a role takes part in this pole: médiateurs de santé pairs only where the pole says so (decision D17). */
const takesPart = (db: Database, role: Role): boolean => role !== "peerWorker" || settingsOf(db).peerWorkers;

/** Whether the open session may register a person and start a draft. */
export function mayFacilitate(context: Context): boolean {
  const { store, professional } = context.session();
  return facilitators.has(professional.role) && takesPart(store.db, professional.role);
}

/** What the open session may do in a person's file. */
export function actsIn(context: Context, personId: string): ReadonlySet<Act> {
  const { store, professional } = context.session();
  if (!takesPart(store.db, professional.role)) return nothing;
  return mayDo(professional.role, relationOf(store.db, personId, professional));
}

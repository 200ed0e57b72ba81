import type { Input } from "../electron/contract.ts";
import { copyPlaceLabels } from "../templates/labels.fr.ts";
import type { CopyKind, CopyPlace, Recipient } from "../templates/version-schema.ts";
import { type Change, changeOfRows } from "./questions/changes.ts";

/** Places in the order one thinks of them with the person: home, those close, care, emergencies, the rest. */
export const PLACES: readonly CopyPlace[] = [
  "patientHome",
  "patientWallet",
  "emergencyDept",
  "liaisonPsychiatry",
  "hospitalRecord",
  "inpatientUnit",
  "cmp",
  "psychiatrist",
  "gp",
  "trustedPerson",
  "relative",
  "guardian",
  "gem",
  "socialService",
  "mes",
  "mssante",
  "other",
];

const own: ReadonlySet<CopyPlace> = new Set(["patientHome", "patientWallet", "mes"]);
/** Places of the person's own: one copy each, and nobody else to name. */
export const isOwn = (place: CopyPlace): boolean => own.has(place);

const card: ReadonlySet<CopyPlace> = new Set(["gem", "patientWallet"]);
const care: ReadonlySet<CopyPlace> = new Set([
  "psychiatrist",
  "hospitalRecord",
  "inpatientUnit",
  "cmp",
  "emergencyDept",
  "liaisonPsychiatry",
  "mssante",
]);
const emergency: ReadonlySet<CopyPlace> = new Set(["emergencyDept", "liaisonPsychiatry"]);

/** What a place gets unless the person chooses otherwise: the card for the GEM (decision D10), the team's part only within care. */
export const kindFor = (place: CopyPlace): CopyKind => (card.has(place) ? "card" : care.has(place) ? "full" : "withoutTeamPart");

/** The kinds of paper made so far. The card and large print are noted by hand until they are. */
export type PaperKind = Input<"paper.make">["kind"];
export const PRINTABLE: readonly PaperKind[] = ["full", "withoutTeamPart", "sheet"];
export const isPrintable = (kind: CopyKind): boolean => PRINTABLE.some((one) => one === kind);

/** Whether the team's part would leave care with this copy. */
export const takesTeamPartOut = ({ place, kind }: Pick<Recipient, "place" | "kind">): boolean => kind === "full" && !care.has(place);

/** Whether these places include one where a crisis is met. */
export const hasEmergency = (places: readonly { readonly place: CopyPlace }[]): boolean => places.some(({ place }) => emergency.has(place));

/** A recipient as the store wants it: no empty holder. */
export const trimmed = ({ place, kind, holder }: Recipient): Recipient => {
  const words = holder?.trim();
  return { place, kind, ...(words && { holder: words }) };
};

/** Places where a copy is held by someone who may be named in an answer. */
const held: ReadonlySet<CopyPlace> = new Set(["psychiatrist", "gp", "trustedPerson", "relative", "guardian", "socialService", "other"]);
export const isHeldBySomeone = (place: CopyPlace): boolean => held.has(place);

/** What is chosen, and what was chosen before each change, the oldest first. */
export interface RecipientsPast {
  readonly now: readonly Recipient[];
  readonly before: readonly (readonly Recipient[])[];
}

const same = (one: readonly Recipient[], other: readonly Recipient[]): boolean =>
  JSON.stringify(one.map(trimmed)) === JSON.stringify(other.map(trimmed));

/** The past kept, while it still leads to what is stored; else what is stored has none. */
export const pastOf = (kept: RecipientsPast | undefined, stored: readonly Recipient[]): RecipientsPast =>
  kept && same(kept.now, stored) ? kept : { now: stored, before: [] };

const asRow = (recipient: Recipient) => ({ name: copyPlaceLabels[recipient.place], all: JSON.stringify(trimmed(recipient)) });

/** What led from some recipients to others, as one says it. */
export const recipientsChange = (from: readonly Recipient[], to: readonly Recipient[]): Change =>
  changeOfRows(from.map(asRow), to.map(asRow));

import { knownFields } from "../templates/known-fields.ts";
import type { Professional, VersionContent } from "../templates/version-schema.ts";
import { calledName, sharingLimitsOf, unwantedHolder } from "./named-fields.ts";

const fieldsIn = (content: VersionContent) => content.sections.flatMap((section) => section.fields);

/** A frozen version, as far as its answers go, read like a draft. */
const asDraft = (content: VersionContent) => ({
  identity: content.person,
  answers: Object.fromEntries(fieldsIn(content).map((field) => [field.id, { answer: field.answer, canUndo: false }])),
});

/** How to call the person of a frozen version, as in its draft. */
export const calledInVersion = (content: VersionContent): string => calledName(asDraft(content));
/** The name the person does not want told that this holder may be, or undefined. */
export const unwantedIn = (content: VersionContent, holder: string): string | undefined => unwantedHolder(asDraft(content), holder);
/** What the person wrote of who may know what. */
export const sharingLimitsIn = (content: VersionContent): readonly string[] => sharingLimitsOf(asDraft(content));

/** The person of trust's name, when one is named. */
export function trustedName(content: VersionContent): string | undefined {
  const field = fieldsIn(content).find(({ id }) => id === knownFields.trustedPerson);
  const value = field?.answer.state === "given" ? field.answer.value : undefined;
  const name = typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}

/** Who signs with the person: the pair, and the peer worker if there is one. */
export const signersOf = (
  content: VersionContent,
): readonly { readonly signer: "professional" | "peerWorker"; readonly who: Professional }[] => [
  ...content.pair.map((who) => ({ signer: "professional" as const, who })),
  ...(content.peerWorker ? [{ signer: "peerWorker" as const, who: content.peerWorker }] : []),
];

import { roleLabels } from "../../templates/labels.fr.ts";
import { longDate, longTime, paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { Role, Signature, Version } from "../../templates/version-schema.ts";
import { parisDay, parisTime } from "../paris-time.ts";
import { bold, group, paragraph, sizes } from "./blocks.ts";
import { nameOf, professionalName } from "./identity.ts";
import type { Form, FrameStyle, Group, Node } from "./nodes.ts";
import { peopleOf } from "./values.ts";

interface Signer {
  readonly role: string;
  readonly name?: string;
  readonly frame: FrameStyle;
  readonly signature?: Signature | undefined;
}

const blank = (parts: Form["parts"], gap: number): Form => ({ kind: "form", size: sizes.body, leading: 20, parts, gap });

const toFillIn = (name: string | undefined): readonly Node[] => [
  ...(name ? [] : [blank([{ text: paper.nameBlank }, { blank: 1 }], 6)]),
  blank([{ text: paper.dateBlank }, { blank: 1 }, { text: paper.placeBlank }, { blank: 1.4 }], 8),
  blank([{ text: paper.signatureBlank }], 4),
  paragraph("P", "", { leading: 40 }),
];

/** What is known of a signature: the drawing itself where there is one, then when and where. */
function made(signature: Signature): readonly Node[] {
  if (signature.kind === "paper") return [paragraph("P", paper.signedOnPaper(longDate(signature.on), signature.place), { gap: 6 })];
  const at = new Date(signature.at);
  return [
    { kind: "signed", drawing: signature.drawing, alt: paper.signatureOf(signature.name), height: 56, gap: 6 },
    paragraph("P", paper.signedOnScreen(longDate(parisDay(at)), longTime(parisTime(at)), signature.place), { gap: 5 }),
  ];
}

/** One place to sign by hand, or the signature that was made. */
const block = ({ role, name, frame, signature }: Signer): Group =>
  group("Div", [paragraph("P", [bold(role)]), ...(name ? [paragraph("P", name)] : []), ...(signature ? made(signature) : toFillIn(name))], {
    frame,
  });

const writer = (role: Role, name?: string, signature?: Signature): Signer => ({
  role: roleLabels[role],
  ...(name && { name }),
  frame: role === "peerWorker" ? "peer" : "team",
  signature,
});

/** The psychiatrist and the nurse: those the text names, whoever else completed the pair, and the places left open in it. */
function pairOf({ content, signatures }: Version): readonly Signer[] {
  const signedBy = (id: string) => signatures.find(({ professionalId }) => professionalId === id);
  const named = content.pair.map((one) => writer(one.role, professionalName(one), signedBy(one.id)));
  const ids = [...content.pair, ...(content.peerWorker ? [content.peerWorker] : [])].map(({ id }) => id);
  const others = signatures.flatMap((one) =>
    one.role && one.professionalId && !ids.includes(one.professionalId) ? [{ role: one.role, signature: one }] : [],
  );
  const roles = [...content.pair, ...others].map(({ role }) => role);
  const open = (["psychiatrist", "nurse"] as const).filter((role) => !roles.includes(role));
  return [
    ...named,
    ...others.map(({ role, signature }) => writer(role, signature.name, signature)),
    ...open.slice(0, Math.max(0, 2 - roles.length)).map((role) => writer(role)),
  ];
}

/** Everyone but the witnesses. No signature is left out, even of someone the text does not name. */
function signersOf(version: Version): readonly Signer[] {
  const { content, signatures } = version;
  const of = (signer: Signature["signer"]) => signatures.find((one) => one.signer === signer);
  const [named] = peopleOf(content.sections.flatMap((one) => one.fields).find((field) => field.id === paperPlan.trustedPerson));
  const trusted = of("trustedPerson");
  const trustedName = trusted?.name ?? named?.name;
  return [
    { role: paper.person, name: nameOf(content.person), frame: "person", signature: of("person") },
    ...pairOf(version),
    ...(content.peerWorker ? [writer("peerWorker", professionalName(content.peerWorker), of("peerWorker"))] : []),
    ...(trustedName ? [{ role: paper.trustedPerson, name: trustedName, frame: "call" as const, signature: trusted }] : []),
  ];
}

/** The places to sign, two by two; those of two witnesses while the person has not signed. */
export function signatureNodes(version: Version): readonly Node[] {
  const witnesses = version.signatures
    .filter(({ signer }) => signer === "witness")
    .map((signature): Signer => ({ role: paper.witness, name: signature.name, frame: "call", signature }));
  if (version.signatures.some(({ signer }) => signer === "person")) return pairs([...signersOf(version), ...witnesses]);
  const missing = Array.from({ length: Math.max(0, 2 - witnesses.length) }, (): Signer => ({ role: paper.witness, frame: "call" }));
  const say = paragraph("P", paper.witnessesSay, { gap: 14, keep: true });
  return [...pairs(signersOf(version)), ...(missing.length > 0 ? [say] : []), ...pairs([...witnesses, ...missing])];
}

function pairs(signers: readonly Signer[]): readonly Node[] {
  return signers.flatMap((first, index): readonly Node[] => {
    if (index % 2 === 1) return [];
    const second = signers[index + 1];
    const cells = [first, ...(second ? [second] : [])].map((signer) => ({ node: block(signer), share: 1, align: "stretch" as const }));
    const filled = second ? cells : [...cells, { node: paragraph("P", ""), share: 1 }];
    return [{ kind: "row", cells: filled, between: 14, gap: 12 }];
  });
}

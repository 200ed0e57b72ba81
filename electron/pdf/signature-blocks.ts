import { roleLabels } from "../../templates/labels.fr.ts";
import { longDate, paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { Signature, Version } from "../../templates/version-schema.ts";
import { bold, group, paragraph, sizes } from "./blocks.ts";
import { nameOf, professionalName } from "./identity.ts";
import type { Form, FrameStyle, Group, Node } from "./nodes.ts";
import { peopleOf } from "./values.ts";

interface Signer {
  readonly role: string;
  readonly name?: string;
  readonly frame: FrameStyle;
  readonly signature?: Signature;
}

const blank = (parts: Form["parts"], gap: number): Form => ({ kind: "form", size: sizes.body, leading: 20, parts, gap });

/** One place to sign by hand, or what is known of the signature made on paper. */
function block({ role, name, frame, signature }: Signer): Group {
  const signed = signature && [paragraph("P", paper.signedOnPaper(longDate(signature.on), signature.place), { gap: 6 })];
  const empty = [
    ...(name ? [] : [blank([{ text: paper.nameBlank }, { blank: 1 }], 6)]),
    blank([{ text: paper.dateBlank }, { blank: 1 }, { text: paper.placeBlank }, { blank: 1.4 }], 8),
    blank([{ text: paper.signatureBlank }], 4),
    paragraph("P", "", { leading: 40 }),
  ];
  return group("Div", [paragraph("P", [bold(role)]), ...(name ? [paragraph("P", name)] : []), ...(signed ?? empty)], { frame });
}

function signersOf(version: Version): readonly Signer[] {
  const { content, signatures } = version;
  const made = (signer: Signature["signer"], name?: string) =>
    signatures.find((one) => one.signer === signer && (!name || one.name === name));
  const withSignature = (signer: Signer, signature: Signature | undefined): Signer => (signature ? { ...signer, signature } : signer);
  const witnesses = signatures.filter((one) => one.signer === "witness");
  const [trusted] = peopleOf(content.sections.flatMap((one) => one.fields).find((field) => field.id === paperPlan.trustedPerson));

  return [
    withSignature({ role: paper.person, name: nameOf(content.person), frame: "person" }, made("person")),
    ...content.pair.map((one) =>
      withSignature(
        { role: roleLabels[one.role], name: professionalName(one), frame: "team" },
        made("professional", professionalName(one)),
      ),
    ),
    ...(content.peerWorker
      ? [withSignature({ role: roleLabels.peerWorker, name: professionalName(content.peerWorker), frame: "peer" }, made("peerWorker"))]
      : []),
    ...(trusted ? [withSignature({ role: paper.trustedPerson, name: trusted.name, frame: "call" }, made("trustedPerson"))] : []),
    ...witnesses.map((signature): Signer => ({ role: paper.witness, name: signature.name, frame: "call", signature })),
  ];
}

/** The places to sign, two by two; those of two witnesses while nobody has signed for the person. */
export function signatureNodes(version: Version): readonly Node[] {
  const signers = signersOf(version);
  const needsWitnesses = !version.signatures.some(({ signer }) => signer === "person" || signer === "witness");
  const witness: Signer = { role: paper.witness, frame: "call" };
  return [
    ...pairs(signers),
    ...(needsWitnesses ? [paragraph("P", paper.witnessesSay, { gap: 14, keep: true }), ...pairs([witness, witness])] : []),
  ];
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

import { representation } from "../../templates/directive-v1/legal.ts";
import { copyKindLabels, copyPlaceLabels, roleLabels, settingLabels } from "../../templates/labels.fr.ts";
import { longDate, paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import { type FrozenField, hasSheet, type Version } from "../../templates/version-schema.ts";
import { answerNode } from "./answers.ts";
import { bold, group, heading, list, paragraph, sizes } from "./blocks.ts";
import { letterhead } from "./furniture.ts";
import { birthRuns, nameOf, professionalName, standingOf } from "./identity.ts";
import type { Group, Node } from "./nodes.ts";
import { signatureNodes } from "./signature-blocks.ts";
import { givenValue } from "./values.ts";

export const fieldOf = ({ content }: Version, id: string): FrozenField | undefined =>
  content.sections.flatMap((section) => section.fields).find((field) => field.id === id);

/** Whether someone represents the person for personal matters: then L8 is said. Lawyers decide these choices. */
function isRepresented(version: Version): boolean {
  const value = givenValue(fieldOf(version, representation.fieldId));
  return value?.kind === "choice" && value.ids.some((id) => representation.choices.some((one) => one === id));
}

/** The texts of page 2, in order: all of them, L7 and L8 where they concern the person (domain guide §3). */
export function legalTexts(version: Version): readonly string[] {
  const { legal, pole } = version.content;
  const text = (id: string) => legal[id] ?? "";
  const l2 = pole.teamCommitment && legal.teamCommitment ? `${text("L2")} ${legal.teamCommitment}` : text("L2");
  const named = fieldOf(version, paperPlan.trustedPerson)?.answer.state === "given";
  return [
    text("L1"),
    l2,
    text("L3"),
    text("L4"),
    text("L5"),
    text("L6"),
    ...(named ? [text("L7")] : []),
    ...(isRepresented(version) ? [text("L8")] : []),
    text("L9"),
    standingOf(version).says,
  ];
}

function titlePage(version: Version): readonly Node[] {
  const { content } = version;
  const { person } = content;
  const standing = standingOf(version);
  const writers = [...content.pair, ...(content.peerWorker ? [content.peerWorker] : [])];
  const first = !hasSheet(version);
  return [
    letterhead(version, 12, true),
    heading(first ? "H1" : "H2", content.documentTitle, sizes.title, { gap: 14 }),
    paragraph(first ? "H2" : "P", [bold(nameOf(person))], { size: sizes.section, gap: 6 }),
    ...(person.usedName ? [paragraph("P", paper.birthName(person.birthName), { gap: 4 })] : []),
    paragraph("P", paper.givenNames(person.givenNames), { gap: 4 }),
    paragraph("P", birthRuns(person)),
    ...(person.hospitalNumber ? [paragraph("P", paper.hospitalNumber(person.hospitalNumber))] : []),
    paragraph("P", [bold(standing.label)], { size: 16, gap: 12, inverse: first }),
    ...(standing.crisis ? [paragraph("P", [bold(standing.crisis)])] : []),
    paragraph("P", standing.says),
    group(
      "Sect",
      [
        heading("H3", paper.toKnow, 16),
        list(
          legalTexts(version)
            .slice(0, -1)
            .map((text) => [paragraph("P", text)]),
          { gap: 5, between: 2.5 },
        ),
      ],
      { gap: 13, rule: 1, together: 0.7 },
    ),
    group(
      "Sect",
      [
        heading("H3", paper.writtenWith, 16),
        list(
          writers.map((writer) => [
            paragraph("P", [bold(professionalName(writer)), { text: `, ${roleLabels[writer.role].toLocaleLowerCase("fr")}` }]),
          ]),
          { gap: 6 },
        ),
        paragraph("P", `${paper.label(paper.setting)}${settingLabels[content.setting].toLocaleLowerCase("fr")}.`, { gap: 4 }),
      ],
      { gap: 12, rule: 1, together: 0.5 },
    ),
  ];
}

const section = (title: string, kids: readonly Node[], style: Partial<Group> = {}): Group =>
  group("Sect", [heading("H3", title, sizes.section), ...kids.map((kid, index) => (index === 0 ? { ...kid, gap: 8 } : kid))], {
    gap: 26,
    rule: 1.4,
    ...style,
  });

/** Everything after the crisis sheet, in reading order (domain guide §7). */
export function bodyNodes(version: Version, withTeamPart: boolean): readonly Node[] {
  const { content } = version;
  const answered = (part: "person" | "team") =>
    content.sections
      .filter((one) => one.part === part)
      .map((one) => ({
        title: one.title,
        kids: one.fields.map((field) => answerNode(field, part === "team")).filter((node) => node !== undefined),
      }))
      .filter(({ kids }) => kids.length > 0);
  const lines = (words: readonly string[]) => list(words.map((line) => [paragraph("P", line)]));
  const chosen = content.recipients.map(({ place, holder, kind }) => paper.recipient(copyPlaceLabels[place], holder, copyKindLabels[kind]));
  const recipients = chosen.length > 0 ? lines(chosen) : paragraph("P", paper.noRecipients);
  const held = content.sessions.map(({ on, minutes, place }) => paper.session(longDate(on), minutes, place));
  const sessions = held.length > 0 ? lines(held) : undefined;
  const team = withTeamPart ? answered("team").flatMap(({ kids }) => kids) : [];
  return [
    ...titlePage(version),
    ...answered("person").map(({ title, kids }) => section(title, kids)),
    ...(team.length > 0 ? [section(paper.teamPart, [paragraph("P", paper.teamPartSays, { keep: true }), ...team], { double: true })] : []),
    section(paper.recipients, [recipients], { together: 0.5 }),
    ...(sessions ? [section(paper.sessions, [sessions], { together: 0.5 })] : []),
    section(paper.signatures, signatureNodes(version), { together: 0.95 }),
  ];
}

import { paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import { bold, group, paragraph, phone } from "./blocks.ts";
import { letterhead } from "./furniture.ts";
import { birthRuns, nameRuns, standingOf } from "./identity.ts";
import { breakLines } from "./lines.ts";
import { type Form, heightOf, type Node, type Row } from "./nodes.ts";
import { mm } from "./page.ts";
import { type Sheet, TIGHT } from "./sheet.ts";
import { alertBlock } from "./sheet-alert.ts";
import { contactsBlock } from "./sheet-contacts.ts";
import { peopleOf } from "./values.ts";

const NAME_SIZE = 24;
/** Widths of what is said of the version, at the right of the name and below. */
const LABEL_WIDTH = 104;
const SAYS_WIDTH = 205;

/** Letterhead, name, birth, version. */
export function headNodes(sheet: Sheet): readonly Node[] {
  const { version, size } = sheet;
  const { person } = version.content;
  const standing = standingOf(version);
  const style = { size, leading: size * TIGHT };
  const known = [
    ...(person.usedName ? [paragraph("P", paper.birthName(person.birthName), style)] : []),
    paragraph("P", paper.givenNames(person.givenNames), style),
    paragraph("P", birthRuns(person), style),
    ...(person.hospitalNumber ? [paragraph("P", paper.hospitalNumber(person.hospitalNumber), style)] : []),
  ];
  const which = group(undefined, [
    paragraph("H2", [bold(paper.sheetTitle)], { size: 13, leading: 16, right: true }),
    paragraph("P", [bold(standing.label)], { size: 14, leading: 18, right: true, inverse: version.number === undefined }),
  ]);
  const name = paragraph("H1", nameRuns(person), { size: NAME_SIZE, leading: NAME_SIZE * 1.08 });
  const top: Row = {
    kind: "row",
    between: 12,
    cells: [
      { node: name, share: 1, align: "bottom" },
      { node: which, fixed: LABEL_WIDTH },
    ],
  };
  const small = { size: 11, leading: 11 * TIGHT, right: true };
  const says = group(undefined, [
    ...(standing.crisis ? [paragraph("P", [bold(standing.crisis)], small)] : []),
    paragraph("P", standing.says, small),
  ]);
  const below: Row = {
    kind: "row",
    between: 12,
    gap: 1,
    cells: [
      { node: group(undefined, known), share: 1 },
      { node: says, fixed: SAYS_WIDTH },
    ],
  };
  return [letterhead(version, 11), group(undefined, [top, below], { rule: 0.35 * mm, gap: 5 })];
}

/** The two frames, side by side or one under the other: whatever takes the least height. */
export function framesOf(sheet: Sheet, width: number): Node {
  const contacts = contactsBlock(sheet);
  const alert = alertBlock(sheet);
  const rows = [1.12, 1, 0.92, 0.84, 0.76, 0.7].map(
    (share): Node => ({
      kind: "row",
      between: 4 * mm,
      gap: 8,
      cells: [
        { node: contacts, share, align: "stretch" },
        { node: alert, share: 1, align: "stretch" },
      ],
    }),
  );
  const stack = group(undefined, [contacts, { ...alert, gap: 6 }], { gap: 8 });
  return [...rows, stack].reduce((best, row) => (heightOf(row, width) < heightOf(best, width) - 1 ? row : best));
}

/** What stands at the end of the sheet: danger, what the law asks beside a person of trust, the pole's promise (domain guide §3). */
export function sheetLegal({ version, fields }: Pick<Sheet, "version" | "fields">) {
  const { legal, pole } = version.content;
  const [trusted] = peopleOf(fields.get(paperPlan.trustedPerson));
  return {
    danger: legal.L6 ?? "",
    toSign: trusted && trusted.formSigned !== true ? legal.L7 : undefined,
    commitment: pole.teamCommitment ? legal.teamCommitment : undefined,
  };
}

/** Danger, what the law asks beside a person of trust, the pole's promise, and the line of whoever reads the sheet in a crisis. */
export function bottomNodes(sheet: Sheet, width: number): readonly Node[] {
  const style = { size: 11, leading: 11 * TIGHT };
  const { danger, toSign, commitment } = sheetLegal(sheet);
  return [
    group(
      undefined,
      [
        paragraph("P", [bold(danger)], style),
        ...(toSign ? [paragraph("P", toSign, style)] : []),
        ...(commitment ? [paragraph("P", commitment, style)] : []),
        ...readingLine(sheet, width),
      ],
      { rule: 0.35 * mm, gap: 5 },
    ),
  ];
}

function readingLine(sheet: Sheet, width: number): readonly Node[] {
  const form = (parts: Form["parts"]): Form => ({ kind: "form", size: 11, leading: 17, parts });
  const choices = paper.followedChoices.flatMap((choice) => ["box" as const, { text: choice }]);
  const reading: Form["parts"] = [{ text: paper.readOn }, { blank: 1 }, { text: paper.followed }, ...choices];
  const first = peopleOf(sheet.fields.get(paperPlan.careTeam)).find((one) => one.phone);
  if (!first?.phone) return [form([...reading, { text: paper.thenCallBlank }, { blank: 1.4 }])];
  const call = [{ text: paper.thenCall(first.name) }, phone(first.phone)];
  const words = [{ text: paper.readOn }, { text: paper.followed }, ...paper.followedChoices.map((choice) => ({ text: choice })), ...call];
  const [line] = breakLines(words, 11, Infinity);
  const fits = (line?.width ?? 0) + 3 * 15 + 60 < width;
  return fits ? [form([...reading, ...call])] : [form(reading), paragraph("P", call, { size: 11, leading: 11 * TIGHT })];
}

import { answerStateLabels, capacityLabels } from "../../templates/labels.fr.ts";
import { longDate, paper } from "../../templates/paper.fr.ts";
import type { Medicine, NamedPerson } from "../../templates/schema.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { parisDay } from "../paris-time.ts";
import { bold, group, heading, list, paragraph, phone, quoted, sizes, textParagraphs } from "./blocks.ts";
import type { Run } from "./lines.ts";
import type { Group, Node } from "./nodes.ts";
import { givenValue, type Value } from "./values.ts";

const yesNo = (value: boolean): string => (value ? paper.yes : paper.no);
const isTeam = (field: FrozenField): boolean => (field.words ? field.words.author === "team" : field.who === "staff");

/** The paragraphs of a text: between « and » when they are the person's words. */
const said = (text: string, byTeam: boolean, before: readonly Run[] = []) =>
  byTeam ? textParagraphs(text, {}, before) : quoted(text, {}, before);

function personNodes({ name, link, phone: number, knows, formSigned }: NamedPerson): readonly Node[] {
  const first = paragraph("P", [bold(name), ...(link ? [{ text: `, ${link}` }] : [])]);
  const notes = [
    ...(number ? [paragraph("P", [{ text: paper.phone }, phone(number)])] : []),
    ...(knows === undefined ? [] : [paragraph("P", paper.knowsLabel + yesNo(knows))]),
    ...(formSigned === undefined ? [] : [paragraph("P", paper.formSigned + yesNo(formSigned))]),
  ];
  return [first, ...notes];
}

function medicineNodes({ name, reason, effect, instead, asOf }: Medicine, byTeam: boolean): readonly Node[] {
  const detail = (label: string, text: string | undefined) => (text ? said(text, byTeam, [{ text: label }]) : []);
  return [
    paragraph("P", [bold(name)]),
    ...detail(paper.reason, reason),
    ...detail(paper.effect, effect),
    ...detail(paper.instead, instead),
    ...(asOf ? [paragraph("P", paper.asOf + longDate(asOf))] : []),
  ];
}

function valueNodes(value: Value, byTeam: boolean): readonly Node[] {
  switch (value.kind) {
    case "text":
      return said(value.text, byTeam);
    case "list":
      return [list(value.items.map((item) => said(item, byTeam)))];
    case "choice":
      return [
        paragraph("P", [bold(value.labels.join(", "))]),
        ...value.details.flatMap((detail) => said(detail, byTeam)),
        ...(value.phone ? [paragraph("P", [{ text: paper.phone }, phone(value.phone)])] : []),
      ];
    case "people":
      return value.people.length === 1 ? value.people.flatMap(personNodes) : [list(value.people.map(personNodes), { between: 7 })];
    case "medicines":
      return value.medicines.length === 1
        ? value.medicines.flatMap((one) => medicineNodes(one, byTeam))
        : [
            list(
              value.medicines.map((one) => medicineNodes(one, byTeam)),
              { between: 7 },
            ),
          ];
    case "capacity": {
      const { detail, ...seen } = value.capacity;
      const lines = (Object.keys(seen) as (keyof typeof seen)[]).map((key) => [
        paragraph("P", paper.label(capacityLabels[key]) + yesNo(seen[key])),
      ]);
      return [list(lines), ...textParagraphs(detail, { gap: 6 })];
    }
  }
}

/** One answered question: its words as they were shown, then the answer in the frame of who speaks. Nothing when not asked. */
export function answerNode(field: FrozenField, teamPart: boolean): Group | undefined {
  const { answer, words } = field;
  const byTeam = teamPart || isTeam(field);
  const value = givenValue(field);
  if (answer.state === "notAsked" || (answer.state === "given" && !value)) return undefined;
  const state =
    answer.state === "given"
      ? undefined
      : answer.state === "none"
        ? `${field.noneLabel ?? answerStateLabels.none}.`
        : `${answerStateLabels[answer.state]}.`;
  const noted =
    byTeam && words
      ? [paragraph("P", [bold(paper.noted(words.typedBy, longDate(parisDay(new Date(words.at)))))], { size: sizes.small, keep: true })]
      : [];
  const content = value ? valueNodes(value, byTeam) : [paragraph("P", state ?? "")];
  return group(
    "Sect",
    [
      heading("H4", field.question.join(" "), sizes.body),
      ...(field.beside ? [paragraph("P", field.beside, { size: sizes.small, keep: true })] : []),
      group(byTeam ? "Div" : "BlockQuote", [...noted, group(undefined, content, { gap: 3 })], {
        frame: byTeam ? "team" : "person",
        gap: 4,
      }),
    ],
    { together: 0.5, name: field.id, gap: 13 },
  );
}

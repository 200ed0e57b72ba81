import { paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { NamedPerson } from "../../templates/schema.ts";
import { bold, group, paragraph, phone } from "./blocks.ts";
import { breakLines } from "./lines.ts";
import type { Group, Row } from "./nodes.ts";
import { frameTitle, type Sheet, seeRuns, sheetText, TIGHT } from "./sheet.ts";
import { peopleOf } from "./values.ts";

const fold = (name: string): string => name.trim().toLocaleLowerCase("fr");
const PHONE_SIZE = 14;
/** People shown in one field of the sheet. */
const PEOPLE = 3;

function contact(sheet: Sheet, { name, link, phone: number }: NamedPerson, notes: readonly string[], first: boolean): Group {
  const who = sheetText(sheet, [bold(name), ...(link ? [{ text: `, ${link}` }] : [])]);
  const dialled = (right: boolean) =>
    paragraph("P", [{ ...phone(number ?? ""), solid: right }], { size: PHONE_SIZE, leading: PHONE_SIZE * TIGHT, right });
  const [line] = breakLines([phone(number ?? "")], PHONE_SIZE, Infinity);
  const short = line && number && line.width < 130;
  const row: Row = {
    kind: "row",
    between: 6,
    cells: [
      { node: who, share: 1, align: "middle" },
      { node: dialled(true), fixed: (line?.width ?? 0) + 1, align: "middle" },
    ],
  };
  const names = short ? [row] : [who, ...(number ? [dialled(false)] : [])];
  return group("LI", [group("LBody", [...names, ...notes.map((note) => sheetText(sheet, note))])], first ? {} : { rule: 0.7, gap: 2 });
}

const trustNote = ({ formSigned }: NamedPerson): string =>
  formSigned === undefined ? paper.trustedUnknown : formSigned ? paper.trusted : paper.trustedNotSigned;

/** Whom to call, whom not to, and the person of trust. */
export function contactsBlock(sheet: Sheet): Group {
  const field = sheet.fields.get(paperPlan.emergencyContacts);
  const contacts = field?.onSheet ? peopleOf(field) : [];
  const [trusted] = peopleOf(sheet.fields.get(paperPlan.trustedPerson));
  const avoided = sheet.fields.get(paperPlan.doNotContact);
  const isTrusted = (one: NamedPerson) => trusted !== undefined && fold(one.name) === fold(trusted.name);
  const named = contacts.slice(0, PEOPLE).map((one) => ({
    ...one,
    notes: [...(isTrusted(one) && trusted ? [trustNote(trusted)] : []), ...(one.knows === false ? [paper.knowsNot] : [])],
  }));
  const apart = trusted && !named.some(isTrusted) ? [{ ...trusted, notes: [trustNote(trusted)] }] : [];
  const rows = [...named, ...apart].map((one, index) => contact(sheet, one, one.notes, index === 0));
  const more = contacts.length > PEOPLE ? [sheetText(sheet, [bold(sheet.see(paperPlan.emergencyContacts))])] : [];
  const notThem = avoided?.onSheet ? peopleOf(avoided) : [];
  const shown = notThem.slice(0, PEOPLE).map(({ name, link }) => (link ? `${name} (${link})` : name));
  return group(
    "Sect",
    [
      frameTitle(sheet, field?.sheetLabel ?? ""),
      ...(rows.length > 0 ? [group("L", rows, { numbering: "None" })] : [sheetText(sheet, paper.noContact)]),
      ...more,
      ...(shown.length > 0
        ? [
            group(
              undefined,
              [
                sheetText(sheet, [
                  bold(paper.doNotCall),
                  { text: `${shown.join(", ")}.` },
                  ...(notThem.length > PEOPLE ? seeRuns(sheet, paperPlan.doNotContact) : []),
                ]),
              ],
              {
                rule: 0.7,
                dashed: true,
                gap: 4,
              },
            ),
          ]
        : []),
    ],
    { frame: "call" },
  );
}

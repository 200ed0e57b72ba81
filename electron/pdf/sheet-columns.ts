import { longDate, paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { parisDay } from "../paris-time.ts";
import { bold, group, list, paragraph } from "./blocks.ts";
import { dayOf } from "./identity.ts";
import type { Group, Node, Row } from "./nodes.ts";
import { bigger, frameTitle, type Sheet, seeRuns, sheetText } from "./sheet.ts";
import type { SheetField } from "./sheet-content.ts";

/** A block of the columns: a field under its short label, or several fields, each after its label in bold. */
export function columnBlock(sheet: Sheet, shown: readonly SheetField[], blockTitle?: string): Group {
  const [only] = shown;
  const single = shown.length === 1 && only ? only : undefined;
  const head = single ? labelOf(single) : (blockTitle ?? "");
  if (single && sheet.tight && !single.bulleted && !single.field.beside)
    return group("Sect", fieldNodes(sheet, single, true, true), { rule: 0.8, gap: sheet.tight ? 3.5 : 5 });
  const agreed = shown.some(({ field }) => field.beside) ? paper.notAgreement(head) : head;
  return group(
    "Sect",
    [
      paragraph("H3", [bold(agreed)], { size: bigger(sheet, 0.5), leading: bigger(sheet, 0.5) * 1.25, keep: true }),
      ...shown.flatMap((one) => fieldNodes(sheet, one, !single)),
    ],
    {
      rule: 0.8,
      gap: sheet.tight ? 3.5 : 5,
    },
  );
}

/** The treatment bears its date (domain guide §7). */
function labelOf({ field }: SheetField): string {
  const dated = field.id === paperPlan.currentTreatment && field.words;
  return dated ? paper.treatmentOf(longDate(parisDay(new Date(dated.at)))) : (field.sheetLabel ?? "");
}

function fieldNodes(sheet: Sheet, shown: SheetField, labelled: boolean, heading = false): readonly Node[] {
  const { field, bulleted, items, cut } = shown;
  const runs = items.map((item, index) => (cut && index === items.length - 1 ? [...item, ...seeRuns(sheet, field.id)] : item));
  const label = labelled ? [{ ...bold(paper.label(labelOf(shown))), heading }] : [];
  const words = bulleted
    ? [
        ...(labelled ? [sheetText(sheet, label, { keep: true })] : []),
        list(
          runs.map((item) => [sheetText(sheet, item)]),
          { size: sheet.size, between: 0 },
        ),
      ]
    : runs.map((item, index) => sheetText(sheet, index === 0 ? [...label, ...item] : item));
  return [...words, ...checkNodes(sheet, field)];
}

/** A treatment is to be checked after three months: said with its day, for paper does not know today; a screen does. */
function checkNodes(sheet: Sheet, { id, words }: FrozenField): readonly Node[] {
  if (id !== paperPlan.currentTreatment || !words) return [];
  const limit = threeMonthsAfter(parisDay(new Date(words.at)));
  return [sheetText(sheet, (sheet.today ?? dayOf(sheet.version)) > limit ? paper.toCheck : paper.toCheckAfter(longDate(limit)))];
}

function threeMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 2, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How to speak to the person, beside the name. */
export function callMeBlock(sheet: Sheet, shown: readonly SheetField[]): readonly Node[] {
  if (shown.length === 0) return [];
  const lines = shown.map(({ field, items, cut }) =>
    sheetText(sheet, [
      bold(paper.label(field.sheetLabel ?? "")),
      { text: paper.quote[0] },
      ...items.flat(),
      { text: paper.quote[1] },
      ...(cut ? seeRuns(sheet, field.id) : []),
    ]),
  );
  return [group("Div", lines, { frame: "bar", gap: 8 })];
}

/** What to do first: numbers, side by side when they are short. */
export function firstActionsBlock(sheet: Sheet, shown: SheetField | undefined): readonly Node[] {
  if (!shown) return [];
  const size = bigger(sheet, sheet.tight ? 0.5 : 1.5);
  const items = shown.items.map((runs, index) =>
    group(
      "LI",
      [
        group("LBody", [
          paragraph(
            "P",
            runs.map((run) => ({ ...run, weight: "bold" as const })),
            { size, leading: size * 1.15 },
          ),
        ]),
      ],
      { marker: { number: String(index + 1) }, indent: 27 },
    ),
  );
  const row: Row = { kind: "row", between: 14, gap: 6, cells: items.map((node) => ({ node, share: 1, align: "middle" })) };
  return [group("Sect", [frameTitle(sheet, shown.field.sheetLabel ?? ""), group("L", [row], { numbering: "Decimal" })], { gap: 8 })];
}

import { longDate, paper } from "../../templates/paper.fr.ts";
import { paperPlan } from "../../templates/paper-plan.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { parisDay } from "../paris-time.ts";
import { bold, group } from "./blocks.ts";
import { nameOf } from "./identity.ts";
import type { Run } from "./lines.ts";
import type { Group, Node } from "./nodes.ts";
import { bigger, frameTitle, type Sheet, sheetText } from "./sheet.ts";
import { medicineRuns, runsOf } from "./sheet-content.ts";
import { typedLines } from "./text.ts";
import { givenValue } from "./values.ts";

/** Whole, never cut, never left out: the list, « aucune connue (dit par …, le …) » or « non demandé » (domain guide §7). */
function wholeField(sheet: Sheet, field: FrozenField | undefined, noneSays: string): readonly Node[] {
  const size = bigger(sheet, sheet.tight ? 1 : 2);
  const big = { size, leading: size * 1.2 };
  const state = field?.answer.state ?? "notAsked";
  if (state === "none" && field?.words) {
    const { author, typedBy, at } = field.words;
    const by = author === "person" ? nameOf(sheet.version.content.person) : typedBy;
    return [sheetText(sheet, [{ ...bold(noneSays), size: big.size }, { text: paper.saidBy(by, longDate(parisDay(new Date(at)))) }])];
  }
  if (state !== "given" || !field) return [sheetText(sheet, [bold(state === "notAsked" ? paper.notAsked : paper.toAsk)], big)];
  const medicines = field.type === "medicines";
  const items = medicines
    ? medicineLines(field, big.size)
    : runsOf(field).items.map((runs) => runs.map((run) => ({ ...run, weight: "bold" as const, size: big.size })));
  const lines = items.map((runs) => splitTyped(runs).map((line) => sheetText(sheet, line, { leading: big.leading })));
  return lines.length > 1
    ? [
        group(
          "L",
          lines.map((kids, index) => group("LI", [group("LBody", kids)], index > 0 && medicines ? { gap: 3 } : {})),
          { numbering: "None" },
        ),
      ]
    : lines.flat();
}

const medicineLines = (field: FrozenField, size: number): readonly (readonly Run[])[] => {
  const value = givenValue(field);
  return value?.kind === "medicines" ? value.medicines.map((one) => medicineRuns(one, size)) : [];
};

/** Runs whose text has typed lines, as one list of runs a line. */
function splitTyped(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, line] of typedLines(run.text).entries()) {
      if (index > 0) lines.push([]);
      if (line !== "") lines.at(-1)?.push({ ...run, text: line });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Allergies and refusals: the heavy square frame. */
export function alertBlock(sheet: Sheet): Group {
  const label = (field: FrozenField | undefined, gap: number) => frameTitle(sheet, field?.sheetLabel ?? "", { inverse: true, gap });
  const allergies = sheet.fields.get(paperPlan.allergies);
  const refusals = sheet.fields.get(paperPlan.medsToAvoid);
  return group(
    "Sect",
    [
      label(allergies, 0),
      ...wholeField(sheet, allergies, paper.noAllergy).map((node) => ({ ...node, gap: 2 })),
      label(refusals, 6),
      ...wholeField(sheet, refusals, paper.noRefusal).map((node) => ({ ...node, gap: 2 })),
    ],
    { frame: "alert" },
  );
}

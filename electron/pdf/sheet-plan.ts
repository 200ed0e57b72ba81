import { paper } from "../../templates/paper.fr.ts";
import { paperPlan, type SheetBlock } from "../../templates/paper-plan.ts";
import type { FrozenField } from "../../templates/version-schema.ts";
import { bold, paragraph } from "./blocks.ts";
import { heightOf, type Node } from "./nodes.ts";
import { type Sheet, TIGHT } from "./sheet.ts";
import { alertBlock } from "./sheet-alert.ts";
import { callMeBlock, columnBlock, firstActionsBlock } from "./sheet-columns.ts";
import { contactsBlock } from "./sheet-contacts.ts";
import { countWords, type Limits, type SheetField, sheetField } from "./sheet-content.ts";
import { bottomNodes, framesOf, headNodes } from "./sheet-head.ts";
import { givenValue } from "./values.ts";

/** Tried in turn while everything fits: the text of the sheet has from 11 to 14 points. */
const SIZES = [11, 11.5, 12, 12.5, 13, 13.5, 14];
/** What the guide allows a field: 3 items, or 120 characters. */
const FULL: Limits = { items: 3, characters: 120 };
const LEAST: Limits = { items: 1, characters: 90, tight: true };
/** Tried in turn until the core has at most 350 words and fits on one side (domain guide §7). */
const LIMITS: readonly Limits[] = [
  FULL,
  { items: 3, characters: 120, tight: true },
  { items: 3, characters: 90, tight: true },
  { items: 2, characters: 90, tight: true },
  LEAST,
];
const CORE_WORDS = 350;
const WHOLE: Limits = { items: Infinity, characters: Infinity };

/** What stands on the sheet: one thing under the other, but for the columns. */
export interface Plan {
  readonly head: readonly Node[];
  readonly columns: readonly Node[];
  readonly bottom: readonly Node[];
}

/** Widths and height, in points, that the sheet has to fill. */
export interface Space {
  readonly width: number;
  readonly column: number;
  readonly height: number;
}

/** Between the head and the columns. */
export const COLUMNS_GAP = 8;

const callMeFields: readonly string[] = [paperPlan.preferredName, paperPlan.communicationNeeds];
const coreBlocks: readonly SheetBlock[] = paperPlan.core;
const listedBlocks: readonly SheetBlock[] = [...paperPlan.core, ...paperPlan.others];
const apart: readonly string[] = [
  paperPlan.preferredName,
  paperPlan.communicationNeeds,
  paperPlan.emergencyContacts,
  paperPlan.doNotContact,
  paperPlan.trustedPerson,
  paperPlan.allergies,
  paperPlan.medsToAvoid,
  paperPlan.firstActions,
];

/** The blocks outside the core: those the plan knows, then one for each other field that the template sends to the sheet. */
function otherBlocks(sheet: Sheet): readonly SheetBlock[] {
  const known = new Set([...apart, ...listedBlocks.flatMap(({ fields }) => fields)]);
  return [...paperPlan.others, ...[...sheet.fields.keys()].filter((id) => !known.has(id)).map((id) => ({ fields: [id] }))];
}

const shownOf = (sheet: Sheet, ids: readonly string[], limits: Limits): readonly SheetField[] =>
  ids.map((id) => sheetField(sheet.fields.get(id), limits)).filter((shown) => shown !== undefined);

function coreWords(sheet: Sheet, limits: Limits): number {
  const whole: readonly string[] = [paperPlan.allergies, paperPlan.medsToAvoid];
  const rest = [...apart.filter((id) => !whole.includes(id)), ...coreBlocks.flatMap(({ fields }) => fields)];
  return [...shownOf(sheet, whole, WHOLE), ...shownOf(sheet, rest, limits)].reduce((sum, { items }) => sum + countWords(items), 0);
}

/** « Non » said with a choice: nothing to do for whoever reads in a hurry. */
function saysNone(field: FrozenField): boolean {
  const value = givenValue(field);
  return value?.kind === "choice" && value.ids.includes("none");
}

interface Built {
  readonly node: Node;
  readonly fields: readonly SheetField[];
}

function buildBlocks(sheet: Sheet, blocks: readonly SheetBlock[], limits: Limits): readonly Built[] {
  return blocks.flatMap(({ title, fields }) => {
    const shown = shownOf(sheet, fields, limits).filter(({ field }) => !saysNone(field));
    return shown.length > 0 ? [{ node: columnBlock(sheet, shown, title && paper.blocks[title]), fields: shown }] : [];
  });
}

/** Where each column block goes: always in the shorter column, so that what matters most stays high on both. */
export function placeColumns(
  columns: readonly Node[],
  width: number,
): { readonly places: readonly { column: number; top: number }[]; readonly height: number } {
  const heights = [0, 0];
  const places = columns.map((node) => {
    const column = (heights[0] ?? 0) <= (heights[1] ?? 0) ? 0 : 1;
    const top = heights[column] ?? 0;
    heights[column] = top + heightOf(node, width) + (node.gap ?? 0);
    return { column, top };
  });
  return { places, height: Math.max(...heights) };
}

/** Height of nodes one under the other. */
export const stackHeight = (nodes: readonly Node[], width: number): number =>
  nodes.reduce((sum, node, index) => sum + heightOf(node, width) + (index > 0 ? (node.gap ?? 0) : 0), 0);

const fits = ({ head, columns, bottom }: Plan, { width, column, height }: Space): boolean =>
  stackHeight(head, width) + COLUMNS_GAP + placeColumns(columns, column).height + stackHeight(bottom, width) <= height;

/** The blocks at one size, within limits, and the plan that a choice of them makes: those left out are named with their page. */
function blocksAt(wide: Sheet, limits: Limits, space: Space) {
  const sheet = { ...wide, tight: limits.tight === true };
  const head = [
    ...headNodes(sheet),
    ...callMeBlock(sheet, shownOf(sheet, callMeFields, limits)),
    framesOf(sheet, space.width),
    ...firstActionsBlock(sheet, shownOf(sheet, [paperPlan.firstActions], FULL)[0]),
  ];
  const core = buildBlocks(sheet, coreBlocks, limits);
  const others = buildBlocks(sheet, otherBlocks(sheet), limits);
  const bottom = bottomNodes(sheet, space.width);
  const planOf = (kept: readonly Built[]): Plan => {
    const left = [...core, ...others].filter((one) => !kept.includes(one)).flatMap(({ fields }) => fields);
    const also = left.map(({ field }) => sheet.also(field.sheetLabel ?? "", field.id)).join(", ");
    const line = also ? [paragraph("P", [bold(paper.seeAlso), { text: `${also}.` }], { size: 11, leading: 11 * TIGHT })] : [];
    return { head, columns: kept.map(({ node }) => node), bottom: [...line, ...bottom] };
  };
  /** `kept` and as many of `more` as one side holds; nothing when it does not even hold `kept`. */
  const fill = (kept: readonly Built[], more: readonly Built[]): Plan | undefined => {
    if (!fits(planOf(kept), space)) return undefined;
    const all = [...kept];
    for (const block of more) {
      all.push(block);
      if (!fits(planOf(all), space)) all.pop();
    }
    return planOf(all);
  };
  return { core, others, planOf, fill };
}

/** The largest text in which one side holds everything. */
function largest(sheet: Sheet, limits: Limits, space: Space): Plan | undefined {
  let best: Plan | undefined;
  for (const size of SIZES) {
    const { core, others, planOf } = blocksAt({ ...sheet, size }, limits, space);
    const plan = planOf([...core, ...others]);
    if (!fits(plan, space)) break;
    best = plan;
  }
  return best;
}

/** The fullest sheet that one side holds, or nothing when refusals and contacts alone do not fit. */
export function choosePlan(sheet: Sheet, space: Space): Plan | undefined {
  for (const limits of LIMITS) {
    if (coreWords(sheet, limits) > CORE_WORDS) continue;
    const { core, others, fill } = blocksAt(sheet, limits, space);
    const plan = largest(sheet, limits, space) ?? fill(core, others);
    if (plan) return plan;
  }
  const { core, others, fill } = blocksAt(sheet, LEAST, space);
  return fill([], [...core, ...others]);
}

/** What the sheet says, one thing under the other, without a page to fill: allergies and refusals whole, the rest within limits. */
export function sheetContent(sheet: Sheet) {
  const limits = { ...(LIMITS.find((one) => coreWords(sheet, one) <= CORE_WORDS) ?? LEAST), tight: false };
  const built = [...buildBlocks(sheet, coreBlocks, limits), ...buildBlocks(sheet, otherBlocks(sheet), limits)];
  return {
    callMe: callMeBlock(sheet, shownOf(sheet, callMeFields, limits)),
    contacts: contactsBlock(sheet),
    alert: alertBlock(sheet),
    first: firstActionsBlock(sheet, shownOf(sheet, [paperPlan.firstActions], FULL)[0]),
    rest: built.map(({ node }) => node),
  };
}

/** The core in the smallest text, for a sheet that no single side can hold. */
export function longPlan(sheet: Sheet, space: Space): Plan {
  const { core, planOf } = blocksAt(sheet, LEAST, space);
  return planOf(core);
}

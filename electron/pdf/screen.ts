import { emergency } from "../../templates/ui/emergency.fr.ts";
import type { Version } from "../../templates/version-schema.ts";
import type { ScreenNode } from "../screen-node.ts";
import { bodyNodes } from "./body.ts";
import { nameOf, standingOf } from "./identity.ts";
import type { Run } from "./lines.ts";
import type { Group, Node, Paragraph } from "./nodes.ts";
import { type Sheet, sheetFields } from "./sheet.ts";
import { sheetLegal } from "./sheet-head.ts";
import { sheetContent } from "./sheet-plan.ts";

const headings: readonly string[] = ["H1", "H2", "H3", "H4"];

/** `lift`: how many levels the headings rise. */
function textOf({ tag, runs }: Paragraph, lift: number): ScreenNode {
  const level = headings.includes(tag) ? Math.max(2, Number(tag.slice(1)) - lift) : undefined;
  return { kind: "text", ...(level && { level }), runs: runs.map(runOf) };
}

const runOf = ({ text, weight, solid }: Run) => ({
  text,
  ...(weight === "bold" && { bold: true }),
  ...(text === emergency.seeText ? { see: true } : solid && { solid: true }),
});

function groupOf({ tag, frame, numbering, kids }: Group, lift: number): ScreenNode {
  return {
    kind: "group",
    ...(frame && { frame }),
    ...(tag === "L" && { list: numbering === "Decimal" ? ("numbered" as const) : ("plain" as const) }),
    ...(tag === "LI" && { item: true }),
    ...(tag === "Sect" && { section: true }),
    kids: kids.flatMap((kid) => screenNodes(kid, lift)),
  };
}

/** What a page shows of what paper draws; lines to fill in by hand stay on paper, a drawn signature is said in words. */
export function screenNodes(node: Node, lift = 0): readonly ScreenNode[] {
  switch (node.kind) {
    case "paragraph":
      return node.runs.some(({ text }) => text !== "") ? [textOf(node, lift)] : [];
    case "group":
      return node.tag || node.frame ? [groupOf(node, lift)] : node.kids.flatMap((kid) => screenNodes(kid, lift));
    case "row":
      return node.cells.flatMap((cell) => screenNodes(cell.node, lift));
    case "signed":
      return [{ kind: "text", runs: [{ text: node.alt }] }];
    case "form":
      return [];
  }
}

/** The whole text as paper has it after its sheet, the team's part included. */
export const screenText = (version: Version): ScreenNode[] => bodyNodes(version, true).flatMap((node) => screenNodes(node));

/** The crisis sheet as paper has it, for a reader whose day it is `today` (`YYYY-MM-DD`). */
export function screenSheet(version: Version, today: string) {
  const fields = sheetFields(version);
  const sheet: Sheet = { version, fields, size: 11, today, see: () => emergency.seeText, also: () => "" };
  const { callMe, contacts, alert, first, rest } = sheetContent(sheet);
  const { danger, toSign, commitment } = sheetLegal(sheet);
  const { person } = version.content;
  const lifted = (nodes: readonly Node[]) => nodes.flatMap((node) => screenNodes(node, 1));
  return {
    name: nameOf(person),
    identity: person,
    ...(person.usedName !== undefined && { birthName: person.birthName }),
    fingerprint: version.fingerprint,
    standing: standingOf(version),
    callMe: lifted(callMe),
    contacts: groupOf(contacts, 1),
    alert: groupOf(alert, 1),
    first: lifted(first),
    rest: lifted(rest),
    legal: [danger, toSign, commitment].flatMap((text) => (text ? [text] : [])),
  };
}

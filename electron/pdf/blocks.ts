import { paper } from "../../templates/paper.fr.ts";
import type { Run } from "./lines.ts";
import type { Group, Node, Paragraph } from "./nodes.ts";
import type { Tag } from "./tagger.ts";
import { typedLines } from "./text.ts";

/** Sizes of the pages after the crisis sheet, in points (look.md, « Type »). */
export const sizes = { title: 28, section: 20, body: 14, small: 12 } as const;
/** Height of a line for a size. */
export const leadingOf = (size: number): number => size * (size >= 20 ? 1.18 : 1.36);

type Style = Partial<Omit<Paragraph, "kind" | "tag" | "runs">>;

export function paragraph(tag: Tag, runs: readonly Run[] | string, style: Style = {}): Paragraph {
  const size = style.size ?? sizes.body;
  return { kind: "paragraph", tag, runs: typeof runs === "string" ? [{ text: runs }] : runs, leading: leadingOf(size), ...style, size };
}

export const heading = (tag: Tag, text: string, size: number, style: Style = {}): Paragraph =>
  paragraph(tag, [{ text, weight: "bold" }], { size, keep: true, ...style });

export const bold = (text: string): Run => ({ text, weight: "bold" });
/** A telephone number: bold, never broken. */
export const phone = (text: string, size?: number): Run => ({ text, weight: "bold", solid: true, ...(size && { size }) });

export const group = (tag: Tag | undefined, kids: readonly Node[], style: Partial<Omit<Group, "kind" | "tag" | "kids">> = {}): Group => ({
  kind: "group",
  ...(tag && { tag }),
  kids,
  ...style,
});

/** The paragraphs of a text: one for each line the person made. `before` and `after` join the first and the last one. */
export function textParagraphs(
  text: string,
  style: Style = {},
  before: readonly Run[] = [],
  after: readonly Run[] = [],
): readonly Paragraph[] {
  const lines = typedLines(text);
  const filled = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ line, apart: lines[index - 1]?.trim() === "" }]));
  return filled.map(({ line, apart }, index) =>
    paragraph("P", [...(index === 0 ? before : []), { text: line }, ...(index === filled.length - 1 ? after : [])], {
      ...style,
      gap: apart ? sizes.body : 3,
    }),
  );
}

/** The same between « and ». */
export const quoted = (text: string, style: Style = {}, before: readonly Run[] = []): readonly Paragraph[] =>
  textParagraphs(text, style, [...before, { text: paper.quote[0] }], [{ text: paper.quote[1] }]);

/** A list with the voice's shape as its dot. */
export const list = (items: readonly (readonly Node[])[], style: Partial<Group> & { size?: number; between?: number } = {}): Group => {
  const { size = sizes.body, between = 3, ...rest } = style;
  return group(
    "L",
    items.map((kids) => group("LI", [group("LBody", kids)], { marker: "dot", indent: size * 1.05, gap: between })),
    { numbering: "None", ...rest },
  );
};

import { z } from "zod";

/** A stretch of text. `solid`: never broken, a telephone number. `see`: sends to the full text. */
const ScreenRun = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  solid: z.boolean().optional(),
  see: z.boolean().optional(),
});

/** What paper draws, as a page can show it: the same words in the same order, without sizes or places. */
export type ScreenNode =
  | {
      readonly kind: "text" /** A heading, from 2. */;
      readonly level?: number | undefined;
      readonly runs: readonly z.infer<typeof ScreenRun>[];
    }
  | {
      readonly kind: "group";
      /** Whose words, or what the frame means. */
      readonly frame?: "person" | "team" | "peer" | "call" | "alert" | "bar" | undefined;
      readonly list?: "plain" | "numbered" | undefined;
      readonly item?: boolean | undefined;
      readonly section?: boolean | undefined;
      readonly kids: readonly ScreenNode[];
    };

export const ScreenNode: z.ZodType<ScreenNode> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("text"), level: z.number().int().min(2).max(4).optional(), runs: z.array(ScreenRun) }),
    z.strictObject({
      kind: z.literal("group"),
      frame: z.enum(["person", "team", "peer", "call", "alert", "bar"]).optional(),
      list: z.enum(["plain", "numbered"]).optional(),
      item: z.boolean().optional(),
      section: z.boolean().optional(),
      kids: z.array(ScreenNode),
    }),
  ]),
);

import { z } from "zod";
import { Lost, Place } from "./shell-contract.ts";

/** Where a window is on the screen. CSS pixels. */
export const Bounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type Bounds = z.infer<typeof Bounds>;

/**
 * What a locked window hands to the one that takes its place, in memory: ids, counts and pixels, nothing that anyone wrote. The place is
 * for `owner` alone, the id of who locked.
 */
export const Left = z.strictObject({
  owner: z.uuid().optional(),
  place: Place.optional(),
  lost: Lost.optional(),
  bounds: Bounds.optional(),
  /** Clock of a fictional store, which goes on. */
  now: z.iso.datetime().optional(),
});
export type Left = z.infer<typeof Left>;

const SWITCH = "--left=";

/** What a window's program was started with, and what it hands over, for the program that takes its place. */
export const argumentsAfter = (given: readonly string[], left: Left): string[] => [
  ...given.filter((argument) => !argument.startsWith(SWITCH)),
  `${SWITCH}${Buffer.from(JSON.stringify(left)).toString("base64url")}`,
];

/** What was handed over by `argumentsAfter`, from the value of its switch. Anything else is nothing. */
export function readLeft(value: string | undefined): Left | undefined {
  try {
    return Left.safeParse(JSON.parse(Buffer.from(value ?? "", "base64url").toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

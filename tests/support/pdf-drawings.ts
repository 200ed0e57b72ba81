import { randomUUID } from "node:crypto";
import type { Version } from "../../templates/version-schema.ts";
import { Drawing, Signature } from "../../templates/version-schema.ts";

export type ScreenSignature = Extract<Signature, { kind: "screen" }>;
type Stroke = Drawing["strokes"][number];

/** A drawing made in an area of 640 × 240 CSS pixels, unless said otherwise. */
export const drawingOf = (strokes: readonly Stroke[], area: { width?: number; height?: number } = {}): Drawing =>
  Drawing.parse({ width: 640, height: 240, pointer: "pen", ...area, strokes });

/** Points of a stroke, 8 ms apart. */
export const stroke = (points: readonly (readonly [number, number])[], start = 0): Stroke =>
  points.map(([x, y], index) => [x, y, start + index * 8, 0.5]);

/** What a hand might write: loops that run to the right, then a line under them. Another `hand` writes otherwise. */
export function handwriting(hand: number): Drawing {
  const loops = Array.from({ length: 220 }, (_, step): [number, number] => {
    const time = step / 9 + hand;
    const rise = 34 + 22 * Math.sin(step / (23 + hand * 3));
    return [60 + hand * 8 + step * (1.6 + hand * 0.12) + 16 * Math.sin(time * 1.7), 120 - rise * Math.cos(time * 1.1)];
  });
  const under = Array.from({ length: 60 }, (_, step): [number, number] => [
    90 + step * 5.5,
    172 + 7 * Math.sin(step / 14 + hand) - step / 6,
  ]);
  return drawingOf([stroke(loops), stroke(under, 2_600), stroke([[250 + hand * 10, 60]], 3_400)]);
}

/** Two strokes: enough for who cannot write. */
export const cross = drawingOf([
  stroke([
    [300, 90],
    [318, 111],
    [340, 132],
  ]),
  stroke(
    [
      [341, 91],
      [320, 110],
      [301, 131],
    ],
    700,
  ),
]);

/** A signature of this version, made on the screen of Valenciennes on 12 November 2026. */
export function onScreen(
  version: Version,
  signature: Partial<ScreenSignature> & Pick<Signature, "signer" | "name">,
  drawing: Drawing,
): ScreenSignature {
  const made = Signature.parse({
    id: randomUUID(),
    versionId: version.id,
    hash: version.hash,
    kind: "screen",
    on: "2026-11-12",
    at: "2026-11-12T14:12:30.000Z",
    place: "Valenciennes",
    ...signature,
    drawing,
  });
  if (made.kind !== "screen") throw new Error("not a signature on the screen");
  return made;
}

/** The signatures of the person, the pair, the peer worker and a trusted person, all on the screen. */
export function allOnScreen(version: Version, trusted: string): readonly ScreenSignature[] {
  const { person, pair, peerWorker } = version.content;
  const team = [...pair, ...(peerWorker ? [peerWorker] : [])];
  return [
    onScreen(version, { signer: "person", name: `${person.givenNames[0]} ${person.usedName ?? person.birthName}` }, handwriting(0)),
    ...team.map(({ id, role, givenNames, familyName }, index) =>
      onScreen(
        version,
        {
          signer: role === "peerWorker" ? "peerWorker" : "professional",
          name: `${givenNames[0]} ${familyName}`,
          professionalId: id,
          role,
        },
        handwriting(index + 1),
      ),
    ),
    onScreen(version, { signer: "trustedPerson", name: trusted }, handwriting(5)),
  ];
}

/** Steps of the tone curve. */
const STEPS = 1024;

/** The sRGB primaries and white, adapted to the D50 white of ICC profiles (IEC 61966-2-1, ICC.1:2001). */
const colorants = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

const fixed = (value: number): number => Math.round(value * 65536);

function bytes(length: number, fill: (view: DataView) => void): Uint8Array {
  const array = new Uint8Array(length);
  fill(new DataView(array.buffer));
  return array;
}

function ascii(view: DataView, offset: number, text: string): void {
  for (const [index, character] of [...text].entries()) view.setUint8(offset + index, character.charCodeAt(0));
}

const description = (text: string): Uint8Array =>
  bytes(12 + text.length + 1 + 78, (view) => {
    ascii(view, 0, "desc");
    view.setUint32(8, text.length + 1);
    ascii(view, 12, text);
  });

const copyright = (text: string): Uint8Array =>
  bytes(8 + text.length + 1, (view) => {
    ascii(view, 0, "text");
    ascii(view, 8, text);
  });

const xyz = (values: readonly number[]): Uint8Array =>
  bytes(20, (view) => {
    ascii(view, 0, "XYZ ");
    for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value));
  });

const toneCurve = (): Uint8Array =>
  bytes(12 + STEPS * 2, (view) => {
    ascii(view, 0, "curv");
    view.setUint32(8, STEPS);
    for (let step = 0; step < STEPS; step++) {
      const signal = step / (STEPS - 1);
      const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
      view.setUint16(12 + step * 2, Math.round(light * 65535));
    }
  });

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** An sRGB colour profile, generated: an ICC version 2 display profile with matrix and curves. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", copyright("No copyright, use freely")],
    ...Object.entries(colorants).map(([tag, values]) => [tag, xyz(values)] as const),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const start = 132 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let end = start;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += aligned(data.length);
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  view.setUint32(0, end);
  view.setUint32(8, 0x02100000);
  ascii(view, 12, "mntrRGB XYZ ");
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part);
  ascii(view, 36, "acsp");
  for (const [index, value] of colorants.wtpt.entries()) view.setInt32(68 + index * 4, fixed(value));
  view.setUint32(128, tags.length);
  for (const [index, [tag, data]] of tags.entries()) {
    const offset = 132 + index * 12;
    ascii(view, offset, tag);
    view.setUint32(offset + 4, places.get(data) ?? 0);
    view.setUint32(offset + 8, data.length);
    profile.set(data, places.get(data));
  }
  return profile;
}

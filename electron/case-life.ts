import { z } from "zod";
import { Day } from "../templates/schema.ts";
import { CopyPlace } from "../templates/version-schema.ts";
import type { Fault } from "./case-faults.ts";

const OF_AGE = 18;

const day = Day.optional().catch(undefined);
const happening = z.object({ on: day }).catch({ on: undefined });
const happenings = z.array(happening).catch([]);
const place = CopyPlace.optional().catch(undefined);

/** A case read as far as it can be, so that its dates are judged even beside other faults. */
const Outline = z.object({
  patient: z.object({ birthDate: day }).catch({ birthDate: undefined }),
  sessions: happenings,
  signed: z
    .object({ on: day, cannotSign: z.boolean().optional().catch(undefined), witnesses: z.unknown().optional() })
    .catch({ on: undefined, cannotSign: undefined, witnesses: undefined }),
  copies: z.array(z.object({ on: day, place }).catch({ on: undefined, place: undefined })).catch([]),
  next: z
    .array(
      z
        .object({ kind: z.string().catch(""), on: day, place, version: z.number().optional().catch(undefined) })
        .catch({ kind: "", on: undefined, place: undefined, version: undefined }),
    )
    .catch([]),
});
type Outline = z.infer<typeof Outline>;

const yearsBetween = (birth: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);

function ageFaults({ patient, sessions, signed }: Outline): readonly Fault[] {
  const first = sessions[0]?.on ?? signed.on;
  if (!patient.birthDate || !first || yearsBetween(patient.birthDate, first) >= OF_AGE) return [];
  return [{ path: ["patient", "birthDate"], code: "underage" }];
}

/** Sessions, then the signature, then the events, each on the day of the one before or later; copies on the day signed or later. */
function orderFaults({ sessions, signed, copies, next }: Outline): readonly Fault[] {
  const road = [
    ...sessions.map(({ on }, index) => ({ on, path: ["sessions", index, "on"] })),
    { on: signed.on, path: ["signed", "on"] },
    ...next.map(({ on }, index) => ({ on, path: ["next", index, "on"] })),
  ];
  let latest = "";
  const faults: Fault[] = [];
  for (const { on, path } of road) {
    if (on && on < latest) faults.push({ path, code: "notInOrder" });
    else if (on) latest = on;
  }
  copies.forEach(({ on }, index) => {
    if (on && signed.on && on < signed.on) faults.push({ path: ["copies", index, "on"], code: "notInOrder" });
  });
  return faults;
}

function witnessFaults({ signed }: Outline): readonly Fault[] {
  if (signed.cannotSign && signed.witnesses === undefined) return [{ path: ["signed", "witnesses"], code: "witnessesMissing" }];
  if (!signed.cannotSign && signed.witnesses !== undefined) return [{ path: ["signed", "witnesses"], code: "witnessesUnexpected" }];
  return [];
}

/** Only a copy that was given can be taken back, and only version 1 has copies in a case. */
function takenBackFaults({ copies, next }: Outline): readonly Fault[] {
  return next.flatMap((event, index): readonly Fault[] => {
    if (event.kind !== "copyTakenBack") return [];
    if (event.version !== undefined && event.version !== 1) return [{ path: ["next", index, "version"], code: "noSuchCopy" }];
    if (event.place && !copies.some((copy) => copy.place === event.place)) return [{ path: ["next", index, "place"], code: "noSuchCopy" }];
    return [];
  });
}

/** What a schema of shapes cannot say: age, order of days, witnesses, copies taken back. */
export function lifeFaults(raw: unknown): readonly Fault[] {
  const read = Outline.safeParse(raw);
  if (!read.success) return [];
  return [ageFaults, orderFaults, witnessFaults, takenBackFaults].flatMap((check) => check(read.data));
}

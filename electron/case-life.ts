import { z } from "zod";
import { Day } from "../templates/schema.ts";
import { CopyPlace } from "../templates/version-schema.ts";
import type { Fault } from "./case-faults.ts";
import { plain } from "./search.ts";

const OF_AGE = 18;

const day = Day.optional().catch(undefined);
const place = CopyPlace.optional().catch(undefined);
const list = <Row extends z.ZodType>(row: Row) => z.array(row).optional().catch(undefined);
const Named = z.object({ familyName: z.string(), givenNames: z.array(z.string()) });

/** A case read as far as it can be, so that its dates are judged even beside other faults. What cannot be read is undefined. */
const Outline = z.object({
  patient: z.object({ familyName: z.unknown(), givenNames: z.unknown(), birthDate: day }).partial().catch({}),
  pair: list(Named.optional().catch(undefined)),
  peerWorker: Named.optional().catch(undefined),
  sessions: list(z.object({ on: day }).catch({})),
  signed: z.object({ on: day, cannotSign: z.boolean().optional().catch(undefined), witnesses: z.unknown().optional() }).catch({}),
  copies: list(z.object({ on: day, place }).catch({})),
  next: list(
    z
      .object({
        kind: z.string().catch(""),
        on: day,
        place,
        version: z.int().positive().optional().catch(undefined),
        deviations: list(z.object({ toldPatientOn: day, toldTrustedPersonOn: day }).catch({})),
      })
      .catch({ kind: "" }),
  ),
});
type Outline = z.infer<typeof Outline>;

const yearsBetween = (birth: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);

function ageFaults({ patient, sessions, signed }: Outline): readonly Fault[] {
  const first = sessions?.[0]?.on ?? signed.on;
  if (!patient.birthDate || !first || yearsBetween(patient.birthDate, first) >= OF_AGE) return [];
  return [{ path: ["patient", "birthDate"], code: "underage" }];
}

/** Sessions, then the signature, then the events: each on the day of the one before or later. */
function roadFaults({ sessions = [], signed, next = [] }: Outline): readonly Fault[] {
  const road = [
    ...sessions.map(({ on }, index) => ({ on, path: ["sessions", index, "on"] })),
    { on: signed.on, path: ["signed", "on"] },
    ...next.map(({ on }, index) => ({ on, path: ["next", index, "on"] })),
  ].filter(({ on }) => on !== undefined);
  return road.flatMap(({ on = "", path }, index) => (on < (road[index - 1]?.on ?? "") ? [{ path, code: "notInOrder" }] : []));
}

/** Copies are given on the day signed or later; a deviation is told on the day of the consultation or later. */
function afterFaults({ signed, copies = [], next = [] }: Outline): readonly Fault[] {
  const later = [
    ...copies.map(({ on }, index) => ({ on, after: signed.on, path: ["copies", index, "on"] })),
    ...next.flatMap(({ on: after, deviations = [] }, event) =>
      deviations.flatMap((told, index) =>
        (["toldPatientOn", "toldTrustedPersonOn"] as const).map((key) => ({
          on: told[key],
          after,
          path: ["next", event, "deviations", index, key],
        })),
      ),
    ),
  ];
  return later.flatMap(({ on, after, path }) => (on && after && on < after ? [{ path, code: "notInOrder" }] : []));
}

function witnessFaults({ signed }: Outline): readonly Fault[] {
  if (signed.cannotSign && signed.witnesses === undefined) return [{ path: ["signed", "witnesses"], code: "witnessesMissing" }];
  if (!signed.cannotSign && signed.witnesses !== undefined) return [{ path: ["signed", "witnesses"], code: "witnessesUnexpected" }];
  return [];
}

const Witnesses = z.array(z.object({ name: z.string() }));
/** A name as the app compares two signers: the first of the given names, and the family name. */
const comparable = ({ familyName, givenNames }: z.infer<typeof Named>): string => plain(`${givenNames[0] ?? ""} ${familyName}`);

/** Nobody is there twice: not in the team, and not as the person and a witness. */
function twiceFaults({ patient, pair = [], peerWorker, signed }: Outline): readonly Fault[] {
  const person = Named.safeParse(patient);
  const witnesses = Witnesses.safeParse(signed.witnesses);
  const team = [
    ...pair.map((one, index) => ({ name: one && comparable(one), path: ["pair", index] })),
    { name: peerWorker && comparable(peerWorker), path: ["peerWorker"] },
  ];
  const signers = [
    { name: person.data && comparable(person.data), path: ["patient"] },
    ...(witnesses.data ?? []).map(({ name }, index) => ({ name: plain(name), path: ["signed", "witnesses", index, "name"] })),
  ];
  return [team, signers].flatMap((people) =>
    people.flatMap(({ name, path }, index) =>
      name && people.slice(0, index).some((one) => one.name === name) ? [{ path, code: "sameAsBefore" }] : [],
    ),
  );
}

/** Only a copy that was given, that day or before, can be taken back, and only once; only version 1 has copies in a case. */
function takenBackFaults({ copies, next = [] }: Outline): readonly Fault[] {
  if (!copies) return [];
  const out = copies.map(({ place, on = "" }) => ({ place, on })).sort((a, b) => a.on.localeCompare(b.on));
  let versions = 1;
  return next.flatMap(({ kind, version = 1, place, on }, index): readonly Fault[] => {
    if (kind === "newVersion") versions++;
    if (kind !== "copyTakenBack" || !place) return [];
    if (version !== 1) return [{ path: ["next", index, "version"], code: version > versions ? "noSuchVersion" : "noSuchCopy" }];
    const at = out.findIndex((copy) => copy.place === place || copy.place === undefined);
    const [copy] = at < 0 ? [] : out.splice(at, 1);
    if (!copy) return [{ path: ["next", index, "place"], code: "noSuchCopy" }];
    return on && on < copy.on ? [{ path: ["next", index, "on"], code: "notInOrder" }] : [];
  });
}

/** What a schema of shapes cannot say: age, order of days, witnesses, people there twice, copies taken back. */
export function lifeFaults(raw: unknown): readonly Fault[] {
  const read = Outline.safeParse(raw);
  if (!read.success) return [];
  return [ageFaults, roadFaults, afterFaults, witnessFaults, twiceFaults, takenBackFaults].flatMap((check) => check(read.data));
}

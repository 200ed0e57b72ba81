import type { Database } from "better-sqlite3";
import { addReading, addReason, addSeen, findReading, type Reading, unseenReadings } from "../../db/emergencies.ts";
import { findPerson } from "../../db/persons.ts";
import { readSettings } from "../../db/settings.ts";
import type { Store } from "../../db/store.ts";
import { findVersion } from "../../db/versions.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EmergencyReason } from "../contract-emergency.ts";
import { envelopeTold } from "../duty.ts";
import { readerOf } from "../emergency-reader.ts";
import { readableText, searchInEmergency } from "../emergency-search.ts";
import type { Handlers } from "../host.ts";
import { writeOrOwe } from "../owing.ts";
import { screenSheet, screenText } from "../pdf/screen.ts";
import { actsIn } from "../rights.ts";
import { wholeVersion } from "../version-out.ts";

interface Opening {
  readonly personId: string;
  readonly versionId: string;
}

/** What each open store was read for in this session: only that is read on, and said why. */
const openings = new WeakMap<Store, Map<string, Opening>>();

function openingsOf(context: Context): Map<string, Opening> {
  const { store } = context.session();
  const known = openings.get(store) ?? new Map<string, Opening>();
  openings.set(store, known);
  return known;
}

/** « Autre motif » says nothing without words. */
function refuseEmptyReason({ kind, words: said = "" }: EmergencyReason): void {
  if (kind === "other" && said.trim() === "") throw new CommandError("reasonMissing", "reason.words");
}

function readingOut(db: Database, { id, personId, at, by, dutyRole, reason }: Reading) {
  const said = EmergencyReason.safeParse(reason);
  const person = found(findPerson(db, personId));
  return {
    openingId: id,
    personId: person.id,
    identity: person.identity,
    at,
    reader: readerOf(db, by, dutyRole),
    ...(said.success && { reason: said.data }),
  };
}

export const emergency = {
  "emergency.search": (context, { query }) => searchInEmergency(context.session().store.db, query),

  "emergency.open": (context, { personId, reason }) => {
    const { db } = context.session().store;
    const person = found(findPerson(db, personId));
    const text = readableText(db, person.id);
    if (!text) {
      writeOrOwe(context, () => undefined, { action: "emergency.nothing", subject: person.id });
      return { readable: "nothing", personId: person.id, identity: person.identity };
    }
    if (readSettings(db).get("emergencyReason") === "before" && !reason) throw new CommandError("reasonMissing", "reason");
    if (reason) refuseEmptyReason(reason);
    const opening = { personId: person.id, versionId: text.version.id };
    const { value: openingId, kept } = writeOrOwe(
      context,
      (writer, stamp) => {
        const id = addReading(writer, opening, stamp);
        if (reason) addReason(writer, id, reason, stamp);
        return id;
      },
      { action: "emergency.open", subject: person.id },
    );
    openingsOf(context).set(openingId, opening);
    return {
      personId: person.id,
      openingId,
      traced: kept,
      reasonAsked: reason === undefined,
      readable: text.readable,
      ...screenSheet(wholeVersion(db, text.version), context.today()),
    };
  },

  "emergency.read": (context, { openingId }) => {
    const { db } = context.session().store;
    const { personId, versionId } = found(openingsOf(context).get(openingId));
    const version = found(findVersion(db, versionId));
    const { kept } = writeOrOwe(context, () => undefined, { action: "emergency.read", subject: personId });
    return { traced: kept, text: screenText(wholeVersion(db, version)) };
  },

  "emergency.reason": (context, { openingId, reason }) => {
    const { personId } = found(openingsOf(context).get(openingId));
    refuseEmptyReason(reason);
    const { kept } = writeOrOwe(context, (writer, stamp) => addReason(writer, openingId, reason, stamp), {
      action: "emergency.reason",
      subject: personId,
    });
    return { traced: kept };
  },

  "emergency.told": (context, { personId }) => {
    const { store, professional } = context.session();
    const asked = personId === undefined ? undefined : findPerson(store.db, personId)?.id;
    const unseen = unseenReadings(store.db, professional.id);
    const led = new Set([...new Set(unseen.map((reading) => reading.personId))].filter((id) => actsIn(context, id).has("lead")));
    const readings = unseen
      .filter((reading) => led.has(reading.personId))
      .map((reading) => readingOut(store.db, reading))
      .filter((reading) => personId === undefined || reading.personId === asked);
    const envelope = personId === undefined ? envelopeTold(context) : undefined;
    return { readings, ...(envelope && { envelope }) };
  },

  "emergency.seen": (context, { openingId }) => {
    const { personId } = found(findReading(context.session().store.db, openingId));
    context.write((writer, stamp) => addSeen(writer, openingId, stamp), { action: "emergency.seen", subject: personId });
    return {};
  },
} satisfies Partial<Handlers>;

import type { Database } from "better-sqlite3";
import { addTrace } from "../../db/audit.ts";
import { copiesOf } from "../../db/copies.ts";
import { findDraft, openDraftOf } from "../../db/drafts.ts";
import {
  addPerson,
  bornOn,
  broughtBy,
  findPerson,
  joinedNames,
  listPersons,
  mergedInto,
  mergePerson,
  type Person,
  setIdentity,
} from "../../db/persons.ts";
import { findProfessional } from "../../db/professionals.ts";
import { findVersion, unsignedOf, versionsOf } from "../../db/versions.ts";
import type { Identity } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import { copyOut } from "../copy-life.ts";
import { draftOut, fullName } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { ageOn } from "../paris-time.ts";
import { personRow } from "../person-row.ts";
import { noteReading } from "../reading.ts";
import { actsIn } from "../rights.ts";
import { looksLike, searchPeople } from "../search.ts";
import { versionOut } from "../version-out.ts";

const ADULT = 18;
const MOST_FOUND = 20;

/** Refuses what no identity may be: born later than today, under 18, or like someone already here (decision D3). */
function refuseIdentity(context: Context, identity: Identity, another: boolean, own?: string): void {
  if (identity.birthDate > context.today()) throw new CommandError("dateInFuture", "identity.birthDate");
  if (ageOn(identity.birthDate, context.today()) < ADULT) throw new CommandError("underage", "identity.birthDate");
  const { db } = context.session().store;
  const known = [...bornOn(db, identity.birthDate), ...joinedNames(db)];
  const alike = known.some((person) => person.id !== own && looksLike(person.identity, identity));
  if (alike && !another) throw new CommandError("samePerson");
}

/** Whether a text is being written or waits for its signature: a file has one at most. */
const isUnderWay = (db: Database, personId: string): boolean =>
  openDraftOf(db, personId) !== undefined || unsignedOf(versionsOf(db, personId)) !== undefined;

function professionalName(db: Database, id: string | null): string {
  const professional = id === null ? undefined : findProfessional(db, id);
  return professional ? fullName(professional) : "";
}

export const people = {
  "home.open": (context) => {
    const { store, professional } = context.session();
    const persons = listPersons(store.db);
    const rows = (among: readonly Person[]) =>
      among.map((person) => personRow(context, person)).sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1));
    const own = rows(persons.filter(({ id }) => actsIn(context, id).has("read")));
    const inState = (state: string, all = own) => all.filter((row) => row.state === state);
    const lists = { drafting: inState("drafting"), toSign: inState("toSign"), active: inState("active"), people: own.length };
    if (professional.role !== "careManager") return lists;
    const all = rows(persons);
    // A text holds while the next one is written.
    const active = all.filter(({ currentNumber }) => currentNumber !== undefined).length;
    const counts = { people: all.length, drafting: inState("drafting", all).length, toSign: inState("toSign", all).length, active };
    return { ...lists, counts };
  },

  "person.search": (context, { query }) => {
    const { db } = context.session().store;
    const known = [...listPersons(db), ...joinedNames(db)];
    const ids = [...new Set(searchPeople(known, query).map(({ id }) => id))].filter((id) => actsIn(context, id).has("read"));
    return ids.slice(0, MOST_FOUND).map((id) => personRow(context, found(findPerson(db, id))));
  },

  "person.add": (context, { requestId, identity, another }) => {
    if (requestId && findPerson(context.session().store.db, requestId)) return { personId: requestId };
    refuseIdentity(context, identity, another === true);
    return { personId: context.write((writer, stamp) => addPerson(writer, identity, stamp, requestId), { action: "person.add" }) };
  },

  "person.correct": (context, { personId, identity, another }) => {
    const { id } = found(findPerson(context.session().store.db, personId));
    refuseIdentity(context, identity, another === true, id);
    context.write((writer, stamp) => setIdentity(writer, id, identity, stamp), { action: "person.correct", subject: id });
    return { personId: id };
  },

  "person.merge": (context, { keptId, mergedId }) => {
    const { db } = context.session().store;
    const kept = found(findPerson(db, keptId)).id;
    const merged = found(findPerson(db, mergedId)).id;
    if (kept === merged) throw new CommandError("malformedCommand", "mergedId");
    if (isUnderWay(db, kept) && isUnderWay(db, merged)) throw new CommandError("draftExists");
    const joined = [merged, ...mergedInto(db, merged).map(({ id }) => id)];
    context.write(
      (writer, stamp) => {
        for (const id of joined) mergePerson(writer, id, kept, stamp);
        addTrace(writer, { workstation: context.deps.workstation, action: "person.mergedInto", subject: merged, result: "done" }, stamp);
      },
      { action: "person.merge", subject: kept },
    );
    return { personId: kept };
  },

  "person.unmerge": (context, { personId }) => {
    const { db } = context.session().store;
    const kept = found(findPerson(db, personId)).id;
    if (kept === personId) throw new CommandError("notFound", "personId");
    const brought = broughtBy(db, personId);
    const leaving = new Set([personId, ...brought]);
    const underWay = [openDraftOf(db, kept), findDraft(db, unsignedOf(versionsOf(db, kept))?.draftId ?? "")];
    const startOf = (fromId: string | null | undefined) => findVersion(db, fromId ?? "")?.personId ?? "";
    if (underWay.some((draft) => draft && !leaving.has(draft.personId) && leaving.has(startOf(draft.fromVersionId))))
      throw new CommandError("draftExists");
    context.write(
      (writer, stamp) => {
        mergePerson(writer, personId, null, stamp);
        for (const id of brought) mergePerson(writer, id, personId, stamp);
      },
      { action: "person.unmerge", subject: personId },
    );
    return { personId };
  },

  "person.open": (context, { personId }) => {
    const { db } = context.session().store;
    const person = found(findPerson(db, personId));
    noteReading(context, person.id);
    const draft = openDraftOf(db, person.id);
    return {
      row: personRow(context, person),
      ...(draft ? { draft: draftOut(context, draft) } : {}),
      versions: versionsOf(db, person.id).map((version) => versionOut(context, version)),
      copies: copiesOf(db, person.id).map(copyOut),
      merged: mergedInto(db, person.id).map(({ id, identity, at, by }) => ({ personId: id, identity, at, by: professionalName(db, by) })),
    };
  },
} satisfies Partial<Handlers>;

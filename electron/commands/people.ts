import { copiesOf } from "../../db/copies.ts";
import { openDraftOf } from "../../db/drafts.ts";
import { addPerson, bornOn, findPerson, listPersons } from "../../db/persons.ts";
import { addProfessional, listProfessionals } from "../../db/professionals.ts";
import { versionsOf } from "../../db/versions.ts";
import { CommandError, found } from "../command-error.ts";
import { draftOut } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { ageOn } from "../paris-time.ts";
import { personRow } from "../person-row.ts";
import { looksLike, searchPeople } from "../search.ts";
import { versionOut } from "../version-out.ts";
import { copyOut } from "./copies.ts";

const ADULT = 18;
const MOST_FOUND = 20;

export const people = {
  "professional.list": (context) => listProfessionals(context.session().store.db),
  "professional.add": (context, who) =>
    context.write((writer, stamp) => addProfessional(writer, who, stamp), { action: "professional.add" }),

  "home.open": (context) => {
    const { db } = context.session().store;
    const rows = listPersons(db)
      .map((person) => personRow(db, person))
      .sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1));
    const inState = (state: string) => rows.filter((row) => row.state === state);
    return { drafting: inState("drafting"), toSign: inState("toSign"), active: inState("active"), people: rows.length };
  },

  "person.search": (context, { query }) => {
    const { db } = context.session().store;
    return searchPeople(listPersons(db), query)
      .slice(0, MOST_FOUND)
      .map((person) => personRow(db, person));
  },

  "person.add": (context, { identity, another }) => {
    const { db } = context.session().store;
    if (identity.birthDate > context.today()) throw new CommandError("dateInFuture", "identity.birthDate");
    if (ageOn(identity.birthDate, context.today()) < ADULT) throw new CommandError("underage", "identity.birthDate");
    if (another !== true && bornOn(db, identity.birthDate).some((person) => looksLike(person.identity, identity)))
      throw new CommandError("samePerson");
    return { personId: context.write((writer, stamp) => addPerson(writer, identity, stamp), { action: "person.add" }) };
  },

  "person.open": (context, { personId }) => {
    const { db } = context.session().store;
    const person = found(findPerson(db, personId));
    const draft = openDraftOf(db, personId);
    return {
      row: personRow(db, person),
      ...(draft ? { draft: draftOut(db, draft) } : {}),
      versions: versionsOf(db, personId).map((version) => versionOut(db, version)),
      copies: copiesOf(db, personId).map(copyOut),
    };
  },
} satisfies Partial<Handlers>;

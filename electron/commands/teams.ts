import { openDraftOf, readPair } from "../../db/drafts.ts";
import { findPerson } from "../../db/persons.ts";
import { findProfessional, listProfessionals } from "../../db/professionals.ts";
import { invitationsOf, setInvitation } from "../../db/teams.ts";
import { CommandError, found } from "../command-error.ts";
import type { Handlers } from "../host.ts";
import { mayDo, relationOf } from "../rights.ts";

export const teams = {
  "team.open": (context, { personId }) => {
    const { db } = context.session().store;
    const { id } = found(findPerson(db, personId));
    const draft = openDraftOf(db, id);
    const invited = new Map(invitationsOf(db, id).map(({ professionalId, agreedOn }) => [professionalId, agreedOn]));
    return listProfessionals(db).flatMap((one) => {
      const relation = relationOf(db, id, one);
      if (relation === "none") return [];
      const pair = draft && readPair(db, draft.id);
      const agreedOn = relation === "invited" ? invited.get(one.id) : pair?.peerWorkerId === one.id ? pair.peerAgreedOn : undefined;
      return [{ ...one, relation, ...(agreedOn ? { agreedOn } : {}) }];
    });
  },

  "team.invite": (context, { personId, professionalId, agreedOn }) => {
    const { db } = context.session().store;
    const { id } = found(findPerson(db, personId));
    const professional = found(findProfessional(db, professionalId));
    if (agreedOn > context.today()) throw new CommandError("dateInFuture", "agreedOn");
    if (mayDo(professional.role, "invited").size === 0) throw new CommandError("malformedCommand", "professionalId");
    context.write((writer, stamp) => setInvitation(writer, { personId: id, professionalId, agreedOn }, stamp), {
      action: "team.invite",
      subject: id,
    });
    return {};
  },

  "team.end": (context, { personId, professionalId }) => {
    const { db } = context.session().store;
    const { id } = found(findPerson(db, personId));
    if (!invitationsOf(db, id).some((one) => one.professionalId === professionalId)) throw new CommandError("notFound", "professionalId");
    context.write((writer, stamp) => setInvitation(writer, { personId: id, professionalId }, stamp), { action: "team.end", subject: id });
    return {};
  },
} satisfies Partial<Handlers>;

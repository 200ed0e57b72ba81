import { addCopy, addCopyEvent, findCopy, hasCopyEvent } from "../../db/copies.ts";
import { findVersion } from "../../db/versions.ts";
import { CommandError, found } from "../command-error.ts";
import { checkNext, copyOut } from "../copy-life.ts";
import type { Handlers } from "../host.ts";
import { parisDay } from "../paris-time.ts";

export const copies = {
  "copy.add": (context, { requestId, givenBy, on, ...copy }) => {
    const { db } = context.session().store;
    const known = requestId && findCopy(db, requestId);
    if (known && known.versionId === copy.versionId) return copyOut(known);
    const version = found(findVersion(db, copy.versionId));
    if (version.number === null) throw new CommandError("notSigned");
    if (on > context.today()) throw new CommandError("dateInFuture", "on");
    if (on < parisDay(new Date(version.content.frozenAt))) throw new CommandError("dateBeforeText", "on");
    if (!copy.agreed && !copy.disagreementReason?.trim()) throw new CommandError("disagreementNeedsReason", "disagreementReason");
    const copyId = context.write(
      (writer, stamp) => {
        const id = addCopy(writer, copy, stamp, requestId);
        addCopyEvent(writer, id, { what: "given", on, by: givenBy }, stamp);
        return id;
      },
      { action: "copy.add", subject: version.personId },
    );
    return copyOut(found(findCopy(db, copyId)));
  },

  "copy.note": (context, { requestId, copyId, ...event }) => {
    const { db } = context.session().store;
    const copy = found(findCopy(db, copyId));
    if (requestId && hasCopyEvent(db, requestId)) return copyOut(copy);
    const version = found(findVersion(db, copy.versionId));
    if (event.on > context.today()) throw new CommandError("dateInFuture", "on");
    if (event.on < parisDay(new Date(version.content.frozenAt))) throw new CommandError("dateBeforeText", "on");
    checkNext(copy, event);
    context.write((writer, stamp) => addCopyEvent(writer, copyId, event, stamp, requestId), {
      action: `copy.${event.what}`,
      subject: version.personId,
    });
    return copyOut(found(findCopy(db, copyId)));
  },
} satisfies Partial<Handlers>;

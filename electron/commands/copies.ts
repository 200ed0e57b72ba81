import { addCopy, addCopyEvent, type CopyRow, findCopy } from "../../db/copies.ts";
import { findVersion } from "../../db/versions.ts";
import { CommandError, found } from "../command-error.ts";
import type { Copy } from "../contract.ts";
import type { Handlers } from "../host.ts";
import { parisDay } from "../paris-time.ts";

/** A copy with its computed state: what last happened to it. */
export const copyOut = (copy: CopyRow): Copy => ({ ...copy, state: copy.events.at(-1)?.what ?? "printed" });

export const copies = {
  "copy.add": (context, { givenBy, on, ...copy }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, copy.versionId));
    if (version.number === null) throw new CommandError("notSigned");
    if (on > context.today()) throw new CommandError("dateInFuture", "on");
    if (on < parisDay(new Date(version.content.frozenAt))) throw new CommandError("dateBeforeText", "on");
    if (!copy.agreed && !copy.disagreementReason?.trim()) throw new CommandError("disagreementNeedsReason", "disagreementReason");
    const copyId = context.write(
      (writer, stamp) => {
        const id = addCopy(writer, copy, stamp);
        addCopyEvent(writer, id, { what: "given", on, by: givenBy }, stamp);
        return id;
      },
      { action: "copy.add", subject: version.personId },
    );
    return copyOut(found(findCopy(db, copyId)));
  },

  "copy.note": (context, { copyId, ...event }) => {
    const { db } = context.session().store;
    const copy = copyOut(found(findCopy(db, copyId)));
    if (copy.state === "takenBack" || copy.state === "destroyed") throw new CommandError("copyClosed");
    if (event.on > context.today()) throw new CommandError("dateInFuture", "on");
    if (event.on < (copy.events.at(-1)?.on ?? event.on)) throw new CommandError("dateBeforeText", "on");
    context.write((writer, stamp) => addCopyEvent(writer, copyId, event, stamp), { action: `copy.${event.what}`, subject: copy.versionId });
    return copyOut(found(findCopy(db, copyId)));
  },
} satisfies Partial<Handlers>;

import { addPaperOut } from "../../db/copies.ts";
import { findVersion } from "../../db/versions.ts";
import { fileNameStart } from "../../templates/paper-file.fr.ts";
import { found } from "../command-error.ts";
import type { Handlers } from "../host.ts";
import { makePaper } from "../pdf/paper.ts";
import { wholeVersion } from "../version-out.ts";

export const papers = {
  "paper.make": async (context, { versionId, kind }) => {
    const { db } = context.session().store;
    const version = wholeVersion(db, found(findVersion(db, versionId)));
    const { bytes, pages } = await makePaper({ kind, version });
    return { pdf: Buffer.from(bytes).toString("base64"), fileName: `${fileNameStart[kind]} ${version.fingerprint}.pdf`, pages };
  },

  "paper.note": (context, { versionId, kind, how, count }) => {
    const { db } = context.session().store;
    const { personId } = found(findVersion(db, versionId));
    context.write((writer, stamp) => addPaperOut(writer, { versionId, kind, how, count }, stamp), {
      action: `paper.${how}`,
      subject: personId,
    });
    return {};
  },
} satisfies Partial<Handlers>;

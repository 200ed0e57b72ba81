import { isDeepStrictEqual } from "node:util";
import { addCopy, addCopyEvent, addPaperOut, copiesOfVersion, hasPaperOut } from "../../db/copies.ts";
import type { Stamp, Writer } from "../../db/ledger.ts";
import { findVersion, type VersionRow } from "../../db/versions.ts";
import { fileNameStart } from "../../templates/paper-file.fr.ts";
import { hasSheet, type Recipient } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Input } from "../contract.ts";
import { copyOut } from "../copy-life.ts";
import { fullName } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { makePaper } from "../pdf/paper.ts";
import { wholeVersion } from "../version-out.ts";

type Paper = Omit<Input<"paper.note">, "requestId">;

const recipientOf = ({ place, holder, kind }: Recipient): Recipient => ({ place, kind, ...(holder === undefined ? {} : { holder }) });

/** Takes out of `list` the first element like `recipient`, and gives it. */
function takeLike<T extends Recipient>(list: T[], recipient: Recipient): T | undefined {
  const at = list.findIndex((one) => isDeepStrictEqual(recipientOf(one), recipientOf(recipient)));
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

/** Those ticked were chosen by the person for this kind, and got a print each; one file may go to several. */
function checkRecipients(version: VersionRow, { kind, how, count, recipients }: Paper): void {
  if (recipients.length > 0 && version.number === null) throw new CommandError("notSigned");
  const chosen = version.content.recipients.filter((recipient) => recipient.kind === kind);
  if (!recipients.every((recipient) => takeLike(chosen, recipient))) throw new CommandError("malformedCommand", "recipients");
  if (how === "print" && recipients.length > count) throw new CommandError("tooFewPrinted", "count");
}

/** One row for each recipient, agreed since the person chose them; a row that still waits to be given is used again. */
function registerPrinted(writer: Writer, paper: Paper, by: { readonly name: string; readonly on: string }, stamp: Stamp): void {
  const medium = paper.how === "print" ? "paper" : "pdf";
  const waiting = copiesOfVersion(writer.db, paper.versionId).filter((copy) => copy.medium === medium && copyOut(copy).state === "printed");
  for (const recipient of paper.recipients) {
    const copyId =
      takeLike(waiting, recipient)?.id ??
      addCopy(writer, { ...recipientOf(recipient), versionId: paper.versionId, medium, agreed: true }, stamp);
    addCopyEvent(writer, copyId, { what: "printed", on: by.on, by: by.name }, stamp);
  }
}

export const papers = {
  "paper.make": async (context, { versionId, kind }) => {
    const { db } = context.session().store;
    const version = wholeVersion(db, found(findVersion(db, versionId)));
    if (kind === "sheet" && !hasSheet(version)) throw new CommandError("noSheet");
    const { bytes, pages } = await makePaper({ kind, version });
    return { pdf: Buffer.from(bytes).toString("base64"), fileName: `${fileNameStart[kind]} ${version.fingerprint}.pdf`, pages };
  },

  "paper.note": (context, { requestId, ...paper }) => {
    const { store, professional } = context.session();
    if (requestId && hasPaperOut(store.db, requestId)) return {};
    const version = found(findVersion(store.db, paper.versionId));
    checkRecipients(version, paper);
    context.write(
      (writer, stamp) => {
        addPaperOut(writer, paper, stamp, requestId);
        registerPrinted(writer, paper, { name: fullName(professional), on: context.today() }, stamp);
      },
      { action: `paper.${paper.how}`, subject: version.personId },
    );
    return {};
  },
} satisfies Partial<Handlers>;

import { accountOf } from "../../db/accounts.ts";
import type { Stamp, Writer } from "../../db/ledger.ts";
import { addSignature, addUnsigned, type NewSignature, signaturesOf, versionOfSignature } from "../../db/signatures.ts";
import { signingKeyOf } from "../../db/signing-keys.ts";
import { isKnownSlot } from "../../db/slot-changes.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import { problemOf, StoreError } from "../../db/store-error.ts";
import { addNumber, findVersion, setSignedOn, type VersionRow } from "../../db/versions.ts";
import type { Drawing, Professional, Version } from "../../templates/version-schema.ts";
import { CommandError, found } from "../command-error.ts";
import type { Context } from "../context.ts";
import type { Handlers } from "../host.ts";
import { type ScreenSignature, sealed } from "../seal.ts";
import { admit, refuseDay, refuseOrder, signedOnOf } from "../signing.ts";
import { tryPhrase } from "../unlock-failures.ts";
import { versionOut } from "../version-out.ts";

/** Under this much ink, in CSS pixels, a hand brushed the screen. A cross is enough. */
const LEAST_INK = 8;

const inkOf = ({ strokes }: Drawing): number =>
  strokes.flatMap((stroke) => stroke.slice(1).map(([x, y], before) => distance(stroke[before], x, y))).reduce((sum, one) => sum + one, 0);
const distance = (from: readonly number[] | undefined, x: number, y: number): number =>
  Math.hypot(x - (from?.[0] ?? x), y - (from?.[1] ?? y));

/** What opens a professional's signing key: the session's own, or what their passphrase gives for this one signature. */
async function signerOf(context: Context, { id }: Professional, passphrase: string, subject: string): Promise<Buffer> {
  const session = context.session();
  if (id === session.professional.id) return Buffer.from(session.signer);
  const slots = readSlots(context.deps.folder);
  const account = accountOf(session.store.db, id);
  if (!account || !slots.slots.some((slot) => slot.id === account.slotId)) throw new CommandError("accountMissing", "professionalId");
  try {
    const { slot, secret, signer } = await tryPhrase(context.deps, true, () => openSlot(slots, "passphrase", account.login, passphrase));
    secret.fill(0);
    if (!isKnownSlot(session.store.db, slot)) throw new StoreError("slotsBehind");
    if (account.state !== "active") throw new StoreError("suspended");
    return signer;
  } catch (error) {
    if (problemOf(error) === "wrongPassphrase") context.write(() => {}, { action: "signature.draw", subject, result: "refused" });
    throw error;
  }
}

/** Keeps a signature, as `finish` leaves it. The one that makes the text the person's gives the version its number. */
function keep<Made extends NewSignature>(
  context: Context,
  version: VersionRow,
  signature: Made,
  finish: (signature: Made, writer: Writer, stamp: Stamp) => NewSignature = (whole) => whole,
): Version {
  const { db } = context.session().store;
  const signedOn = version.number === null ? signedOnOf([...signaturesOf(db, version.id), signature]) : undefined;
  if (signedOn) refuseOrder(db, version, signedOn);
  context.write(
    (writer, stamp) => {
      addSignature(writer, version.draftId, finish(signature, writer, stamp), stamp);
      if (signedOn) addNumber(writer, { id: version.id, personId: version.personId, signedOn }, stamp);
    },
    { action: signature.kind === "paper" ? "signature.notePaper" : "signature.draw", subject: version.personId },
  );
  return versionOut(context, found(findVersion(db, version.id)));
}

export const signatures = {
  "signature.notePaper": (context, { versionId, on, place, original, ...asked }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    refuseDay(context, version, on);
    const { name, professional } = admit(db, version, asked);
    return keep(context, version, {
      versionId,
      hash: version.hash,
      signer: asked.signer,
      name,
      ...(professional ? { role: professional.role, professionalId: professional.id } : {}),
      kind: "paper",
      on,
      place,
      original,
    });
  },

  "signature.draw": async (context, { versionId, place, drawing, passphrase, ...asked }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    const on = context.today();
    refuseDay(context, version, on);
    const { name, professional } = admit(db, version, asked);
    if (inkOf(drawing) < LEAST_INK) throw new CommandError("emptyDrawing", "drawing");
    const signature: ScreenSignature = {
      versionId,
      hash: version.hash,
      signer: asked.signer,
      name,
      ...(professional ? { role: professional.role, professionalId: professional.id } : {}),
      kind: "screen",
      on,
      at: context.now(),
      place,
      drawing,
    };
    if (!professional) return keep(context, version, signature);
    const signer = await signerOf(context, professional, passphrase ?? "", version.personId);
    try {
      return keep(context, version, signature, (whole, writer, stamp) =>
        sealed(whole, signingKeyOf(writer, professional.id, signer, stamp)),
      );
    } finally {
      signer.fill(0);
    }
  },

  "signature.correct": (context, { signatureId, name, on, place, original }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionOfSignature(db, signatureId) ?? ""));
    const standing = signaturesOf(db, version.id);
    const wrong = found(standing.find(({ id }) => id === signatureId));
    if (wrong.kind !== "paper") throw new CommandError("malformedCommand", "signatureId");
    refuseDay(context, version, on);
    const asked = { signer: wrong.signer, professionalId: wrong.professionalId, name: name ?? wrong.name };
    const admitted = admit(db, version, asked, signatureId);
    const { id: _, ...before } = wrong;
    const right = { ...before, name: admitted.name, on, place, original };
    const signedOn = signedOnOf(standing.map((one) => (one.id === signatureId ? { ...right, id: one.id } : one)));
    if (version.number !== null && signedOn) refuseOrder(db, version, signedOn);
    context.write(
      (writer, stamp) => {
        addSignature(writer, version.draftId, right, stamp, signatureId);
        if (version.number !== null && signedOn && signedOn !== version.signedOn) setSignedOn(writer, version.id, signedOn, stamp);
      },
      { action: "signature.correct", subject: version.personId },
    );
    return versionOut(context, found(findVersion(db, version.id)));
  },

  "version.noteUnsigned": (context, { versionId, answer, readableInCrisis }) => {
    const { db } = context.session().store;
    const version = found(findVersion(db, versionId));
    if (version.number !== null) throw new CommandError("alreadySigned");
    if (version.reopened) throw new CommandError("versionReopened");
    context.write((writer, stamp) => addUnsigned(writer, version, { answer, readableInCrisis, on: context.today() }, stamp), {
      action: "version.noteUnsigned",
      subject: version.personId,
    });
    return versionOut(context, version);
  },
} satisfies Partial<Handlers>;

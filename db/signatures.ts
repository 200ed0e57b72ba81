import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { Signature, Unsigned } from "../templates/version-schema.ts";
import type { Stamp, Writer } from "./ledger.ts";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
/** A signature that is not kept yet. */
export type NewSignature = WithoutId<Signature>;

/** Keeps a signature. `corrects`: the id of the earlier note that this one puts right; that row stays. */
export function addSignature(writer: Writer, draftId: string, signature: NewSignature, stamp: Stamp, corrects?: string): void {
  writer.insert("signatures", {
    id: randomUUID(),
    draft_id: draftId,
    version_id: signature.versionId,
    hash: signature.hash,
    signer: signature.signer,
    professional_id: signature.professionalId ?? null,
    name: signature.name,
    role: signature.role ?? null,
    kind: signature.kind,
    on_day: signature.on,
    place: signature.place,
    original: signature.kind === "paper" ? signature.original : null,
    instant: signature.kind === "screen" ? signature.at : null,
    drawing: signature.kind === "screen" ? JSON.stringify(signature.drawing) : null,
    seal: signature.kind === "screen" && signature.seal ? JSON.stringify(signature.seal) : null,
    corrects: corrects ?? null,
    ...stamp,
  });
}

interface StoredSignature {
  readonly id: string;
  readonly drawing: string | null;
  readonly seal: string | null;
  readonly corrects: string | null;
}
const columns = `id, version_id AS versionId, hash, signer, name, professional_id AS professionalId, role, kind, on_day AS "on", place,
  original, instant AS "at", drawing, seal, corrects`;

function fromRow({ drawing, seal, corrects, ...row }: StoredSignature): Signature {
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return Signature.parse({
    ...Object.fromEntries(known),
    ...(drawing === null ? {} : { drawing: JSON.parse(drawing) }),
    ...(seal === null ? {} : { seal: JSON.parse(seal) }),
  });
}

/** The signatures of a version as they stand, corrections applied, in the order in which they were made. */
export function signaturesOf(db: Database, versionId: string): Signature[] {
  const rows = db.prepare<[string], StoredSignature>(`SELECT ${columns} FROM signatures WHERE version_id = ? ORDER BY seq`).all(versionId);
  const standing: StoredSignature[] = [];
  for (const row of rows) {
    const corrected = standing.findIndex(({ id }) => id === row.corrects);
    standing.splice(corrected === -1 ? standing.length : corrected, corrected === -1 ? 0 : 1, row);
  }
  return standing.map(fromRow);
}

/** The version that a signature, or a correction of it, belongs to. */
export const versionOfSignature = (db: Database, signatureId: string): string | undefined =>
  db.prepare<[string], { id: string }>("SELECT version_id AS id FROM signatures WHERE id = ?").get(signatureId)?.id;

/** Notes what the person said instead of signing. */
export function addUnsigned(
  writer: Writer,
  version: { readonly id: string; readonly draftId: string },
  { answer, readableInCrisis, on }: Unsigned,
  stamp: Stamp,
): void {
  writer.insert("unsigned_answers", {
    id: randomUUID(),
    draft_id: version.draftId,
    version_id: version.id,
    answer,
    readable_in_crisis: readableInCrisis ? 1 : 0,
    on_day: on,
    ...stamp,
  });
}

/** The person's last word instead of a signature. */
export function unsignedAnswer(db: Database, versionId: string): Unsigned | undefined {
  const row = db
    .prepare<[string], { answer: string; readable: number; on: string }>(
      'SELECT answer, readable_in_crisis AS readable, on_day AS "on" FROM unsigned_answers WHERE version_id = ? ORDER BY seq DESC',
    )
    .get(versionId);
  return row && Unsigned.parse({ answer: row.answer, readableInCrisis: row.readable === 1, on: row.on });
}

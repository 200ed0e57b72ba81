import type { Database } from "better-sqlite3";
import { signaturesOf, unsignedAnswer } from "../db/signatures.ts";
import type { VersionRow } from "../db/versions.ts";
import type { Version } from "../templates/version-schema.ts";
import type { Context } from "./context.ts";
import { actsIn } from "./rights.ts";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 80 bits of a SHA-256 in hexadecimal, as 16 Crockford base32 capitals in fours (decision D8). */
export function fingerprintOf(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 20)}`);
  const signs = Array.from({ length: 16 }, (_, place) => crockford[Number((bits >> BigInt(75 - 5 * place)) & 31n)]);
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

function stateOf(version: VersionRow): Version["state"] {
  if (version.number === null) return version.reopened ? "reopened" : "frozen";
  return version.superseded ? "superseded" : "signed";
}

/** A version with its signatures and computed state, whole: for paper. */
export function wholeVersion(db: Database, version: VersionRow): Version {
  const unsigned = version.number === null ? unsignedAnswer(db, version.id) : undefined;
  return {
    id: version.id,
    personId: version.personId,
    content: version.content,
    hash: version.hash,
    fingerprint: fingerprintOf(version.hash),
    ...(version.number === null ? {} : { number: version.number }),
    ...(version.signedOn === null ? {} : { signedOn: version.signedOn }),
    signatures: signaturesOf(db, version.id),
    ...(unsigned ? { unsigned } : {}),
    state: stateOf(version),
  };
}

/** A version as the pages may show it: without the team's part for whom it is not open (decision D11). */
export function versionOut(context: Context, version: VersionRow): Version {
  const whole = wholeVersion(context.session().store.db, version);
  if (actsIn(context, version.personId).has("readTeamPart")) return whole;
  return { ...whole, content: { ...whole.content, sections: whole.content.sections.filter(({ part }) => part !== "team") } };
}

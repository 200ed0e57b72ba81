import type { Database } from "better-sqlite3";
import { findPerson, joinedNames, listPersons } from "../db/persons.ts";
import { readableCode } from "../db/phrase-keys.ts";
import { unsignedAnswer } from "../db/signatures.ts";
import { currentOf, unsignedOf, type VersionRow, versionsByHash, versionsOf } from "../db/versions.ts";
import type { Identity } from "../templates/version-schema.ts";
import { found } from "./command-error.ts";
import type { EmergencyRow } from "./contract-emergency.ts";
import { plain, searchPeople } from "./search.ts";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIGNS = 16;
const MOST_FOUND = 20;

/** What may be read of someone in a crisis: the text that holds, else a project they let be read (decision D7), else nothing. */
export function readableText(
  db: Database,
  personId: string,
): { readonly version: VersionRow; readonly readable: "signed" | "project" } | undefined {
  const versions = versionsOf(db, personId);
  const current = currentOf(versions);
  if (current) return { version: current, readable: "signed" };
  const project = unsignedOf(versions);
  return project && unsignedAnswer(db, project.id)?.readableInCrisis === true ? { version: project, readable: "project" } : undefined;
}

/** The start of a hash, in hexadecimal, from a fingerprint as typed or scanned: dashes, spaces, case, O, I and L are forgiven. */
export function hashTyped(query: string): string | undefined {
  const signs = [...readableCode(query.replace(/\p{Pd}/gu, "-"))].map((sign) => crockford.indexOf(sign));
  if (signs.length !== SIGNS || signs.includes(-1)) return undefined;
  return signs
    .reduce((bits, value) => (bits << 5n) | BigInt(value), 0n)
    .toString(16)
    .padStart(20, "0");
}

interface Match {
  readonly personId: string;
  readonly otherName?: string;
  /** The version whose fingerprint was typed. */
  readonly versionId?: string;
}

const nameOf = ({ givenNames, usedName, birthName }: Identity): string => `${usedName ?? birthName} ${givenNames.join(" ")}`;

function matchesOf(db: Database, query: string): readonly Match[] {
  const hash = hashTyped(query);
  const printed = hash ? versionsByHash(db, hash) : [];
  if (printed.length > 0) return printed.map(({ id, fileId }) => ({ personId: fileId, versionId: id }));
  const own = searchPeople(listPersons(db), query).map(({ id }) => ({ personId: id }));
  const joined = searchPeople(joinedNames(db), query).map(({ id, identity }) => ({ personId: id, otherName: nameOf(identity) }));
  return [...new Map([...joined, ...own].map((match) => [match.personId, match])).values()];
}

function rowOf(db: Database, { personId, otherName, versionId }: Match): EmergencyRow {
  const { id, identity } = found(findPerson(db, personId));
  const text = readableText(db, id);
  const replaced = versionId !== undefined && text?.readable === "signed" && text.version.id !== versionId;
  return {
    personId: id,
    identity,
    ...(otherName !== undefined && { otherName }),
    readable: text?.readable ?? "nothing",
    ...(replaced && text.version.signedOn !== null && { replacedOn: text.version.signedOn }),
  };
}

/** The people whom a query fits, whoever's file they are: whose name is just what was typed first, then by name and birth date. */
export function searchInEmergency(db: Database, query: string): { readonly rows: EmergencyRow[]; readonly more: boolean } {
  const typed = plain(query);
  const ranked = matchesOf(db, query)
    .map((match) => ({ match, identity: found(findPerson(db, match.personId)).identity }))
    .map(({ match, identity }) => {
      const exact = [identity.birthName, identity.usedName ?? "", nameOf(identity)].some((name) => plain(name) === typed);
      return { match, key: `${exact ? 0 : 1} ${plain(nameOf(identity))} ${identity.birthDate}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { rows: ranked.slice(0, MOST_FOUND).map(({ match }) => rowOf(db, match)), more: ranked.length > MOST_FOUND };
}

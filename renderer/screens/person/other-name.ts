import { person as words } from "../../../templates/ui/person.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { sayDay } from "../../dates.ts";
import { fullName } from "../../names.ts";
import type { File } from "../Person.tsx";

/** Whose name a text bears, when its file has another: files were joined, or the identity was corrected. */
export function otherName({ content: { person } }: Version, { row: { identity } }: File): string | undefined {
  const name = fullName(person);
  if (person.birthDate !== identity.birthDate) return words.inTheNameBorn(name, sayDay(person.birthDate));
  return name === fullName(identity) ? undefined : words.inTheName(name);
}

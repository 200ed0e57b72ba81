import { isUnknownChoice } from "../../electron/cases.ts";
import type { Field } from "../../templates/schema.ts";
import type { User } from "./user.ts";

type Json = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Answers one question as a case says, by the screen: `"unknown"`, `"declined"`, `[]`, or the value of its type. */
export async function answer(user: User, field: Field, value: unknown): Promise<void> {
  if (value === "unknown" || isUnknownChoice(field, value)) return user.push("Je ne sais pas");
  if (value === "declined") return user.push("Je ne veux pas répondre");
  if (Array.isArray(value) && value.length === 0) return user.push(field.noneLabel ?? "Aucun");
  switch (field.type) {
    case "line":
    case "text":
      return user.write(field.question.join(" "), textOf(value));
    case "list":
      return user.writeLines("Écrire autre chose", value as readonly string[]);
    case "choice":
      return writeChoice(user, field, value as Json);
    case "people":
      return writeRows(user, value as readonly Json[], "Ajouter une personne", (person) => writePerson(user, person));
    case "person":
      return writePerson(user, value as Json);
    case "medicines":
      return writeRows(user, value as readonly Json[], "Ajouter un médicament", (medicine) => writeMedicine(user, field, medicine));
    default:
      throw new Error(`no way to answer ${field.id}`);
  }
}

async function writeChoice(user: User, field: Field, value: Json): Promise<void> {
  for (const id of [value.choice].flat()) {
    const option = field.options?.find((each) => each.id === id);
    if (!option) throw new Error(`no such choice in ${field.id}`);
    const words = new RegExp(`^${option.label}`);
    await (field.multiple ? user.tick(words) : user.choose(field.question.join(" "), words));
  }
  for (const detail of field.details ?? []) if (value[detail.key] !== undefined) await user.write(detail.label, textOf(value[detail.key]));
}

async function writeRows(user: User, rows: readonly Json[], add: string, write: (row: Json) => Promise<void>): Promise<void> {
  for (const [index, row] of rows.entries()) {
    if (index > 0) await user.push(add);
    await write(row);
  }
}

async function writePerson(user: User, person: Json): Promise<void> {
  await user.write("Nom", textOf(person.name));
  await user.write(/^Lien/, textOf(person.link));
  if (person.phone !== undefined) await user.write("Téléphone", textOf(person.phone));
  if (person.knows !== undefined) await user.choose(/sait qu’elle est notée/, person.knows === true ? "Oui" : "Pas encore");
  if (person.formSigned !== undefined) await user.choose("Le formulaire est signé", person.formSigned === true ? "Oui" : "Non");
}

async function writeMedicine(user: User, field: Field, medicine: Json): Promise<void> {
  await user.write(field.who === "staff" ? "Médicament, dose, moment" : "Médicament", textOf(medicine.name));
  if (medicine.reason !== undefined) await user.write("Pourquoi", textOf(medicine.reason));
  if (medicine.effect !== undefined) await user.write("Ce que ça fait", textOf(medicine.effect));
  if (medicine.instead !== undefined) await user.write("À la place (facultatif)", textOf(medicine.instead));
}

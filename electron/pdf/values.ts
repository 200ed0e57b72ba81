import { z } from "zod";
import { Capacity, Medicine, NamedPerson } from "../../templates/schema.ts";
import type { FrozenField } from "../../templates/version-schema.ts";

const Words = z.string().optional();
const ChoiceValue = z.object({
  choice: z.union([z.string(), z.array(z.string())]),
  detail: Words,
  where: Words,
  name: Words,
  phone: Words,
});

/** A given answer, by the shape in which it is printed. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "choice";
      readonly ids: readonly string[];
      readonly labels: readonly string[];
      readonly details: readonly string[];
      readonly phone?: string;
    }
  | { readonly kind: "people"; readonly people: readonly NamedPerson[] }
  | { readonly kind: "medicines"; readonly medicines: readonly Medicine[] }
  | { readonly kind: "capacity"; readonly capacity: Capacity };

/** The answer of a frozen field, or nothing when it is not given or has no words of its own. */
export function givenValue(field: FrozenField | undefined): Value | undefined {
  if (field?.answer.state !== "given") return undefined;
  const { value } = field.answer;
  switch (field.type) {
    case "line":
    case "text":
      return { kind: "text", text: z.string().parse(value) };
    case "list":
      return { kind: "list", items: z.array(z.string()).parse(value) };
    case "choice": {
      const { choice, detail, where, name, phone } = ChoiceValue.parse(value);
      const ids = typeof choice === "string" ? [choice] : choice;
      return {
        kind: "choice",
        ids,
        labels: ids.map((id) => field.options?.find((option) => option.id === id)?.label ?? id),
        details: [detail, where, name].filter((text): text is string => text !== undefined && text !== ""),
        ...(phone && { phone }),
      };
    }
    case "person":
      return { kind: "people", people: [NamedPerson.parse(value)] };
    case "people":
      return { kind: "people", people: NamedPerson.array().parse(value) };
    case "medicines":
      return { kind: "medicines", medicines: Medicine.array().parse(value) };
    case "capacity":
      return { kind: "capacity", capacity: Capacity.parse(value) };
    default:
      return undefined;
  }
}

export const peopleOf = (field: FrozenField | undefined): readonly NamedPerson[] => {
  const value = givenValue(field);
  return value?.kind === "people" ? value.people : [];
};

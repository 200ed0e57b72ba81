import type { Draft } from "../electron/contract.ts";
import { currentTemplate } from "../templates/index.ts";
import { knownFields } from "../templates/known-fields.ts";
import { fieldsOf } from "../templates/schema.ts";
import { answerTo } from "./flow.ts";
import { peopleIn, textIn } from "./questions/values.ts";

const LONGEST_NAME = 30;

/**
 * How to call the person on screen: the start of what they asked for (« Samir. Pas “Monsieur Belkaïd”… » gives « Samir »), when it is
 * short enough for a heading, else their first given name.
 */
export function calledName(draft: Pick<Draft, "answers" | "identity">): string {
  const asked = textIn(answerTo(draft.answers, knownFields.preferredName))
    .split(/[.,;:!?()\n«»"]/)
    .map((part) => part.trim())
    .find((part) => /\p{L}/u.test(part));
  return asked && asked.length <= LONGEST_NAME ? asked : (draft.identity.givenNames[0] ?? draft.identity.birthName);
}

/** What the person wrote beside « you choose who receives a copy » (L9): who may know what. */
export const sharingLimitsOf = (draft: Pick<Draft, "answers">): readonly string[] =>
  fieldsOf(currentTemplate)
    .filter((field) => field.legal?.includes("L9"))
    .map((field) => textIn(answerTo(draft.answers, field.id)))
    .filter((words) => words !== "");

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The name among those the person does not want told that this holder may be, or undefined. */
export function unwantedHolder(draft: Pick<Draft, "answers">, holder: string): string | undefined {
  const wanted = plain(holder);
  if (wanted.length < 3) return undefined;
  return peopleIn(answerTo(draft.answers, knownFields.doNotContact))
    .map((person) => person.name)
    .find((name) => plain(name).length >= 3 && (plain(name).includes(wanted) || wanted.includes(plain(name))));
}

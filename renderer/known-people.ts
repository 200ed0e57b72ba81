import { currentTemplate } from "../templates/index.ts";
import { knownFields } from "../templates/known-fields.ts";
import { copyPlaceLabels } from "../templates/labels.fr.ts";
import { type Answer, type Field, fieldsOf } from "../templates/schema.ts";
import type { CopyPlace } from "../templates/version-schema.ts";
import { type Answers, answerTo } from "./flow.ts";
import { sameName } from "./names.ts";
import { choiceIn, hasMoreToTell, peopleIn, personIn } from "./questions/values.ts";

/** Someone written in an answer, as another answer may take them up: in words of its own, never a link between the two. */
export interface KnownPerson {
  readonly name: string;
  readonly link?: string | undefined;
  readonly phone?: string | undefined;
}

const fields = fieldsOf(currentTemplate);
const isSaid = (text: string | undefined): text is string => text !== undefined && /\p{L}/u.test(text);

/** Those whom `answer` names, as far as its field names people. */
export function peopleOf(field: Field, answer: Answer): readonly KnownPerson[] {
  switch (field.type) {
    case "people":
      return peopleIn(answer).map(toKnown);
    case "person":
      return [toKnown(personIn(answer))];
    case "choice": {
      const { name, phone } = choiceIn(answer);
      return name === undefined ? [] : [toKnown({ name, phone })];
    }
    default:
      return [];
  }
}

const toKnown = ({ name, link, phone }: Partial<KnownPerson>): KnownPerson => ({
  name: name ?? "",
  ...(isSaid(link) && { link }),
  ...(phone && { phone }),
});

/** The questions nearest before `field` first, then those after it. */
function fieldsAround({ id }: Pick<Field, "id">): readonly Field[] {
  const at = fields.findIndex((each) => each.id === id);
  return [...fields.slice(0, at).reverse(), ...fields.slice(at + 1)];
}

/** Those not to be told come last, wherever one is. */
const unwantedLast = (ordered: readonly Field[]): readonly Field[] => [
  ...ordered.filter(({ id }) => id !== knownFields.doNotContact),
  ...ordered.filter(({ id }) => id === knownFields.doNotContact),
];

/**
 * Everyone named in the answers to `ordered`, once each, in that order. Someone named several times is given as first written in the
 * document, with the first phone number written.
 */
function peopleNamed(answers: Answers, ordered: readonly Field[]): readonly KnownPerson[] {
  const namedIn = (field: Field) => peopleOf(field, answerTo(answers, field.id)).filter(({ name }) => isSaid(name));
  const written = fields.flatMap(namedIn);
  const asked = ordered.flatMap(namedIn);
  return asked
    .filter(({ name }, index) => asked.findIndex((other) => sameName(other.name, name)) === index)
    .map(({ name }) => {
      const same = written.filter((other) => sameName(other.name, name));
      const [first = { name }] = same;
      return toKnown({ name: first.name, link: same.find((each) => each.link)?.link, phone: same.find((each) => each.phone)?.phone });
    });
}

/** Everyone named in the answers, those for whom `first` holds of their question before the others. */
export const peopleNoted = (answers: Answers, first: (field: Field) => boolean = () => false): readonly KnownPerson[] =>
  peopleNamed(answers, unwantedLast([...fields.filter(first), ...fields.filter((field) => !first(field))]));

/** Those named in other answers than that to `field`, and not in it. */
function peopleElsewhere(answers: Answers, field: Field): readonly KnownPerson[] {
  const here = peopleOf(field, answerTo(answers, field.id));
  return peopleNamed(answers, unwantedLast(fieldsAround(field))).filter(({ name }) => !here.some((other) => sameName(other.name, name)));
}

/** Those who may hold a copy in this place, the likeliest first. */
export function peopleFor(answers: Answers, place: CopyPlace): readonly KnownPerson[] {
  switch (place) {
    case "trustedPerson":
      return peopleNoted(answers, (field) => field.asksFormSigned === true);
    case "relative":
      return peopleNoted(answers, (field) => field.asksKnows === true);
    case "guardian":
      return peopleNoted(answers, (field) => field.type === "choice");
    default: {
      const people = peopleNoted(answers);
      const named = people.filter(({ link }) => link !== undefined && sameName(link, copyPlaceLabels[place]));
      return [...named, ...people.filter((person) => !named.includes(person))];
    }
  }
}

/** Those who can be taken up in the answer to `field`, where there is room for someone. */
export function peopleToOffer(answers: Answers, field: Field): readonly KnownPerson[] {
  const answer = answerTo(answers, field.id);
  const room =
    field.type === "people"
      ? peopleIn(answer).length < (field.maxItems ?? Number.POSITIVE_INFINITY)
      : field.type === "person"
        ? !isSaid(personIn(answer).name)
        : field.type === "choice" && asksWho(field, answer);
  return room ? peopleElsewhere(answers, field) : [];
}

function asksWho(field: Field, answer: Answer): boolean {
  const value = choiceIn(answer);
  const hasName = field.details?.some((detail) => detail.key === "name") ?? false;
  return hasName && answer.state === "given" && hasMoreToTell(field, value) && !isSaid(value.name);
}

/** Whether the person asked that those named here be told, or speak for them. */
const isWanted = (field: Field): boolean => field.asksKnows === true || field.asksFormSigned === true;

/** A name both among those to be told and among those not to be: said, never refused. */
export interface NamedTwice {
  readonly name: string;
  /** The other question where this name stands. */
  readonly other: Field;
}
export function namedTwice(answers: Answers, field: Field): readonly NamedTwice[] {
  const unwanted = field.id === knownFields.doNotContact;
  const others = unwanted ? fields.filter(isWanted) : isWanted(field) ? fields.filter(({ id }) => id === knownFields.doNotContact) : [];
  const here = peopleOf(field, answerTo(answers, field.id)).filter(({ name }) => isSaid(name));
  return here.flatMap(({ name }) => {
    const other = others.find((each) => peopleOf(each, answerTo(answers, each.id)).some((named) => sameName(named.name, name)));
    return other ? [{ name, other }] : [];
  });
}

import type { FieldAnswer } from "../electron/contract.ts";
import { interviewFields } from "../templates/index.ts";
import type { Field, Section, Template } from "../templates/schema.ts";

/** An answer to read back, with the revision that a verdict confirms. */
export interface ToRead {
  readonly field: Field;
  readonly given: FieldAnswer;
}

/** One page of the read-back: a chapter with what was answered in it, or taken away. The team's page is told, not confirmed. */
export interface ReadBackPage {
  readonly section: Section;
  readonly answers: readonly ToRead[];
  /** Questions of the chapter without an answer. */
  readonly open: number;
  readonly confirmed: boolean;
}

type Answers = Readonly<Record<string, FieldAnswer | undefined>>;

/** The pages to read with the person, in the template's order: every chapter with an answer, then the team's part. */
export function readBackPages(template: Template, answers: Answers): readonly ReadBackPage[] {
  const asked = new Set(interviewFields(template));
  return template.sections
    .filter((section) => section.part !== "signing")
    .map((section) => {
      const confirmed = section.part === "person";
      const fields = section.fields.filter((field) => !confirmed || asked.has(field));
      const read = fields.flatMap((field) => {
        const given = answers[field.id];
        return given && (given.answer.state !== "notAsked" || given.erased) ? [{ field, given }] : [];
      });
      return { section, answers: read, open: confirmed ? fields.length - read.length : 0, confirmed };
    })
    .filter((page) => page.answers.length > 0);
}

/** Answers of a page that nobody has confirmed yet, those to be changed included. */
export const leftToConfirm = (page: ReadBackPage): number =>
  page.confirmed ? page.answers.filter(({ given }) => given.readBack !== "yes").length : 0;

/** The page to open: the one asked for, else the first with something left, else the first. */
export function pageToOpen(pages: readonly ReadBackPage[], sectionId?: string): number {
  const asked = pages.findIndex((page) => page.section.id === sectionId);
  if (asked >= 0) return asked;
  return Math.max(
    0,
    pages.findIndex((page) => leftToConfirm(page) > 0),
  );
}

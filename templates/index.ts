import { directiveV1 } from "./directive-v1/index.ts";
import type { Field, Template } from "./schema.ts";

const templates: readonly Template[] = [directiveV1];

/** The template that new drafts start from. */
export const currentTemplate: Template = directiveV1;

/** A released template by id and version. */
export function findTemplate(id: string, version: number): Template | undefined {
  return templates.find((template) => template.id === id && template.version === version);
}

/** The fields asked in the interview: all of the person's chapters but identity, which is known. */
export const interviewFields = (template: Template): readonly Field[] =>
  template.sections
    .filter((section) => section.part === "person")
    .flatMap((section) => section.fields)
    .filter((field) => field.type !== "identity");

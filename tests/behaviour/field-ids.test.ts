import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directiveV1 } from "../../templates/directive-v1/index.ts";
import { FieldType, fieldsOf } from "../../templates/schema.ts";
import { CopyPlace, Signer } from "../../templates/version-schema.ts";

const root = join(import.meta.dirname, "../..");
/** Words that also name a type of field, a signer or a place: not a field where they stand. */
const otherNames: ReadonlySet<string> = new Set([...FieldType.options, ...Signer.options, ...CopyPlace.options]);
const ids = fieldsOf(directiveV1)
  .map(({ id }) => id)
  .filter((id) => !otherNames.has(id));

/** Quoted strings, and names reached with a dot on answers, that are ids of the template. */
const namedIn = (code: string): readonly string[] =>
  ids.filter((id) => new RegExp(`["'\x60]${id}["'\x60]|answers\\??\\.${id}\\b`).test(code));

test("a scan of code finds a field named in it (control)", () => {
  expect(namedIn('const id = "allergies";')).toEqual(["allergies"]);
  expect(namedIn("draft.answers.pets")).toEqual(["pets"]);
});

test("a new field touches one file: no code outside the templates names a field", async () => {
  const named: Record<string, readonly string[]> = {};
  for await (const path of glob("{electron,db,renderer}/**/*.{ts,tsx,mjs}", { cwd: root })) {
    const found = namedIn(readFileSync(join(root, path), "utf8"));
    if (found.length > 0) named[path] = found;
  }
  expect(named).toEqual({});
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["electron", "db", "renderer"];
/** Speaks before anything is installed (decision D19). */
const SPEAKS_FRENCH = "electron/launch.mjs";
const FRENCH = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’]/u;
/** Attributes that a person reads or hears. */
const READ_ATTRIBUTES = new Set(["aria-label", "aria-description", "title", "alt", "placeholder", "label", "description"]);

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Words a person would read, written in code: French in a string, any word between tags or in a label. */
function wordsIn(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const add = (node: Node, words: unknown) =>
    found.push(`${name}:${source.slice(0, node.start).split("\n").length} ${String(words).trim()}`);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    if (!isNode(value)) return;
    if (value.type === "Literal" && typeof value.value === "string" && FRENCH.test(value.value)) add(value, value.value);
    if (value.type === "TemplateElement" && FRENCH.test(JSON.stringify(value.value)))
      add(value, source.slice(value.start, value.start + 60));
    if (value.type === "JSXText" && /\p{L}/u.test(String(value.value))) add(value, value.value);
    if (value.type === "JSXAttribute" && isReadLiteral(value)) add(value, source.slice(value.start, value.start + 60));
    for (const part of Object.values(value)) visit(part);
  };
  visit(parseSync(name, source).program);
  return found;
}

function isReadLiteral({ name, value }: Node): boolean {
  const named = isNode(name) ? String(name.name) : "";
  return READ_ATTRIBUTES.has(named) && isNode(value) && value.type === "Literal" && /\p{L}/u.test(String(value.value));
}

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && name !== SPEAKS_FRENCH),
);

describe("every word a person reads is in templates/", () => {
  test("no French in the code of electron, db and renderer", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((name) => wordsIn(name, readFileSync(join(root, name), "utf8")))).toEqual([]);
  });

  test.each([
    ['const a = "Déjà fait";'],
    ["const a = `à vous`;"],
    ["const a = <p>Continuer</p>;"],
    ['const a = <button aria-label="Continuer" />;'],
    ['const a = "l’ordinateur";'],
  ])("finds %s", (source) => expect(wordsIn("control.tsx", source)).toHaveLength(1));

  test.each([
    ["// Déjà fait"],
    ['const a = "freezeVersion";'],
    ['const a = <p className="lead">{words.go}</p>;'],
    ["type A = 1; /* été */"],
  ])("leaves %s alone", (source) => expect(wordsIn("control.tsx", source)).toEqual([]));
});

/** Words of the screens in which a line may break before « ? » or inside guillemets: a plain space stands there. */
function breaksIn(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const look = (words: unknown) => typeof words === "string" && / [?!;:»]|« /.test(words) && found.push(`${name}: ${words}`);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    if (!isNode(value)) return;
    if (value.type === "Literal") look(value.value);
    if (value.type === "TemplateElement") look((value.value as { readonly cooked?: unknown }).cooked);
    for (const part of Object.values(value)) visit(part);
  };
  visit(parseSync(name, source).program);
  return found;
}

describe("no line breaks before its punctuation", () => {
  const screens = join(root, "templates/ui");
  test("on any screen", () => {
    const files = readdirSync(screens);
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((name) => breaksIn(name, readFileSync(join(screens, name), "utf8")))).toEqual([]);
  });

  test.each([['const a = "Pour qui ?";'], ["const a = `Pour : ici`;"], ['const a = "« non";']])("finds %s", (source) =>
    expect(breaksIn("control.ts", source)).toHaveLength(1),
  );
});

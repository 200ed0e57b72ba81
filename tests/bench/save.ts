import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { bench } from "../../templates/bench.fr.ts";
import type { Answer } from "../../templates/schema.ts";
import type { Comparison } from "./comparison.ts";
import type { MarieStore } from "./marie-store.ts";
import { profileParts } from "./profile.ts";
import { SAVE_RULES } from "./rules.ts";
import { milliseconds, repeat, sideBySide } from "./side-by-side.ts";

const FIELD = "aboutMe";

/** The settings of our own store that cost time when it writes. */
const SETTINGS = [
  "locking_mode = EXCLUSIVE",
  "journal_mode = WAL",
  "synchronous = FULL",
  "temp_store = MEMORY",
  "secure_delete = ON",
  "trusted_schema = OFF",
  "foreign_keys = ON",
];

/** A plain database that commits one row of the same columns and bytes, through one prepared statement. */
function openRaw(folder: string): { readonly commit: (answer: Answer, draftId: string) => void; readonly close: () => void } {
  const db = new Sqlite(join(folder, "raw.db"));
  for (const setting of SETTINGS) db.pragma(setting);
  const text = ["id", "draft_id", "field_id", "answer", "author", "mode", "basis", "at", "by"];
  db.exec(`CREATE TABLE answers (seq INTEGER PRIMARY KEY, ${text.map((name) => `${name} TEXT`).join(", ")}, salt BLOB) STRICT`);
  const insert = db.prepare(`INSERT INTO answers (${text.join(", ")}, salt) VALUES (${text.map(() => "?").join(", ")}, ?)`);
  const id = randomUUID();
  return {
    commit: (answer, draftId) => {
      const content = JSON.stringify(answer);
      insert.run(randomUUID(), draftId, FIELD, content, "person", "dictated", id, new Date().toISOString(), id, randomBytes(16));
    },
    close: () => db.close(),
  };
}

/** Marie's answer as it grows under her fingers: another text at every save. */
const answerOf = (save: number): Answer => ({ state: "given", value: `${"Je couds et je marche le long du canal. ".repeat(6)}${save}` });

/** One acknowledged save through the door, beside one raw commit in a plain database of the same folder. */
export async function compareSave({ folder, call, draftId }: MarieStore): Promise<Comparison> {
  const plain = openRaw(folder);
  let texts = 0;
  const save = (): Promise<unknown> =>
    call("answer.save", { draftId, fieldId: FIELD, answer: answerOf(texts++), mode: "dictated", continues: true });
  try {
    const { ours, raw } = await sideBySide(
      { ours: () => milliseconds(save), raw: () => milliseconds(() => plain.commit(answerOf(texts++), draftId)) },
      { rounds: 600, warmUp: 200 },
    );
    return {
      what: bench.save,
      unit: "ms",
      ours,
      beside: { what: bench.rawCommit, sample: raw },
      aim: { most: 1.5 },
      parts: () => profileParts(() => repeat(600, save), SAVE_RULES, bench.saveParts.rest),
    };
  } finally {
    plain.close();
  }
}

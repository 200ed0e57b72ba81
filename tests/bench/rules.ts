import { bench } from "../../templates/bench.fr.ts";
import type { Rule } from "./profile.ts";

const { saveParts, paperParts } = bench;

/** What a save is made of. */
export const SAVE_RULES: readonly Rule[] = [
  [/^\(garbage collector\)/, saveParts.garbage],
  [/^fdatasync/, saveParts.headSync],
  [/ .*db\/head\.ts$|^bringHead /, saveParts.head],
  [/^prepare .*better-sqlite3|^remember .*db\/store\.ts$/, saveParts.prepare],
  [/^sqliteTransaction /, saveParts.commit],
  [/^(digestOf|linkOf|shareOf|plus|sumText|bookmarkMac) .*db\/ledger\.ts$|^randomBytes /, saveParts.digests],
  [/ .*db\/ledger\.ts$/, saveParts.statements],
  [/ .*db\/(drafts|persons|professionals|revisions)\.ts$/, saveParts.reads],
  [/ .*node_modules\/zod\/|^(answerValue|checkAnswer) /, saveParts.shapes],
];

/** What making a paper is made of. */
export const PAPER_RULES: readonly Rule[] = [
  [/^\(garbage collector\)/, paperParts.garbage],
  [/ .*node_modules\/fflate\//, paperParts.compression],
  [/ .*node_modules\/(@cantoo\/fontkit|restructure)\//, paperParts.fonts],
  [/^(drawSheet|drawSheetFoot) /, paperParts.sheet],
  [/^(drawBody|drawFoot) /, paperParts.body],
  [/^writeStructure /, paperParts.structure],
  [/^writeDocument |node_modules\/pdf-lib\//, paperParts.file],
];

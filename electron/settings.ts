import type { Database } from "better-sqlite3";
import { readSettings } from "../db/settings.ts";
import { PoleSettings } from "../templates/pole-settings.fr.ts";

/** What the pole has decided so far (decision D17). */
export const settingsOf = (db: Database): PoleSettings => PoleSettings.parse(Object.fromEntries(readSettings(db)));

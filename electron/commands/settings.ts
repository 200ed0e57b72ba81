import { isDeepStrictEqual } from "node:util";
import { findProfessional } from "../../db/professionals.ts";
import { readSettings, setSetting, settingChanges } from "../../db/settings.ts";
import { CommandError } from "../command-error.ts";
import { fullName } from "../draft-out.ts";
import type { Handlers } from "../host.ts";
import { settingsOf } from "../settings.ts";

export const settings = {
  "settings.open": (context) => settingsOf(context.session().store.db),

  "settings.change": (context, { changes, decidedBy, decidedOn }) => {
    const { db } = context.session().store;
    if (decidedOn > context.today()) throw new CommandError("dateInFuture", "decidedOn");
    const before = readSettings(db);
    const changed = Object.entries(changes).filter(([key, value]) => value !== undefined && !isDeepStrictEqual(before.get(key), value));
    if (changed.length > 0)
      context.write(
        (writer, stamp) => {
          for (const [key, value] of changed) setSetting(writer, key, value, stamp, { decidedBy, decidedOn });
        },
        { action: "settings.change" },
      );
    return settingsOf(db);
  },

  "settings.history": (context) => {
    const { db } = context.session().store;
    return settingChanges(db).map(({ by, value, ...change }) => {
      const professional = by === null ? undefined : findProfessional(db, by);
      return { ...change, value: JSON.stringify(value), by: professional ? fullName(professional) : "" };
    });
  },
} satisfies Partial<Handlers>;

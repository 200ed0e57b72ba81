import { accessSync, constants, existsSync } from "node:fs";
import { unseenNotices } from "../db/accounts.ts";
import { filesOf } from "../db/files.ts";
import { mayHoldStore } from "../db/place.ts";
import { findProfessional } from "../db/professionals.ts";
import { readSlots } from "../db/slots.ts";
import { problemOf } from "../db/store-error.ts";
import { finishSwap } from "../db/swap-store.ts";
import packageJson from "../package.json" with { type: "json" };
import { poles } from "../templates/labels.fr.ts";
import type { Context } from "./context.ts";
import type { AppState, ErrorCode } from "./contract.ts";
import { fullName } from "./draft-out.ts";
import { firstStartMark } from "./first-start.ts";
import { isKnownStore } from "./known-store.ts";
import { mayFacilitate } from "./rights.ts";
import { settingsOf } from "./settings.ts";

/** What the pages must show: a first start, the lock, the open store, or why none of these can be. */
export function appState(context: Context): AppState {
  const common = { today: context.today(), version: packageJson.version, fictional: context.deps.fictional === true };
  if (!context.isOpen()) {
    const found = look(context);
    const closed = { ...common, administrator: false, facilitator: false, writable: false };
    if (found === "firstStart" || found === "locked") return { ...closed, phase: found };
    return { ...closed, phase: "unusable", problem: found };
  }
  const { store, professional, administrator, slotsBehind } = context.session();
  const checked = store.check();
  const check = slotsBehind && checked.verdict === "sound" ? { ...checked, verdict: "slotsBehind" as const } : checked;
  const notices = unseenNotices(store.db, professional.id).map(({ at, by }) => {
    const author = findProfessional(store.db, by);
    return { at, by: author ? fullName(author) : "" };
  });
  const { pole, documentTitle, idleMinutes } = settingsOf(store.db);
  return {
    ...common,
    phase: "open",
    professional,
    administrator,
    facilitator: mayFacilitate(context),
    pole: { id: pole, name: poles[pole].name },
    documentTitle,
    ...(notices.length > 0 ? { notices } : {}),
    idleMinutes,
    writable: check.verdict === "sound",
    check: {
      done: check.done,
      total: check.total,
      ...(check.verdict === "running" || check.verdict === "sound"
        ? { verdict: check.verdict }
        : { verdict: "damaged" as const, problem: check.verdict }),
    },
  };
}

/** What lies in the store's folder, without a key. */
function look({ deps }: Context): "firstStart" | "locked" | ErrorCode {
  const { folder } = deps;
  if (!mayHoldStore(folder)) return "placeRefused";
  try {
    finishSwap(folder);
  } catch (error) {
    return problemOf(error) ?? "internal";
  }
  const files = filesOf(folder);
  const database = existsSync(files.database);
  const slots = existsSync(files.slots);
  if (!slots && (!database || existsSync(firstStartMark(folder)))) return isKnownStore(deps) ? "storeMissing" : "firstStart";
  if (!database) return "storeMissing";
  if (!slots) return "storeDamaged";
  try {
    readSlots(folder);
    accessSync(folder, constants.W_OK);
    accessSync(files.database, constants.W_OK);
    return "locked";
  } catch (error) {
    return problemOf(error) ?? "internal";
  }
}

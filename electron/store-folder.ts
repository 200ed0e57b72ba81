import { join } from "node:path";

type User = { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv; readonly home: string };

/**
 * Where a pole's store lies until an installer says otherwise (decision D1): the user's own data folder on this computer, never
 * the roaming one. The same for every way of opening the app.
 */
export function storeFolder({ platform, env, home }: User): string {
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "Paroles d'avance");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Paroles d'avance", "store");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "paroles-d-avance");
}

/**
 * Where this computer remembers that it has a store, away from the store's folder: one that should be there and is not is said
 * to be missing, never answered by a new first start (decision D1).
 */
export function knownStoreMark({ platform, home }: Omit<User, "env">): string {
  if (platform === "win32") return join(home, "AppData", "Local", "Paroles d'avance.known");
  if (platform === "darwin") return join(home, "Library", "Preferences", "paroles-d-avance.known");
  return join(home, ".config", "paroles-d-avance", "known-store");
}

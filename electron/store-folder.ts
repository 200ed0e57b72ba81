import { join } from "node:path";

type User = { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv; readonly home: string };

/**
 * Where a pole's store lies until an installer says otherwise (decision D1): the user's own data folder on this computer, never
 * the roaming one. The same for every way of opening the app.
 */
export function storeFolder({ platform, env, home }: User): string {
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "Paroles d'avance");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Paroles d'avance");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "paroles-d-avance");
}

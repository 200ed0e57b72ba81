import { fileURLToPath } from "node:url";
import { openApp } from "../../electron/pipe-host.ts";
import type { Opened, OpenFixture } from "./app.ts";

/** The app in the system's Chromium, without a window on any screen. */
export async function openOverPipe({ store, now, viewport }: OpenFixture): Promise<Opened> {
  const dist = fileURLToPath(new URL(`../../${process.env.PAROLES_DIST ?? "dist"}`, import.meta.url));
  const { page, data, close } = await openApp({ store, viewport, dist, headless: true, fictional: { now } });
  return { page, close, data: { pid: async () => data.pid(), setClock: async (moment) => data.setClock(moment) } };
}

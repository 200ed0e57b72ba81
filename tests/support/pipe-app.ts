import { fileURLToPath } from "node:url";
import { openApp } from "../../electron/pipe-host.ts";
import type { Opened, OpenFixture } from "./app.ts";

/** The app in the system's Chromium, without a window on any screen. */
export async function openOverPipe({ store, now, viewport, left, idleClock }: OpenFixture): Promise<Opened> {
  const dist = fileURLToPath(new URL(`../../${process.env.PAROLES_DIST ?? "dist"}`, import.meta.url));
  const app = await openApp({ store, viewport, dist, left, headless: true, fictional: { now }, ...(idleClock ? { idleClock } : {}) });
  const { page, data, close, lock, ended } = app;
  return { page, close, lock, ended, data: { pid: async () => data.pid(), setClock: async (moment) => data.setClock(moment) } };
}

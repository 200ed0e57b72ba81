import { fileURLToPath } from "node:url";
import { _electron } from "playwright-core";
import { electronRuntime } from "../../electron/electron-runtime.ts";
import type { Opened, OpenFixture } from "./app.ts";

/** The app in Electron, wherever its runtime is. A lock ends it, and the next window knows nothing of the one before. */
export async function openInElectron({ store, now, viewport }: OpenFixture): Promise<Opened> {
  const executablePath = electronRuntime();
  if (!executablePath) throw new Error("no Electron runtime");
  const main = fileURLToPath(new URL(`../../${process.env.PAROLES_DIST ?? "dist"}/electron/main.js`, import.meta.url));
  const app = await _electron.launch({
    executablePath,
    args: [main, `--fictional-store=${store}`, `--fictional-now=${now}`, "--fictional-once"],
  });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  let closing = false;
  const ended = app.waitForEvent("close", { timeout: 0 }).then(() => (closing ? undefined : {}));
  return {
    page,
    ended,
    lock: () => Promise.reject(new Error("the computer's session cannot be locked from here")),
    close: () => {
      closing = true;
      return app.close();
    },
    data: {
      pid: () =>
        app.evaluate(
          ({ app: inside }) => inside.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === "paroles-data")?.pid,
        ),
      setClock: () => Promise.reject(new Error("Electron's clock is set at opening: use reopen")),
    },
  };
}

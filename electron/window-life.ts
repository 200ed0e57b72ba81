import { type App, openApp } from "./pipe-host.ts";
import { type Opening, OpenMessage } from "./window-messages.ts";

/**
 * Lives one window in this process, which `keepWindows` started: opens what the first message says, and exits once the window was
 * closed or locked. Whatever the page said went through this process: nothing of it is left.
 */
export function liveOneWindow(opened: (app: App, opening: Opening) => void = () => {}): void {
  process.once("message", (message) => void live(OpenMessage.parse(message).open, opened));
}

async function live(opening: Opening, opened: (app: App, opening: Opening) => void): Promise<void> {
  const app = await openApp(opening);
  // The last words have their half second, as at any lock.
  const leave = () => void app.lock().then(() => app.close());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  process.on("disconnect", leave);
  opened(app, opening);
  const locked = await app.ended;
  if (locked && process.connected) process.send?.({ locked }, () => process.exit(0));
  else process.exit(0);
}

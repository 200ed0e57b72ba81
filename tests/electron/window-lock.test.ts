import { afterEach, describe, expect, test, vi } from "vitest";
import { readLeft } from "../../electron/left.ts";
import { only, openFake, send } from "./open-fake.ts";

// Electron itself is not here: these tests hold what main.ts asks of it, not what a system then does.

const WHO = "11111111-1111-4111-8111-111111111111";
const PLACE = { screen: "person", personId: "33333333-3333-4333-8333-333333333333" };

afterEach(() => vi.unstubAllEnvs());

/** The window open on Karim's session, and a page that says it has nothing left to save. */
async function opened(options: Parameters<typeof openFake>[0] = {}) {
  const fake = await openFake(options);
  const window = only(fake.windows);
  const child = only(fake.children);
  child.answers.set("store.unlock", { phase: "open", professional: { id: WHO }, idleMinutes: 10 });
  const say = (...args: unknown[]) => send(fake, window.webContents.mainFrame, ...args);
  await say("store.unlock", {});
  void say("lock.wait", {}).then(() => say("lock.now", { lost: 0 }));
  const gone = () => vi.waitUntil(() => fake.electron.app.exit.mock.calls.length > 0);
  const { relaunch } = fake.electron.app;
  const left = () => readLeft(relaunch.mock.calls[0]?.[0].args.at(-1)?.replace("--left=", ""));
  return { fake, window, child, say, gone, relaunch, left };
}

describe("a lock under Electron", () => {
  test("hides the window, ends the data process, then the whole program, and starts it again where it was", async () => {
    const { fake, child, say, gone, relaunch, left } = await opened();
    await say("lock.place", { place: PLACE });
    expect(await say("lock.now", { lost: 0 })).toEqual({ ok: true, value: {} });
    await gone();
    expect(fake.order.slice(-2)).toEqual(["hide", "destroy"]);
    expect(child.posted.at(-1)).toEqual({ close: true });
    expect(relaunch).toHaveBeenCalledOnce();
    expect(left()).toMatchObject({ owner: WHO, place: PLACE, bounds: { x: 10, y: 20, width: 900, height: 700 } });
    expect(fake.electron.app.quit).not.toHaveBeenCalled();
  });

  test.each(["lock-screen", "suspend", "user-did-resign-active"])("comes when the computer says %s", async (event) => {
    const { fake, window, child, gone, relaunch } = await opened();
    fake.electron.powerMonitor.emit(event);
    expect(window.hide).toHaveBeenCalledOnce();
    await gone();
    expect(child.posted.at(-1)).toEqual({ close: true });
    expect(relaunch).toHaveBeenCalledOnce();
  });

  test.each(["shutdown", "session-end"])("ends the program for good when the computer says %s", async (event) => {
    const { fake, window, child, gone, relaunch } = await opened();
    (event === "shutdown" ? fake.electron.powerMonitor : window).emit(event);
    await gone();
    expect(child.posted.at(-1)).toEqual({ close: true });
    expect(relaunch).not.toHaveBeenCalled();
  });

  test("does nothing while no session is open", async () => {
    const fake = await openFake();
    fake.electron.powerMonitor.emit("lock-screen");
    expect(only(fake.windows).hide).not.toHaveBeenCalled();
    expect(fake.electron.app.relaunch).not.toHaveBeenCalled();
  });

  test("the next window opens where the last one was", async () => {
    const first = await opened();
    await first.say("lock.now", { lost: 0 });
    await first.gone();
    const args = first.relaunch.mock.calls[0]?.[0].args ?? [];
    const fake = await openFake({ switches: { left: args.at(-1)?.replace("--left=", "") ?? "" } });
    expect(only(fake.windows).options).toMatchObject({ x: 10, y: 20, width: 900, height: 700 });
  });

  test("an AppImage is started again by its own file", async () => {
    vi.stubEnv("APPIMAGE", "/opt/paroles.AppImage");
    const { say, gone, relaunch } = await opened();
    await say("lock.now", { lost: 0 });
    await gone();
    expect(relaunch.mock.calls[0]?.[0]).toMatchObject({ execPath: "/opt/paroles.AppImage" });
  });

  test("a page whose process died comes back by itself, unless it is being locked", async () => {
    const { window, say, gone } = await opened();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(window.loaded).toEqual(["app://paroles/", "app://paroles/"]);
    await say("lock.now", { lost: 0 });
    await gone();
    window.webContents.emit("render-process-gone", {}, { reason: "killed" });
    expect(window.loaded).toHaveLength(2);
  });
});

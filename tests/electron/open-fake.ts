import { vi } from "vitest";
import { createFakeElectron, type FakeElectron } from "./fake-electron.ts";

/** Runs main.ts, and preload.ts, from scratch against a fake Electron. */
export async function openFake(options: Parameters<typeof createFakeElectron>[0] = {}): Promise<FakeElectron> {
  const fake = createFakeElectron(options);
  vi.resetModules();
  vi.doMock("electron", () => fake.electron);
  await import("../../electron/main.ts");
  await import("../../electron/preload.ts");
  if (options.firstInstance ?? true) await vi.waitUntil(() => fake.windows[0]?.loaded.length === 1);
  return fake;
}

/** The one window and its session. */
export function only<T>(items: readonly T[]): T {
  const [first, ...others] = items;
  if (first === undefined || others.length > 0) throw new Error(`expected one, found ${items.length}`);
  return first;
}

/** Sends a command the way the preload does, as `frame`. */
export function send(fake: FakeElectron, frame: unknown, ...args: unknown[]): Promise<unknown> {
  const handler = fake.handled.get("host.call");
  if (!handler) throw new Error("no handler");
  return Promise.resolve(handler({ senderFrame: frame }, ...args));
}

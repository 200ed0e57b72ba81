import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { COMMAND_LIMIT } from "../../electron/data-messages.ts";
import { isPrevented } from "./fake-electron.ts";
import { only, openFake, send } from "./open-fake.ts";

const malformed = { ok: false, code: "malformedCommand" };
const PDF = Buffer.from("%PDF-1.7 fictional").toString("base64");

const ready = async (options: Parameters<typeof openFake>[0] = {}) => {
  const fake = await openFake(options);
  const window = only(fake.windows);
  return { fake, window, child: only(fake.children), say: (...args: unknown[]) => send(fake, window.webContents.mainFrame, ...args) };
};

describe("the window under Electron", () => {
  test("keeps its session in memory, remembers and spells nothing", async () => {
    const { fake, window } = await ready();
    expect(only(fake.sessions).partition).not.toMatch(/^persist:/);
    expect(only(fake.sessions).spellChecker).toBe(false);
    expect(window.options).toMatchObject({ title: "Paroles d’avance", webPreferences: { spellcheck: false, navigateOnDragDrop: false } });
  });

  test("has one channel and no other ear", async () => {
    const { fake } = await ready();
    expect([...fake.handled.keys()]).toEqual(["host.call"]);
    expect(fake.listened).toEqual([]);
  });

  test("a second start opens nothing and brings the first window forward", async () => {
    const second = await openFake({ firstInstance: false });
    expect(second.windows).toEqual([]);
    expect(second.children).toEqual([]);
    expect(second.electron.app.quit).toHaveBeenCalledOnce();
    const { fake, window } = await ready();
    fake.electron.app.emit("second-instance");
    expect(window.focus).toHaveBeenCalledOnce();
  });

  test("gives the data process the user's own store, on this computer", async () => {
    const { child } = await ready();
    const [start] = child.posted as { start: { folder: string; fictional?: unknown } }[];
    expect(start?.start.folder).toMatch(/paroles-d-avance|Paroles d'avance/);
    expect(start?.start).not.toHaveProperty("fictional");
  });

  test("opens a fictional store when asked for one by name", async () => {
    const { child } = await ready({ switches: { "fictional-store": "/tmp/some-store", "fictional-now": "2027-03-01T09:00:00.000Z" } });
    const [start] = child.posted as { start: { folder: string } }[];
    expect(start?.start).toMatchObject({ folder: "/tmp/some-store", fictional: {} });
  });

  test("starts the data process silent and without options of ours", async () => {
    const { fake } = await ready();
    const [file, args, options] = fake.electron.utilityProcess.fork.mock.calls[0] ?? [];
    expect(file).toMatch(/data-process\.js$/);
    expect(args).toEqual([]);
    expect(options).toMatchObject({ stdio: "ignore", execArgv: [] });
  });

  test("quitting waits for the data process", async () => {
    const { fake, child } = await ready();
    expect(isPrevented(fake.electron.app, "will-quit")).toBe(true);
    await vi.waitUntil(() => fake.electron.app.exit.mock.calls.length === 1);
    expect(child.posted.at(-1)).toEqual({ close: true });
  });
});

describe("commands under Electron", () => {
  test("anything that is not a command's name is malformed", async () => {
    const { child, say } = await ready();
    const before = child.posted.length;
    for (const name of [undefined, null, 1, {}, ["app.state"], Symbol.iterator, () => "app.state"])
      expect(await say(name, {})).toEqual(malformed);
    expect(child.posted.length).toBe(before);
  });

  test("a command too large to be typed is malformed, one that fits goes through", async () => {
    const { child, say } = await ready();
    const before = child.posted.length;
    expect(await say("answer.save", { text: "a".repeat(COMMAND_LIMIT) })).toEqual(malformed);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(await say("answer.save", circle)).toEqual(malformed);
    expect(child.posted.length).toBe(before);
    expect(await say("answer.save", { text: "a".repeat(COMMAND_LIMIT / 2) })).toEqual({ ok: true, value: "answer.save" });
  });

  test.each([
    ["no file name", { pdf: PDF }],
    ["an unknown key", { pdf: PDF, fileName: "a.pdf", folder: "/" }],
    ["no PDF", { pdf: "", fileName: "a.pdf" }],
    ["text that is not base64", { pdf: "é!", fileName: "a.pdf" }],
    ["a folder above", { pdf: PDF, fileName: "../a.pdf" }],
    ["a folder of Windows", { pdf: PDF, fileName: "C:\\a.pdf" }],
    ["a hidden file", { pdf: PDF, fileName: ".a.pdf" }],
    ["another kind of file", { pdf: PDF, fileName: "a.exe" }],
    ["a line in the name", { pdf: PDF, fileName: "a\nb.pdf" }],
    ["nothing", undefined],
    ["a prototype", JSON.parse('{"__proto__":{"pdf":"AA==","fileName":"a.pdf"}}')],
  ])("saving with %s asks nothing and is malformed", async (_what, raw) => {
    const { fake, say } = await ready();
    expect(await say("shell.savePdf", raw)).toEqual(malformed);
    expect(fake.electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  test("saves where the person said, for that person only", async () => {
    const { fake, child, say } = await ready();
    const filePath = join(tmpdir(), `paroles-save-${process.pid}.pdf`);
    fake.electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    try {
      expect(await say("shell.savePdf", { pdf: PDF, fileName: "directives.pdf" })).toEqual({ ok: true, value: { saved: true } });
      expect(readFileSync(filePath, "utf8")).toBe("%PDF-1.7 fictional");
      expect(child.posted).toHaveLength(1);
    } finally {
      rmSync(filePath, { force: true });
    }
  });

  test("giving up saves nothing", async () => {
    const { say } = await ready();
    expect(await say("shell.savePdf", { pdf: PDF, fileName: "directives.pdf" })).toEqual({ ok: true, value: { saved: false } });
  });

  test.runIf(process.platform === "linux")("a full disk is said", async () => {
    const { fake, say } = await ready();
    fake.electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: "/dev/full" });
    expect(await say("shell.savePdf", { pdf: PDF, fileName: "directives.pdf" })).toEqual({ ok: false, code: "diskFull" });
  });

  test("prints what the window shows by the system's dialog, on A4 without margins, and says how it ended", async () => {
    const { window, child, say } = await ready();
    const { print } = window.webContents;
    expect(await say("shell.print", {})).toEqual({ ok: true, value: { outcome: "givenUp" } });
    print.mockImplementationOnce((_options, done) => done(true, ""));
    expect(await say("shell.print", {})).toEqual({ ok: true, value: { outcome: "sent" } });
    print.mockImplementationOnce((_options, done) => done(false, "Print job failed"));
    expect(await say("shell.print", {})).toEqual({ ok: true, value: { outcome: "failed" } });
    expect(print.mock.calls[0]?.[0]).toEqual({ pageSize: "A4", margins: { marginType: "none" } });
    expect(await say("shell.print", { silent: true })).toEqual(malformed);
    expect(print).toHaveBeenCalledTimes(3);
    expect(child.posted).toHaveLength(1);
  });

  test("a name that every object has is not a command of the shell", async () => {
    const { say } = await ready();
    for (const name of ["toString", "__proto__", "constructor"]) expect(await say(name, {})).toEqual({ ok: true, value: name });
  });
});

import { createServer } from "node:net";
import { expect, test } from "../support/app.ts";
import { listeningPorts, processTree } from "../support/processes.ts";

/** Runs in the page. Throws, or answers what it got hold of. */
type Attempt = () => unknown;

const refused: readonly (readonly [name: string, attempt: Attempt])[] = [
  ["reach an outside address", () => fetch("https://example.org/").then(({ status }) => status)],
  ["reach a program on this computer", () => fetch("http://127.0.0.1:631/").then(({ status }) => status)],
  [
    "send a form of data outside",
    () => fetch("https://example.org/", { method: "POST", mode: "no-cors", body: "a" }).then(({ type }) => type),
  ],
  [
    "load a picture from outside",
    () => new Promise((done, failed) => Object.assign(new Image(), { onload: done, onerror: failed, src: "https://example.org/a.png" })),
  ],
  [
    "talk over a socket",
    () => new Promise((done, failed) => Object.assign(new WebSocket("wss://app.local/"), { onopen: done, onerror: failed })),
  ],
  ["load code from outside", () => import(/* @vite-ignore */ `${"https"}://example.org/a.js`)],
  ["write code into the page", () => document.body.insertAdjacentHTML("beforeend", "<b>text</b>")],
  ["keep a service worker", () => navigator.serviceWorker.register("/assets/worker.js").then(({ scope }) => scope)],
  ["know where the computer is", () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed))],
  ["listen to the room", () => navigator.mediaDevices.getUserMedia({ audio: true }).then(({ id }) => id)],
  ["read the clipboard", () => navigator.clipboard.readText()],
  [
    "show a notification",
    () => Notification.requestPermission().then((answer) => (answer === "granted" ? answer : Promise.reject(new Error(answer)))),
  ],
  ["replace its host", () => Object.assign(window, { host: { call: () => "mine" } })],
  ["add to its host", () => Object.assign(window.host ?? {}, { more: () => "mine" })],
];

const allowed: readonly (readonly [name: string, attempt: Attempt])[] = [
  ["read its own files", () => fetch("/index.html").then(({ status }) => status)],
  [
    "show a picture it made",
    () =>
      new Promise((done, failed) => {
        const image = new Image();
        const drawn = document.createElement("canvas");
        drawn.toBlob((blob) =>
          Object.assign(image, { onload: () => done("shown"), onerror: failed, src: URL.createObjectURL(blob ?? new Blob()) }),
        );
      }),
  ],
  ["ask its host", () => window.host?.call("app.state", {}).then(({ ok }) => ok)],
];

test.describe("the page", () => {
  test.use({ complaintsAllowed: true });

  test("cannot reach, keep, hear or replace anything but its own", async ({ app }) => {
    for (const [name, attempt] of refused) {
      await test.step(name, async () => expect.soft(await outcomeOf(app.page.evaluate(attempt)), name).toBe("refused"));
    }
  });
  test("can use its own files and its host", async ({ app }) => {
    for (const [name, attempt] of allowed) {
      await test.step(name, async () =>
        expect.soft(await outcomeOf(app.page.evaluate(attempt)), name).toMatch(/^reached (200|shown|true)$/),
      );
    }
  });

  test("cannot leave for another page", async ({ app }) => {
    for (const address of ["https://example.org/", "http://127.0.0.1/", "file:///etc/passwd", "data:text/html,other"]) {
      await app.page.evaluate((href) => {
        window.location.href = href;
      }, address);
    }
    expect(await outcomeOf(app.page.evaluate(() => window.host?.call("app.state", {}).then(({ ok }) => ok)))).toBe("reached true");
  });

  test("cannot keep a second window open", async ({ app }) => {
    const opened = app.page.context().waitForEvent("page");
    await app.page.evaluate(() => void window.open("/", "second"));
    const second = await opened;
    await expect.poll(() => second.isClosed()).toBe(true);
    expect(await outcomeOf(app.page.evaluate(() => window.host?.call("app.state", {})))).toMatch(/^reached/);
  });

  test("cannot put a file on the disk by itself", async ({ app }) => {
    const refusedDownload = app.page.waitForEvent("download").then((download) => download.failure());
    await app.page.evaluate(() => {
      const link = document.createElement("a");
      Object.assign(link, { href: URL.createObjectURL(new Blob(["words"])), download: "words.txt" });
      link.click();
    });
    expect(await refusedDownload).toBeTruthy();
  });
});

const outcomeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    (value) => `reached ${String(value)}`,
    () => "refused",
  );

test.describe("around the window", () => {
  test("no program of the app listens on a port", async ({ app }) => {
    // biome-ignore lint/suspicious/noSkippedTests: only Linux has /proc; elsewhere npm test names it
    test.skip(process.platform !== "linux", "reads /proc");
    await expect(app.page.locator("body")).toBeVisible();
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((ready) => server.once("listening", ready));
    const address = server.address();
    const control = typeof address === "object" ? address?.port : undefined;
    expect(processTree(process.pid).length).toBeGreaterThan(4);
    expect(listeningPorts(processTree(process.pid))).toEqual([control]);
    server.close();
  });

  test("a killed data process comes back at the next command, locked", async ({ app }) => {
    const before = await app.data.pid();
    process.kill(before ?? 0, "SIGKILL");
    const state = () => app.page.evaluate(() => window.host?.call("app.state", {}));
    await expect.poll(state).toMatchObject({ ok: true, value: { phase: "firstStart" } });
    expect(await app.data.pid()).not.toBe(before);
  });
});

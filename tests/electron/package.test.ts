import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll, extractFile, getRawHeader } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { Packager } from "electron-builder";
import { NtExecutable, NtExecutableResource } from "resedit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../../electron/cases.ts";
import { spawnData } from "../../electron/data-child.ts";
import { connectData } from "../../electron/data-client.ts";
import { createDemonstrationClock } from "../../electron/demonstration-clock.ts";
import { walkCase } from "../../electron/demonstration-road.ts";
import { currentTemplate } from "../../templates/index.ts";
import { filesHolding } from "../support/canary.ts";
import { layOutProject, type Packed, pack, type Target } from "./packed-app.ts";
import { allowed, unwanted } from "./packed-files.ts";

const root = join(import.meta.dirname, "../..");
const CASES = "templates/demonstration";
const PACKING_MS = 120_000;

/** The longest run of words that is written the same in any file: ASCII without marks. */
const longestPlainWords = (text: string): string =>
  (text.match(/[A-Za-z ]{8,}/g) ?? []).reduce((longest, words) => (words.length > longest.length ? words : longest));

const targets: readonly Target[] = [
  { platform: "linux", arch: "x64" },
  { platform: "win32", arch: "x64" },
  { platform: "darwin", arch: "arm64" },
];

let folder: string;
let project: string;
let packed: ReadonlyMap<Target, Packed>;
let tooMuch: Packed;
const packedFor = (target: Target): Packed => {
  const app = packed.get(target);
  if (!app) throw new Error(`not packed: ${target.platform}`);
  return app;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paroles-packed-"));
  project = join(folder, "project");
  mkdirSync(project);
  layOutProject(project);
  const config = readFileSync(join(project, "electron-builder.yml"), "utf8");
  writeFileSync(join(project, "too-much.yml"), config.replace("files:\n", "files:\n  - tests/**\n"));
  const [linux] = targets as [Target];
  const packing = Promise.all(targets.map(async (target) => [target, await pack(project, target)] as const));
  [packed, tooMuch] = await Promise.all([packing.then((apps) => new Map(apps)), pack(project, linux, "too-much.yml")]);
}, PACKING_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("electron-builder.yml", () => {
  const read = async (config?: object) => {
    const packager = new Packager({ projectDir: root, ...(config ? { config } : {}) });
    await packager.validateConfig();
    return packager.config;
  };

  test("is valid, and makes the installers asked for, for every user of a computer, published nowhere", async () => {
    expect(await read()).toMatchObject({
      publish: null,
      npmRebuild: false,
      win: { target: ["nsis", "msi"] },
      linux: { target: ["deb", "AppImage"] },
      mac: { target: ["dmg"] },
      nsis: { perMachine: true, deleteAppDataOnUninstall: false },
      msi: { perMachine: true },
    });
  });
  test("has a name that does not end the quotes of the scripts that install it", async () => {
    const { productName } = await read();
    expect(productName).toMatch(/^[\p{L} ’]+$/u);
  });
  test("does not make an AppImage that starts without Chromium's sandbox", async () => {
    const { toolsets } = await read();
    expect(toolsets?.appimage).toMatch(/^[1-9]/);
  });
  test("an option that does not exist is refused", async () => {
    await expect(read({ electronFuse: { runAsNode: false } })).rejects.toThrow("electronFuse");
  });
});

describe.each(targets)("the app packed for $platform $arch", (target) => {
  test("holds what it runs and the licences, and nothing else", () => {
    const { files, archive } = packedFor(target);
    expect(unwanted(files.keys(), target)).toEqual([]);
    for (const pattern of allowed(target))
      expect(
        [...files.keys()].some((file) => pattern.test(file)),
        String(pattern),
      ).toBe(true);
    const { main, devDependencies, scripts } = JSON.parse(extractFile(archive, "package.json").toString());
    expect({ main, devDependencies, scripts }).toEqual({ main: "dist/electron/main.js", devDependencies: undefined, scripts: undefined });
    const size = [...files.values()].reduce((sum, file) => sum + file.size, 0);
    process.stdout.write(`${target.platform} ${target.arch}: ${files.size} files, ${(size / 1e6).toFixed(1)} MB without Electron\n`);
  });

  test("lays one platform's two native modules beside the archive, and nothing else there", () => {
    const { files, archive } = packedFor(target);
    const natives = [...files.keys()].filter((file) => file.endsWith(".node"));
    expect(natives).toHaveLength(2);
    expect([...files].filter(([, file]) => file.beside).map(([name]) => name)).toEqual(natives);
    const beside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(beside.map((entry) => entry.name).sort()).toEqual(natives.map((name) => name.split("/").at(-1)).sort());
  });

  test("has the fuses set as decided", async () => {
    const wire = await getCurrentFuseWire(packedFor(target).program);
    const is = (fuse: FuseV1Options): string => String.fromCharCode(wire[fuse] ?? 0);
    expect({
      runAsNode: is(FuseV1Options.RunAsNode),
      nodeOptions: is(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: is(FuseV1Options.EnableNodeCliInspectArguments),
      grantFileProtocolExtraPrivileges: is(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookieEncryption: is(FuseV1Options.EnableCookieEncryption),
      embeddedAsarIntegrity: is(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyLoadAppFromAsar: is(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: "0",
      nodeOptions: "0",
      nodeCliInspect: "0",
      grantFileProtocolExtraPrivileges: "0",
      cookieEncryption: "1",
      embeddedAsarIntegrity: "1",
      onlyLoadAppFromAsar: "1",
    });
  });

  test("keeps no app of Electron's own, and French with its fallback", () => {
    const names = readdirSync(packedFor(target).folder, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => name.endsWith(".asar"))).toHaveLength(1);
    const languages = names.filter((name) => /(locales|Resources).*(\.pak|\.lproj)$/.test(name)).map((name) => name.split(/[\\/]/).at(-1));
    expect([...new Set(languages)].filter((name) => name !== "locale.pak").sort()).toEqual(
      target.platform === "darwin" ? ["en_US.lproj", "fr.lproj"] : ["en-US.pak", "fr.pak"],
    );
  });

  test("holds no word of the demonstration's cases", () => {
    const inside = join(folder, `inside-${target.platform}`);
    extractAll(packedFor(target).archive, inside);
    for (const file of readdirSync(join(root, CASES))) {
      const words = longestPlainWords(readFileSync(join(root, CASES, file), "utf8"));
      expect(filesHolding(inside, words).found, words).toEqual([]);
      expect(filesHolding(join(project, CASES), words).found, words).toHaveLength(1);
    }
  });
});

describe("the archive's fingerprint is in the program that checks it", () => {
  const fingerprint = (target: Target): string => {
    const { headerString } = getRawHeader(packedFor(target).archive);
    return createHash("sha256").update(headerString).digest("hex");
  };
  const [, windows, mac] = targets as [Target, Target, Target];

  test("on Windows", () => {
    const program = NtExecutable.from(readFileSync(packedFor(windows).program), { ignoreCert: true });
    const entry = NtExecutableResource.from(program).entries.find(({ type }) => type === "INTEGRITY");
    const value = fingerprint(windows);
    expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString())).toEqual([
      { file: "resources\\app.asar", alg: "SHA256", value },
    ]);
  });
  test("on a Mac", () => {
    const info = readFileSync(join(packedFor(mac).folder, "Contents/Info.plist"), "utf8");
    expect(info).toContain("<key>Resources/app.asar</key>");
    expect(info).toContain(`<string>${fingerprint(mac)}</string>`);
  });
});

describe("what must not be packed is seen", () => {
  const [linux] = targets as [Target];

  test("a configuration with one unwanted pattern", () => {
    const found = unwanted(tooMuch.files.keys(), linux);
    expect(found).toContain("tests/electron/package.test.ts");
    expect(found.every((file) => file.startsWith("tests/"))).toBe(true);
  });
  test.each([
    "electron/main.ts",
    "tests/support/app.ts",
    "dist/electron/main.js.map",
    "dist/renderer/assets/index.js.map",
    "dist/tests-1/renderer/index.html",
    `${CASES}/denain-lucie.json`,
    "node_modules/zod/index.js",
    "node_modules/node-addon-api/package.json",
    "node_modules/better-sqlite3/deps/sqlite3/sqlite3.c",
    "node_modules/better-sqlite3/prebuilds/linux-arm64.node",
    "node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node",
    "node_modules/@node-rs/argon2-win32-x64-msvc/argon2.win32-x64-msvc.node",
    "package-lock.json",
  ])("%s", (file) => expect(unwanted([file], linux)).toEqual([file]));
});

describe("packing", () => {
  test("a platform whose native module is not installed is refused, by name", async () => {
    await expect(pack(project, { platform: "darwin", arch: "x64" })).rejects.toThrow("@node-rs/argon2-darwin-x64");
  });

  test("npm run package says in one line that Electron cannot be had", () => {
    const nothing = mkdtempSync(join(folder, "no-runtime-"));
    const { status, stdout } = spawnSync(process.execPath, ["electron/launch/package.ts"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: nothing, ELECTRON_MIRROR: "http://127.0.0.1:9/" },
    });
    expect(status).toBe(1);
    expect(stdout).toBe("Electron n’a pas pu être téléchargé. Aucun installateur n’a été fait. Vérifiez la connexion, puis relancez.\n");
  });
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "what is packed is enough to go from an empty store to signed paper",
  async () => {
    const [linux] = targets as [Target];
    const inside = join(folder, "inside");
    extractAll(packedFor(linux).archive, inside);
    const store = mkdtempSync(join(folder, "store-"));
    const file = join(inside, "dist/electron/data-process.js");
    const now = "2026-01-01T09:00:00.000Z";
    const data = connectData(() => spawnData(file, false), { folder: store, workstation: "test", fictional: { now } });
    const clock = createDemonstrationClock();
    const goTo = (day: string): void => {
      clock.goTo(day);
      data.setClock(clock.now().toISOString());
    };
    try {
      const given = readCase(readFileSync(join(root, CASES, "saint-amand-samir.json")), currentTemplate);
      if (!given.ok) throw new Error("the case is not read");
      const road = await walkCase(given.value, data, { now: clock.now, goTo });
      expect(road.same).toBe(true);
      expect(road.versions[0]?.pdf.subarray(0, 5).toString()).toBe("%PDF-");
    } finally {
      await data.close();
    }
  },
  60_000,
);

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { listPackage, statFile } from "@electron/asar";
import buildPages from "../support/build-pages.ts";
import { type Platform, writeStubRuntime } from "./stub-runtime.ts";

const root = join(import.meta.dirname, "../..");
const SOURCES = ["electron", "db", "templates", "renderer", "tests"];
const RUN_TIME_PACKAGES = ["better-sqlite3", "node-addon-api", "@node-rs"];
const DEV_PACKAGES = ["canonicalize", "@fontsource/atkinson-hyperlegible-next", "electron/package.json"];
/** A Mac's of the older kind is left out, for what happens then. */
const ARGON2 = ["linux-x64-gnu", "linux-arm64-gnu", "win32-x64-msvc", "win32-arm64-msvc", "darwin-arm64"];

export type Target = { readonly platform: Platform; readonly arch: "x64" | "arm64" };
/** `files`: every file of the archive from its root, with whether it lies beside it. */
export type Packed = {
  readonly folder: string;
  readonly archive: string;
  /** The program, or the Mac's application folder: where the fuses are looked for. */
  readonly program: string;
  readonly files: ReadonlyMap<string, { readonly size: number; readonly beside: boolean }>;
};

/**
 * Lays out in `project` what lies in the repository when it is packed: sources, tests, cases, a fresh build beside an older one,
 * packages of run time with Argon2's for several platforms, packages of development.
 */
export function layOutProject(project: string): void {
  const remove = buildPages();
  const dist = process.env.PAROLES_DIST ?? "";
  delete process.env.PAROLES_DIST;
  try {
    cpSync(join(root, dist), join(project, "dist"), { recursive: true });
  } finally {
    remove();
  }
  for (const name of [...SOURCES, ...readdirSync(root).filter((file) => /\.(json|yml|ts|md)$|^LICENSE$/.test(file))]) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
  for (const name of [...RUN_TIME_PACKAGES, ...DEV_PACKAGES]) {
    cpSync(join(root, "node_modules", name), join(project, "node_modules", name), { recursive: true });
  }
  const write = (name: string, content: string): void => {
    mkdirSync(join(project, name, ".."), { recursive: true });
    writeFileSync(join(project, name), content);
  };
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/@node-rs/argon2/package.json"), "utf8"));
  for (const target of ARGON2) {
    const folder = `node_modules/@node-rs/argon2-${target}`;
    if (readdirSync(join(project, "node_modules/@node-rs")).includes(`argon2-${target}`)) continue;
    write(`${folder}/package.json`, JSON.stringify({ name: `@node-rs/argon2-${target}`, version, main: `argon2.${target}.node` }));
    write(`${folder}/argon2.${target}.node`, "stub");
  }
  write("dist/tests-1/renderer/index.html", "an older build");
  write("dist/electron/main.js.map", "{}");
  write("dist/renderer/assets/index.js.map", "{}");
}

/** Runs a program of Node's to its end. Throws with all that it said when it fails. */
async function run(args: readonly string[], cwd: string, home: string): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: home, CSC_IDENTITY_AUTO_DISCOVERY: "false" };
  await promisify(execFile)(process.execPath, args, { cwd, env }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`${stdout}\n${stderr}`);
  });
}

const flags: Readonly<Record<Platform, string>> = { linux: "--linux", win32: "--win", darwin: "--mac" };

/** Packs the project for a target, around a runtime that is none, with the configuration file named. */
export async function pack(project: string, { platform, arch }: Target, config = "electron-builder.yml"): Promise<Packed> {
  const out = join(project, "..", `${config}-${platform}-${arch}`);
  await writeStubRuntime(join(out, "runtime"), platform);
  await run(
    [
      join(root, "node_modules/electron-builder/cli.js"),
      ...[flags[platform], `--${arch}`, "--dir", "--publish=never", `--config=${config}`],
      `--config.electronDist=${join(out, "runtime")}`,
      `--config.directories.output=${join(out, "packed")}`,
      // Needs a Mac's own tool.
      "--config.electronFuses.resetAdHocDarwinSignature=false",
    ],
    project,
    out,
  );
  return read(join(out, "packed"), platform);
}

function read(out: string, platform: Platform): Packed {
  const [name = ""] = readdirSync(out).filter((entry) => /^(linux|win|mac)/.test(entry));
  const [app = ""] = readdirSync(join(out, name)).filter((entry) => entry.endsWith(".app"));
  const folder = join(out, name, app);
  const archive = join(folder, platform === "darwin" ? "Contents/Resources" : "resources", "app.asar");
  const programs: Readonly<Record<Platform, string>> = { linux: "/paroles-d-avance", win32: "/paroles-d-avance.exe", darwin: "" };
  const files = listPackage(archive, { isPack: false }).flatMap((path) => {
    const stat = statFile(archive, path.slice(1));
    if (!("size" in stat)) return [];
    return [[path.slice(1).replaceAll("\\", "/"), { size: stat.size, beside: stat.unpacked === true }] as const];
  });
  return { folder, archive, program: `${folder}${programs[platform]}`, files: new Map(files) };
}

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { AfterPackContext } from "electron-builder";
import { packaging } from "../../templates/launch.fr.ts";

type Packing = Pick<AfterPackContext, "appOutDir" | "arch" | "electronPlatformName"> & {
  readonly packager: { readonly projectDir: string };
};

/** The numbers electron-builder gives to the processors we pack for. */
const PROCESSORS: Readonly<Record<number, string>> = { 1: "x64", 3: "arm64" };
/** How the names of Argon2's packages end, by platform. */
const ENDINGS: Readonly<Record<string, string>> = { linux: "-gnu", win32: "-msvc", darwin: "" };

/**
 * Before packing: the native modules of the platform packed for must be installed, or the app would not open there. npm installs
 * Argon2's for this computer only.
 */
export function beforePack({ arch, electronPlatformName, packager }: Packing): void {
  const target = `${electronPlatformName}-${PROCESSORS[arch]}`;
  const natives = [`better-sqlite3/prebuilds/${target}.node`, `@node-rs/argon2-${target}${ENDINGS[electronPlatformName] ?? ""}`];
  const missing = natives.find((name) => !existsSync(join(packager.projectDir, "node_modules", name)));
  if (missing) throw new Error(packaging.missingNative(missing));
}

/** After Electron's runtime is laid out: takes away what only an app in the making needs. */
export function afterExtract({ appOutDir, electronPlatformName }: Packing): void {
  const resources = electronPlatformName === "darwin" ? "Electron.app/Contents/Resources" : "resources";
  for (const name of [`${resources}/default_app.asar`, "version"]) rmSync(join(appOutDir, name), { force: true });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createPackage } from "@electron/asar";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";

export type Platform = "linux" | "win32" | "darwin";

/** Electron's fuses as it is delivered, behind the mark by which they are found: the very opposite of what we ship. */
const FUSES = Buffer.concat([Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"), Buffer.from([1, 9]), Buffer.from("101100011")]);
const HELPERS = ["", " (Renderer)", " (GPU)", " (Plugin)"];
const LANGUAGES = ["fr", "en-US", "de"];

const plist = (name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>\n`;

function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const english = { lang: 1033, codepage: 1200 };
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(english, { ProductName: "Electron" });
  version.outputToResourceEntries(resources.entries);
  resources.entries.push({ type: "STUB", id: 1, ...english, bin: new Uint8Array(FUSES).buffer });
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

const macFiles = (): Readonly<Record<string, string | Buffer>> => {
  const frameworks = "Electron.app/Contents/Frameworks";
  return {
    "Electron.app/Contents/Info.plist": plist("Electron"),
    "Electron.app/Contents/MacOS/Electron": "stub",
    [`${frameworks}/Electron Framework.framework/Electron Framework`]: FUSES,
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        `${frameworks}/Electron Framework.framework/Versions/A/Resources/${language.replace("-", "_")}.lproj/locale.pak`,
        language,
      ]),
    ),
    ...Object.fromEntries(
      HELPERS.flatMap((kind) => [
        [`${frameworks}/Electron Helper${kind}.app/Contents/Info.plist`, plist(`Electron Helper${kind}`)],
        [`${frameworks}/Electron Helper${kind}.app/Contents/MacOS/Electron Helper${kind}`, "stub"],
      ]),
    ),
  };
};

const files: Readonly<Record<Platform, () => Readonly<Record<string, string | Buffer>>>> = {
  linux: () => ({ electron: Buffer.concat([Buffer.from("\u007fELF"), FUSES]), "chrome-sandbox": "stub" }),
  win32: () => ({ "electron.exe": windowsProgram(), "ffmpeg.dll": "stub" }),
  darwin: macFiles,
};

/** Lays out in `folder` what a download of Electron holds, as far as the packing looks at it. Runs nowhere. */
export async function writeStubRuntime(folder: string, platform: Platform): Promise<void> {
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const resources = platform === "darwin" ? "Electron.app/Contents/Resources" : "resources";
  for (const [name, content] of Object.entries(files[platform]())) write(name, content);
  for (const language of LANGUAGES) {
    write(platform === "darwin" ? `${resources}/${language.replace("-", "_")}.lproj/locale.pak` : `locales/${language}.pak`, language);
  }
  write("LICENSE", "stub");
  write("LICENSES.chromium.html", "stub");
  write("version", "stub");
  write("../default-app/main.js", "stub");
  await createPackage(join(folder, "../default-app"), join(folder, resources, "default_app.asar"));
}

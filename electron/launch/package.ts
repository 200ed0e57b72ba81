import { packaging } from "../../templates/launch.fr.ts";
import { electronRuntime, runtimeFolder } from "../electron-runtime.ts";
import { build } from "./build.ts";
import { runNode, runQuietly, say } from "./programs.ts";

/** Where each system's certificate comes from: see electron-builder.yml. A Linux package is not signed by us. */
const CERTIFICATES: Readonly<Record<string, readonly string[]>> = {
  win32: ["WIN_CSC_LINK", "CSC_LINK"],
  darwin: ["CSC_LINK", "CSC_NAME"],
};

/** Electron's runtime, fetched by its own package, which knows its checksum, when it is not here yet. */
function hasRuntime(): boolean {
  if (!electronRuntime()) runQuietly(process.execPath, ["node_modules/electron/install.js"]);
  return electronRuntime() !== undefined;
}

/** Makes the installers of this system. Answers the exit status. */
function makeInstallers(): number {
  if (!hasRuntime()) return stop(packaging.noRuntime);
  if (!build()) return 1;
  const certificates = CERTIFICATES[process.platform];
  if (certificates && !certificates.some((name) => process.env[name])) say(packaging.unsigned);
  const config = `--config.electronDist=${runtimeFolder()}`;
  if (runNode(["node_modules/electron-builder/cli.js", "--publish=never", config]) !== 0) return stop(packaging.stopped);
  say(packaging.made);
  return 0;
}

function stop(sentence: string): number {
  say(sentence);
  return 1;
}

process.exitCode = makeInstallers();

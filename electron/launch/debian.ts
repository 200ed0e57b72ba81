import { launching } from "../../templates/launch.fr.ts";
import { findProgram, runProgram, say } from "./programs.ts";

/** Installing for the person is asked for by `--install-browser`, or by `CI=1` (decision D18). */
export function mayInstall(asked: boolean): boolean {
  return asked || process.env.CI === "1" || process.env.CI === "true";
}

/**
 * Installs Debian packages when allowed and root; otherwise says the exact command. Answers whether they were installed.
 */
export function installPackages(packages: readonly string[], allowed: boolean): boolean {
  const aptGet = findProgram("apt-get");
  if (!aptGet) return false;
  const root = process.getuid?.() === 0;
  if (!allowed || !root) {
    say(launching.installThem(`${root ? "" : "sudo "}apt-get install -y ${packages.join(" ")}`));
    return false;
  }
  say(launching.installing(packages.join(", ")));
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  runProgram(aptGet, ["update", "-qq"], quiet);
  const done = runProgram(aptGet, ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet) === 0;
  if (!done) say(launching.notInstalled);
  return done;
}

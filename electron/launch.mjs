// The only plain JavaScript of the project, and the only file outside templates/ that speaks French (decision D19): it runs on
// whatever Node the machine has, before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each command runs, once a fit Node and the packages are there. */
const COMMANDS = /** @type {Readonly<Record<string, string>>} */ ({
  start: "electron/launch/start.ts",
  test: "electron/launch/test.ts",
  demo: "electron/demonstration.ts",
  build: "electron/launch/build.ts",
  check: "electron/launch/check.ts",
  package: "electron/launch/package.ts",
  bench: "tests/bench/bench.ts",
});

/** "v22.18.0" → [22, 18]. @param {string} version @returns {[number, number]} */
function numbersOf(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return [major, minor];
}

/** Node can run this file and npm. @param {string} version */
export function canInstall(version) {
  return numbersOf(version)[0] >= 20;
}

/** Node runs TypeScript by itself, and the database's binary. @param {string} version */
export function canRun(version) {
  const [major, minor] = numbersOf(version);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * The Node to run everything with: the one running now if it is recent enough, else the one npm brought along.
 * @param {{ version: string, execPath: string, platform: string, arch: string, exists: (path: string) => boolean }} machine
 * @returns {string | undefined}
 */
export function pickNode({ version, execPath, platform, arch, exists }) {
  if (canRun(version)) return execPath;
  const system = platform === "win32" ? "win" : platform;
  const brought = join(ROOT, "node_modules", `node-${system}-${arch}`, "bin", platform === "win32" ? "node.exe" : "node");
  return exists(brought) ? brought : undefined;
}

/**
 * Whether the installed packages are those of the lock file. npm writes what it installed in node_modules/.package-lock.json,
 * last of all: an interrupted installation has none.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> } | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, link }]) => {
    if (!path.startsWith("node_modules/") || link) return true;
    const found = installed.packages[path];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a program to its end, whatever the terminal is told meanwhile, and answers its exit status.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
function run(program, args, options) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
    const wait = () => {};
    const end = () => child.kill("SIGTERM");
    process.on("SIGINT", wait);
    process.on("SIGTERM", end);
    const finish = (/** @type {number} */ status) => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", end);
      done(status);
    };
    child.on("error", () => finish(127));
    child.on("exit", (status, signal) => finish(signal ? 1 : (status ?? 1)));
  });
}

/** Installs exactly the packages of the lock file when they are not there. Answers whether they are now. */
async function installPackages() {
  const wanted = readJson("package-lock.json");
  if (isInstalled(wanted, readJson("node_modules/.package-lock.json"))) return true;
  say("Installation des bibliothèques de l’application : une minute environ.");
  const begin = Date.now();
  const npm = process.env.npm_execpath;
  const args = ["ci", "--loglevel=error", "--no-progress"];
  const status = npm ? await run(process.execPath, [npm, ...args]) : await run("npm", args, { shell: process.platform === "win32" });
  if (status === 0) say(`Bibliothèques installées en ${Math.round((Date.now() - begin) / 1000)} s.`);
  else say("L’installation des bibliothèques s’est arrêtée. Vérifiez la connexion, puis recommencez.");
  return status === 0;
}

/** @param {readonly string[]} given */
async function main([command = "", ...rest]) {
  if (!canInstall(process.version)) {
    say(`Il faut Node 20 ou plus récent. Celui-ci est ${process.version}. Node s’obtient sur nodejs.org.`);
    return 1;
  }
  const script = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!script) {
    say("Commandes : npm start · npm test · npm run demo · npm run build · npm run check · npm run package · npm run bench");
    return 2;
  }
  if (!(await installPackages())) return 1;
  const { version, execPath, platform, arch } = process;
  const node = pickNode({ version, execPath, platform, arch, exists: existsSync });
  if (!node) {
    say(`Il faut Node 22.18 ou plus récent sur ce système. Celui-ci est ${version}. Node s’obtient sur nodejs.org.`);
    return 1;
  }
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  return run(node, ["--disable-warning=ExperimentalWarning", script, ...rest], { env: { ...process.env, PATH } });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}

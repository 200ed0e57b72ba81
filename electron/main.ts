import { hostname } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, ipcMain, Menu, powerMonitor, protocol, type Session, session, utilityProcess } from "electron";
import { shell as words } from "../templates/ui/shell.fr.ts";
import { HOST_CHANNEL } from "./channel.ts";
import type { Reply } from "./contract.ts";
import { type Child, connectData, type DataClient } from "./data-client.ts";
import type { Start } from "./data-messages.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { argumentsAfter, type Bounds, type Left, readLeft } from "./left.ts";
import { callShell, isShellCommand } from "./native.ts";
import { readPage } from "./pages.ts";
import { storeFolder } from "./store-folder.ts";

const SCHEME = "app";
const ORIGIN = "app://paroles";
const START_PAGE = `${ORIGIN}/`;
const DIST = join(import.meta.dirname, "..");
const malformed = { ok: false, code: "malformedCommand" } as const satisfies Reply<never>;

const isOurs = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === `${SCHEME}:` && new URL(address).host === new URL(ORIGIN).host;

/** The data process as a utility process: silent, without our environment's Node options. */
function spawnData(): Child {
  const child = utilityProcess.fork(join(DIST, "electron", "data-process.js"), [], {
    serviceName: "paroles-data",
    stdio: "ignore",
    execArgv: [],
  });
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (receive) => child.on("message", receive),
    onExit: (exited) => child.once("exit", () => exited()),
  };
}

const option = (name: string): string | undefined => app.commandLine.getSwitchValue(name) || undefined;

/** The store to open: the user's own, or `--fictional-store=DIR` with `--fictional-now=INSTANT`, which tests and first looks use. */
function storeToOpen(left: Left | undefined): Start {
  const fictional = option("fictional-store");
  const now = left?.now ?? option("fictional-now");
  const folder = fictional ?? storeFolder({ platform: process.platform, env: process.env, home: app.getPath("home") });
  return { folder, workstation: hostname(), ...(fictional ? { fictional: now ? { now } : {} } : {}) };
}

/** A session kept in memory that reaches our own files and nothing else, and grants nothing. */
function createSession(): Session {
  const memory = session.fromPartition("paroles", { cache: false });
  memory.protocol.handle(SCHEME, async ({ method, url }) => {
    const { status, headers, body } = await readPage(join(DIST, "renderer"), method, isOurs(url) ? url : `${ORIGIN}/missing`);
    return new Response(new Uint8Array(body), { status, headers });
  });
  memory.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOurs(url) && !url.startsWith(`blob:${ORIGIN}/`) && !url.startsWith("data:") }),
  );
  memory.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  memory.setPermissionCheckHandler(() => false);
  memory.setDevicePermissionHandler(() => false);
  memory.setDisplayMediaRequestHandler(null);
  memory.setSpellCheckerEnabled(false);
  memory.on("will-download", (event) => event.preventDefault());
  return memory;
}

function createWindow(bounds: Bounds | undefined): BrowserWindow {
  const window = new BrowserWindow({
    title: words.title,
    ...(bounds ?? { width: 1280, height: 860 }),
    minWidth: 320,
    show: false,
    webPreferences: {
      preload: join(DIST, "electron", "preload.cjs"),
      session: createSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => window.show());
  return window;
}

/** Whatever is loaded, in any window: it stays on our pages, opens nothing, embeds nothing. */
function guard(contents: Electron.WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/**
 * A lock ends this program and starts it anew: the text of a page also lies in the memory of the browser's, the GPU's and this very
 * process, and only their end clears it. Not at the end of the computer's session, nor where `--fictional-once` drives the window.
 */
function keep(window: BrowserWindow, data: DataClient, left: Left | undefined): Keeper & { isLocking(): boolean } {
  let bounds: Bounds | undefined;
  let locking = false;
  let leaving = option("fictional-once") !== undefined;
  const keeper = createKeeper({
    data,
    left,
    hide: () => {
      if (locking) return;
      locking = true;
      bounds = window.isMaximized() ? undefined : window.getNormalBounds();
      window.hide();
    },
    destroy: async () => window.destroy(),
    next: (next) => {
      if (!leaving) {
        const args = argumentsAfter(process.argv.slice(1), { ...next, bounds, now: data.clock() });
        app.relaunch({ args, ...(process.env.APPIMAGE ? { execPath: process.env.APPIMAGE } : {}) });
      }
      app.exit();
    },
  });
  const lock = () => void keeper.lock();
  const leave = () => {
    leaving = true;
    void keeper.lock().then(() => app.quit());
  };
  powerMonitor.on("lock-screen", lock);
  powerMonitor.on("suspend", lock);
  powerMonitor.on("user-did-resign-active", lock);
  powerMonitor.on("shutdown", leave);
  window.on("session-end", leave);
  return { ...keeper, isLocking: () => locking };
}

/** Answers the page's commands, from the main frame of our window only. */
function answerCommands(window: BrowserWindow, keeper: Keeper): void {
  ipcMain.handle(HOST_CHANNEL, async ({ senderFrame }, name: unknown, raw: unknown): Promise<Reply<unknown>> => {
    if (!senderFrame || senderFrame !== window.webContents.mainFrame || !isOurs(senderFrame.url)) return malformed;
    if (typeof name !== "string") return malformed;
    if (isShellCommand(name)) return callShell(window, name, raw);
    return keeper.call(name, raw);
  });
}

async function open(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(process.platform === "darwin" ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }]) : null);
  const left = readLeft(option("left"));
  const data = connectData(spawnData, storeToOpen(left));
  const window = createWindow(left?.bounds);
  const keeper = keep(window, data, left);
  answerCommands(window, keeper);
  window.webContents.on("render-process-gone", () => {
    if (!keeper.isLocking()) void window.loadURL(START_PAGE);
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => {
    if (!keeper.isLocking()) app.quit();
  });
  app.once("will-quit", (event) => {
    event.preventDefault();
    keeper.stop();
    void data.close().finally(() => app.exit());
  });
  await window.loadURL(START_PAGE);
}

app.enableSandbox();
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("lang", "fr-FR");
app.on("web-contents-created", (_event, contents) => guard(contents));
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (app.requestSingleInstanceLock()) void open();
else app.quit();

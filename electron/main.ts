import { hostname } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, ipcMain, Menu, protocol, type Session, session, utilityProcess } from "electron";
import { shell as words } from "../templates/ui/shell.fr.ts";
import { HOST_CHANNEL } from "./channel.ts";
import type { Reply } from "./contract.ts";
import { type Child, connectData, type DataClient } from "./data-client.ts";
import type { Start } from "./data-messages.ts";
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

/** The store to open: the user's own, or `--fictional-store=DIR` with `--fictional-now=INSTANT`, which tests and first looks use. */
function storeToOpen(): Start {
  const option = (name: string): string | undefined => app.commandLine.getSwitchValue(name) || undefined;
  const fictional = option("fictional-store");
  const now = option("fictional-now");
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

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: words.title,
    width: 1280,
    height: 860,
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

/** Answers the page's commands, from the main frame of our window only. A lock replaces the page's process. */
function answerCommands(window: BrowserWindow, data: DataClient): void {
  ipcMain.handle(HOST_CHANNEL, async ({ senderFrame }, name: unknown, raw: unknown): Promise<Reply<unknown>> => {
    if (!senderFrame || senderFrame !== window.webContents.mainFrame || !isOurs(senderFrame.url)) return malformed;
    if (typeof name !== "string") return malformed;
    if (isShellCommand(name)) return callShell(window, name, raw);
    const reply = await data.call(name, raw);
    if (name === "store.lock" && reply.ok) window.webContents.forcefullyCrashRenderer();
    return reply;
  });
  window.webContents.on("render-process-gone", () => void window.loadURL(START_PAGE));
}

async function open(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(process.platform === "darwin" ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }]) : null);
  const data = connectData(spawnData, storeToOpen());
  const window = createWindow();
  answerCommands(window, data);
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());
  app.once("will-quit", (event) => {
    event.preventDefault();
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

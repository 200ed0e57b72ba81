import { EventEmitter } from "node:events";
import { vi } from "vitest";

/** What a handler prevented, answered or returned is read from here: nothing is ever shown or sent. */
class FakeContents extends EventEmitter {
  readonly mainFrame: { url: string };
  windowOpen: ((details: { url: string }) => { action: string }) | undefined;
  /** The print dialog, closed without printing unless a test says otherwise. */
  readonly print = vi.fn((_options: object, done: (sent: boolean, reason: string) => void) => done(false, "Print job canceled"));
  readonly forcefullyCrashRenderer = vi.fn(() => this.emit("render-process-gone", {}, { reason: "crashed" }));

  constructor(url: string) {
    super();
    this.mainFrame = { url };
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpen = handler;
  }

  /** Emits `name` with a preventable event; true when someone prevented it. */
  prevents(name: string, ...args: unknown[]): boolean {
    return isPrevented(this, name, ...args);
  }
}

export function isPrevented(emitter: EventEmitter, name: string, ...args: unknown[]): boolean {
  const event = { defaultPrevented: false, preventDefault: () => {} };
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  emitter.emit(name, event, ...args);
  return event.defaultPrevented;
}

class FakeSession extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: ((details: unknown) => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null = null;
  displayMedia: unknown;
  spellChecker: boolean | undefined;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: FakeSession["beforeRequest"]) => {
      this.beforeRequest = handler;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  setPermissionRequestHandler(handler: FakeSession["permissionRequest"]): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: FakeSession["permissionCheck"]): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: FakeSession["devicePermission"]): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}

/** A data process that answers every command with its own name, `answers` apart. */
class FakeChild extends EventEmitter {
  readonly answers = new Map<string, unknown>();
  readonly pid = 999_999_999;
  readonly posted: unknown[] = [];
  postMessage(message: { id?: number; name?: string; close?: boolean }): void {
    this.posted.push(message);
    if (message.close) queueMicrotask(() => this.emit("exit", 0));
    if (message.id !== undefined) {
      queueMicrotask(() =>
        this.emit("message", { id: message.id, reply: { ok: true, value: this.answers.get(message.name ?? "") ?? message.name } }),
      );
    }
  }
}

/** A fresh stand-in for Electron, and everything that was asked of it. */
export function createFakeElectron({
  firstInstance = true,
  switches = {},
}: {
  firstInstance?: boolean;
  switches?: Record<string, string>;
} = {}) {
  const order: string[] = [];
  const windows: FakeWindow[] = [];
  const sessions: FakeSession[] = [];
  const children: FakeChild[] = [];
  const privileged: { scheme: string; privileges: Record<string, boolean> }[] = [];
  const handled = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const listened: string[] = [];
  const appended: (readonly string[])[] = [];
  const exposed: Record<string, Record<string, unknown>> = {};

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: vi.fn(() => order.push("enableSandbox")),
    whenReady: () => {
      order.push("ready");
      return Promise.resolve();
    },
    requestSingleInstanceLock: () => firstInstance,
    getPath: (name: string) => `/somewhere/${name}`,
    quit: vi.fn(),
    exit: vi.fn(),
    relaunch: vi.fn((_options: { args: string[] }) => {}),
    commandLine: { appendSwitch: (...given: string[]) => appended.push(given), getSwitchValue: (name: string) => switches[name] ?? "" },
  });

  class FakeWindow extends EventEmitter {
    readonly options: { webPreferences: Record<string, unknown> & { session: FakeSession } };
    readonly webContents = new FakeContents("app://paroles/");
    readonly loaded: string[] = [];
    readonly show = vi.fn();
    readonly focus = vi.fn();
    readonly hide = vi.fn(() => order.push("hide"));
    readonly destroy = vi.fn(() => order.push("destroy"));
    constructor(options: FakeWindow["options"]) {
      super();
      this.options = options;
      windows.push(this);
      app.emit("web-contents-created", {}, this.webContents);
    }
    isMinimized(): boolean {
      return false;
    }
    isMaximized(): boolean {
      return false;
    }
    getNormalBounds() {
      return { x: 10, y: 20, width: 900, height: 700 };
    }
    async loadURL(url: string): Promise<void> {
      this.loaded.push(url);
    }
  }

  const electron = {
    app,
    BrowserWindow: FakeWindow,
    powerMonitor: new EventEmitter(),
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: typeof privileged) => {
        order.push("privileged");
        privileged.push(...schemes);
      },
    },
    session: {
      fromPartition: (partition: string) => {
        const made = new FakeSession(partition);
        sessions.push(made);
        return made;
      },
    },
    ipcMain: {
      handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => handled.set(channel, handler),
      on: (channel: string) => listened.push(channel),
    },
    utilityProcess: {
      fork: vi.fn((..._args: unknown[]) => {
        const child = new FakeChild();
        children.push(child);
        return child;
      }),
    },
    dialog: { showSaveDialog: vi.fn(async (): Promise<{ canceled: boolean; filePath?: string }> => ({ canceled: true })) },
    shell: { openExternal: vi.fn(), openPath: vi.fn() },
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: { invoke: vi.fn(async () => "reply"), on: (channel: string) => listened.push(channel) },
  };
  return { electron, order, windows, sessions, children, privileged, handled, listened, appended, exposed, FakeContents };
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;

import { realpathSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { sep } from "node:path";
import type { Reply } from "./contract.ts";
import { CallMessage, ClockMessage, CloseMessage, type Start, StartMessage } from "./data-messages.ts";
import { createHost, type Host } from "./host.ts";
import { knownStoreMark } from "./store-folder.ts";

type Port = { post(message: unknown): void; listen(receive: (message: unknown) => void): void };

/** The weakest Argon2id a store accepts: enough for people who do not exist. */
const LEAST_KDF = { memoryKib: 65_536, passes: 3, lanes: 1 };
const malformed = { ok: false, code: "malformedCommand" } as const satisfies Reply<never>;

/** The clock of a store: the computer's, or for a fictional one a chosen moment that runs on. */
function createClock() {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    set: (moment: string) => {
      offset = Date.parse(moment) - Date.now();
    },
  };
}

function underTemporaryFolder(folder: string): boolean {
  return (realpathSync(folder) + sep).startsWith(realpathSync(tmpdir()) + sep);
}

function refuse(): never {
  process.exit(2);
}

/** Serves one store on `port`: a start message, then commands answered by id, until a close message or the parent's end. */
export function serve(port: Port): { end(): Promise<void> } {
  const clock = createClock();
  let host: Host | undefined;
  let fictional = false;

  const start = ({ folder, workstation, fictional: play }: Start): void => {
    if (host || (play && !underTemporaryFolder(folder))) refuse();
    fictional = play !== undefined;
    if (play?.now) clock.set(play.now);
    host = createHost({
      folder,
      workstation: workstation.toWellFormed(),
      clock: { now: clock.now },
      fictional,
      ...(play ? { kdf: play.kdf ?? LEAST_KDF } : { knownStore: knownStoreMark({ platform: process.platform, home: homedir() }) }),
    });
  };
  const end = async (): Promise<void> => {
    await host?.close();
    process.exit(0);
  };

  port.listen((message) => {
    const call = CallMessage.safeParse(message);
    if (call.success && host) {
      const { id, name, raw } = call.data;
      host.call(name, raw).then(
        (reply) => port.post({ id, reply }),
        () => port.post({ id, reply: { ok: false, code: "internal" } }),
      );
      return;
    }
    const starting = StartMessage.safeParse(message);
    if (starting.success) return start(starting.data.start);
    const moment = ClockMessage.safeParse(message);
    if (moment.success && fictional) return clock.set(moment.data.clock);
    if (CloseMessage.safeParse(message).success) return void end();
    port.post({ id: idOf(message), reply: malformed });
  });
  return { end };
}

/** The id of a message that is not one of ours, so that whoever sent it hears back; −1 when it has none. */
function idOf(message: unknown): number {
  const id = typeof message === "object" && message !== null && "id" in message ? message.id : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : -1;
}

/** Electron's utility process and Node's child process, one of which this file runs in. */
function parent(): Port | undefined {
  const port = process.parentPort;
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      listen: (receive) => port.on("message", (event) => receive(event.data)),
    };
  }
  const send = process.send?.bind(process);
  if (!send) return undefined;
  return { post: (message) => send(message), listen: (receive) => process.on("message", receive) };
}

const port = parent();
if (port) {
  const { end } = serve(port);
  process.on("disconnect", end);
  process.on("SIGTERM", end);
  // The terminal tells the whole group; the parent then closes us after the last write.
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
}

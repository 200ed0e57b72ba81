import type { Reply } from "./contract.ts";
import { COMMAND_LIMIT, ReplyMessage, type Start } from "./data-messages.ts";
import { killNow } from "./kill.ts";

/** A running data process, whichever way it was started. */
export type Child = {
  readonly pid: number | undefined;
  post(message: unknown): void;
  onMessage(receive: (message: unknown) => void): void;
  onExit(exited: () => void): void;
};

/** The data process as its parent sees it. */
export type DataClient = {
  /** Sends one command. Answers `hostGone` when the process dies before it replied. */
  call(name: string, raw: unknown): Promise<Reply<unknown>>;
  /** Moves the clock of a fictional store; any other store leaves the message unanswered. */
  setClock(moment: string): void;
  /** The clock of a fictional store, if it was moved. */
  clock(): string | undefined;
  pid(): number | undefined;
  /** Ends the process, keys and all: after its last write, or by force when that takes longer than a second and a half. Then as `close`. */
  lock(): Promise<void>;
  /** Ends the process after its last write; later calls answer `hostGone`. */
  close(): Promise<void>;
};

/** Milliseconds that a locked data process has for its last write. What is acknowledged is on the disk already. */
const LAST_WRITE = 1_500;

type Running = { readonly child: Child; readonly pending: Map<number, (reply: Reply<unknown>) => void>; answered: boolean };

const gone = { ok: false, code: "hostGone" } as const satisfies Reply<never>;
const malformed = { ok: false, code: "malformedCommand" } as const satisfies Reply<never>;

/**
 * Keeps one data process for the store of `start`. A process that dies is started again, locked, at the next command; one that
 * dies a second time without having answered anything stays dead. A successful `store.lock` ends the process, keys and all.
 */
export function connectData(spawn: () => Child, start: Start): DataClient {
  let running: Running | undefined;
  let nextId = 0;
  let barren = 0;
  let closed = false;
  let ahead = start.fictional?.now ? Date.parse(start.fictional.now) - Date.now() : undefined;

  const clock = (): string | undefined => (start.fictional && ahead !== undefined ? new Date(Date.now() + ahead).toISOString() : undefined);
  /** A fictional clock goes on over a restart. */
  const startNow = (): Start => {
    const now = clock();
    return now ? { ...start, fictional: { ...start.fictional, now } } : start;
  };

  const launch = (): Running => {
    const child = spawn();
    const run: Running = { child, pending: new Map(), answered: false };
    child.onMessage((message) => {
      const reply = ReplyMessage.safeParse(message);
      if (!reply.success) return;
      run.answered = true;
      barren = 0;
      const answer = run.pending.get(reply.data.id);
      run.pending.delete(reply.data.id);
      answer?.(reply.data.reply as Reply<unknown>);
    });
    child.onExit(() => {
      if (!run.answered) barren += 1;
      if (running === run) running = undefined;
      for (const answer of run.pending.values()) answer(gone);
      run.pending.clear();
    });
    child.post({ start: startNow() });
    return run;
  };

  const end = async (): Promise<void> => {
    const run = running;
    if (!run) return;
    running = undefined;
    const exited = new Promise<void>((done) => run.child.onExit(done));
    run.child.post({ close: true });
    await exited;
  };

  const send = (name: string, raw: unknown): Promise<Reply<unknown>> => {
    if (closed || (!running && barren > 1)) return Promise.resolve(gone);
    running ??= launch();
    const run = running;
    const id = nextId++;
    return new Promise((answer) => {
      run.pending.set(id, answer);
      run.child.post({ id, name, raw });
    });
  };

  running = launch();
  return {
    call: async (name, raw) => {
      if (!withinLimit(raw)) return malformed;
      const reply = await send(name, raw);
      if (name === "store.lock" && reply.ok) await end();
      return reply;
    },
    setClock: (moment) => {
      ahead = Date.parse(moment) - Date.now();
      running?.child.post({ clock: moment });
    },
    clock,
    lock: async () => {
      closed = true;
      const { pid } = running?.child ?? {};
      const force = setTimeout(() => pid !== undefined && killNow(pid), LAST_WRITE);
      await end();
      clearTimeout(force);
    },
    pid: () => running?.child.pid,
    close: async () => {
      closed = true;
      await end();
    },
  };
}

/** Whether a command is JSON of a size a person could have typed. */
function withinLimit(raw: unknown): boolean {
  try {
    return (JSON.stringify(raw) ?? "").length <= COMMAND_LIMIT;
  } catch {
    return false;
  }
}

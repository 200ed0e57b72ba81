import { z } from "zod";
import type { Reply } from "./contract.ts";
import type { DataClient } from "./data-client.ts";
import type { Left } from "./left.ts";
import { elapsed, type LockCommandName, type LockOutput, lockContract, type Moment, moment, type Place } from "./shell-contract.ts";

/** The page locks by itself first; this long after it should have, it is hung or dead. Milliseconds. */
const GRACE = 30_000;
/** How long the page has to save its last words before the keys go. Milliseconds. */
const FLUSH = 500;
const CHECK_EVERY = 1_000;
const DEFAULT_IDLE_MINUTES = 10;

/** What an answer says of the session, whichever command it answers. */
const Session = z.looseObject({
  phase: z.string(),
  professional: z.looseObject({ id: z.uuid() }).optional(),
  idleMinutes: z.number().min(1).optional(),
});
const SessionInside = z.looseObject({ state: Session });

export type KeeperDeps = {
  readonly data: Pick<DataClient, "call" | "lock">;
  /** What the window before this one left. */
  readonly left?: Left | undefined;
  /** Takes the window off the screen at once, whatever the page does. */
  readonly hide: () => void;
  /** Ends the processes of the window. */
  readonly destroy: () => Promise<void>;
  /** Opens the next window, once nothing of this one is left. */
  readonly next: (left: Left) => void;
  readonly now?: (() => Moment) | undefined;
};

/** What stands between the page and the data process: it knows that someone is there and where, and locks (decision D14). */
export type Keeper = {
  /** Answers a command of the page. */
  readonly call: (name: string, raw: unknown) => Promise<Reply<unknown>>;
  /** Locks now, for the system: the page, if it waits for that, has half a second for its last words. Nothing while no session is open. */
  readonly lock: () => Promise<void>;
  /** The window is closed by a person: nothing is locked any more. */
  readonly stop: () => void;
};

const done = { ok: true, value: {} } as const satisfies Reply<unknown>;
const locked = { ok: false, code: "locked" } as const satisfies Reply<never>;

const isLockCommand = (name: string): name is LockCommandName => Object.hasOwn(lockContract, name);

/** Watches one window from its first screen to its lock. */
export function createKeeper({ data, left, hide, destroy, next, now = moment }: KeeperDeps): Keeper {
  let session: { readonly owner: string | undefined; readonly idle: number } | undefined;
  let back: LockOutput<"lock.back"> = {};
  let place: Place | undefined;
  let active = now();
  let ending = false;
  let wakePage: (() => void) | undefined;
  let hearLost = (_lost: number) => {};

  const follow = (reply: Reply<unknown>): void => {
    if (!reply.ok) return;
    const state = Session.safeParse(reply.value).data ?? SessionInside.safeParse(reply.value).data?.state;
    if (!state) return;
    if (state.phase !== "open") {
      session = undefined;
      return;
    }
    const owner = state.professional?.id;
    if (!session) {
      active = now();
      const same = owner !== undefined && owner === left?.owner;
      back = { ...(same && left?.place ? { place: left.place } : {}), ...(left?.lost ? { lost: left.lost } : {}) };
    }
    session = { owner, idle: (state.idleMinutes ?? DEFAULT_IDLE_MINUTES) * 60_000 };
  };

  const finish = async (lost: Left["lost"]): Promise<void> => {
    clearInterval(timer);
    hide();
    await Promise.all([data.lock(), destroy()]);
    next(session ? { ...(session.owner && place ? { owner: session.owner, place } : {}), ...(lost ? { lost } : {}) } : (left ?? {}));
  };

  const lock = async (): Promise<void> => {
    if (ending || !session) return;
    ending = true;
    hide();
    if (!wakePage) return finish(undefined);
    const heard = new Promise<number>((answer) => {
      hearLost = answer;
    });
    wakePage();
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<"unknown">((answer) => {
      late = setTimeout(() => answer("unknown"), FLUSH);
    });
    const lost = await Promise.race([heard, tooLate]);
    clearTimeout(late);
    await finish(lost === 0 ? undefined : lost);
  };

  const commands: { readonly [Name in LockCommandName]: (input: unknown) => Promise<Reply<unknown>> | Reply<unknown> } = {
    "lock.active": () => {
      if (!isOver()) active = now();
      return done;
    },
    "lock.place": (input) => {
      place = lockContract["lock.place"].input.parse(input).place;
      back = {};
      return done;
    },
    "lock.back": () => ({ ok: true, value: back }),
    "lock.wait": () =>
      new Promise((answer) => {
        wakePage = () => answer(done);
      }),
    "lock.now": (input) => {
      const { lost } = lockContract["lock.now"].input.parse(input);
      if (ending) hearLost(lost);
      else {
        ending = true;
        void finish(lost === 0 ? undefined : lost);
      }
      return done;
    },
  };

  const isOver = (): boolean => session !== undefined && elapsed(active, now()) >= session.idle + GRACE;
  const timer = setInterval(() => isOver() && void lock(), CHECK_EVERY);
  timer.unref();

  return {
    async call(name, raw) {
      if (name === "store.lock") return commands["lock.now"]({ lost: 0 });
      if (isLockCommand(name)) {
        const input = lockContract[name].input.safeParse(raw);
        return input.success ? commands[name](input.data) : { ok: false, code: "malformedCommand" };
      }
      const reply = await data.call(name, raw);
      follow(reply);
      return ending && !reply.ok ? locked : reply;
    },
    lock,
    stop: () => {
      ending = true;
      clearInterval(timer);
    },
  };
}

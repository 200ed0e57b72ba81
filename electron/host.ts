import type { z } from "zod";
import { problemOf } from "../db/store-error.ts";
import { access } from "./access.ts";
import { CommandError } from "./command-error.ts";
import { accounts } from "./commands/accounts.ts";
import { answers } from "./commands/answers.ts";
import { backups } from "./commands/backups.ts";
import { copies } from "./commands/copies.ts";
import { drafts } from "./commands/drafts.ts";
import { duty } from "./commands/duty.ts";
import { emergency } from "./commands/emergency.ts";
import { opening } from "./commands/opening.ts";
import { papers } from "./commands/papers.ts";
import { people } from "./commands/people.ts";
import { settings } from "./commands/settings.ts";
import { signatures } from "./commands/signatures.ts";
import { teams } from "./commands/teams.ts";
import { versions } from "./commands/versions.ts";
import { type Context, createContext, type HostDeps } from "./context.ts";
import { type CommandName, type Contract, contract, type Output, type Reply } from "./contract.ts";

/** One command's work: the parsed input in, the output out. A refusal is thrown as a `CommandError`. */
export type Handler<Name extends CommandName> = (
  context: Context,
  input: z.output<Contract[Name]["input"]>,
) => z.input<Contract[Name]["output"]> | Promise<z.input<Contract[Name]["output"]>>;
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };

const handlers: Handlers = {
  ...opening,
  ...accounts,
  ...people,
  ...teams,
  ...drafts,
  ...answers,
  ...versions,
  ...signatures,
  ...papers,
  ...copies,
  ...settings,
  ...backups,
  ...emergency,
  ...duty,
};

export interface Host {
  /** Runs one command: looks it up, parses what came, runs it, parses what goes back. Never throws. */
  readonly call: (name: string, raw: unknown) => Promise<Reply<unknown>>;
  /** Ends the session: what was acknowledged is on the disk, keys are forgotten. */
  readonly close: () => Promise<void>;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(contract, name);

/** The door to one store. Commands run one after the other, in the order they came. */
export function createHost(deps: HostDeps): Host {
  let last: Promise<unknown> = Promise.resolve();
  const context = createContext(deps, (work) => {
    last = last.then(work);
  });

  const run = async (name: string, raw: unknown): Promise<Reply<unknown>> => {
    try {
      if (!isCommand(name)) return { ok: false, code: "unknownCommand" };
      return { ok: true, value: await runCommand(context, name, raw) };
    } catch (error) {
      if (error instanceof CommandError) return { ok: false, code: error.code, ...(error.path === undefined ? {} : { path: error.path }) };
      return { ok: false, code: problemOf(error) ?? "internal" };
    }
  };

  return {
    call: (name, raw) => {
      const reply = last.then(() => run(name, raw));
      last = reply;
      return reply;
    },
    close: async () => {
      await last;
      context.lock();
      await context.jobs.settled();
    },
  };
}

async function runCommand<Name extends CommandName>(context: Context, name: Name, raw: unknown): Promise<Output<Name>> {
  const { input, output } = contract[name];
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new CommandError("malformedCommand", parsed.error.issues[0]?.path.join("."));
  const given = parsed.data as z.output<Contract[Name]["input"]>;
  if (!access[name](context, given)) throw new CommandError("notAllowed");
  const handler: Handler<Name> = handlers[name];
  const value = await handler(context, given);
  return output.parse(value) as Output<Name>;
}

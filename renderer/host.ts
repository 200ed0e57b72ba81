import type { CommandName, ErrorCode, Input, Output, Reply } from "../electron/contract.ts";
import type {
  HostKind,
  LockCommandName,
  LockInput,
  LockOutput,
  ShellCommandName,
  ShellInput,
  ShellOutput,
} from "../electron/shell-contract.ts";

interface Door {
  readonly kind: HostKind;
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>>;
  call<Name extends LockCommandName>(name: Name, input: LockInput<Name>): Promise<Reply<LockOutput<Name>>>;
  call<Name extends ShellCommandName>(name: Name, input: ShellInput<Name>): Promise<Reply<ShellOutput<Name>>>;
}

declare global {
  interface Window {
    readonly host?: Door;
  }
}

/** Why a command failed. Carries a code and the path of what was wrong, never a name or an answer. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly path: string | undefined;

  constructor(code: ErrorCode, path?: string) {
    super(code);
    this.name = "HostError";
    this.code = code;
    this.path = path;
  }
}

/** What a thrown value says, as a code: anything that is not ours is `internal`. */
export const asHostError = (thrown: unknown): HostError => (thrown instanceof HostError ? thrown : new HostError("internal"));

/**
 * Runs a command of the contract. Throws a `HostError`; `hostGone` when nothing answers behind the door.
 * The data process parses input and output, so the page only carries their types.
 */
export async function call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  if (!window.host) throw new HostError("hostGone");
  let reply: Reply<Output<Name>>;
  try {
    reply = await window.host.call(name, input);
  } catch {
    throw new HostError("hostGone");
  }
  if (!reply.ok) throw new HostError(reply.code, reply.path);
  return reply.value;
}

/** Which window the page runs in: Electron has commands of its own, the system's browser its own file picker. */
export const hostKind = (): HostKind | undefined => window.host?.kind;

/** Runs a command of the window's own program, under Electron only. Throws a `HostError` as `call` does. */
export async function callShell<Name extends ShellCommandName>(name: Name, input: ShellInput<Name>): Promise<ShellOutput<Name>> {
  if (!window.host) throw new HostError("hostGone");
  const reply = await window.host.call(name, input);
  if (!reply.ok) throw new HostError(reply.code, reply.path);
  return reply.value;
}

/** Runs a command of the program that keeps this window. Throws a `HostError` as `call` does. */
export async function callLock<Name extends LockCommandName>(name: Name, input: LockInput<Name>): Promise<LockOutput<Name>> {
  if (!window.host) throw new HostError("hostGone");
  const reply = await window.host.call(name, input);
  if (!reply.ok) throw new HostError(reply.code, reply.path);
  return reply.value;
}

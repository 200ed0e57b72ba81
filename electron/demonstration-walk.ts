import type { StepName } from "../templates/demonstration.fr.ts";
import { type CommandName, contract, type ErrorCode, type Input, type Output } from "./contract.ts";
import type { Host } from "./host.ts";

/** A command that said no on a case's road, with the step it stopped. Carries no name and no answer. */
export class RoadStopped extends Error {
  readonly step: StepName;
  readonly command: CommandName;
  readonly code: ErrorCode;
  /** The event being applied, as a path of the case: `next.1`. Absent up to the first signature. */
  readonly event: string | undefined;

  constructor(step: StepName, command: CommandName, code: ErrorCode, event?: string) {
    super(`${step}: ${command}: ${code}`);
    this.step = step;
    this.command = command;
    this.code = code;
    this.event = event;
  }
}

export type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
export type Walk = ReturnType<typeof createWalk>;

/** Runs steps one after the other, and notes how long each took, in milliseconds. `event`: the event they apply, if any. */
export function createWalk(host: Host, event?: string) {
  const milliseconds: Partial<Record<StepName, number>> = {};
  const callIn = (step: StepName): Call => {
    return async (name, input) => {
      const reply = await host.call(name, input);
      if (!reply.ok) throw new RoadStopped(step, name, reply.code, event);
      return contract[name].output.parse(reply.value) as Output<typeof name>;
    };
  };
  const step = async <T>(name: StepName, work: (call: Call) => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work(callIn(name));
    const taken = (milliseconds[name] ?? 0) + performance.now() - started;
    milliseconds[name] = Math.round(taken * 10) / 10;
    return result;
  };
  return { step, milliseconds };
}

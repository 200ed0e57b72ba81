import type { CommandName, Input, Output } from "../electron/contract.ts";
import { asHostError, call } from "./host.ts";

/** Commands whose row may be named by who asks, so that asking again adds nothing. */
type Repeatable = { readonly [Name in CommandName]: "requestId" extends keyof Input<Name> ? Name : never }[CommandName];

/** What was asked and never answered, with the id it was asked under. Kept while the page lives, through a closed store. */
const unanswered = new Map<string, string>();

/**
 * Runs a command that adds a row. When the data process goes away before it answers, nobody knows whether the row was added: the same
 * thing asked again, even after the store was opened anew, goes under the same id and adds it once.
 */
export async function callOnce<Name extends Repeatable>(name: Name, input: Omit<Input<Name>, "requestId">): Promise<Output<Name>> {
  const asked = JSON.stringify([name, input]);
  const requestId = unanswered.get(asked) ?? crypto.randomUUID();
  unanswered.set(asked, requestId);
  const forget = () => unanswered.delete(asked);
  try {
    // What `Omit` takes away from a generic input and is put back here, TypeScript cannot follow.
    const value = await call(name, { ...input, requestId } as Input<Name>);
    forget();
    return value;
  } catch (thrown) {
    const { code } = asHostError(thrown);
    if (code !== "hostGone" && code !== "locked") forget();
    throw thrown;
  }
}

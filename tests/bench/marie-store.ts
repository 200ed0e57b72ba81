import { answersIn, identityOf, staffAnswersIn } from "../../electron/case-mapping.ts";
import type { CommandName, Input, Output } from "../../electron/contract.ts";
import { createHost, type Host } from "../../electron/host.ts";
import { currentTemplate } from "../../templates/index.ts";
import { caseOf } from "../support/version-of-case.ts";

export const LOGIN = "bench";

export type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

export interface MarieStore {
  readonly folder: string;
  readonly host: Host;
  readonly call: Call;
  readonly passphrase: string;
  readonly draftId: string;
}

/** A new store in `folder` with Marie (fictional) and her draft, every question answered. Its host stays open. */
export async function makeMarieStore(folder: string): Promise<MarieStore> {
  const marie = caseOf("valenciennes-marie");
  const host = createHost({
    folder,
    workstation: "bench",
    clock: { now: () => new Date() },
    kdf: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
    fictional: true,
  });
  const call: Call = async (name, input) => {
    const reply = await host.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value as Output<typeof name>;
  };
  const [first, second] = marie.pair;
  if (!first || !second) throw new Error("a case without its pair");
  const { passphrase, recoveryCode } = await call("firstStart.draw", {});
  const started = { pole: marie.pole, professional: first, login: LOGIN, passphrase, recoveryTypedBack: recoveryCode };
  const { professional } = await call("firstStart.create", started);
  if (!professional) throw new Error("a store without a professional");
  const nurse = await call("professional.add", second);
  const { personId } = await call("person.add", { identity: identityOf(marie) });
  const draft = await call("draft.start", {
    personId,
    facilitatorId: professional.id,
    pair: [professional.id, nurse.id],
    setting: marie.setting,
    legalMode: marie.legalMode ?? "voluntary",
  });
  for (const answer of [...answersIn(marie.answers, currentTemplate), ...staffAnswersIn(marie.staff, currentTemplate)])
    await call("answer.save", { draftId: draft.id, ...answer, continues: false });
  return { folder, host, call, passphrase, draftId: draft.id };
}

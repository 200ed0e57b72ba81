import { createDemonstrationClock } from "../../electron/demonstration-clock.ts";
import { walkCase } from "../../electron/demonstration-road.ts";
import { createHost } from "../../electron/host.ts";
import { type CaseName, caseOf } from "./version-of-case.ts";

/** A store in `folder` where a case (fictional) was lived to its end. Answers what opens it, its versions, and the code of its envelope. */
export async function storeOfCase(folder: string, name: CaseName) {
  const clock = createDemonstrationClock();
  const host = createHost({ folder, workstation: "test", clock, kdf: { memoryKib: 64 * 1024, passes: 3, lanes: 1 }, fictional: true });
  let passphrase = "";
  const told: typeof host = {
    close: host.close,
    call: async (command, raw) => {
      const reply = await host.call(command, raw);
      if (command === "firstStart.draw" && reply.ok) passphrase = (reply.value as { passphrase: string }).passphrase;
      return reply;
    },
  };
  try {
    const { versions } = await walkCase(caseOf(name), told, clock);
    const prepared = await host.call("duty.prepare", {});
    const code = prepared.ok ? (prepared.value as { code: string }).code : "";
    return { passphrase, login: "demonstration", versions, code };
  } finally {
    await host.close();
  }
}

import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { CommandName, Input, Output } from "../../electron/contract.ts";
import { spawnData } from "../../electron/data-child.ts";
import { connectData, type DataClient } from "../../electron/data-client.ts";
import { seeded } from "../support/chance.ts";
import { cheapKdf, login, openHost, startLucie, temporaryFolder } from "../support/host.ts";

const SEED = 20_261_122;
const realProcess = join(import.meta.dirname, "../../electron/data-process.ts");
const faultyProcess = join(import.meta.dirname, "../support/early-acknowledgement.ts");

async function command<Name extends CommandName>(client: DataClient, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await client.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  return reply.value as Output<Name>;
}

async function openAfterKill(client: DataClient, passphrase: string): Promise<void> {
  let state = await command(client, "store.unlock", { login, passphrase });
  while (state.check?.verdict === "running") state = await command(client, "app.state", {});
  if (!state.writable) throw new Error(`not writable: ${state.check?.problem}`);
}

interface Outcome {
  readonly kills: number;
  readonly acknowledged: number;
  /** Kills after which the newest acknowledged text was not there. */
  readonly lost: number;
}

/** Types into one answer, kills the data process at a drawn moment, opens again and looks, `kills` times. */
async function typeAndKill(file: string, kills: number): Promise<Outcome> {
  const folder = join(temporaryFolder(), "store");
  const host = openHost(folder, { clock: { now: () => new Date() } });
  const { passphrase, draftId } = await startLucie(host);
  await host.close();

  const draw = seeded(SEED);
  let acknowledged = 0;
  let typed = 0;
  let lost = 0;
  for (let kill = 0; kill < kills; kill++) {
    const client = connectData(() => spawnData(file, false), { folder, workstation: "test", fictional: { kdf: cheapKdf } });
    await openAfterKill(client, passphrase);
    const found = (await command(client, "draft.open", { draftId })).answers.aboutMe?.answer;
    const kept = found?.state === "given" ? Number(found.value) : 0;
    if (kept < acknowledged) lost += 1;
    if (kept > typed) throw new Error("a text that was never typed");
    acknowledged = kept;

    const pid = client.pid();
    if (pid === undefined) throw new Error("no data process");
    const typing = (async () => {
      for (let alive = true; alive; ) {
        typed += 1;
        const answer = { state: "given", value: String(typed) } as const;
        const reply = await client.call("answer.save", { draftId, fieldId: "aboutMe", answer, mode: "dictated", continues: true });
        if (reply.ok) acknowledged = Number(answer.value);
        else alive = false;
      }
    })();
    await wait(draw() * 40);
    process.kill(pid, "SIGKILL");
    await typing;
    await client.close();
  }
  return { kills, acknowledged, lost };
}

test("a person loses nothing that was said to be saved when the data process is killed 100 times while they type", async () => {
  const { kills, acknowledged, lost } = await typeAndKill(realProcess, 100);
  expect({ kills, lost }, `seed ${SEED}`).toEqual({ kills: 100, lost: 0 });
  expect(acknowledged).toBeGreaterThan(100);
}, 240_000);

test("the same kills do lose text when a save is acknowledged before its commit (control)", async () => {
  expect((await typeAndKill(faultyProcess, 6)).lost, `seed ${SEED}`).toBeGreaterThan(0);
}, 120_000);

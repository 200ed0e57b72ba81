import { expect, test } from "vitest";
import { openSlot, readSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import { login, openHost, readyDraft, unlock } from "../support/host.ts";

/** What the closed store says was done to a person's file, the oldest first. */
async function tracesOf(folder: string, passphrase: string, personId: string): Promise<readonly string[]> {
  const slots = readSlots(folder);
  const { secret } = await openSlot(slots, "passphrase", login, passphrase);
  const store = openStore(folder, slots.store, secret);
  const rows = store.db.prepare<[string], { action: string }>("SELECT action FROM audit WHERE subject = ? ORDER BY seq").all(personId);
  store.close();
  return rows.map(({ action }) => action);
}

test("reading a person's file leaves one trace a session, by whichever page it is read", async () => {
  const host = openHost();
  const { personId, draftId, passphrase } = await readyDraft(host);
  await host.call("draft.open", { draftId });
  await host.call("person.open", { personId });
  await host.call("draft.open", { draftId });
  await host.call("store.lock", {});
  await unlock(host, passphrase);
  await host.call("person.open", { personId });
  await host.call("person.open", { personId });
  await host.close();
  const traces = await tracesOf(host.folder, passphrase, personId);
  expect(traces.filter((action) => action === "file.open")).toHaveLength(2);
});

test("a file read before the store is known to be sound is traced as soon as it can be", async () => {
  const host = openHost();
  const { personId, passphrase } = await readyDraft(host);
  await host.call("store.lock", {});
  const state = await host.call("store.unlock", { login, passphrase });
  expect(state.check?.verdict).toBe("running");
  await host.call("person.open", { personId });
  for (let now = state; now.check?.verdict === "running"; now = await host.call("app.state", {})) await new Promise(setImmediate);
  await host.close();
  expect(await tracesOf(host.folder, passphrase, personId)).toContain("file.open");
});

import { afterEach, expect, test, vi } from "vitest";
import { callOnce } from "../../renderer/call-once.ts";
import { HostError } from "../../renderer/host.ts";
import { openHost, sandrine, startLucie, type TestHost, unlock } from "../support/host.ts";

const DAY = "2026-10-14";

afterEach(() => vi.unstubAllGlobals());

/** The page's own door to `host`. `lose`: the command is done, and its answer never comes. */
function openDoor(host: TestHost) {
  const door = { lose: false };
  const call = async (name: string, input: unknown) => {
    const reply = await host.raw(name, input);
    if (!door.lose) return reply;
    door.lose = false;
    return { ok: false, code: "hostGone" };
  };
  vi.stubGlobal("window", { host: { kind: "pipe", call } });
  return door;
}

test("a session noted while the data process goes away is there once, when it is noted again after opening anew", async () => {
  const host = openHost();
  const { draftId, passphrase } = await startLucie(host);
  const session = { draftId, on: DAY, minutes: 20, place: "USAD" };
  openDoor(host).lose = true;
  await expect(callOnce("session.add", session)).rejects.toEqual(new HostError("hostGone"));
  await host.close();

  const again = openHost(host.folder);
  openDoor(again);
  await expect(callOnce("session.add", session)).rejects.toEqual(new HostError("locked"));
  await unlock(again, passphrase);
  expect((await callOnce("session.add", session)).sessions).toHaveLength(1);
  expect((await callOnce("session.add", session)).sessions, "a second press is a second session").toHaveLength(2);
});

test("a request that was refused, mended, then sent again is a new one", async () => {
  const host = openHost();
  const { draftId } = await startLucie(host);
  openDoor(host);
  const session = { draftId, on: "2026-10-15", minutes: 20, place: "USAD" };
  await expect(callOnce("session.add", session)).rejects.toMatchObject({ code: "dateInFuture" });
  expect((await callOnce("session.add", { ...session, on: DAY })).sessions).toHaveLength(1);
});

test("a colleague whose adding nobody answered is in the list once", async () => {
  const host = openHost();
  await startLucie(host);
  openDoor(host).lose = true;
  const colleague = { ...sandrine, familyName: "Nowak" };
  await expect(callOnce("professional.add", colleague)).rejects.toMatchObject({ code: "hostGone" });
  await callOnce("professional.add", colleague);
  expect(await host.call("professional.list", {})).toHaveLength(3);
});

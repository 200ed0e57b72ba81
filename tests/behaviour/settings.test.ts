import { expect, test } from "vitest";
import { firstStart, openHost, readyDraft } from "../support/host.ts";

const decision = { decidedBy: "Conseil de pôle", decidedOn: "2026-10-12" };

test("a pole changes what it decides, and who decided, when, and what it was before stay known", async () => {
  const host = openHost();
  await firstStart(host);
  const before = await host.call("settings.open", {});
  expect(before).toMatchObject({ teamCommitment: false, reviewMonths: 12, idleMinutes: 10, peerWorkers: true, units: [] });
  const changes = { teamCommitment: true, units: ["UPHSA", "USAD"], reviewMonths: 12 };
  expect(await host.call("settings.change", { changes, ...decision })).toEqual({ ...before, ...changes });
  const history = await host.call("settings.history", {});
  expect(history.slice(0, 2)).toMatchObject([
    { key: "units", value: '["UPHSA","USAD"]', by: "Karim Mabrouk", ...decision },
    { key: "teamCommitment", value: "true", by: "Karim Mabrouk", ...decision },
  ]);
  expect(history.filter(({ key }) => key === "teamCommitment").map(({ value }) => value)).toEqual(["true", "false"]);
  expect(history.filter(({ key }) => key === "reviewMonths")).toHaveLength(1);
});

test("a setting that cannot be, or a decision of tomorrow, changes nothing", async () => {
  const host = openHost();
  await firstStart(host);
  const before = await host.call("settings.open", {});
  const refused = (changes: object, on = "2026-10-12") =>
    host.raw("settings.change", { changes, decidedBy: "Conseil de pôle", decidedOn: on });
  for (const changes of [{ reviewMonths: 0 }, { idleMinutes: 600 }, { documentTitle: "" }, { pole: "valenciennes" }, { units: ["a\nb"] }])
    expect(await refused(changes)).toMatchObject({ ok: false, code: "malformedCommand" });
  expect(await refused({ reviewMonths: 6 }, "2026-10-15")).toEqual({ ok: false, code: "dateInFuture", path: "decidedOn" });
  expect(await host.call("settings.open", {})).toEqual(before);
});

test("a text frozen later bears the title and promise decided, an earlier one keeps its own", async () => {
  const host = openHost();
  const { draftId } = await readyDraft(host);
  await host.call("settings.change", { changes: { documentTitle: "Mon plan de prévention partagé", teamCommitment: true }, ...decision });
  const version = await host.call("version.freeze", { draftId, acceptUnprintable: false });
  expect(version.content).toMatchObject({ documentTitle: "Mon plan de prévention partagé", pole: { teamCommitment: true } });
  await host.call("settings.change", { changes: { teamCommitment: false }, ...decision });
  expect((await host.call("version.open", { versionId: version.id })).content.pole.teamCommitment).toBe(true);
});

test("a pole where médiateurs de santé pairs take no part opens nothing to them, and lets none be chosen", async () => {
  const host = openHost();
  const { personId, draftId } = await readyDraft(host);
  const peer = await host.call("professional.add", { familyName: "Nowak", givenNames: ["Inès"], role: "peerWorker" });
  const passphrase = "trois péniches passent sans se hâter";
  await host.call("account.create", { professionalId: peer.id, login: "i.nowak", passphrase, administrator: false });
  const choose = { draftId, pair: [], peerWorkerId: peer.id, peerAgreed: true };
  await host.call("team.invite", { personId, professionalId: peer.id, agreedOn: "2026-10-14" });
  await host.call("settings.change", { changes: { peerWorkers: false }, ...decision });
  expect(await host.refused("draft.setPair", choose)).toBe("noPeerWorkers");
  await host.call("store.lock", {});
  await host.call("store.unlock", { login: "i.nowak", passphrase });
  expect(await host.call("app.state", {})).toMatchObject({ phase: "open", facilitator: false });
  expect(await host.call("home.open", {})).toMatchObject({ people: 0 });
  expect(await host.refused("draft.open", { draftId })).toBe("notAllowed");
});

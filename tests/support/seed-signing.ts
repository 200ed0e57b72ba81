import type { CommandName, Input, Output } from "../../electron/contract.ts";
import { createHost } from "../../electron/host.ts";
import { type AppFixture, expect } from "./app.ts";

const NOW = "2026-10-14T08:00:00.000Z";
const PSYCHIATRIST: Input<"professional.add"> = { familyName: "Mabrouk", givenNames: ["Karim"], role: "psychiatrist" };
const NURSE: Input<"professional.add"> = { familyName: "Wattiez", givenNames: ["Sandrine"], role: "nurse" };
const PEER: Input<"professional.add"> = { familyName: "Nowak", givenNames: ["Inès"], role: "peerWorker" };

/** A login and a secret phrase, both long enough to be taken. */
export interface Account {
  readonly login: string;
  readonly phrase: string;
}
export const karim: Account = { login: "k.mabrouk", phrase: "le canal gèle en janvier, pas nous" };
export const sandrine: Account = { login: "s.wattiez", phrase: "trois péniches passent sans se hâter" };

interface Wanted {
  /** Whose session is open. Karim looks after the app, Sandrine does not. */
  readonly as?: Account;
  /** Sandrine has a secret phrase of her own. */
  readonly nurseAccount?: boolean;
  /** Inès, peer worker, signs too; she has no secret phrase. */
  readonly peer?: boolean;
}

/**
 * Puts a store behind the app where a text of Lucie's (fictional) is frozen and nobody has signed, opens it and goes to the
 * signatures. For tests that start in the middle of the road.
 */
export async function goSign(app: AppFixture, { as = karim, nurseAccount = false, peer = false }: Wanted = {}): Promise<void> {
  await app.close();
  const host = createHost({
    folder: app.store,
    workstation: "test",
    clock: { now: () => new Date(NOW) },
    kdf: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
    fictional: true,
  });
  const call = async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await host.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value as Output<Name>;
  };
  const { recoveryCode } = await call("firstStart.draw", {});
  await call("firstStart.create", {
    pole: "denain",
    professional: PSYCHIATRIST,
    login: karim.login,
    passphrase: karim.phrase,
    recoveryTypedBack: recoveryCode,
  });
  const [psychiatrist] = await call("professional.list", {});
  const nurse = await call("professional.add", NURSE);
  const peerWorker = peer ? await call("professional.add", PEER) : undefined;
  if (nurseAccount)
    await call("account.create", { professionalId: nurse.id, login: sandrine.login, passphrase: sandrine.phrase, administrator: false });
  const { personId } = await call("person.add", {
    identity: { birthName: "Carpentier", givenNames: ["Lucie"], birthDate: "1969-11-30", birthPlace: "Denain (59)" },
  });
  const { id: draftId } = await call("draft.start", {
    personId,
    facilitatorId: nurse.id,
    pair: psychiatrist ? [psychiatrist.id, nurse.id] : [],
    ...(peerWorker && { peerWorkerId: peerWorker.id, peerAgreed: true }),
    setting: "outpatient",
    legalMode: "voluntary",
  });
  const save = (fieldId: string, value: Extract<Input<"answer.save">["answer"], { state: "given" }>["value"]) =>
    call("answer.save", { draftId, fieldId, answer: { state: "given", value }, mode: "dictated", continues: false });
  const { revisionId } = await save("whenWell", "Je fais le marché le samedi.");
  await save("capacityNote", { understands: true, compares: true, chooses: true, expresses: true, detail: "" });
  if (revisionId) await call("readBack.mark", { draftId, revisionId, verdict: "yes" });
  await call("session.add", { draftId, on: NOW.slice(0, 10), minutes: 40, place: "CSPP de Denain" });
  await call("version.freeze", { draftId, acceptUnprintable: false });
  await host.close();

  await app.reopen(NOW);
  const { page } = app;
  await page.getByRole("textbox", { name: "Votre identifiant" }).fill(as.login);
  await page.getByRole("textbox", { name: "Votre phrase secrète" }).fill(as.phrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Signer : Lucie Carpentier" }).click();
  await atSignatures(app);
}

export const atSignatures = ({ page }: AppFixture): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText("Signer, tranquillement");

import { setSetting } from "../../db/settings.ts";
import { openSlot, readSlots } from "../../db/slots.ts";
import { openStore } from "../../db/store.ts";
import type { Input } from "../../electron/contract.ts";
import { login, readyDraft, type TestHost } from "./host.ts";

export const nightNurse = { familyName: "Lefebvre", givenNames: ["Aline"], role: "nurse" } satisfies Input<"professional.add">;
export const NIGHT_PHRASE = "trois tasses de café et une nuit calme";

/** Lucie (fictional) with a text signed by her pair, and a night nurse with an account who is in no file. */
export async function signedLucie(host: TestHost) {
  const started = await readyDraft(host);
  const { id: versionId } = await host.call("version.freeze", { draftId: started.draftId, acceptUnprintable: false });
  const ink = { versionId, signer: "person", on: "2026-10-14", place: "CSPP de Denain", original: "Dossier" } as const;
  const { fingerprint } = await host.call("signature.notePaper", ink);
  const reader = await host.call("professional.add", nightNurse);
  const account = { professionalId: reader.id, login: "a.lefebvre", passphrase: NIGHT_PHRASE, administrator: false };
  await host.call("account.create", account);
  return { ...started, versionId, fingerprint, reader };
}

/** What a pole decides, written behind the app while it is closed: no screen decides it yet. */
export async function decide(folder: string, passphrase: string, key: string, value: unknown): Promise<void> {
  const file = readSlots(folder);
  const { secret } = await openSlot(file, "passphrase", login, passphrase);
  const store = openStore(folder, file.store, secret);
  while (store.checkSome(1_000));
  store.write((writer) => setSetting(writer, key, value, { at: "2026-10-14T08:00:00.000Z", by: null }));
  store.close();
}

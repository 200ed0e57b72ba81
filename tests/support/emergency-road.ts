import { expect } from "./app.ts";
import type { Traveller } from "./road.ts";

/** From the lock screen to someone's sheet, with the code of the envelope. */
export async function openWithEnvelope({ app, user }: Traveller, code: string, query: string, name: string): Promise<void> {
  await user.push("Ouvrir en urgence");
  await user.write("Le code de l’enveloppe", code);
  await user.write("Votre prénom et votre nom", "Marc Delcourt");
  await user.choose("Vous êtes", "Médecin des urgences");
  await user.push("Ouvrir en urgence");
  await find({ app, user }, query, name);
}

/** The same with one's own passphrase. */
export async function openWithPassphrase(
  { app, user }: Traveller,
  own: { readonly login: string; readonly passphrase: string },
  query: string,
  name: string,
): Promise<void> {
  await user.write("Votre identifiant", own.login);
  await user.write("Votre phrase secrète", own.passphrase);
  await user.push("Ouvrir en urgence");
  await find({ app, user }, query, name);
}

async function find({ app, user }: Traveller, query: string, name: string): Promise<void> {
  const field = app.page.getByRole("searchbox", { name: "Nom, date de naissance, ou empreinte du document" });
  await expect(field).toBeFocused({ timeout: 30_000 });
  await user.write(field, query);
  await app.page.keyboard.press("Enter");
  await user.arrive(name);
}

/** From the sheet, why it was read; then the app is locked. */
export async function sayWhyAndLock({ app, user }: Traveller): Promise<void> {
  await user.push("C’est lu");
  await user.arrive("Pourquoi cette lecture ?");
  await user.choose("Motif", "Elle arrive aux urgences ou à l’hôpital");
  await user.push("Noter et fermer la fiche");
  await expect(app.page.getByRole("searchbox")).toBeFocused();
  await user.push("Fermer");
  await app.afterLock();
  await expect(app.page.getByRole("textbox", { name: "Votre identifiant" })).toBeFocused();
}
